#include "body/spot.h"

#include <doctest/doctest.h>

using namespace rubdown::body;

namespace {
Spot spot(std::string_view id) { return spot_named(id).value(); }
}  // namespace

TEST_CASE("both sides take in each of them, and left is not right") {
  CHECK(overlap(spot("calves-both"), spot("calves-left")));
  CHECK(overlap(spot("calves-right"), spot("calves-both")));
  CHECK(overlap(spot("back-middle"), spot("back-middle")));
  CHECK_FALSE(overlap(spot("calves-left"), spot("calves-right")));
  CHECK_FALSE(overlap(spot("back-middle"), spot("back-both")));
  CHECK_FALSE(overlap(spot("calves-left"), spot("quads-left")));
}

TEST_CASE("every place of the map is found again by its id") {
  for (const Region& region : regions())
    for (const Side side : {Side::Left, Side::Right, Side::Both, Side::Middle}) {
      const Spot place{&region, side};
      const auto again = spot_named(id_of(place));
      CHECK(again.has_value() == (side != Side::Middle || region.is_spine));
      if (again) CHECK(*again == place);
    }
}

TEST_CASE("what is no place has no spot") {
  for (const auto* id : {"", "calves", "calves-", "-left", "calves-middle", "calf-left",
                         "calves-left-left", "Calves-left"})
    CHECK_MESSAGE(!spot_named(id), id);
}
