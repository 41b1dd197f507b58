#include "schedule/blocks.h"

#include <algorithm>

namespace rubdown::schedule {
namespace {

/// Days [first, last) of the calendar's own numbering (the lead counts).
struct Span {
  std::size_t first = 0;
  std::size_t last = 0;
};

double wear_in(const Calendar& calendar, Span span) {
  double sum = 0;
  for (std::size_t day = span.first; day < span.last; ++day) sum += calendar.days[day].wear;
  return sum;
}

/// The weeks of a span, counted back from its end, the earliest first; a shorter rest leads.
std::vector<Span> weeks_of(Span span) {
  std::vector<Span> weeks;
  for (std::size_t end = span.last; end > span.first;) {
    const std::size_t begin = end - span.first >= 7 ? end - 7 : span.first;
    weeks.push_back({begin, end});
    end = begin;
  }
  std::reverse(weeks.begin(), weeks.end());
  return weeks;
}

bool is_demanding(const CalendarDay& day) {
  return day.hard_session || day.long_run || day.race.has_value();
}

/// Base, build and peak of the training that leads up to a taper (or to the end of the plan). Where
/// nothing long or hard is run, nothing is built up and there is no peak.
void set_training_blocks(Calendar& calendar, Span span) {
  constexpr double peak_share = 0.9;
  constexpr double build_share = 0.7;
  constexpr std::size_t peak_weeks_max = 6;
  const std::vector<Span> weeks = weeks_of(span);
  const auto first = calendar.days.begin() + static_cast<std::ptrdiff_t>(span.first);
  const auto last = calendar.days.begin() + static_cast<std::ptrdiff_t>(span.last);
  if (std::none_of(first, last, is_demanding)) {
    for (auto day = first; day != last; ++day) day->block = Block::Base;
    return;
  }
  double heaviest = 0;
  for (const Span& week : weeks) heaviest = std::max(heaviest, wear_in(calendar, week));
  Block block = Block::Base;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const double wear = wear_in(calendar, weeks[i]);
    if (heaviest > 0 && wear >= build_share * heaviest && block == Block::Base)
      block = Block::Build;
    if (heaviest > 0 && wear >= peak_share * heaviest && i + peak_weeks_max >= weeks.size())
      block = Block::Peak;
    for (std::size_t day = weeks[i].first; day < weeks[i].last; ++day)
      calendar.days[day].block = block;
  }
}

std::size_t position_of(const Calendar& calendar, Day day) {
  const auto offset = (day - calendar.days.front().day).count();
  return static_cast<std::size_t>(
      std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(calendar.days.size())));
}

}  // namespace

int recovery_days(RaceDistance distance) {
  switch (distance) {
    case RaceDistance::FiveK:
      return 3;
    case RaceDistance::TenK:
      return 5;
    case RaceDistance::Half:
      return 7;
    case RaceDistance::Marathon:
      return 14;
    case RaceDistance::Ultra:
      return 21;
  }
  return 14;
}

void set_blocks(Calendar& calendar, int taper_days) {
  // Training starts where the plan does: empty days before it would make every week look light.
  std::size_t start = 0;
  while (start < calendar.days.size() && !calendar.days[start].known) ++start;
  for (const Race& race : calendar.races) {
    if (race.importance != Importance::Goal) continue;
    const std::size_t race_at = position_of(calendar, race.day);
    if (race_at == calendar.days.size()) continue;
    const std::size_t span = static_cast<std::size_t>(taper_days);
    const std::size_t taper_at = std::max(start, race_at >= span ? race_at - span : 0);
    set_training_blocks(calendar, {start, taper_at});
    for (std::size_t day = taper_at; day <= race_at; ++day) calendar.days[day].block = Block::Taper;
    start = std::min(calendar.days.size(),
                     race_at + 1 + static_cast<std::size_t>(recovery_days(race.distance)));
    for (std::size_t day = race_at + 1; day < start; ++day)
      calendar.days[day].block = Block::Recovery;
  }
  set_training_blocks(calendar, {start, calendar.days.size()});
}

}  // namespace rubdown::schedule
