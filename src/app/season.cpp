#include "app/season.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/files.h"
#include "app/plan_from_runs.h"
#include "app/races.h"
#include "app/read_plans.h"
#include "app/read_recordings.h"
#include "app/recorded_days.h"
#include "app/screen.h"
#include "app/season_runs.h"
#include "core/day.h"
#include "core/text.h"
#include "rules/protocol_toml.h"
#include "rules/protocols.h"

namespace rubdown::app {
namespace {

constexpr std::uintmax_t protocol_bytes_max = 1'000'000;

/// A need that the protocol does not name would be dropped silently.
Result<void> judge_needs(const Request& request, const rules::Protocol& protocol) {
  std::vector<std::string> known;
  for (const rules::Need& need : protocol.needs)
    if (!need.standing) known.push_back(need.name);
  for (const std::string& need : request.wishes.runner.needs)
    if (std::find(known.begin(), known.end(), need) == known.end())
      return fail(Fault::BadInput, "--need " + need,
                  fmt::format("the protocol {} knows no such need{}; expected {}", protocol.name,
                              did_you_mean(need, known), known.empty() ? "none" : one_of(known)));
  return {};
}

/// The weeks to come must be known from somewhere.
Result<void> judge_sources(const Request& request, const std::vector<activity::Session>& sessions) {
  if (has_plan(request) || !sessions.empty()) return {};
  return fail(Fault::BadInput, "--plan",
              "no plan was given, and no recorded runs; expected a training plan as a calendar "
              "(.ics) or a table (.csv): --plan my-plan.ics; or what your watch recorded, and the "
              "weeks to come are taken to be like the weeks before: --activities FOLDER");
}

Result<training::Plan> plan_without_one(const Request& request, const SeasonRuns& runs,
                                        const Basis& basis) {
  if (!runs.history)
    return fail(Fault::BadInput, "--from " + to_iso(basis.range.from),
                fmt::format("all recorded sessions lie after the season, which ends on {}, and no "
                            "plan was given; expected a later --from, or a plan: --plan "
                            "my-plan.ics",
                            to_iso(basis.range.until)));
  const bool open_end = !basis.has_race_ahead() && !request.until;
  RUBDOWN_TRY(training::Plan plan,
              plan_from_runs(*runs.history, basis.range, basis.races, open_end));
  RUBDOWN_TRY_VOID(overrule_days(plan, request.day_overrides));
  return plan;
}

void note_plan(std::vector<std::string>& notes, const training::Plan& plan) {
  notes.insert(notes.end(), plan.notes.begin(), plan.notes.end());
  for (const training::NotUnderstood& item : plan.not_understood)
    notes.push_back(
        fmt::format("Not understood: {}, \"{}\": {}. Say what it is with --day "
                    "DATE=KIND:DISTANCE.",
                    item.place, item.text, item.why));
}

/// What was run takes the place of what was planned; a runner whose watch failed must see it.
void note_recorded(std::vector<std::string>& notes, const schedule::Calendar& calendar,
                   const Basis& basis) {
  if (basis.recorded.empty()) return;
  const auto count = [&](bool schedule::CalendarDay::*is) {
    return std::count_if(calendar.days.begin(), calendar.days.end(),
                         [&](const schedule::CalendarDay& day) { return day.*is; });
  };
  const std::string last = to_iso(basis.recorded.back().day);
  if (count(&schedule::CalendarDay::recorded) == 0) {
    notes.push_back(
        fmt::format("The last recorded session is of {}, too long before the season "
                    "to say anything of it.",
                    last));
    return;
  }
  std::string note = fmt::format("Up to {} the days are as they were recorded", last);
  if (const auto missed = count(&schedule::CalendarDay::missed); missed > 0)
    note += fmt::format("; days with a planned run that was not recorded, and so taken as rest: {}",
                        missed);
  notes.push_back(note + ".");
}

/// Days on which the legs are too sore for something on the menu.
void note_sore(std::vector<std::string>& notes, const Season& season) {
  std::string days;
  for (int day = 0; day < season.calendar.season_days(); ++day) {
    const schedule::CalendarDay& entry = season.calendar.at(day);
    const bool is_gated =
        entry.legs &&
        std::any_of(season.wishes.menu.begin(), season.wishes.menu.end(),
                    [&](const auto& item) { return is_too_deep(item.style, *entry.legs); });
    if (is_gated) days += (days.empty() ? "" : ", ") + to_iso(entry.day);
  }
  if (days.empty()) return;
  notes.push_back(
      fmt::format("Legs that are too sore for some massages of the menu are expected or "
                  "reported on {} ({}): rubdown why DAY tells which and why. What is "
                  "expected is our own model; what you feel outranks it.",
                  days, schedule::soreness_rule));
}

void note_assumptions(std::vector<std::string>& notes, const Season& season, const Basis& basis) {
  if (season.wishes.past.empty())
    notes.emplace_back(
        "You named no massage before the season, so the first one is treated as the first after a "
        "long break. If that is wrong: --past DATE:STYLE.");
  if (season.wishes.budgets.empty() && !season.wishes.menu.empty())
    notes.emplace_back(
        "No budget was given, so nothing limits the number of massages but the wish for one every "
        "two weeks or so. To set one: --budget 160/month.");
  if (!basis.has_race_ahead())
    notes.emplace_back("No race was given and the plan names none: --race DATE:marathon.");
}

/// What touches the season.
template <class T>
std::vector<T> within(std::vector<T> all, SeasonRange range) {
  std::erase_if(all, [&](const T& one) {
    return one.first > range.until || (one.last && *one.last < range.from);
  });
  return all;
}

std::vector<load::SorenessDay> soreness_days(const Basis& basis) {
  if (!basis.condition) return {};
  return basis.condition->soreness.days;
}

}  // namespace

Result<rules::Protocol> load_protocol(const std::string& name_or_path) {
  if (!rules::is_protocol_path(name_or_path)) return rules::builtin_protocol(name_or_path);
  RUBDOWN_TRY(const std::string bytes, read_file(name_or_path, protocol_bytes_max));
  return rules::read_protocol(bytes, name_or_path);
}

Result<Basis> read_basis(const Request& request, Day today) {
  Basis basis;
  activity::Reading reading;
  if (!request.recordings.empty()) {
    RUBDOWN_TRY(reading, read_all_sessions(request.recordings));
  }
  const auto& sessions = request.recordings.empty() ? request.sessions : reading.sessions;
  RUBDOWN_TRY_VOID(judge_sources(request, sessions));
  if (has_plan(request)) {
    RUBDOWN_TRY(basis.plan, read_plans(request));
  }
  RUBDOWN_TRY(std::vector<RaceWish> races, races_of(request, basis.plan));
  RUBDOWN_TRY(basis.range, range_of(request, basis.plan, races, today));
  RUBDOWN_TRY(basis.races, settle_races(std::move(races), request, basis.range));
  RUBDOWN_TRY(const SeasonRuns runs, season_runs(sessions, reading.refused, request.history,
                                                 basis.races, basis.range.until));
  if (!has_plan(request)) {
    RUBDOWN_TRY(basis.plan, plan_without_one(request, runs, basis));
  }
  note_plan(basis.notes, basis.plan);
  basis.notes.insert(basis.notes.end(), runs.notes.begin(), runs.notes.end());
  if (runs.history) {
    basis.recorded = recorded_days(*runs.history);
    basis.condition = condition_of(*runs.history, basis.range.from);
  }
  return basis;
}

Result<Season> pose_season(const Basis& basis, const Request& request) {
  Season season;
  season.plan = basis.plan;
  season.condition = basis.condition;
  RUBDOWN_TRY(season.protocol, load_protocol(request.protocol));
  RUBDOWN_TRY_VOID(judge_needs(request, season.protocol));
  std::vector<schedule::Restriction> closed = request.closed;
  bar_race_days(closed, basis.races);
  season.calendar =
      schedule::make_calendar(season.plan, {.from = basis.range.from,
                                            .until = basis.range.until,
                                            .races = basis.races,
                                            .blocks = request.blocks,
                                            .closed = std::move(closed),
                                            .taper_days = season.protocol.taper.span_days,
                                            .recorded = basis.recorded,
                                            .soreness = soreness_days(basis)});
  season.wishes = request.wishes;
  season.tools = request.tools;
  season.called_off = schedule::call_off(season.wishes.booked, season.calendar);
  season.stops = within(request.stops, basis.range);
  season.leave_alone = within(request.leave_alone, basis.range);
  RUBDOWN_TRY(season.problem, schedule::pose(season.calendar, season.protocol, season.wishes));
  season.notes = request.notes;
  season.notes.insert(season.notes.end(), basis.notes.begin(), basis.notes.end());
  note_recorded(season.notes, season.calendar, basis);
  note_sore(season.notes, season);
  note_assumptions(season.notes, season, basis);
  return season;
}

Result<int> index_of_day(const Season& season, Day day) {
  const Day first = season.calendar.first_day();
  const Day last = season.calendar.days.back().day;
  if (day < first || day > last)
    return fail(Fault::BadInput, to_iso(day),
                fmt::format("found a day outside the season; expected one from {} to {}",
                            to_iso(first), to_iso(last)));
  return static_cast<int>((day - first).count());
}

Result<Season> pose_season(const Request& request, Day today) {
  RUBDOWN_TRY(const Basis basis, read_basis(request, today));
  return pose_season(basis, request);
}

}  // namespace rubdown::app
