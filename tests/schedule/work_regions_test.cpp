#include "schedule/work_regions.h"

#include <doctest/doctest.h>

#include "core/day.h"

using namespace rubdown;
using namespace rubdown::schedule;
using load::Region;

namespace {

const Day first = *day_from_iso("2027-06-07");

Symptom told(std::string_view spot, double value) {
  return {first, *body::spot_named(spot), value, "told"};
}

}  // namespace

TEST_CASE("at most three regions are worked on, the sorest first, and only from 1.5 on") {
  load::SorenessDay day;
  day.day = first;
  day.regions[load::index_of(Region::Calves)] = {
      .median = 2, .largest = {{0, 2.1, "28.0 km with 420 m down, Sunday 6 June: 2.1 of 5.8"}}};
  const auto set = [&](Region region, double value) {
    day.regions[load::index_of(region)].median = value;
  };
  set(Region::Quads, 3.5);
  set(Region::LowBack, 1.6);
  set(Region::Hips, 1.5);
  set(Region::Shoulders, 1.4);
  std::optional<Condition> condition{Condition{}};
  condition->soreness.days = {day};
  const auto regions = work_regions(condition, {}, first);
  REQUIRE(regions.size() == 3);
  CHECK(id_of(regions[0].spot) == "quads-both");
  CHECK(id_of(regions[1].spot) == "calves-both");
  CHECK(regions[1].cause == "28.0 km with 420 m down, Sunday 6 June");
  CHECK(regions[2].name == "low back");
  CHECK(work_regions(condition, {}, first + std::chrono::days{1}).empty());
}

TEST_CASE("what was told of a place comes first, and a forecast of the same place is left out") {
  std::optional<Condition> condition{Condition{}};
  load::SorenessDay day;
  day.day = first;
  day.regions[load::index_of(Region::Calves)].median = 6;
  day.regions[load::index_of(Region::Quads)].median = 5;
  condition->soreness.days = {day};
  const auto regions =
      work_regions(condition, {told("glute_med-left", 3), told("calves-left", 4)}, first);
  REQUIRE(regions.size() == 3);
  CHECK(regions[0].name == "left calf");
  CHECK(regions[0].soreness == 4);
  CHECK(regions[0].finding == "told");
  CHECK(regions[1].name == "left side of the hip");
  CHECK(regions[2].name == "quads");
  CHECK(work_regions({}, {told("calves-left", 4)}, first).size() == 1);
  CHECK(work_regions({}, {}, first).empty());
}
