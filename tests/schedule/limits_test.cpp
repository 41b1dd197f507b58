#include "schedule/limits.h"

#include <doctest/doctest.h>

#include "core/day.h"
#include "rules/protocols.h"

using namespace rubdown;
using namespace rubdown::schedule;

namespace {

Day day(const char* iso) { return *day_from_iso(iso); }

/// Of a season from 10 June to 31 July 2027: what each budget window leaves.
std::vector<Limit> budget_limits(const Budget& budget, std::vector<PastVisit> past) {
  Calendar calendar;
  for (Day at = day("2027-06-10"); at <= day("2027-07-31"); at += std::chrono::days{1}) {
    calendar.days.emplace_back();
    calendar.days.back().day = at;
  }
  PoseRequest request;
  request.budgets = {budget};
  request.past = std::move(past);
  const auto protocol = rules::builtin_protocol("consensus");
  REQUIRE(protocol.has_value());
  return limits_of(calendar, *protocol, request);
}

}  // namespace

TEST_CASE("what was spent in the month before the season is gone from that month's budget") {
  const Budget money{Budget::Period::Month, Cents{16000}, {}};
  const auto limits = budget_limits(money, {{day("2027-05-20"), Style::Sports, Cents{8000}},
                                            {day("2027-06-02"), Style::Sports, Cents{7000}}});
  REQUIRE(limits.size() == 2);
  CHECK(limits[0].last_day == 20);  // the 30th
  CHECK(limits[0].money_max == Cents{9000});
  CHECK(limits[1].money_max == Cents{16000});
}

TEST_CASE("a month's budget is never less than nothing") {
  const std::vector<PastVisit> past = {{day("2027-06-01"), Style::Sports, Cents{9000}},
                                       {day("2027-06-05"), Style::Sports, Cents{9000}},
                                       {day("2027-06-08"), Style::LightFlush, {}}};
  CHECK(budget_limits({Budget::Period::Month, Cents{16000}, {}}, past)[0].money_max == Cents{0});
  CHECK(budget_limits({Budget::Period::Month, {}, 2}, past)[0].count_max == 0);
  CHECK(budget_limits({Budget::Period::Month, {}, 4}, past)[0].count_max == 1);
}

TEST_CASE("four weeks are counted from the season's first day, so nothing was spent before") {
  const auto limits = budget_limits({Budget::Period::FourWeeks, Cents{16000}, {}},
                                    {{day("2027-06-09"), Style::Sports, Cents{8000}}});
  CHECK(limits[0].money_max == Cents{16000});
}

TEST_CASE("four weeks that are counted from a day of their own began before the season") {
  Budget budget{Budget::Period::FourWeeks, Cents{16000}, {}};
  budget.four_weeks_from = day("2001-01-01");  // 28 days begin on 17 May 2027 and on 14 June
  const auto limits = budget_limits(budget, {{day("2027-05-16"), Style::Sports, Cents{8000}},
                                             {day("2027-05-17"), Style::Sports, Cents{7000}}});
  REQUIRE(limits.size() >= 2);
  CHECK(limits[0].money_max == Cents{9000});
  CHECK(limits[0].last_day == (day("2027-06-13") - day("2027-06-10")).count());
  CHECK(limits[1].first_day == limits[0].last_day + 1);
  CHECK(limits[1].money_max == Cents{16000});
}
