// Real plans, where they are at hand: RUBDOWN_CORPUS, or a corpus beside the project. The bundled
// example is always there.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <vector>

#include "app/make_schedule.h"
#include "core/day.h"
#include "schedule/check.h"

using namespace rubdown;
using schedule::Answer;
using schedule::Offer;

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> plans() {
  std::vector<fs::path> found = {fs::path{RUBDOWN_SOURCE_DIR} / "examples/marathon-18-weeks.ics"};
  const char* told = std::getenv("RUBDOWN_CORPUS");
  const fs::path corpus = told ? fs::path{told} : fs::path{RUBDOWN_SOURCE_DIR} / "../shared/corpus";
  for (const char* kind : {"ics", "csv"}) {
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator{corpus / "plans" / kind, missing})
      if (entry.path().filename() != "time-to-run-template.csv") found.push_back(entry.path());
  }
  return found;
}

app::Request request_for(const fs::path& plan) {
  app::Request request;
  request.plans = {plan};
  request.wishes.menu = {{Style::Sports, 60, Cents{8000}},
                         {Style::Swedish, 45, Cents{6000}},
                         {Style::LightFlush, 20, Cents{3000}}};
  request.wishes.budgets = {{schedule::Budget::Period::Month, Cents{16000}, std::nullopt}};
  request.wishes.tried.set();
  return request;
}

/// Plans that count weeks are given a race to count to; the others start where they start.
Answer scheduled(const fs::path& plan) {
  app::Request request = request_for(plan);
  if (plan.extension() == ".csv")
    request.races = {{*day_from_iso("2027-10-10"), RaceDistance::Marathon, std::nullopt}};
  const Day today = *day_from_iso("2017-01-01");  // before every plan, so that none is over
  auto answer = app::make_schedule(request, today);
  CAPTURE(plan.string());
  if (!answer) FAIL(answer.error().where << ": " << answer.error().what);
  return *std::move(answer);
}

}  // namespace

TEST_CASE("real plans give schedules that a coach would sign") {
  for (const fs::path& plan : plans()) {
    CAPTURE(plan.string());
    const Answer answer = scheduled(plan);
    REQUIRE(answer.solution.outcome == schedule::Outcome::Optimal);
    CHECK(schedule::check(answer.problem, answer.solution.chosen).empty());
    std::optional<Offer> last;
    for (const schedule::Massage& massage : answer.massages) {
      const Offer& offer = answer.problem.offers()[static_cast<std::size_t>(massage.offer)];
      if (offer.style == Style::Sports && offer.day + 1 < answer.calendar.season_days()) {
        const auto& tomorrow = answer.calendar.at(offer.day + 1);
        CHECK_FALSE((tomorrow.hard_session || tomorrow.long_run || tomorrow.race));
      }
      if (last && is_deep_work(last->style) && is_deep_work(offer.style))
        CHECK(offer.day - last->day >= 5);
      CHECK(massage.reasons.size() >= 2);
      Points sum;
      for (const schedule::Reason& reason : massage.reasons) sum += reason.points;
      CHECK(sum == massage.points);
      last = offer;
    }
  }
}

TEST_CASE("the points of all massages of the example add up to its score") {
  const Answer answer = scheduled(plans().front());
  REQUIRE(answer.massages.size() >= 8);
  Points sum;
  for (const schedule::Massage& massage : answer.massages) sum += massage.points;
  CHECK(sum == answer.solution.score);
}
