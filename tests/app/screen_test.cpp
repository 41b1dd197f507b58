// The red-flag screen from the answer to the schedule, and the ways round it.
#include "app/screen.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/compare_protocols.h"
#include "app/kept_lists.h"
#include "app/kept_season.h"
#include "app/make_schedule.h"
#include "app/profile.h"
#include "app/what_if.h"
#include "body/stops_matching.h"
#include "rules/catalogue.h"
#include "store/money.h"
#include "tests/body/screened.h"
#include "tests/support/own_store.h"

using namespace rubdown;
using body::Said;
using test::day;

namespace {

const Day today = day("2027-06-07");

/// A runner's store with a menu, and what she answers.
class Runner : public test::OwnStore {
 public:
  void is_healthy() { must(app::keep_answers(keep, test::healthy(today))); }
  void says(body::ScreenAnswer answer) { must(app::keep_answers(keep, {std::move(answer)})); }
  void yes(const char* stop) {
    is_healthy();
    says(test::said(stop, Said::Yes, today));
  }

  /// Four weeks of training with a marathon in the third.
  app::Request request(Day from = today) {
    app::Request request = must(app::kept_request(keep, from, today));
    training::Plan plan;
    for (int i = 0; i < 28; ++i) {
      training::Workout workout;
      workout.day = today + std::chrono::days{i};
      workout.kind = i % 7 == 6 ? training::WorkoutKind::Long : training::WorkoutKind::Easy;
      workout.distance = Metres{10'000};
      plan.workouts.push_back(workout);
    }
    request.kept_plan = plan;
    request.from = from;
    request.until = today + std::chrono::days{27};
    request.races = {{marathon, RaceDistance::Marathon, Importance::Goal}};
    request.wishes.menu = {{Style::DeepTissue, 60, Cents{100}},
                           {Style::Sports, 60, Cents{100}},
                           {Style::Swedish, 45, Cents{100}},
                           {Style::LightFlush, 20, Cents{100}}};
    return request;
  }
  schedule::Answer schedule() { return must(app::make_schedule(request(), today)); }

  static constexpr Day marathon = Day{std::chrono::year{2027} / 6 / 27};
};

bool names(const std::vector<schedule::StopNotice>& stops, const std::string& rule) {
  return std::any_of(stops.begin(), stops.end(), [&](const auto& one) { return one.rule == rule; });
}

int deepest(const schedule::Answer& answer) {
  int depth = -1;
  for (const auto& massage : answer.massages)
    depth = std::max(
        depth, depth_of(answer.problem.offers()[static_cast<std::size_t>(massage.offer)].style));
  return depth;
}

}  // namespace

TEST_CASE_FIXTURE(Runner, "a healthy runner gets a schedule, and no red flag is named") {
  is_healthy();
  const schedule::Answer answer = schedule();
  CHECK_FALSE(answer.massages.empty());
  CHECK_FALSE(answer.self_massage.empty());
  CHECK(answer.stops.empty());
  CHECK(deepest(answer) >= 2);
}

TEST_CASE_FIXTURE(Runner, "nothing is scheduled before the questions are answered") {
  const auto none = app::kept_request(keep, today, today);
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().fault == Fault::BadInput);
  CHECK(
      none.error().what.find("Open: breath, urine-or-head, nerves, leg, injury, ill, skin, blood, "
                             "conditions, age.") != std::string::npos);
}

TEST_CASE_FIXTURE(Runner,
                  "a screen that is left half-answered schedules nothing, and says what is open") {
  auto answers = test::healthy(today);
  std::erase_if(answers, [](const auto& one) { return one.stop == "S-05" || one.stop == "S-18"; });
  must(app::keep_answers(keep, answers));
  const auto half = app::kept_request(keep, today, today);
  REQUIRE_FALSE(half.has_value());
  CHECK(half.error().what.find("Open: S-05, age.") != std::string::npos);
  // A yes does not open it either, and what it asks for comes first.
  says(test::said("S-02", Said::Yes, today));
  CHECK(app::kept_request(keep, today, today)
            .error()
            .what.starts_with("Call the emergency number now"));
}

TEST_CASE_FIXTURE(Runner, "after twelve months nothing is scheduled before all is answered again") {
  is_healthy();
  CHECK(app::kept_request(keep, today, day("2028-06-06")).has_value());
  CHECK_FALSE(app::kept_request(keep, today, day("2028-06-07")).has_value());
}

TEST_CASE_FIXTURE(Runner, "a finding and a logged massage ask again, and the schedule waits") {
  is_healthy();
  body::Finding shin{.region = body::region_named("anterior_shin"),
                     .side = body::Side::Left,
                     .kind = body::FindingKind::Pain,
                     .value = 5,
                     .note = "worse at night"};
  must(app::ask_again(keep, body::stops_matching(shin), today));
  CHECK(app::judge_screen(keep, today).error().what.find("Open: S-05.") != std::string::npos);
  says(test::said("S-05", Said::No, today));
  CHECK(app::judge_screen(keep, today).has_value());
  must(app::ask_after_massage(keep, today, today));
  CHECK(app::judge_screen(keep, today).error().what.find("Open: S-13.") != std::string::npos);
}

TEST_CASE_FIXTURE(Runner,
                  "[S-01 S-02 S-03 S-04 S-05 S-07 S-09 S-11 S-12 S-14 S-15 S-16 S-18 H-22] each "
                  "stop that closes everything leaves no massage, by nobody's hands") {
  for (const char* stop : {"S-01", "S-02", "S-03", "S-04", "S-05", "S-07", "S-09", "S-11", "S-12",
                           "S-14", "S-15", "S-16", "S-18"}) {
    CAPTURE(stop);
    Runner runner;
    runner.yes(stop);
    const schedule::Answer answer = runner.schedule();
    CHECK(answer.massages.empty());
    CHECK(answer.self_massage.empty());
    REQUIRE(names(answer.stops, stop));
    CHECK_FALSE(answer.stops[0].urgency.empty());
    CHECK_FALSE(answer.stops[0].words.empty());
    for (const auto& offer : answer.problem.offers())
      CHECK(std::find(offer.forbidden_by.begin(), offer.forbidden_by.end(), stop) !=
            offer.forbidden_by.end());
  }
}

TEST_CASE(
    "[S-06 S-08 S-13] each stop that closes a place has it left alone, and the massages go on") {
  for (const char* stop : {"S-06", "S-08", "S-13"}) {
    CAPTURE(stop);
    Runner runner;
    runner.is_healthy();
    runner.says({.stop = stop,
                 .day = today,
                 .said = Said::Yes,
                 .spots = {*body::spot_named("calves-left")}});
    const schedule::Answer answer = runner.schedule();
    CHECK_FALSE(answer.massages.empty());
    REQUIRE(answer.leave_alone.size() == 1);
    CHECK(name_of(answer.leave_alone[0].spot) == "left calf");
    CHECK(answer.leave_alone[0].rule == stop);
    CHECK(names(answer.stops, stop));
    for (const auto& massage : answer.massages) {
      const Day when =
          answer.calendar.at(answer.problem.offers()[static_cast<std::size_t>(massage.offer)].day)
              .day;
      CHECK(massage.leave_alone.size() == (answer.leave_alone[0].holds_on(when) ? 1U : 0U));
      for (const auto& region : massage.regions) CHECK(region.spot.region->id != "calves");
    }
    for (const auto& self : answer.self_massage)
      if (answer.leave_alone[0].holds_on(self.day))
        CHECK(self.words.find("calves") == std::string::npos);
  }
}

TEST_CASE_FIXTURE(
    Runner,
    "[S-09 S-11] a doctor's word for blood thinners leaves light work, for pregnancy gentle work") {
  yes("S-09");
  must(app::keep_clearance(
      keep, {.stop = "S-09", .day = today, .said = Said::Cleared, .by = "Dr Moss"}, today));
  CHECK(deepest(schedule()) <= 0);
  CHECK(schedule().self_massage.empty());
  Runner mother;
  mother.yes("S-11");
  mother.says({.stop = "S-11", .day = today, .said = Said::Cleared, .by = "her midwife"});
  const schedule::Answer gentle = mother.schedule();
  CHECK(deepest(gentle) == 1);
  CHECK(names(gentle.stops, "S-11"));
}

TEST_CASE_FIXTURE(Runner, "[S-10] the flag closes the massage gun alone, and says so") {
  yes("S-10");
  const schedule::Answer answer = schedule();
  CHECK_FALSE(answer.massages.empty());
  REQUIRE(names(answer.stops, "S-10"));
  CHECK(answer.stops[0].words.find("No massage gun") != std::string::npos);
}

TEST_CASE_FIXTURE(
    Runner, "[S-17] the flag holds by itself on the day of a marathon, for what is booked too") {
  is_healthy();
  app::Request wanted = request();
  wanted.protocol = "salty-running";
  wanted.wishes.booked = {{marathon, Style::Sports, 60, Cents{100}, {}}};
  const schedule::Answer answer = must(app::make_schedule(wanted, today));
  REQUIRE(answer.called_off.size() == 1);
  CHECK(answer.called_off[0].rule == "S-17");
  for (const auto& offer : answer.problem.offers()) {
    const bool barred = std::find(offer.forbidden_by.begin(), offer.forbidden_by.end(), "S-17") !=
                        offer.forbidden_by.end();
    CHECK(barred == (answer.calendar.at(offer.day).day == marathon && depth_of(offer.style) > 0));
  }
  // A half marathon is none.
  app::Request half = request();
  half.races[0].distance = RaceDistance::Half;
  half.wishes.booked = {{marathon, Style::LightFlush, 20, Cents{100}, {}}};
  CHECK(must(app::make_schedule(half, today)).called_off.empty());
}

TEST_CASE_FIXTURE(Runner,
                  "[S-18] the flag follows from the year of birth though the answer was no") {
  is_healthy();
  must(app::change_profile(keep, {.birth_year = 2012}));
  CHECK(schedule().massages.empty());
  CHECK(names(schedule().stops, "S-18"));
}

TEST_CASE_FIXTURE(
    Runner, "[H-22] no way round: bookings, what-if, why, protocols, wishes, an earlier day") {
  yes("S-01");
  app::Request wanted = request();
  wanted.wishes.booked = {{today + std::chrono::days{9}, Style::LightFlush, 20, Cents{100}, 600}};
  const schedule::Answer booked = must(app::make_schedule(wanted, today));
  CHECK(booked.massages.empty());
  CHECK(booked.solution.outcome == schedule::Outcome::Optimal);  // not merely infeasible
  REQUIRE(booked.called_off.size() == 1);
  CHECK(booked.called_off[0].rule == "S-01");
  CHECK(booked.called_off[0].words.starts_with("See a doctor today."));

  CHECK_FALSE(must(app::what_if(request(), today, today + std::chrono::days{3}, {})).then);
  const app::Why why = must(app::why(request(), today, today + std::chrono::days{3}));
  for (const auto& offer : why.day.offers) {
    const auto ban = std::find_if(offer.bans.begin(), offer.bans.end(),
                                  [](const auto& one) { return one.rule == "S-01"; });
    REQUIRE(ban != offer.bans.end());
    CHECK(ban->words.starts_with("See a doctor today."));
  }
  const auto comparison = must(app::compare_protocols(request(), today));
  for (const auto& answer : comparison.answers) CHECK(answer.massages.empty());
  CHECK(comparison.days.empty());

  app::Request wishful = request();
  wishful.wishes.runner = {.regular = true, .needs = {"relaxation"}};
  wishful.wishes.wishes.style_points.fill(1000 / 4);
  wishful.wishes.past = {{today - std::chrono::days{7}, Style::DeepTissue, {}}};
  wishful.blocks = {{schedule::Block::Recovery, today, today + std::chrono::days{27}}};
  wishful.closed.push_back({today, today + std::chrono::days{1}, "H-03"});
  CHECK(must(app::make_schedule(wishful, today)).massages.empty());
}

TEST_CASE_FIXTURE(Runner, "a no after a yes opens nothing that a doctor has to open") {
  yes("S-16");
  says(test::said("S-16", Said::No, today));
  CHECK(schedule().massages.empty());
  must(app::keep_clearance(
      keep, {.stop = "S-16", .day = today, .said = Said::Cleared, .by = "Dr Moss"}, today));
  CHECK_FALSE(schedule().massages.empty());
  CHECK(must(app::kept_answers(keep)).size() == test::healthy(today).size() + 3);  // all is kept
}

TEST_CASE_FIXTURE(Runner, "what is not closed cannot be cleared beforehand") {
  is_healthy();
  const auto early = app::keep_clearance(
      keep, {.stop = "S-16", .day = today, .said = Said::Cleared, .by = "me"}, today);
  REQUIRE_FALSE(early.has_value());
  CHECK(early.error().what == "nothing is closed by it; rubdown screen shows what is");
}

TEST_CASE_FIXTURE(Runner, "[S-09] the therapist is told what she must know") {
  yes("S-09");
  const auto lines = must(app::contraindications(keep, today));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with("S-09: blood thinners"));
}

TEST_CASE("the questions and the catalogue tell of the same stops, with the same gravity") {
  const auto& known = rules::catalogue().stops;
  REQUIRE(known.size() == body::stops().size());
  for (std::size_t i = 0; i < known.size(); ++i) {
    CHECK(known[i].id == body::stops()[i].id);
    CHECK(static_cast<int>(known[i].level) == static_cast<int>(body::stops()[i].level));
  }
}

TEST_CASE("every region that can be barred has one whose soreness it shares") {
  for (const body::Region& region : body::regions())
    CHECK_MESSAGE(load::region_named(region.soreness).has_value(), region.id);
}
