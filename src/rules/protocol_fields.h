// The values that several parts of a protocol file share: styles, rule ids, days.
#pragma once

#include <string_view>
#include <vector>

#include "rules/fields.h"
#include "rules/protocol.h"

namespace rubdown::rules {

/// "all", or names of styles.
[[nodiscard]] StyleSet read_styles(Fields& in, std::string_view key);

/// Ids of rules or stops that exist. The first one is what a runner is shown as the reason, so it
/// must not be one that research contradicts.
[[nodiscard]] std::vector<RuleId> read_rules(Fields& in);

/// `days = [-2, -0.5]`: whole days or half a day either side of the trigger, not reversed.
[[nodiscard]] HalfDays read_days(Fields& in);

/// Empty when the key is missing: all distances.
[[nodiscard]] std::vector<RaceDistance> read_distances(Fields& in);

/// Complains and gives Race unless the word names a trigger.
[[nodiscard]] Trigger read_trigger(Fields& in, const Word& word);

/// Always when the key is missing.
[[nodiscard]] Condition read_condition(Fields& in);

}  // namespace rubdown::rules
