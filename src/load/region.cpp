#include "load/region.h"

#include <algorithm>
#include <cmath>

namespace rubdown::load {
namespace {

constexpr std::array<std::string_view, region_count> names = {
    "quads", "hamstrings", "calves", "hips", "low_back", "shoulders", "upper_back"};

constexpr std::array<RegionTraits, region_count> traits = {{
    {0.7, 6.1, 2.0, 1.0},  // quads
    {0.7, 5.2, 2.0, 0.5},  // hamstrings
    {0.6, 4.9, 2.0, 0.5},  // calves
    {0.9, 4.0, 1.6, 0.5},  // hips
    {0.5, 2.6, 1.8, 0.3},  // low back
    {0.5, 2.8, 1.3, 0.1},  // shoulders
    {0.3, 1.8, 1.5, 0.1},  // upper back
}};

}  // namespace

std::string_view name_of(Region region) { return names[index_of(region)]; }

std::optional<Region> region_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return {};
  return static_cast<Region>(found - names.begin());
}

const RegionTraits& traits_of(Region region) { return traits[index_of(region)]; }

double marathon_dose(Region region) {
  const RegionTraits& of = traits_of(region);
  return -std::log((10 - of.after_marathon) / (10 - of.floor));
}

}  // namespace rubdown::load
