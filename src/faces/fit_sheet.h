// Makes a sheet's sections shorter until they fit: whole lines go, and their number stays.
#pragma once

#include <functional>
#include <vector>

#include "faces/brief_sheet.h"

namespace rubdown::faces {

/// Takes the last line of the least important section that has more than two; when none has, of
/// those with more than one, and so on, until `fits` or nothing is left.
void shrink_to_fit(std::vector<SheetSection>& sections, const std::function<bool()>& fits);
/// The same for one.
void shrink_to_fit(SheetSection& section, const std::function<bool()>& fits);

}  // namespace rubdown::faces
