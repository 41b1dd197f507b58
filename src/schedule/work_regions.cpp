#include "schedule/work_regions.h"

#include <algorithm>

#include "core/result.h"
#include "schedule/leg_soreness.h"

namespace rubdown::schedule {
namespace {

/// The place on the body map that a region of the model is.
body::Spot spot_of(load::Region region) {
  const body::Region* place = body::region_named(load::name_of(region));
  RUBDOWN_CHECK(place != nullptr);
  return {place, body::Side::Both};
}

constexpr double least = 1.5;

std::vector<WorkRegion> sore_regions(const Condition& condition, Day day) {
  std::vector<WorkRegion> regions;
  for (const load::SorenessDay& forecast : condition.soreness.days) {
    if (forecast.day != day) continue;
    for (const load::Region region : load::all_regions) {
      const load::RegionSoreness& of = forecast.regions[load::index_of(region)];
      if (of.median >= least)
        regions.push_back({spot_of(region), words_for(region), of.median, of.low, of.high,
                           of.is_reported, cause_of(of), ""});
    }
  }
  std::stable_sort(regions.begin(), regions.end(), [](const WorkRegion& a, const WorkRegion& b) {
    return a.soreness > b.soreness;
  });
  return regions;
}

}  // namespace

std::vector<WorkRegion> work_regions(const std::optional<Condition>& condition,
                                     std::vector<Symptom> symptoms, Day day) {
  constexpr std::size_t most = 3;
  std::stable_sort(symptoms.begin(), symptoms.end(),
                   [](const Symptom& a, const Symptom& b) { return a.value > b.value; });
  std::vector<WorkRegion> regions;
  for (const Symptom& symptom : symptoms)
    if (symptom.value >= least)
      regions.push_back({symptom.spot, name_of(symptom.spot), symptom.value, symptom.value,
                         symptom.value, true, "", symptom.words});
  if (condition)
    for (WorkRegion& expected : sore_regions(*condition, day)) {
      const bool is_told = std::any_of(regions.begin(), regions.end(), [&](const WorkRegion& told) {
        return overlap(told.spot, expected.spot);
      });
      if (!is_told) regions.push_back(std::move(expected));
    }
  regions.resize(std::min(regions.size(), most));
  return regions;
}

}  // namespace rubdown::schedule
