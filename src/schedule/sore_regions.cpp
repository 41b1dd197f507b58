#include "schedule/sore_regions.h"

#include <algorithm>

#include "schedule/leg_soreness.h"

namespace rubdown::schedule {

std::vector<SoreRegion> sore_regions(const Condition& condition, Day day) {
  constexpr double least = 1.5;
  constexpr std::size_t most = 3;
  std::vector<SoreRegion> regions;
  for (const load::SorenessDay& forecast : condition.soreness.days) {
    if (forecast.day != day) continue;
    for (const load::Region region : load::all_regions) {
      const load::RegionSoreness& of = forecast.regions[load::index_of(region)];
      if (of.median >= least)
        regions.push_back({region, of.median, of.low, of.high, of.is_reported, cause_of(of)});
    }
  }
  std::stable_sort(regions.begin(), regions.end(), [](const SoreRegion& a, const SoreRegion& b) {
    return a.soreness > b.soreness;
  });
  regions.resize(std::min(regions.size(), most));
  return regions;
}

}  // namespace rubdown::schedule
