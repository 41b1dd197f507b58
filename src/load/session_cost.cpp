#include "load/session_cost.h"

#include <fmt/format.h>

#include <cmath>

#include "core/day.h"

namespace rubdown::load {
namespace {

using activity::Sport;

/// "Sunday 3 October"
std::string day_without_year(Day day) {
  std::string words = to_long(day);
  return words.substr(0, words.rfind(' '));
}

std::string words_of(const SessionCost& cost) {
  const bool on_foot = cost.sport == Sport::Run || cost.sport == Sport::Walk;
  std::string what{activity::name_of(cost.sport)};
  if (on_foot && cost.kilometres)
    what = fmt::format("{:.1f} km{}", *cost.kilometres, cost.sport == Sport::Walk ? " walked" : "");
  else if (cost.minutes)
    what = fmt::format("{:.0f} min of {}", *cost.minutes, activity::name_of(cost.sport));
  if (on_foot && cost.descent_m && *cost.descent_m >= 10)
    what += fmt::format(" with {:.0f} m down", *cost.descent_m);
  return what + ", " + day_without_year(cost.day);
}

void add(std::vector<std::string>& notes, const std::vector<std::string>& more) {
  notes.insert(notes.end(), more.begin(), more.end());
}

}  // namespace

SessionCost cost_of(const activity::Session& session, const Clean& clean, Day day,
                    const Thresholds& thresholds) {
  SessionCost out;
  out.day = day;
  out.sport = session.sport;
  if (const auto seconds = timer_seconds(session, clean)) out.minutes = *seconds / 60;
  if (const auto metres = distance_of(session, clean)) out.kilometres = *metres / 1000;
  out.ascent_m = clean.ascent_m ? clean.ascent_m : session.ascent_m;
  out.descent_m = clean.descent_m ? clean.descent_m : session.descent_m;
  out.load = session_load(session, clean, thresholds);
  out.work = muscle_work(session, clean);
  constexpr double guessed_speed = 0.3;  // an effort against a threshold that nobody told
  MuscleWork work = out.work;
  if (out.load.run_load && !out.load.run_load_is_sure)
    work.spread = std::hypot(work.spread, guessed_speed);
  // Only running effort says how hard the legs landed; a hard hour of swimming does not.
  const bool is_run = session.sport == Sport::Run;
  out.bout = bout_of(day, work, is_run ? out.load.intensity() : std::nullopt);
  out.bout.words = words_of(out);
  add(out.notes, clean.notes);
  add(out.notes, out.load.notes);
  add(out.notes, out.work.notes);
  return out;
}

}  // namespace rubdown::load
