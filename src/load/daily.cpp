#include "load/daily.h"

#include <algorithm>

namespace rubdown::load {

using std::chrono::days;

Day day_of(const activity::Session& session, std::chrono::seconds runner_offset) {
  const auto local = session.start + session.utc_offset.value_or(runner_offset);
  return Day{std::chrono::floor<days>(local).time_since_epoch()};
}

std::vector<DayLoad> loads_by_day(std::span<const Portion> portions, DaySpan whole,
                                  std::span<const DaySpan> unknown) {
  std::vector<DayLoad> out;
  for (Day day = whole.first; day <= whole.last; day += days{1}) out.push_back({day, 0.0});
  const auto at = [&](Day day) -> DayLoad* {
    if (day < whole.first || day > whole.last) return nullptr;
    return &out[static_cast<std::size_t>((day - whole.first).count())];
  };
  for (const DaySpan& span : unknown)
    for (Day day = span.first; day <= span.last; day += days{1})
      if (DayLoad* found = at(day)) found->load.reset();
  // A session makes the day it lies on known, whatever the spans say; one without a load unmakes
  // it.
  for (const Portion& portion : portions)
    if (DayLoad* found = at(portion.day); found && portion.load)
      found->load = found->load.value_or(0) + *portion.load;
  for (const Portion& portion : portions)
    if (DayLoad* found = at(portion.day); found && !portion.load) found->load.reset();
  return out;
}

std::vector<DaySpan> silent_spans(std::span<const Portion> portions) {
  constexpr days silence{14};
  std::vector<Day> seen;
  for (const Portion& portion : portions) seen.push_back(portion.day);
  std::sort(seen.begin(), seen.end());
  std::vector<DaySpan> spans;
  for (std::size_t i = 1; i < seen.size(); ++i)
    if (seen[i] - seen[i - 1] > silence + days{1})
      spans.push_back({seen[i - 1] + days{1}, seen[i] - days{1}});
  return spans;
}

}  // namespace rubdown::load
