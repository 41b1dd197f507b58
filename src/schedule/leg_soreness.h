// How sore the legs are on a day, and how deep a massage may go then (rule H-16).
#pragma once

#include <optional>
#include <string>

#include "core/style.h"
#include "load/soreness.h"

namespace rubdown::schedule {

inline constexpr const char* soreness_rule = "H-16";

/// The sorest region of the legs.
struct LegSoreness {
  load::Region region = load::Region::Quads;
  double value = 0;       // 0 to 10
  bool reported = false;  // said by the runner, not forecast
  std::string cause{};    // "28.0 km with 420 m down, Sunday 3 October"; empty: none stands out
};

/// Quads, hamstrings, calves and hips; of reported ones only, where the runner reported any.
[[nodiscard]] LegSoreness sorest_leg(const load::SorenessDay& day);

/// Below 3 any depth; from 3 on 2; from 5 on light work only, and so from 7 on, where a report
/// leaves nothing at all (empty). A forecast closes no day entirely: one in five is off by two
/// points and more, and light work is the gentlest that could be wrong.
[[nodiscard]] std::optional<int> deepest_allowed(const LegSoreness& legs);
[[nodiscard]] bool is_too_deep(Style style, const LegSoreness& legs);

/// "quads 5.8 of 10 expected, most of it from 28.0 km with 420 m down, Sunday 3 October: light
/// flush only"
[[nodiscard]] std::string words_for(const LegSoreness& legs);

/// "low back"
[[nodiscard]] std::string words_for(load::Region region);
/// The session behind a contribution: "28.0 km with 420 m down, Sunday 3 October".
[[nodiscard]] std::string cause_of(const load::RegionSoreness& soreness);

}  // namespace rubdown::schedule
