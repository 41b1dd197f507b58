#include "app/screen.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/kept_lists.h"
#include "core/text.h"
#include "store/profile.h"
#include "store/screen_answers.h"

namespace rubdown::app {
namespace {

/// What an open question is answered by: its group, where all of that is open, else itself.
std::string open_names(const body::ScreenAnswers& answers, const body::ScreenDay& when) {
  const auto open = body::open_stops(answers, when);
  std::vector<std::string> names;
  for (const body::StopGroup* group : body::open_groups(answers, when)) {
    std::vector<std::string> singles;
    for (const body::Stop* stop : open)
      if (stop->group == group->id) singles.push_back(stop->id);
    if (singles.size() == group->stops().size()) singles = {group->id};
    names.insert(names.end(), singles.begin(), singles.end());
  }
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

/// What somebody has said yes to comes before what is still to be asked.
std::string first_of_all(const std::vector<body::Closure>& closures) {
  return closures.empty() || closures.front().cleared ? "" : closures.front().urgency + " ";
}

schedule::Restriction restriction_of(const body::Closure& closure) {
  return {.first = closure.first,
          .last = closure.last,
          .rule = closure.stop->id,
          .depth_max = closure.all ? std::nullopt : closure.depth_max,
          .self_massage = closure.self_massage,
          .words = closure.urgency + " " + closure.words};
}

schedule::LeaveAlone leave_alone(const body::Closure& closure, const body::Spot& spot) {
  return {.spot = spot,
          .rule = closure.stop->id,
          .words = closure.words,
          .first = closure.first,
          .last = closure.last,
          .self_massage = true};
}

}  // namespace

Result<body::ScreenAnswers> kept_answers(Keep& keep) { return kept<body::ScreenAnswer>(keep); }

Result<body::ScreenDay> screen_day(Keep& keep, Day today) {
  RUBDOWN_TRY(const store::Runner runner, store::load_runner(keep.store, keep.runner));
  return body::ScreenDay{today, runner.birth_year};
}

Result<void> keep_answers(Keep& keep, const body::ScreenAnswers& answers) {
  return tell(keep, answers,
              [](const body::ScreenAnswer&, const body::ScreenAnswer&) { return false; });
}

Result<void> keep_clearance(Keep& keep, const body::ScreenAnswer& cleared, Day today) {
  RUBDOWN_TRY(const auto closures, kept_closures(keep, today));
  const bool is_closed =
      std::any_of(closures.begin(), closures.end(), [&](const body::Closure& closure) {
        return closure.stop->id == cleared.stop && !closure.cleared;
      });
  if (!is_closed)
    return fail(Fault::BadInput, "screen clear " + cleared.stop,
                "nothing is closed by it; rubdown screen shows what is");
  return keep_answers(keep, {cleared});
}

Result<void> ask_again(Keep& keep, std::span<const body::Stop* const> stops, Day today) {
  return keep_answers(keep, body::asked_again(stops, today));
}

Result<void> ask_after_massage(Keep& keep, Day massage, Day today) {
  return keep_answers(keep, body::asked_after_massage(massage, today));
}

Result<void> judge_screen(Keep& keep, Day today) {
  RUBDOWN_TRY(const auto answers, kept_answers(keep));
  RUBDOWN_TRY(const auto when, screen_day(keep, today));
  if (body::is_complete(answers, when)) return {};
  return fail(
      Fault::BadInput, "screen",
      fmt::format("{}Nothing is scheduled before the red-flag questions are answered. Open: "
                  "{}. Answer them with rubdown screen, or by name: rubdown screen "
                  "skin=no leg=yes,left calf",
                  first_of_all(body::closures(answers, when)), open_names(answers, when)));
}

Result<std::vector<body::Closure>> kept_closures(Keep& keep, Day today) {
  RUBDOWN_TRY(const auto answers, kept_answers(keep));
  RUBDOWN_TRY(const auto when, screen_day(keep, today));
  return body::closures(answers, when);
}

schedule::StopNotice notice_of(const body::Closure& closure) {
  return {.rule = closure.stop->id,
          .urgency = closure.urgency,
          .words = closure.words,
          .opens = closure.opens,
          .first = closure.first,
          .last = closure.last};
}

void bar(Request& request, std::span<const body::Closure> closures) {
  for (const body::Closure& closure : closures) {
    if (closure.all || closure.depth_max) request.closed.push_back(restriction_of(closure));
    for (const body::Spot& spot : closure.spots)
      request.leave_alone.push_back(leave_alone(closure, spot));
    request.stops.push_back(notice_of(closure));
  }
}

void bar_race_days(std::vector<schedule::Restriction>& restrictions,
                   const std::vector<Race>& races) {
  for (const Race& race : races)
    if (race.distance == RaceDistance::Marathon || race.distance == RaceDistance::Ultra)
      restrictions.push_back(restriction_of(body::closure_of_race_day(race.day)));
}

Result<std::vector<std::string>> contraindications(Keep& keep, Day day) {
  RUBDOWN_TRY(const auto answers, kept_answers(keep));
  RUBDOWN_TRY(const auto when, screen_day(keep, day));
  return body::contraindications(answers, when);
}

}  // namespace rubdown::app
