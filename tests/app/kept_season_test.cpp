// What a runner told once becomes a request for a season.
#include "app/kept_season.h"

#include <doctest/doctest.h>

#include "app/kept_lists.h"
#include "app/kept_plans.h"
#include "app/profile.h"
#include "app/screen.h"
#include "core/day.h"
#include "store/feels.h"
#include "store/massages.h"
#include "store/money.h"
#include "store/races.h"
#include "store/sessions.h"
#include "tests/body/screened.h"
#include "tests/support/diary.h"
#include "tests/support/own_store.h"

using namespace rubdown;
using test::day;

namespace {

class Fixture : public test::OwnStore {
 public:
  Fixture() {
    // Every few months, for tests that ask on many days.
    for (const char* when : {"2027-01-01", "2027-06-01", "2028-01-01", "2029-01-01", "2030-01-01"})
      must(app::keep_answers(keep, test::healthy(day(when))));
  }
};

care::Massage massage(const char* when, std::optional<Cents> price) {
  return {.day = day(when), .style = Style::Sports, .minutes = 60, .price = price};
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "massages before the season are past, later ones stand like bookings") {
  tell<care::Massage>({massage("2027-06-01", Cents{8000}), massage("2027-06-10", {}),
                       massage("2027-06-12", Cents{7000})});
  tell<schedule::Booking>({{day("2027-06-08"), Style::Swedish, 45, Cents{6000}, {}},
                           {day("2027-06-12"), Style::Swedish, 45, Cents{6000}, {}},
                           {day("2027-06-20"), Style::Swedish, 45, Cents{6000}, 1110}});
  const app::Request request = must(app::kept_request(keep, day("2027-06-10"), day("2027-06-10")));
  REQUIRE(request.wishes.past.size() == 1);
  CHECK(request.wishes.past[0].day == day("2027-06-01"));
  CHECK(request.wishes.past[0].price == Cents{8000});
  // The booking of the 8th is over; that of the 12th was had, and the log says as what.
  REQUIRE(request.wishes.booked.size() == 3);
  CHECK(request.wishes.booked[0].day == day("2027-06-10"));
  CHECK(request.wishes.booked[0].price == Cents{0});
  CHECK(request.wishes.booked[1].style == Style::Sports);
  CHECK(request.wishes.booked[2].day == day("2027-06-20"));
}

TEST_CASE_FIXTURE(Fixture,
                  "races of over four weeks ago are left out, and what is open stays open") {
  tell<RaceWish>({{day("2027-05-12"), RaceDistance::Half, {}},
                  {day("2027-05-13"), RaceDistance::TenK, {}},
                  {day("2027-10-10"), RaceDistance::Marathon, {}},
                  {day("2027-08-01"), RaceDistance::TenK, Importance::Minor}});
  const app::Request request = must(app::kept_request(keep, day("2027-06-10"), day("2027-06-10")));
  CHECK(request.races ==
        std::vector<RaceWish>{{day("2027-05-13"), RaceDistance::TenK, {}},
                              {day("2027-08-01"), RaceDistance::TenK, Importance::Minor},
                              {day("2027-10-10"), RaceDistance::Marathon, {}}});
}

TEST_CASE_FIXTURE(Fixture, "a soreness without a region is that of the legs; freshness is none") {
  tell<care::Feel>({{day("2027-06-01"), care::FeelKind::Soreness, {}, 5},
                    {day("2027-06-02"), care::FeelKind::Soreness, load::Region::Hips, 2},
                    {day("2027-06-02"), care::FeelKind::Legs, {}, 8}});
  const load::HistoryRequest body = must(app::kept_body(keep, day("2027-06-10")));
  REQUIRE(body.reports.size() == 4);
  CHECK(body.reports[0].region == load::Region::Quads);
  CHECK(body.reports[2].region == load::Region::Calves);
  CHECK(body.reports[3].value == 2);
}

TEST_CASE_FIXTURE(Fixture, "a thing told again takes the place of what was told before") {
  const auto same_day = [](const RaceWish& a, const RaceWish& b) { return a.day == b.day; };
  const RaceWish half{day("2027-08-01"), RaceDistance::Half, {}};
  const RaceWish ten{day("2027-08-01"), RaceDistance::TenK, {}};
  must(app::tell(keep, std::vector{half, ten}, same_day));
  CHECK(must(app::kept<RaceWish>(keep)) == std::vector{ten});
  CHECK(must(app::forget<RaceWish>(keep, [](const RaceWish&) { return true; })) == 1);
  CHECK(must(app::kept<RaceWish>(keep)).empty());
}

TEST_CASE_FIXTURE(Fixture, "sessions of long ago are looked at when there are none of late") {
  auto sessions = test::diary(day("2027-01-04"), 3);
  run(sessions);
  CHECK(must(app::kept_request(keep, day("2027-02-01"), day("2027-02-01"))).sessions.size() ==
        sessions.size());
  CHECK(must(app::kept_request(keep, day("2030-02-01"), day("2030-02-01"))).sessions.size() ==
        sessions.size());
  run(test::diary(day("2029-12-03"), 2));
  const auto late = must(app::kept_request(keep, day("2030-02-01"), day("2030-02-01"))).sessions;
  CHECK_FALSE(late.empty());
  CHECK(late.size() < sessions.size());
  CHECK(must(app::kept_request(keep, day("2027-01-04"), day("2027-01-04"))).sessions.size() <
        sessions.size());
}

TEST_CASE_FIXTURE(Fixture,
                  "an age follows from the year of birth, and a wrong figure changes nothing") {
  must(app::change_profile(keep, {.birth_year = 1990}));
  CHECK(must(app::kept_body(keep, day("2027-06-10"))).age_years == 37);
  const load::ThresholdEntry nobody{.from = day("2027-01-01"), .max_bpm = 120, .rest_bpm = 110};
  CHECK_FALSE(app::change_profile(keep, {.name = "Ada", .thresholds = nobody}).has_value());
  CHECK(must(app::profile(keep)).name == "me");
}
