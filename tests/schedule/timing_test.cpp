#include "schedule/timing.h"

#include <doctest/doctest.h>

#include "core/day.h"

using namespace rubdown;
using namespace rubdown::schedule;
using rules::Condition;
using rules::Row;
using rules::Trigger;

namespace {

/// Two weeks of easy days in a build block; the tests put events on them.
Calendar easy_days() {
  Calendar calendar;
  calendar.lead = 3;
  for (int i = -3; i < 14; ++i) {
    CalendarDay day;
    day.day = *day_from_iso("2027-06-07") + std::chrono::days{i};
    day.block = Block::Build;
    day.known = true;
    day.rest = false;
    day.easy_run = true;
    day.words = "easy run";
    calendar.days.push_back(day);
  }
  return calendar;
}

CalendarDay& on(Calendar& calendar, int day) {
  return calendar.days[static_cast<std::size_t>(day + calendar.lead)];
}

Row row(Trigger trigger, rules::HalfDays days, double weight) {
  Row result;
  result.trigger = trigger;
  result.styles.set();
  result.days = days;
  result.weight = weight;
  result.rules = {"R0-27"};
  result.words = "words";
  return result;
}

Points total(const Calendar& calendar, const rules::Protocol& protocol, int day,
             Half half = Half::After, const Runner& runner = {}) {
  Points sum;
  for (const Hit& hit : hits_on(calendar, protocol, runner, day, half, Style::Sports))
    sum += hit.points;
  return sum;
}

}  // namespace

TEST_CASE("a window of days after a long run counts from its day, also from before the season") {
  Calendar calendar = easy_days();
  on(calendar, 4).long_run = true;
  on(calendar, -1).long_run = true;
  rules::Protocol protocol;
  protocol.rows = {row(Trigger::LongRun, {2, 4}, 6)};  // one to two days after
  CHECK(total(calendar, protocol, 0) == points_of(6));
  CHECK(total(calendar, protocol, 1) == points_of(6));
  CHECK(total(calendar, protocol, 2) == Points{});
  CHECK(total(calendar, protocol, 4) == Points{});
  CHECK(total(calendar, protocol, 5) == points_of(6));
  CHECK(total(calendar, protocol, 6) == points_of(6));
}

TEST_CASE("on the day itself, before and after the run are different") {
  Calendar calendar = easy_days();
  on(calendar, 4).long_run = true;
  rules::Protocol protocol;
  protocol.rows = {row(Trigger::LongRun, {-1, -1}, -5), row(Trigger::LongRun, {1, 1}, 2)};
  CHECK(total(calendar, protocol, 4, Half::Before) == points_of(-5));
  CHECK(total(calendar, protocol, 4, Half::After) == points_of(2));
}

TEST_CASE("a rest day has no before and after") {
  Calendar calendar = easy_days();
  on(calendar, 4).rest = true;
  on(calendar, 4).easy_run = false;
  rules::Protocol protocol;
  protocol.rows = {row(Trigger::RestDay, {0, 0}, 2)};
  CHECK(total(calendar, protocol, 4, Half::Before) == points_of(2));
  CHECK(total(calendar, protocol, 4, Half::After) == points_of(2));
  CHECK(total(calendar, protocol, 5) == Points{});
}

TEST_CASE("weights grow with the long run and with the block") {
  Calendar calendar = easy_days();
  on(calendar, 4).long_run = true;
  on(calendar, 4).long_size = 1.5;
  rules::Protocol protocol;
  protocol.rows = {row(Trigger::LongRun, {2, 2}, 6)};
  protocol.block_weight = {0.8, 1.2, 1.5, 1, 1};
  CHECK(total(calendar, protocol, 5) == points_of(6 * 1.5 * 1.2));
}

TEST_CASE("a race on the way weighs less, and a row for goal races passes it by") {
  Calendar calendar = easy_days();
  calendar.races = {{on(calendar, 8).day, RaceDistance::Half, Importance::Minor, ""}};
  on(calendar, 8).race = 0;
  rules::Protocol protocol;
  protocol.minor_race_factor = 0.5;
  protocol.rows = {row(Trigger::Race, {-10, -10}, 8)};
  CHECK(total(calendar, protocol, 3) == points_of(4));
  protocol.rows[0].importance = Importance::Goal;
  CHECK(total(calendar, protocol, 3) == Points{});
  protocol.rows[0].importance.reset();
  protocol.rows[0].distances = {RaceDistance::Marathon};
  CHECK(total(calendar, protocol, 3) == Points{});
}

TEST_CASE(
    "[R1-16] for a worrier the wanted days before a race move earlier, the forbidden ones stay") {
  Calendar calendar = easy_days();
  calendar.races = {{on(calendar, 10).day, RaceDistance::Marathon, Importance::Goal, ""}};
  on(calendar, 10).race = 0;
  rules::Protocol protocol;
  protocol.worrier_days = 2;
  protocol.rows = {row(Trigger::Race, {-10, -10}, 8), row(Trigger::Race, {-4, -1}, 0)};
  protocol.rows[1].forbids = true;
  const Runner worrier{.worrier = true, .injury = false, .regular = false, .needs = {}};
  CHECK(total(calendar, protocol, 5) == points_of(8));
  CHECK(total(calendar, protocol, 5, Half::After, worrier) == Points{});
  CHECK(total(calendar, protocol, 3, Half::After, worrier) == points_of(8));
  CHECK(hits_on(calendar, protocol, worrier, 8, Half::After, Style::Sports).size() == 1);
  CHECK(hits_on(calendar, protocol, worrier, 6, Half::After, Style::Sports).empty());
}

TEST_CASE("the last hard session before a race opens its row for the days behind it") {
  Calendar calendar = easy_days();
  calendar.races = {{on(calendar, 10).day, RaceDistance::Marathon, Importance::Goal, ""}};
  on(calendar, 10).race = 0;
  on(calendar, 6).hard_session = true;
  on(calendar, 6).last_hard_before_race = true;
  rules::Protocol protocol;
  protocol.rows = {row(Trigger::Race, {-14, -2}, 2)};
  protocol.rows[0].condition = Condition::LastHardDone;
  CHECK(total(calendar, protocol, 5) == Points{});
  CHECK(total(calendar, protocol, 6, Half::Before) == Points{});
  CHECK(total(calendar, protocol, 6, Half::After) == points_of(2));
  CHECK(total(calendar, protocol, 7) == points_of(2));
}

TEST_CASE("rows for regular and lapsed runners come with their condition") {
  Calendar calendar = easy_days();
  on(calendar, 4).long_run = true;
  rules::Protocol protocol;
  protocol.rows = {row(Trigger::LongRun, {-4, -4}, 3), row(Trigger::LongRun, {-4, -4}, 0)};
  protocol.rows[0].condition = Condition::Regular;
  protocol.rows[1].condition = Condition::Lapsed;
  protocol.rows[1].forbids = true;
  const auto hits = hits_on(calendar, protocol, {}, 2, Half::After, Style::Sports);
  REQUIRE(hits.size() == 1);  // 42 days have not passed, and nobody said that she is regular
  CHECK(hits[0].holds == Holds::IfLapsed);
  CHECK(hits[0].forbids);
  const Runner regular{.worrier = false, .injury = false, .regular = true, .needs = {}};
  const auto both = hits_on(calendar, protocol, regular, 2, Half::After, Style::Sports);
  REQUIRE(both.size() == 2);
  CHECK(both[0].holds == Holds::IfRegular);
}

TEST_CASE("an easy or free day tomorrow counts, a hard one does not") {
  Calendar calendar = easy_days();
  on(calendar, 5).hard_session = true;
  rules::Protocol protocol;
  protocol.rows = {row(Trigger::EasyTomorrow, {0, 0}, 2)};
  CHECK(total(calendar, protocol, 3) == points_of(2));
  CHECK(total(calendar, protocol, 4) == Points{});
}
