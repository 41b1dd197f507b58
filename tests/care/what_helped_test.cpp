#include "care/what_helped.h"

#include <doctest/doctest.h>

using namespace rubdown;
using namespace rubdown::care;

namespace {

Massage told(Style style, int minutes, double before, std::optional<double> after_48h,
             std::optional<double> after_24h = {}) {
  Massage massage{.style = style, .minutes = minutes};
  massage.before = before;
  massage.after_24h = after_24h;
  massage.after_48h = after_48h;
  return massage;
}

}  // namespace

TEST_CASE("two massages say nothing, however clear they are") {
  const auto helped =
      what_helped({told(Style::Sports, 60, 8, 0), told(Style::Swedish, 60, 8, 8), Massage{}});
  CHECK(helped.massages == 2);
  CHECK(helped.style_points == std::array<int, style_count>{});
  CHECK_FALSE(helped.minutes);
}

TEST_CASE("a style that did better than the rest gains, one that did worse loses") {
  // mean gain 3; sports 5, half trusted after two: 2 x 0.5 x 2 = 2; Swedish -1: the same below
  const auto helped = what_helped({told(Style::Sports, 60, 7, 2), told(Style::Sports, 60, 6, 1),
                                   told(Style::Swedish, 60, 5, 4), told(Style::Swedish, 60, 5, 4)});
  CHECK(helped.massages == 4);
  CHECK(helped.style_points[index_of(Style::Sports)] == 2);
  CHECK(helped.style_points[index_of(Style::Swedish)] == -2);
  CHECK(helped.style_points[index_of(Style::DeepTissue)] == 0);
}

TEST_CASE("one lucky massage is trusted by a third, and never more than three points") {
  const auto helped = what_helped({told(Style::Sports, 60, 10, 0), told(Style::Swedish, 60, 5, 5),
                                   told(Style::Swedish, 60, 5, 5)});
  CHECK(helped.style_points[index_of(Style::Sports)] == 3);
}

TEST_CASE("two days after count before one day, and one day does where two were not told") {
  const auto helped =
      what_helped({told(Style::Sports, 60, 6, 1, 9), told(Style::Sports, 60, 6, {}, 1),
                   told(Style::Swedish, 60, 6, 6)});
  CHECK(helped.massages == 3);
  CHECK(helped.style_points[index_of(Style::Sports)] > 0);
}

TEST_CASE("a length is named when it did a point better and was tried twice") {
  CHECK(what_helped({told(Style::Sports, 90, 6, 1), told(Style::Sports, 90, 6, 1),
                     told(Style::Sports, 45, 6, 4)})
            .minutes == 90);
  CHECK_FALSE(what_helped({told(Style::Sports, 90, 6, 1), told(Style::Sports, 45, 6, 4),
                           told(Style::Sports, 45, 6, 4)})
                  .minutes);
  CHECK_FALSE(what_helped({told(Style::Sports, 60, 6, 1), told(Style::Sports, 60, 6, 4),
                           told(Style::Sports, 60, 6, 4)})
                  .minutes);
}
