#include "core/race.h"

namespace rubdown {

std::string_view name_of(RaceDistance distance) {
  constexpr std::array<std::string_view, 5> names = {"5k", "10k", "half", "marathon", "ultra"};
  return names[static_cast<std::size_t>(distance)];
}

std::optional<RaceDistance> race_distance_named(std::string_view name) {
  for (const RaceDistance distance : all_race_distances)
    if (name_of(distance) == name) return distance;
  return std::nullopt;
}

RaceDistance race_distance_of(Metres length) {
  if (length <= Metres{7'500}) return RaceDistance::FiveK;
  if (length <= Metres{15'000}) return RaceDistance::TenK;
  if (length <= Metres{30'000}) return RaceDistance::Half;
  if (length <= Metres{43'000}) return RaceDistance::Marathon;
  return RaceDistance::Ultra;
}

}  // namespace rubdown
