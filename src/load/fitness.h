// Fitness, fatigue and form: two exponentially weighted means of daily load and their difference.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "load/daily.h"

namespace rubdown::load {

/// How a mean of `tau` days takes in a day. All three are in use and give different numbers, so a
/// number is kept together with its convention.
enum class Convention {
  Exponential,  // 1 - exp(-1/tau): ours
  Reciprocal,   // 1/tau
  Span,         // 2/(tau + 1)
};
/// "exp(-1/tau)", "1/tau", "2/(tau+1)".
[[nodiscard]] std::string_view name_of(Convention convention);

[[nodiscard]] double share_of_day(double tau_days, Convention convention);
/// The mean after one more day: mean + share_of_day * (load - mean).
[[nodiscard]] double after_day(double mean, double load, double tau_days, Convention convention);

inline constexpr double fitness_days = 42;
inline constexpr double fatigue_days = 7;

struct FitnessDay {
  Day day{};
  std::optional<double> fitness{};  // in the evening; nothing where too much is unknown
  std::optional<double> fatigue{};
  std::optional<double> form{};  // in the morning: fitness less fatigue of the evening before
  bool is_building = true;       // fewer than 42 known days so far
};

struct Fitness {
  Convention convention = Convention::Exponential;
  std::vector<FitnessDay> days{};
};

/// Method  Starts at the mean of the first seven known days. Up to three unknown days in a row
/// leave
///         the means as they are; more end the stretch, and the next known day starts anew (house).
/// Source  Banister et al. 1975 in the form that is in common use; tau 42 and 7 days.
[[nodiscard]] Fitness fitness(std::span<const DayLoad> days,
                              Convention convention = Convention::Exponential);

/// Days without training until fatigue has fallen to fitness; 0 when it is there already.
/// ln(fatigue / fitness) / (1/7 - 1/42), which holds for the exponential convention.
[[nodiscard]] double days_to_balance(double fitness, double fatigue);

}  // namespace rubdown::load
