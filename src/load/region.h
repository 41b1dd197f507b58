// The regions that soreness is forecast for, and what is known of each before the runner says a
// word.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace rubdown::load {

enum class Region { Quads, Hamstrings, Calves, Hips, LowBack, Shoulders, UpperBack };

inline constexpr std::array all_regions = {Region::Quads,    Region::Hamstrings, Region::Calves,
                                           Region::Hips,     Region::LowBack,    Region::Shoulders,
                                           Region::UpperBack};
inline constexpr std::size_t region_count = all_regions.size();

/// "quads", "hamstrings", "calves", "hips", "low_back", "shoulders", "upper_back".
[[nodiscard]] std::string_view name_of(Region region);
[[nodiscard]] std::optional<Region> region_named(std::string_view name);
[[nodiscard]] constexpr std::size_t index_of(Region region) {
  return static_cast<std::size_t>(region);
}

/// Source: soreness, 0 to 10, of eleven recreational runners on the seven days after a marathon
/// (J Sports Med 2017, art. 9402386, table 3); `tau_days` fitted to it; `descent` is house.
struct RegionTraits {
  double floor;           // the least of the seven days: sore without a cause
  double after_marathon;  // on the day after
  double tau_days;        // soreness falls to 37 % in so many days
  double descent;         // how much of a descent's dose this region takes; quads first
};
[[nodiscard]] const RegionTraits& traits_of(Region region);

/// The dose that a marathon at marathon effort gives a region: 10 (1 - exp(-dose)) above the floor
/// is what the day after showed.
[[nodiscard]] double marathon_dose(Region region);

}  // namespace rubdown::load
