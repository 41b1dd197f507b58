// From a season and what was told to the page for the therapist.
#include "app/brief.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/day.h"
#include "tests/support/diary.h"

using namespace rubdown;
using test::day;

namespace {

/// Twelve weeks of the diary up to the day before the season, a marathon on 10 October 2027.
app::Request request() {
  app::Request request;
  request.from = day("2027-09-27");
  request.sessions = test::diary(day("2027-07-05"), 12);
  request.races = {{day("2027-10-10"), RaceDistance::Marathon, Importance::Goal}};
  request.wishes.menu = {{Style::Sports, 60, Cents{8000}}, {Style::LightFlush, 30, Cents{4500}}};
  request.wishes.booked = {{day("2027-10-01"), Style::Sports, 60, Cents{8000}, 18 * 60 + 30}};
  return request;
}

care::Finding finding(const char* when, const char* spot, double value, body::FindingKind kind) {
  return {.day = day(when), .spot = *body::spot_named(spot), .value = value, .kind = kind};
}

care::Brief brief_of(const app::Request& request, const app::BriefSources& sources,
                     std::optional<Day> on = {}) {
  const auto brief = app::make_brief(request, sources, on, day("2027-09-27"));
  if (!brief) FAIL(brief.error().where << ": " << brief.error().what);
  return *brief;
}

}  // namespace

TEST_CASE("[R0-43] without a day it is the next massage's brief: here the one that is booked") {
  const care::Brief brief = brief_of(request(), {.name = "Ada"});
  CHECK(brief.day == day("2027-10-01"));
  CHECK(brief.name == "Ada");
  REQUIRE(brief.appointment);
  CHECK(brief.appointment->booked);
  CHECK(brief.appointment->start_min == 18 * 60 + 30);
  CHECK(brief.race == "marathon");
  CHECK(brief.race_day == day("2027-10-10"));
  REQUIRE(brief.last_long);
  CHECK(brief.last_long->day == day("2027-09-26"));
  REQUIRE(brief.last_hard);
  CHECK(brief.last_hard->day < brief.day);
}

TEST_CASE("money, likes and what research contradicts are no reasons for a therapist") {
  const care::Brief brief = brief_of(request(), {});
  REQUIRE(brief.wanted);
  CHECK_FALSE(brief.wanted->reasons.empty());
  for (const auto& reason : brief.wanted->reasons) {
    CAPTURE(reason.rule);
    CHECK(reason.rule != "H-03");
    CHECK(reason.rule != "H-04");
    CHECK(reason.grade.find('X') != 0);
  }
}

TEST_CASE("[R0-43] the load of a week stands beside the weeks before it") {
  const care::Brief brief = brief_of(request(), {});
  REQUIRE(brief.load);
  // The diary's week: 8 + 8 + 8 + 20 km, Tuesday to Sunday, each week alike.
  CHECK(brief.load->last == day("2027-09-26"));
  REQUIRE(brief.load->km);
  CHECK(*brief.load->km == doctest::Approx(44));
  CHECK(*brief.load->usual_km == doctest::Approx(44));
  CHECK(brief.load->weeks.size() == 6);
}

TEST_CASE("[R0-43] findings come with their course, and a strong pain is left alone") {
  app::BriefSources sources;
  sources.findings = {finding("2027-09-20", "calves-left", 4, body::FindingKind::Tight),
                      finding("2027-09-28", "calves-left", 6, body::FindingKind::Tight),
                      finding("2027-09-28", "anterior_shin-right", 7, body::FindingKind::Pain)};
  sources.trials = {{day("2027-09-21"), *body::spot_named("calves-left"), "heat", 5, 5, {}},
                    {day("2027-09-22"), *body::spot_named("calves-left"), "foam roller", 5, 4, 3},
                    {day("2027-09-23"), *body::spot_named("calves-right"), "ice", 2, {}, {}},
                    {day("2027-09-20"), *body::spot_named("calves-left"), "a day off", 6, 6, 6}};
  const care::Brief brief = brief_of(request(), sources);
  REQUIRE(brief.findings.size() == 2);
  REQUIRE(brief.findings[1].tried.size() == 2);  // the last two, at that calf
  CHECK(brief.findings[1].tried[0].what == "foam roller");
  CHECK(brief.findings[1].tried[0].after_48h == 3);
  CHECK(brief.findings[1].tried[1].what == "heat");
  CHECK(id_of(brief.findings[0].spot) == "anterior_shin-right");
  CHECK_FALSE(brief.findings[0].trend);
  CHECK(id_of(brief.findings[1].spot) == "calves-left");
  CHECK(brief.findings[1].trend == care::Trend::Worse);
  CHECK(brief.findings[1].before == 4);
  CHECK(brief.findings[1].since == day("2027-09-20"));
  REQUIRE(brief.leave_alone.size() == 1);
  CHECK(id_of(brief.leave_alone[0].spot) == "anterior_shin-right");
  CHECK(brief.leave_alone[0].rule == "H-23");
}

TEST_CASE("soreness that was told outranks what is expected, and says when it was told") {
  app::BriefSources sources;
  sources.feels = {{day("2027-09-30"), care::FeelKind::Soreness, load::Region::Quads, 7},
                   {day("2027-09-20"), care::FeelKind::Soreness, load::Region::Hips, 9}};
  const care::Brief brief = brief_of(request(), sources);
  REQUIRE_FALSE(brief.soreness.empty());
  CHECK(brief.soreness[0].mark.region->id == "quads");
  CHECK(brief.soreness[0].mark.level == 7);
  CHECK(brief.soreness[0].reported);
  CHECK(brief.soreness[0].told == day("2027-09-30"));
  for (const auto& sore : brief.soreness) CHECK(sore.mark.level < 9);
}

TEST_CASE(
    "[R1-45] a race that was just run is still the race, though the season has forgotten it") {
  app::Request after = request();
  after.from = day("2027-10-12");
  after.races.clear();
  after.wishes.booked = {{day("2027-10-14"), Style::LightFlush, 30, Cents{4500}, {}}};
  app::BriefSources sources;
  sources.races = {{day("2027-10-10"), RaceDistance::Marathon, Importance::Goal},
                   {day("2028-04-02"), RaceDistance::Half, {}}};
  const care::Brief brief = brief_of(after, sources, day("2027-10-14"));
  CHECK(brief.race == "marathon");
  CHECK(brief.race_day == day("2027-10-10"));
  REQUIRE(brief.wanted);
  const auto& reasons = brief.wanted->reasons;
  CHECK(std::any_of(reasons.begin(), reasons.end(),
                    [](const auto& reason) { return reason.rule == "R1-45"; }));
}

TEST_CASE("on a day that rules close the brief says which, and wants nothing") {
  app::Request only_sports = request();
  only_sports.wishes.menu = {{Style::Sports, 60, Cents{8000}}};
  const care::Brief brief = brief_of(only_sports, {}, day("2027-10-09"));
  CHECK_FALSE(brief.wanted);
  REQUIRE_FALSE(brief.stops.empty());
  CHECK(brief.stops[0].forbids);
  CHECK(std::any_of(brief.stops.begin(), brief.stops.end(),
                    [](const auto& stop) { return stop.rule == "R2-12"; }));
}

TEST_CASE("the last massages come with the soreness around them") {
  app::BriefSources sources;
  sources.massages = {{.day = day("2027-09-10"),
                       .style = Style::Sports,
                       .minutes = 60,
                       .pressure = 6,
                       .helped = "slow strokes",
                       .before = 5.0,
                       .after_48h = 2.0},
                      {.day = day("2027-09-17"), .style = Style::Swedish, .minutes = 45}};
  sources.feels = {{day("2027-09-18"), care::FeelKind::Soreness, load::Region::Calves, 3}};
  const care::Brief brief = brief_of(request(), sources);
  REQUIRE(brief.helped.size() == 2);
  CHECK(brief.helped[0].style == Style::Swedish);
  CHECK(brief.helped[0].after_24h == 3);
  CHECK(brief.helped[1].words == "slow strokes");
  CHECK(brief.helped[1].after_48h == 2);
}

TEST_CASE("without a massage to come a day is asked for; a day outside the season is refused") {
  app::Request bare = request();
  bare.wishes.menu.clear();
  bare.wishes.booked.clear();
  const auto none = app::make_brief(bare, {}, {}, day("2027-09-27"));
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().what ==
        "no massage is booked or scheduled from 2027-09-27 on; expected a day: rubdown brief "
        "2027-09-28");
  CHECK_FALSE(app::make_brief(request(), {}, day("2029-01-01"), day("2027-09-27")).has_value());
}
