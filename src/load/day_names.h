// Whether a recorded run was easy, hard or long: for this runner, these weeks.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/units.h"

namespace rubdown::load {

/// A run that is both long and hard is named long.
enum class RunName { Easy, Hard, Long };
/// "easy", "hard", "long".
[[nodiscard]] std::string_view name_of(RunName name);

struct RunFact {
  Day day{};
  std::optional<double> kilometres{};
  std::optional<double> intensity{};  // 1 = threshold
};

struct NamedRun {
  RunName name = RunName::Easy;
  bool is_long = false;
  bool is_hard = false;
  std::string words{};  // "long: 28.0 km, your median of 8 weeks is 10.0 km"
};

/// Method  Against the runs of the 56 days before this one's day (`runs` in the order of their
/// days).
///         Long: at least 1.3 medians, and at least 0.65 of the longest tenth's lower end. Hard: at
///         least 1.12 times the intensity that the easiest quarter stays under, or 0.92 of
///         threshold. With fewer than six runs to compare with: 18 km are long, an intensity of
///         0.88 is hard. What is not known makes a run neither.
/// Source  House.
[[nodiscard]] NamedRun name_run(std::span<const RunFact> runs, std::size_t index);

}  // namespace rubdown::load
