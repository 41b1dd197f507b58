// Makes a sheet's sections shorter until they fit: whole lines go, and their number stays.
#pragma once

#include <functional>
#include <vector>

#include "faces/brief_sheet.h"

namespace rubdown::faces {

/// Takes last lines away until `fits` or nothing is left. Wishes, questions and the like go down to
/// one line before a finding goes, and findings keep three before the others go altogether.
void shrink_to_fit(std::vector<SheetSection>& sections, const std::function<bool()>& fits);
/// The same for one.
void shrink_to_fit(SheetSection& section, const std::function<bool()>& fits);

}  // namespace rubdown::faces
