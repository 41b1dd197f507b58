#include "body/region.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "core/result.h"

using namespace rubdown;
using namespace rubdown::body;

TEST_CASE("the fifteen regions of the tools and those that a therapist names besides are there") {
  for (const char* id :
       {"quads", "hamstrings", "it_band",    "hip_flexors", "anterior_shin", "calves", "hips",
        "back",  "glute_med",  "glute_min",  "glute_max",   "tfl",           "arches", "adductors",
        "pecs",  "achilles",   "piriformis", "groin",       "peroneals",     "knees",  "ankles",
        "neck",  "shoulders",  "low_back",   "upper_back"}) {
    CAPTURE(id);
    const Region* region = region_named(id);
    REQUIRE(region != nullptr);
    CHECK(region->id == id);
  }
  CHECK(regions().size() == 25);
  CHECK(region_named("elbow") == nullptr);
}

TEST_CASE("every region has an id of its own, a name, an anatomical name and a kind of soreness") {
  constexpr std::array<std::string_view, 7> soreness = {
      "quads", "hamstrings", "calves", "hips", "low_back", "shoulders", "upper_back"};
  std::set<std::string> ids;
  std::set<std::string> names;
  for (const Region& region : regions()) {
    CAPTURE(region.id);
    CHECK(ids.insert(region.id).second);
    CHECK(names.insert(region.name).second);
    CHECK_FALSE(region.anatomy.empty());
    CHECK(std::find(soreness.begin(), soreness.end(), region.soreness) != soreness.end());
  }
}

TEST_CASE("legs have two sides, the back has a middle too") {
  CHECK(path_ids(*region_named("calves")) ==
        std::vector<std::string>{"calves-left", "calves-right"});
  CHECK(path_ids(*region_named("neck")) ==
        std::vector<std::string>{"neck-left", "neck-right", "neck-middle"});
  CHECK(path_ids(*region_named("calves"), Side::Both) ==
        std::vector<std::string>{"calves-left", "calves-right"});
  CHECK(path_ids(*region_named("calves"), Side::Middle).empty());
  CHECK(path_ids(*region_named("neck"), Side::Middle) == std::vector<std::string>{"neck-middle"});
}
