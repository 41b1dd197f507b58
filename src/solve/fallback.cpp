#include "solve/fallback.h"

#include <algorithm>
#include <numeric>

namespace rubdown::solve {
namespace {

/// A choice with all that is needed to walk over it.
struct Stop {
  int day = 0;
  const Choice* choice = nullptr;
};

std::vector<Stop> all_stops(const Season& season) {
  std::vector<Stop> stops;
  for (int day = 0; day < season.days(); ++day) {
    for (int g = season.day(day).first_group; g < season.day(day).last_group; ++g) {
      const auto& group = season.groups()[static_cast<std::size_t>(g)];
      for (int c = group.first; c < group.last; ++c) {
        stops.push_back({day, &season.choices()[static_cast<std::size_t>(c)]});
      }
    }
  }
  return stops;
}

/// The value of a schedule, by day; no_value when it breaks a rule.
Value walk(const Season& season, Tallies& tallies, const std::vector<Stop>& schedule) {
  Value value = 0;
  int day = season.past_day();
  Tally tally = tallies.start();
  Lanes ready = season.past_ready();
  int next_day = 0;
  for (const auto& stop : schedule) {
    if (stop.day < next_day || stop.day > season.horizon(next_day - 1)) return no_value;
    if (ready.at(stop.choice->depth) > stop.day) return no_value;
    for (; next_day < stop.day; ++next_day) tally = tallies.forget_after(tally, next_day);
    const Value gain = season.gain(*stop.choice, stop.day, season.gap(day, stop.day));
    tally = tallies.after(tally, stop.choice->use);
    if (gain == no_value || tally == Tallies::none) return no_value;
    value += gain;
    day = stop.day;
    next_day = day + 1;
    ready = later(ready, season.ready_after(stop.choice->depth, stop.day));
  }
  return season.may_end(next_day - 1) ? value : no_value;
}

}  // namespace

Value relaxed_best(const Season& season) {
  const auto days = static_cast<std::size_t>(season.days());
  std::vector<Value> tail(days + 1, no_value);   // after a massage on day - 1
  std::vector<Value> stale(days + 1, no_value);  // of a first massage on the day, memory gone
  std::vector<std::vector<Stop>> stops(days);
  for (const auto& stop : all_stops(season)) {
    stops[static_cast<std::size_t>(stop.day)].push_back(stop);
  }
  const auto first_on = [&](std::size_t day, int gap) {
    Value best = no_value;
    if (tail[day + 1] == no_value) return best;
    for (const auto& stop : stops[day]) {
      const Value gain = season.gain(*stop.choice, stop.day, gap);
      if (gain != no_value) best = std::max(best, gain + tail[day + 1]);
    }
    return best;
  };
  for (int previous = season.days() - 1; previous >= -1; --previous) {
    const auto here = static_cast<std::size_t>(previous + 1);
    if (here < days) stale[here] = first_on(here, season.memory() + 1);
    const int previous_day = previous < 0 ? season.past_day() : previous;
    if (season.may_end(previous)) tail[here] = 0;
    for (int day = previous + 1; day <= season.horizon(previous); ++day) {
      const auto d = static_cast<std::size_t>(day);
      const int gap = season.gap(previous_day, day);
      tail[here] = std::max(tail[here], gap > season.memory() ? stale[d] : first_on(d, gap));
    }
  }
  return tail[0];
}

Greedy greedy_schedule(const Season& season, Tallies& tallies) {
  auto stops = all_stops(season);
  std::vector<Stop> schedule;
  for (const auto& stop : stops) {
    if (season.day(stop.day).must) schedule.push_back(stop);
  }
  Value value = walk(season, tallies, schedule);
  if (value == no_value) return {};

  const auto promise = [&](const Stop& stop) {
    return std::max(season.gain(*stop.choice, stop.day, season.memory() + 1),
                    season.gain(*stop.choice, stop.day, season.memory() / 2));
  };
  std::stable_sort(stops.begin(), stops.end(),
                   [&](const Stop& a, const Stop& b) { return promise(a) > promise(b); });
  for (const auto& stop : stops) {
    const auto place = std::find_if(schedule.begin(), schedule.end(),
                                    [&](const Stop& other) { return other.day >= stop.day; });
    if (place != schedule.end() && place->day == stop.day) continue;
    const auto at = schedule.insert(place, stop);
    const Value better = walk(season, tallies, schedule);
    if (better > value) {
      value = better;
    } else {
      schedule.erase(at);
    }
  }
  Greedy greedy;
  greedy.value = value;
  for (const auto& stop : schedule) greedy.offers.push_back(stop.choice->offer);
  return greedy;
}

}  // namespace rubdown::solve
