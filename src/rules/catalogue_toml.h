// Reads the catalogue from its files: src/rules/catalogue/*.toml.
#pragma once

#include <span>

#include "core/embedded.h"
#include "core/result.h"
#include "rules/catalogue.h"

namespace rubdown::rules {

/// Takes   the files in any order; each may hold one [source], [[rule]], [[family]], [[stop]] and
///         [[conflict]].
/// Errors  BadInput with file and line: an unknown key, a missing value, an id twice, a rule whose
///         family or a conflict whose rule does not exist.
[[nodiscard]] Result<Catalogue> read_catalogue(std::span<const EmbeddedFile> files);

}  // namespace rubdown::rules
