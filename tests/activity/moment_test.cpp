#include "activity/moment.h"

#include <doctest/doctest.h>

namespace rubdown::activity {
namespace {

std::optional<Moment> read(std::string_view text) { return MomentReader{}.read(text); }

}  // namespace

TEST_CASE("Moments are read with zones, fractions and without") {
  // 2015-12-11T14:43:13Z is 1449844993 s after 1970.
  CHECK(read("2015-12-11T14:43:13Z")->utc_ms == 1449844993'000);
  CHECK(read(" 2015-12-11T15:43:13.994+01:00 ")->utc_ms == 1449844993'994);
  CHECK(read("2015-12-11T15:43:13.000+01:00")->offset_s == 3600);
  CHECK(read("2015-12-11T06:43:13-0800")->utc_ms == 1449844993'000);
  CHECK(read("2015-12-11T15:58:13.179+01:15")->utc_ms == 1449844993'179);
  CHECK(read("2015-12-11 14:43:13,5Z")->utc_ms == 1449844993'500);
  CHECK(read("2015-12-11T16:43:13+02")->utc_ms == 1449844993'000);
  CHECK_FALSE(read("2015-12-11T14:43:13Z")->offset_s);
  CHECK_FALSE(read("2015-12-11T14:43:13")->has_zone);
}

TEST_CASE("Moments that do not exist are none") {
  for (const char* text :
       {"", "2015-02-29T00:00:00Z", "2015-13-01T00:00:00Z", "2015-01-01T24:00:00Z",
        "1970-01-01T00:00:00Z", "9999-01-01T00:00:00Z", "2015-12-11T14:43:13+25:00",
        "2015-12-11T14:43:13 o'clock", "11.12.2015 14:43:13", "2015-12-11"}) {
    CAPTURE(text);
    CHECK_FALSE(read(text));
  }
}

TEST_CASE("A reader that has seen a day still reads another") {
  MomentReader reader;
  CHECK(reader.read("2015-12-11T14:43:13Z")->utc_ms == 1449844993'000);
  CHECK(reader.read("2015-12-12T14:43:13Z")->utc_ms == 1449844993'000 + 86'400'000);
  CHECK_FALSE(reader.read("2015-12-32T14:43:13Z"));
  CHECK(reader.read("2015-12-12T14:43:14Z")->utc_ms == 1449844994'000 + 86'400'000);
}

}  // namespace rubdown::activity
