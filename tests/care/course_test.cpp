#include "care/course.h"

#include <doctest/doctest.h>

#include "care/referral.h"
#include "core/day.h"

using namespace rubdown;
using namespace rubdown::care;

namespace {

Day day(int of_may) { return *day_from_iso("2027-05-01") + std::chrono::days{of_may - 1}; }

Finding felt(int of_may, std::string_view spot, double value,
             std::optional<body::FindingKind> kind = body::FindingKind::Tight) {
  return {.day = day(of_may), .spot = *body::spot_named(spot), .value = value, .kind = kind};
}

Finding found(int of_may, std::string_view spot, double value) {
  Finding finding = felt(of_may, spot, value);
  finding.noticed_by = body::NoticedBy::Therapist;
  finding.was_known = false;
  return finding;
}

}  // namespace

TEST_CASE("a place has one course until it is gone, and then a new one") {
  const auto courses = courses_of({felt(1, "calves-left", 6), felt(3, "calves-left", 4),
                                   felt(5, "calves-left", 0), felt(20, "calves-left", 3)});
  REQUIRE(courses.size() == 2);
  CHECK(courses[0].findings.size() == 1);  // the later one first
  CHECK(courses[0].is_open());
  CHECK_FALSE(courses[0].trend());
  CHECK(courses[1].findings.size() == 3);
  CHECK_FALSE(courses[1].is_open());
  CHECK(courses[1].trend() == Trend::Better);
}

TEST_CASE("a place that was silent for over four weeks begins a new course") {
  const auto courses = courses_of(
      {felt(1, "calves-left", 6), felt(29, "calves-left", 5), felt(58, "calves-left", 7)});
  REQUIRE(courses.size() == 2);
  CHECK(courses[0].findings.size() == 1);
  CHECK_FALSE(courses[0].trend());
  CHECK(courses[1].findings.size() == 2);
}

TEST_CASE("left and right are never mixed; both is one course only while the two are told alike") {
  const auto alike = courses_of({felt(1, "quads-both", 5), felt(2, "quads-both", 6)});
  REQUIRE(alike.size() == 1);
  CHECK(id_of(alike[0].spot) == "quads-both");
  CHECK(alike[0].trend() == Trend::Worse);
  const auto apart = courses_of({felt(1, "quads-both", 5), felt(2, "quads-left", 2)});
  REQUIRE(apart.size() == 2);
  CHECK(id_of(apart[0].spot) == "quads-left");
  CHECK(apart[0].last().value == 2);
  CHECK(id_of(apart[1].spot) == "quads-right");
  CHECK(apart[1].last().value == 5);
}

TEST_CASE("a point is the least that makes a trend; of one day the later word counts") {
  CHECK(courses_of({felt(1, "calves-left", 5), felt(2, "calves-left", 5.5)})[0].trend() ==
        Trend::Same);
  const auto same_day = courses_of({felt(1, "calves-left", 5), felt(1, "calves-left", 7)});
  REQUIRE(same_day.size() == 1);
  CHECK(same_day[0].findings.size() == 1);
  CHECK(same_day[0].last().value == 7);
}

TEST_CASE("what nobody renewed for four weeks says nothing of today, nor what is yet to come") {
  const auto courses = courses_of({felt(1, "calves-left", 5)});
  CHECK(current(courses, day(29)).size() == 1);
  CHECK(current(courses, day(30)).empty());
  CHECK(current(courses_of({felt(9, "calves-left", 5)}), day(8)).empty());
  CHECK(current(courses_of({felt(1, "calves-left", 0)}), day(1)).empty());
}

TEST_CASE(
    "a therapist's discovery is asked about after three days, the runner's own after a week") {
  const auto hers = courses_of({found(1, "calves-left", 5)})[0];
  CHECK_FALSE(is_to_be_asked(hers, day(3)));
  CHECK(is_to_be_asked(hers, day(4)));
  CHECK_FALSE(is_to_be_asked(hers, day(30)));
  const auto own = courses_of({felt(1, "calves-left", 5)})[0];
  CHECK_FALSE(is_to_be_asked(own, day(7)));
  CHECK(is_to_be_asked(own, day(8)));
  CHECK_FALSE(is_to_be_asked(courses_of({felt(1, "calves-left", 0)})[0], day(8)));
}

TEST_CASE("three flags in four weeks are told, but not a place that gets better each time") {
  const std::vector<Finding> thrice = {felt(1, "calves-left", 4), felt(9, "calves-left", 4),
                                       felt(20, "calves-left", 5)};
  REQUIRE(flagged_thrice(thrice, day(21)).size() == 1);
  CHECK(id_of(flagged_thrice(thrice, day(21))[0]) == "calves-left");
  CHECK(flagged_thrice(thrice, day(29)).empty());  // the first lies 28 days back
  CHECK(flagged_thrice({felt(1, "calves-left", 6), felt(2, "calves-left", 5),
                        felt(3, "calves-left", 4), felt(4, "calves-left", 3)},
                       day(5))
            .empty());
  const auto came_back =
      flagged_thrice({felt(1, "quads-both", 4), felt(3, "quads-both", 0), felt(5, "quads-both", 3),
                      felt(7, "quads-both", 0), felt(9, "quads-both", 3)},
                     day(10));
  REQUIRE(came_back.size() == 1);
  CHECK(id_of(came_back[0]) == "quads-both");
  CHECK(flagged_thrice(
            {felt(1, "calves-left", 4), felt(9, "calves-right", 4), felt(20, "calves-left", 5)},
            day(21))
            .empty());
}

TEST_CASE("sides that differ by two points are told, when both were told of lately") {
  const auto courses = courses_of({felt(1, "calves-left", 6), felt(2, "calves-right", 1)});
  const auto uneven = uneven_sides(courses, day(3));
  REQUIRE(uneven.size() == 1);
  CHECK(uneven[0].left == 6);
  CHECK(uneven[0].right == 1);
  CHECK(uneven_sides(courses, day(20)).empty());
  CHECK(uneven_sides(courses_of({felt(1, "calves-left", 6)}), day(3)).empty());
  CHECK(uneven_sides(courses_of({felt(1, "calves-left", 6), felt(1, "calves-right", 5)}), day(3))
            .empty());
}

TEST_CASE("strong pain and a limp are for somebody who examines; tightness never is by itself") {
  const auto pain = body::FindingKind::Pain;
  const auto rules = [](const std::vector<Finding>& findings,
                        const std::vector<Complaint>& complaints, Day today) {
    std::string all;
    for (const Referral& referral : referrals(findings, complaints, today))
      all += referral.rule + " ";
    return all;
  };
  CHECK(rules({felt(1, "anterior_shin-left", 6, pain)}, {}, day(1)) == "H-23 ");
  CHECK(rules({felt(1, "anterior_shin-left", 5, pain)}, {}, day(1)).empty());
  CHECK(rules({felt(1, "calves-left", 9)}, {}, day(1)).empty());
  Complaint limping{.day = day(1), .spot = *body::spot_named("anterior_shin-left")};
  limping.limps = true;
  CHECK(rules({felt(1, "anterior_shin-left", 3, pain)}, {limping}, day(1)) == "H-23 ");
  limping.spot.side = body::Side::Right;
  CHECK(rules({felt(1, "anterior_shin-left", 3, pain)}, {limping}, day(1)).empty());
  CHECK(rules({felt(1, "knees-left", 2, pain), felt(8, "knees-left", 3, pain),
               felt(15, "knees-left", 4, pain)},
              {}, day(15)) == "H-24 H-25 ");
  CHECK(rules({felt(1, "knees-left", 2, pain), felt(8, "knees-left", 1, pain),
               felt(15, "knees-left", 4, pain)},
              {}, day(15)) == "");
}
