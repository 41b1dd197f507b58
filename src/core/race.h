// Races: how far, and how much they matter.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/units.h"

namespace rubdown {

/// The classes that the waiting times after a race are known for.
enum class RaceDistance { FiveK, TenK, Half, Marathon, Ultra };

inline constexpr std::array all_race_distances = {RaceDistance::FiveK, RaceDistance::TenK,
                                                  RaceDistance::Half, RaceDistance::Marathon,
                                                  RaceDistance::Ultra};

/// A race that the season is built for, or one that is run on the way.
enum class Importance { Goal, Minor };

struct Race {
  Day day;
  RaceDistance distance = RaceDistance::Marathon;
  Importance importance = Importance::Goal;
  std::string name;  // empty: named by its distance

  friend bool operator==(const Race&, const Race&) = default;
};

/// A race as a runner names it: how much it matters may be left to rubdown.
struct RaceWish {
  Day day{};
  RaceDistance distance = RaceDistance::Marathon;
  std::optional<Importance> importance{};

  friend bool operator==(const RaceWish&, const RaceWish&) = default;
};

/// "5k", "10k", "half", "marathon", "ultra".
[[nodiscard]] std::string_view name_of(RaceDistance distance);
[[nodiscard]] std::optional<RaceDistance> race_distance_named(std::string_view name);

/// The class of a race that is `length` long: up to 7.5 km is a 5k, up to 15 km a 10k, up to 30 km
/// a half marathon, up to 43 km a marathon; longer is an ultra.
[[nodiscard]] RaceDistance race_distance_of(Metres length);

}  // namespace rubdown
