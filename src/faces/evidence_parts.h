// One rule, question, stop or conflict of the catalogue, as text.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "faces/lines.h"
#include "rules/catalogue.h"

namespace rubdown::faces {

/// "R2-12  D  Leave 3 to 5 days ..."
[[nodiscard]] std::string rule_line(const rules::Rule& rule, const Ink& ink);
[[nodiscard]] std::string family_line(const rules::EvidenceFamily& family, const Ink& ink);
[[nodiscard]] std::string stop_lines(const rules::SafetyStop& stop, const Ink& ink);
[[nodiscard]] std::string conflict_lines(const rules::Conflict& conflict, const Ink& ink);

/// Everything about one rule: what it says, the evidence, what rubdown does with it.
[[nodiscard]] std::string rule_in_full(const rules::Catalogue& catalogue,
                                       std::span<const rules::Protocol> protocols,
                                       const rules::Rule& rule, const Ink& ink);
/// The question, its verdict, the studies and the rules that rest on it.
[[nodiscard]] std::string family_in_full(const rules::Catalogue& catalogue,
                                         const rules::EvidenceFamily& family, const Ink& ink);

}  // namespace rubdown::faces
