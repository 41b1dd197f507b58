#include "app/season.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/files.h"
#include "app/races.h"
#include "app/read_plans.h"
#include "core/day.h"
#include "core/text.h"
#include "rules/protocol_toml.h"
#include "rules/protocols.h"

namespace rubdown::app {
namespace {

constexpr std::uintmax_t protocol_bytes_max = 1'000'000;
constexpr int season_days_max = 731;
/// The season goes on after a race, for the massages that follow it.
constexpr std::chrono::days after_race{14};

struct Range {
  Day from;
  Day until;
};

Day last_of(const training::Plan& plan, const std::vector<Race>& races) {
  Day last = plan.workouts.back().day;
  for (const Race& race : races) last = std::max(last, race.day + after_race);
  return last;
}

Result<Range> range_of(const Request& request, const training::Plan& plan,
                       const std::vector<Race>& races, Day today) {
  const Day first = plan.workouts.front().day;
  const Day last = last_of(plan, races);
  if (!request.from && last < today)
    return fail(Fault::BadInput, "--from",
                fmt::format("the plan ends on {}, and today is {}; to plan a season of the past, "
                            "give its first day: --from {}",
                            to_iso(last), to_iso(today), to_iso(first)));
  const Range range{request.from.value_or(std::max(first, today)), request.until.value_or(last)};
  if (range.until < range.from)
    return fail(Fault::BadInput, "--from " + to_iso(range.from),
                fmt::format("found a season that ends on {}, before it starts; expected --from to "
                            "lie before {}",
                            to_iso(range.until), request.until ? "--until" : "the plan's end"));
  const auto days = (range.until - range.from).count() + 1;
  if (days > season_days_max)
    return fail(Fault::BadInput, "--until " + to_iso(range.until),
                fmt::format("found a season of {} days; expected at most {} (two years). Give "
                            "--from and --until closer together.",
                            days, season_days_max));
  return range;
}

/// Races that were asked for must lie in the season; those that a plan merely names may not.
Result<void> keep_races_inside(std::vector<Race>& races, const Request& request, Range range) {
  for (const RaceWish& race : request.races) {
    if (race.day < range.from)
      return fail(Fault::BadInput, "--race " + to_iso(race.day),
                  fmt::format("found a race in the past: the season starts on {}; expected a race "
                              "on or after that day, or an earlier --from",
                              to_iso(range.from)));
    if (race.day > range.until)
      return fail(Fault::BadInput, "--race " + to_iso(race.day),
                  fmt::format("found a race after the season, which ends on {}; expected a later "
                              "--until",
                              to_iso(range.until)));
  }
  std::erase_if(races,
                [&](const Race& race) { return race.day < range.from || race.day > range.until; });
  return {};
}

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

void note_plan(std::vector<std::string>& notes, const training::Plan& plan) {
  notes.insert(notes.end(), plan.notes.begin(), plan.notes.end());
  for (const training::NotUnderstood& item : plan.not_understood)
    notes.push_back(
        fmt::format("Not understood: {}, \"{}\": {}. Say what it is with --day "
                    "DATE=KIND:DISTANCE.",
                    item.place, item.text, item.why));
}

void note_assumptions(std::vector<std::string>& notes, const Season& season) {
  if (season.wishes.past.empty())
    notes.emplace_back(
        "You named no massage before the season, so the first one is treated as the first after a "
        "long break. If that is wrong: --past DATE:STYLE.");
  if (season.wishes.budgets.empty() && !season.wishes.menu.empty())
    notes.emplace_back(
        "No budget was given, so nothing limits the number of massages but the wish for one every "
        "two weeks or so. To set one: --budget 160/month.");
  if (season.calendar.races.empty())
    notes.emplace_back("No race was given and the plan names none: --race DATE:marathon.");
}

}  // namespace

Result<rules::Protocol> load_protocol(const std::string& name_or_path) {
  if (!rules::is_protocol_path(name_or_path)) return rules::builtin_protocol(name_or_path);
  RUBDOWN_TRY(const std::string bytes, read_file(name_or_path, protocol_bytes_max));
  return rules::read_protocol(bytes, name_or_path);
}

Result<Season> pose_season(const Request& request, Day today) {
  Season season;
  RUBDOWN_TRY(season.plan, read_plans(request));
  RUBDOWN_TRY(season.protocol, load_protocol(request.protocol));
  RUBDOWN_TRY_VOID(judge_needs(request, season.protocol));
  RUBDOWN_TRY(std::vector<Race> races, races_of(request, season.plan));
  RUBDOWN_TRY(const Range range, range_of(request, season.plan, races, today));
  RUBDOWN_TRY_VOID(keep_races_inside(races, request, range));
  season.calendar =
      schedule::make_calendar(season.plan, {.from = range.from,
                                            .until = range.until,
                                            .races = std::move(races),
                                            .blocks = request.blocks,
                                            .closed = request.closed,
                                            .taper_days = season.protocol.taper.span_days});
  season.wishes = request.wishes;
  RUBDOWN_TRY(season.problem, schedule::pose(season.calendar, season.protocol, season.wishes));
  note_plan(season.notes, season.plan);
  note_assumptions(season.notes, season);
  return season;
}

}  // namespace rubdown::app
