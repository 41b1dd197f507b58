#include "app/selfcare.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "app/evening.h"
#include "app/kept_findings.h"
#include "app/kept_lists.h"
#include "care/feel.h"
#include "care/massage.h"
#include "care/referral.h"
#include "core/day.h"
#include "rules/catalogue.h"
#include "store/feels.h"
#include "store/massages.h"
#include "store/races.h"
#include "store/self_massage.h"

namespace rubdown::app {
namespace {

using std::chrono::days;

/// A season looks ahead; an evening must know of the race of yesterday, too.
Result<Window> window_of(Keep& keep, Request season, Day day) {
  RUBDOWN_TRY(season.races, kept<RaceWish>(keep));
  RUBDOWN_TRY(auto feels, kept<care::Feel>(keep));
  return window_around(day, season, std::move(feels));
}

/// A day that a safety stop closes (S-07), not one that the runner keeps free of appointments.
std::optional<body::Stop> closed_on(Day day, const Request& season) {
  for (const schedule::ClosedDays& closed : season.closed) {
    const rules::SafetyStop* stop = rules::find_stop(closed.rule);
    if (stop && closed.first <= day && day <= closed.last)
      return body::Stop{stop->condition, stop->id};
  }
  return {};
}

/// Hands have worked today, or deep ones yesterday.
Result<std::optional<body::Stop>> massaged_on(Keep& keep, Day day) {
  RUBDOWN_TRY(const auto massages, kept<care::Massage>(keep));
  std::optional<body::Stop> stop;
  for (const care::Massage& one : massages) {
    if (one.day == day) stop = body::Stop{"you had a massage today, which is enough", ""};
    if (one.day == day - days{1} && is_deep_work(one.style))
      stop = body::Stop{"deep work was done yesterday; give it a day", ""};
  }
  return stop;
}

/// Why a place that was told of is nothing for tools tonight; nothing: it may be worked on.
std::optional<body::Stop> stop_of(const care::Course& course,
                                  const std::vector<care::Complaint>& complaints) {
  const care::Complaint* complaint = complaint_about(course, complaints);
  if (complaint && complaint->signs && !complaint->signs->empty())
    return body::Stop{"swelling, heat, a bruise or numbness was told of there", "S-06"};
  if (course.last().kind == body::FindingKind::Pain)
    return body::Stop{fmt::format("pain, {:g} of 10, told of on {}", course.last().value,
                                  to_long(course.last().day)),
                      "S-16"};
  if (needs_examination(course, complaints))
    return body::Stop{"somebody should look at it first", care::strong_pain_rule};
  return {};
}

/// "tight, 6 of 10, told of on Tue 5 Oct"
std::string words_of(const care::Finding& finding) {
  const std::string_view kind = finding.kind == body::FindingKind::TenderPoint ? "tender point"
                                : finding.kind ? name_of(*finding.kind)
                                               : "";
  return fmt::format("{}{}{:g} of 10, told of on {}", kind, kind.empty() ? "" : ", ", finding.value,
                     to_long(finding.day));
}

/// What is tight or sore on the body map wants work, what hurts is left alone.
void add_findings(BodyWords& words, KeptBody kept, Day day) {
  std::erase_if(kept.findings, [&](const care::Finding& finding) { return finding.day > day; });
  for (const care::Course& course : current(care::courses_of(kept.findings), day)) {
    if (auto stop = stop_of(course, kept.complaints))
      words.left_alone.push_back({course.spot, *std::move(stop)});
    else
      words.needs.push_back({course.spot, course.last().value, words_of(course.last()), true});
  }
}

/// Everything besides training that says where to work and where not to: findings, pain that was
/// told, days that a stop closes, massages that were had, and what `told` adds. This is the place
/// where the safety screen is plugged in.
Result<BodyWords> body_words(Keep& keep, const Request& season, const Window& window, Day day,
                             BodyWords told) {
  const auto pains = pains_on(day, window.feels);
  told.left_alone.insert(told.left_alone.end(), pains.begin(), pains.end());
  RUBDOWN_TRY(KeptBody findings, kept_findings(keep));
  add_findings(told, std::move(findings), day);
  if (!told.barred) told.barred = closed_on(day, season);
  if (!told.barred) {
    RUBDOWN_TRY(told.barred, massaged_on(keep, day));
  }
  return told;
}

Result<std::vector<body::DoneBefore>> done_before(Keep& keep, Day day, bool afresh) {
  RUBDOWN_TRY(const auto log, kept<care::SelfMassage>(keep));
  std::vector<body::DoneBefore> done;
  for (const care::SelfMassage& one : log)
    if (one.day > day - days{7} && (one.day < day || (one.day == day && !afresh)))
      done.push_back({one.spot, one.day});
  return done;
}

void add_calendar(body::RoutineRequest& routine, const Window& window) {
  const schedule::Calendar& calendar = window.calendar;
  const int today = window.index_of(routine.day);
  const schedule::CalendarDay& next = calendar.at(today + 1);
  routine.race_tomorrow = next.race.has_value();
  routine.hard_tomorrow = next.hard_session || next.long_run;
  for (int ago = 0; ago <= window_back && !routine.days_since_race; ++ago)
    if (calendar.at(today - ago).race) routine.days_since_race = ago;
}

}  // namespace

Result<body::Routine> selfcare(Keep& keep, const Request& season, const SelfcareRequest& request) {
  RUBDOWN_TRY(const Window window, window_of(keep, season, request.day));
  RUBDOWN_TRY(BodyWords words, body_words(keep, season, window, request.day, request.words));
  body::RoutineRequest routine{.day = request.day, .minutes = request.minutes};
  routine.needs = needs_on(request.day, window);
  std::move(words.needs.begin(), words.needs.end(), std::back_inserter(routine.needs));
  routine.left_alone = std::move(words.left_alone);
  routine.barred = std::move(words.barred);
  routine.no_percussion = std::move(words.no_percussion);
  RUBDOWN_TRY(routine.tools, owned_tools(keep));
  RUBDOWN_TRY(routine.done, done_before(keep, request.day, request.afresh));
  add_calendar(routine, window);
  return body::make_routine(routine);
}

std::vector<care::SelfMassage> as_done(const body::Routine& routine) {
  std::vector<care::SelfMassage> steps;
  for (const body::Step& step : routine.steps)
    steps.push_back({routine.day, step.spot, step.technique->tool->id, step.sets * step.seconds});
  return steps;
}

Result<void> log_self_massage(Keep& keep, const std::vector<care::SelfMassage>& steps) {
  return tell(keep, steps, [](const care::SelfMassage& a, const care::SelfMassage& b) {
    return a.day == b.day && a.spot == b.spot && a.tool == b.tool;
  });
}

Result<std::vector<std::string>> owned_tools(Keep& keep) {
  RUBDOWN_TRY(const auto owned, kept<care::OwnedTool>(keep));
  std::vector<std::string> ids;
  for (const body::Tool& tool : body::tools())
    if (std::any_of(owned.begin(), owned.end(),
                    [&](const care::OwnedTool& one) { return one.tool == tool.id; }))
      ids.push_back(tool.id);
  return ids;
}

Result<body::Advice> tool_advice(Keep& keep, const Request& season, Day today) {
  RUBDOWN_TRY(const Window window, window_of(keep, season, today));
  std::vector<body::Need> needs;
  for (Day day = today - days{window_back}; day <= today + days{window_ahead}; day += days{1}) {
    auto more = needs_on(day, window);
    std::move(more.begin(), more.end(), std::back_inserter(needs));
  }
  RUBDOWN_TRY(const auto owned, owned_tools(keep));
  return body::advise(needs, owned);
}

}  // namespace rubdown::app
