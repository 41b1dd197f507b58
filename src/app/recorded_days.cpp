#include "app/recorded_days.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace rubdown::app {
namespace {

using load::RunName;
using schedule::RecordedDay;

/// "long run 28.4 km", "ride 45 min", "run" when nothing else is known.
std::string words_of(const load::SessionCost& cost, const load::SessionWear& wear) {
  const bool is_run = cost.sport == activity::Sport::Run;
  std::string words{activity::name_of(cost.sport)};
  if (is_run && wear.named) words = fmt::format("{} run", load::name_of(wear.named->name));
  if (is_run && cost.kilometres) return fmt::format("{} {:.1f} km", words, *cost.kilometres);
  if (cost.minutes) return fmt::format("{} {:.0f} min", words, *cost.minutes);
  return words;
}

/// A run without a name was a race, or as long as one.
void name_run(RecordedDay& day, const load::SessionWear& wear) {
  const RunName name = wear.named ? wear.named->name : RunName::Long;
  day.ran = true;
  day.long_run = day.long_run || name == RunName::Long;
  day.hard_session = day.hard_session || name == RunName::Hard;
  day.run_wear += wear.wear.value_or(0);
}

void add(RecordedDay& day, const load::SessionCost& cost, const load::SessionWear& wear) {
  day.words += (day.words.empty() ? "" : " + ") + words_of(cost, wear);
  if (cost.sport == activity::Sport::Run) name_run(day, wear);
}

}  // namespace

std::vector<RecordedDay> recorded_days(const load::History& history) {
  std::map<Day, RecordedDay> days;
  for (std::size_t i = 0; i < history.costs.size(); ++i)
    add(days[history.costs[i].day], history.costs[i], history.wear[i]);
  std::vector<RecordedDay> known;
  for (const load::DayLoad& wear : history.wear_by_day) {
    const auto found = days.find(wear.day);
    if (found == days.end() && !wear.load) continue;
    RecordedDay day = found == days.end() ? RecordedDay{} : std::move(found->second);
    day.day = wear.day;
    day.wear = wear.load;
    known.push_back(std::move(day));
  }
  return known;
}

std::optional<schedule::Condition> condition_of(const load::History& history, Day season_from) {
  constexpr std::chrono::days shown{84};
  if (history.span.last < season_from - shown) return {};
  const Day from = history.span.last - shown;
  const auto first = std::find_if(
      history.loads.begin(), history.loads.end(),
      [&](const load::DayLoad& day) { return day.day > from && day.load.has_value(); });
  const auto skipped = first - history.loads.begin();
  schedule::Condition condition;
  condition.loads.assign(first, history.loads.end());
  condition.fitness.assign(history.fitness.days.begin() + skipped, history.fitness.days.end());
  if (history.soreness.days.back().day >= season_from) condition.soreness = history.soreness;
  return condition;
}

}  // namespace rubdown::app
