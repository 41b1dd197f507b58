#include "body/closures.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"

namespace rubdown::body {
namespace {

using std::chrono::days;

/// What the history of one stop comes to.
struct Standing {
  const ScreenAnswer* yes = nullptr;      // the last one
  const ScreenAnswer* cleared = nullptr;  // after it
  const ScreenAnswer* no = nullptr;       // after it
};

Standing standing_of(const ScreenAnswers& answers, const Stop& stop, Day today) {
  Standing standing;
  std::vector<const ScreenAnswer*> mine;
  for (const ScreenAnswer& one : answers)
    if (one.stop == stop.id && one.day <= today) mine.push_back(&one);
  std::stable_sort(mine.begin(), mine.end(),
                   [](const ScreenAnswer* a, const ScreenAnswer* b) { return a->day < b->day; });
  for (const ScreenAnswer* one : mine) {
    if (one->said == Said::Yes) standing = {.yes = one};
    if (one->said == Said::Cleared) standing.cleared = one;
    if (one->said == Said::No) standing.no = one;
  }
  return standing;
}

const Region* urgent_region(const Stop& stop, const std::vector<Spot>& spots) {
  for (const Spot& spot : spots)
    if (&stop.urgency_at(spot.region) != &stop.urgency) return spot.region;
  return nullptr;
}

std::string opens_words(const Stop& stop, const std::optional<Day>& last, bool cleared) {
  if (last) return "until " + to_long(*last);
  if (stop.only_doctor_opens)
    return fmt::format("until a doctor has cleared it: rubdown screen clear {} --by NAME", stop.id);
  const std::string no = fmt::format("until you answer no: rubdown screen {}=no", stop.id);
  if (cleared || stop.level != StopLevel::Restrict) return no;
  return no + fmt::format("; or until they agree: rubdown screen clear {} --by NAME", stop.id);
}

/// A yes that nobody has answered or cleared.
Closure full_closure(const Stop& stop, const ScreenAnswer& yes) {
  const bool all = stop.closes == Closes::All || yes.graver;
  Closure closure{.stop = &stop,
                  .first = yes.since && *yes.since < yes.day ? *yes.since : yes.day,
                  .all = all,
                  .depth_max = stop.closes == Closes::Depth ? stop.depth_max : std::nullopt,
                  .spots = yes.spots,
                  .self_massage = all || stop.closes == Closes::Spot,
                  .percussion = all || stop.percussion,
                  .urgency = stop.urgency_at(urgent_region(stop, yes.spots)),
                  .words = stop.words};
  if (stop.days && !yes.graver) closure.last = closure.first + days{*stop.days};
  closure.opens = opens_words(stop, closure.last, false);
  return closure;
}

/// What stays closed after a doctor's word; nothing when all is open.
std::optional<Closure> rest_after(const Stop& stop, const ScreenAnswer& cleared) {
  if (!stop.cleared_depth) return {};
  Closure closure{.stop = &stop,
                  .first = cleared.day,
                  .depth_max = stop.cleared_depth,
                  .self_massage = *stop.cleared_depth == 0,
                  .percussion = stop.percussion,
                  .cleared = true,
                  .urgency = fmt::format("{} has agreed to gentle work.", cleared.by),
                  .words = *stop.cleared_depth == 0
                               ? "Light work only: no rolling, and never a massage gun."
                               : "Light or Swedish massage only, and nothing deep."};
  closure.opens = opens_words(stop, {}, true);
  return closure;
}

std::optional<Closure> closure_of(const Stop& stop, const Standing& standing) {
  if (!standing.yes) return {};
  if (standing.no && !stop.only_doctor_opens) {
    if (stop.days_after_no == 0) return {};
    Closure closure = full_closure(stop, *standing.yes);
    closure.last = standing.no->since.value_or(standing.no->day) + days{stop.days_after_no};
    closure.opens = opens_words(stop, closure.last, false);
    return closure;
  }
  if (standing.cleared) return rest_after(stop, *standing.cleared);
  return full_closure(stop, *standing.yes);
}

/// The year of birth says it, whatever was answered: only a guardian's word leaves gentle work.
std::optional<Closure> closure_of_age(const Stop& stop, const Standing& standing,
                                      const ScreenDay& when) {
  const auto young = is_under_18(when);
  if (!young) return closure_of(stop, standing);
  if (!*young) return {};
  auto closure = standing.cleared ? rest_after(stop, *standing.cleared)
                                  : full_closure(stop, {.stop = stop.id, .day = when.today});
  if (!closure) return closure;
  closure->last = Day{std::chrono::year{*when.birth_year + 18} / 12 / 31};
  closure->opens = opens_words(stop, closure->last, closure->cleared);
  return closure;
}

bool is_graver(const Closure& a, const Closure& b) {
  if (a.cleared != b.cleared) return b.cleared;
  return a.stop->level < b.stop->level;
}

}  // namespace

std::vector<Closure> closures(const ScreenAnswers& answers, const ScreenDay& when) {
  std::vector<Closure> found;
  for (const Stop& stop : stops()) {
    const Standing standing = standing_of(answers, stop, when.today);
    auto closure =
        stop.id == "S-18" ? closure_of_age(stop, standing, when) : closure_of(stop, standing);
    if (closure && (!closure->last || *closure->last >= when.today))
      found.push_back(std::move(*closure));
  }
  std::stable_sort(found.begin(), found.end(), is_graver);
  return found;
}

Closure closure_of_race_day(Day day) {
  const Stop* stop = stop_named("S-17");
  Closure closure = full_closure(*stop, {.stop = stop->id, .day = day});
  closure.last = day;
  closure.opens = opens_words(*stop, closure.last, false);
  return closure;
}

Closure closure_of(const ScreenAnswer& yes) { return full_closure(*stop_named(yes.stop), yes); }

std::vector<std::string> contraindications(const ScreenAnswers& answers, const ScreenDay& when) {
  std::vector<std::string> lines;
  for (const Stop& stop : stops()) {
    const Standing standing = standing_of(answers, stop, when.today);
    const bool is_young = stop.id == "S-18" && is_under_18(when).value_or(false);
    const bool is_over = standing.no && !stop.only_doctor_opens;
    if (stop.brief.empty() || (!is_young && (!standing.yes || is_over))) continue;
    if (standing.yes && stop.days && closure_of(*standing.yes).last < when.today) continue;
    std::string line = stop.id + ": " + stop.brief;
    if (standing.yes)
      for (const Spot& spot : standing.yes->spots) line += ", " + name_of(spot);
    const bool needs_word = stop.only_doctor_opens || stop.level == StopLevel::Restrict;
    if (standing.cleared)
      line +=
          fmt::format("; cleared by {} on {}", standing.cleared->by, to_iso(standing.cleared->day));
    else if (needs_word)
      line += "; not cleared yet";
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace rubdown::body
