// What stands behind the rules, as text: `rubdown evidence`.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/result.h"
#include "faces/lines.h"
#include "rules/catalogue.h"

namespace rubdown::faces {

/// A topic is a rule ("R2-12", "H-01"), a stop ("S-07"), a conflict ("C05"), a family of studies
/// ("F16"), a grade ("A"), a source, a kind or trigger of rule, "safety", "conflicts", or any words
/// that a rule or a question contains. Without a topic: the questions and their grades.
/// `protocols` are searched for what each of them does with a rule.
/// Errors  NotFound when nothing speaks of the topic, with the nearest name.
[[nodiscard]] Result<std::string> evidence_as_text(const rules::Catalogue& catalogue,
                                                   std::span<const rules::Protocol> protocols,
                                                   std::string_view topic, const TextStyle& style);

}  // namespace rubdown::faces
