// What a red flag bars: offers, appointments, one's own hands.
#include "schedule/called_off.h"

#include <doctest/doctest.h>

#include "rules/protocols.h"
#include "schedule/check.h"
#include "schedule/make_calendar.h"
#include "schedule/self_massage.h"
#include "tests/support/days.h"

using namespace rubdown;
using namespace rubdown::schedule;
using test::day;

namespace {

const Restriction fever{
    .first = day("2027-06-10"), .last = day("2027-06-16"), .rule = "S-07", .words = "Rest."};
const Restriction light{
    .first = day("2027-06-10"), .rule = "S-09", .depth_max = 0, .self_massage = false};
const Restriction holiday{.first = day("2027-06-10"), .last = day("2027-06-16"), .rule = "H-03"};

training::Plan one_month() {
  training::Plan plan;
  for (Day d = day("2027-06-07"); d <= day("2027-07-04"); d += std::chrono::days{1}) {
    training::Workout workout;
    workout.day = d;
    workout.kind = weekday_of(d) == 6   ? training::WorkoutKind::Long
                   : weekday_of(d) == 2 ? training::WorkoutKind::Tempo
                                        : training::WorkoutKind::Easy;
    workout.distance = Metres{10'000};
    plan.workouts.push_back(workout);
  }
  return plan;
}

Calendar calendar(std::vector<Restriction> closed) {
  return make_calendar(one_month(), {.from = day("2027-06-07"),
                                     .until = day("2027-07-04"),
                                     .races = {},
                                     .blocks = {},
                                     .closed = std::move(closed)});
}

PoseRequest wishes() {
  PoseRequest request;
  request.menu = {{Style::DeepTissue, 60, Cents{8000}},
                  {Style::Swedish, 45, Cents{6000}},
                  {Style::LightFlush, 20, Cents{3000}}};
  return request;
}

Booking booking(const char* when, Style style) { return {day(when), style, 60, Cents{8000}, {}}; }

Problem posed(const Calendar& calendar, const PoseRequest& request, const char* protocol) {
  return *pose(calendar, *rules::builtin_protocol(protocol), request);
}

bool is_forbidden(const Offer& offer, const std::string& rule) {
  return std::find(offer.forbidden_by.begin(), offer.forbidden_by.end(), rule) !=
         offer.forbidden_by.end();
}

}  // namespace

TEST_CASE("a stop forbids every style on each of its days, under every protocol") {
  for (const std::string& protocol : rules::protocol_names()) {
    CAPTURE(protocol);
    const Problem problem = posed(calendar({fever}), wishes(), protocol.c_str());
    for (const Offer& offer : problem.offers())
      CHECK(is_forbidden(offer, "S-07") == (offer.day >= 3 && offer.day <= 9));
  }
}

TEST_CASE("a depth that a stop leaves is open, without an end until somebody opens the rest") {
  const Problem problem = posed(calendar({light}), wishes(), "consensus");
  for (const Offer& offer : problem.offers())
    CHECK(is_forbidden(offer, "S-09") == (offer.day >= 3 && offer.style != Style::LightFlush));
}

TEST_CASE("the check knows a stop without the solver, and booking does not help") {
  PoseRequest request = wishes();
  request.booked = {booking("2027-06-12", Style::Swedish)};
  const Problem problem = posed(calendar({fever}), request, "consensus");
  int seen = 0;
  for (int i = 0; i < static_cast<int>(problem.offers().size()); ++i) {
    if (!problem.offers()[static_cast<std::size_t>(i)].booked) continue;
    const auto violations = check(problem, std::vector{i});
    REQUIRE_FALSE(violations.empty());
    CHECK(violations.front().rule == "S-07");
    ++seen;
  }
  CHECK(seen == 1);
}

TEST_CASE("appointments on a stop's days are called off, and say why") {
  std::vector<Booking> booked = {booking("2027-06-18", Style::DeepTissue),
                                 booking("2027-06-16", Style::LightFlush),
                                 booking("2027-06-10", Style::Swedish)};
  const auto called_off = call_off(booked, calendar({fever}));
  REQUIRE(called_off.size() == 2);
  CHECK(called_off[0].booking.day == day("2027-06-10"));
  CHECK(called_off[1].booking.day == day("2027-06-16"));
  CHECK(called_off[0].rule == "S-07");
  CHECK(called_off[0].words == "Rest.");
  REQUIRE(booked.size() == 1);
  CHECK(booked[0].day == day("2027-06-18"));
}

TEST_CASE("an appointment that is gentle enough stays") {
  std::vector<Booking> booked = {booking("2027-06-11", Style::LightFlush),
                                 booking("2027-06-11", Style::Swedish)};
  CHECK(call_off(booked, calendar({light})).size() == 1);
  CHECK(booked.size() == 1);
}

TEST_CASE("a wish for free days calls nothing off: there the runner decides") {
  std::vector<Booking> booked = {booking("2027-06-12", Style::Swedish)};
  CHECK(call_off(booked, calendar({holiday})).empty());
  CHECK(booked.size() == 1);
}

TEST_CASE("a massage that was had stands, for no stop undoes it") {
  PoseRequest request = wishes();
  request.booked = {booking("2027-06-12", Style::Swedish)};
  request.booked[0].had = true;
  const Calendar days = calendar({fever});
  CHECK(call_off(request.booked, days).empty());
  const Problem problem = posed(days, request, "consensus");
  for (const Offer& offer : problem.offers())
    if (offer.booked) CHECK_FALSE(is_forbidden(offer, "S-07"));
}

TEST_CASE("one's own hands rest as well, where the stop says so") {
  const auto days_of = [](const Calendar& calendar, std::span<const LeaveAlone> barred) {
    const Problem problem = posed(calendar, wishes(), "consensus");
    std::vector<Day> days;
    for (const SelfMassage& one : self_massage_between(calendar, {}, problem, {.barred = barred}))
      days.push_back(one.day);
    return days;
  };
  const auto within = [](const std::vector<Day>& days, const Restriction& range) {
    return std::count_if(days.begin(), days.end(), [&](Day d) { return range.holds_on(d); });
  };
  CHECK(within(days_of(calendar({}), {}), fever) > 0);
  CHECK(within(days_of(calendar({fever}), {}), fever) == 0);
  CHECK(within(days_of(calendar({light}), {}), fever) > 0);
  const LeaveAlone calf{.spot = *body::spot_named("calves-left"),
                        .rule = "S-06",
                        .first = fever.first,
                        .last = fever.last};
  // Only the routine of the day after a long run leaves the calves out.
  for (const Day d : days_of(calendar({}), std::vector{calf}))
    if (fever.holds_on(d)) CHECK(weekday_of(d) == 0);
}
