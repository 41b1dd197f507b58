#include "solve/tails.h"

#include <algorithm>
#include <bit>

namespace rubdown::solve {

Tails::Tails(const Season& season, Tallies& tallies, std::int64_t labels_max)
    : season_{season},
      tallies_{tallies},
      labels_max_{labels_max},
      bounds_(static_cast<std::size_t>(season.days())),
      near_(std::bit_ceil(static_cast<std::size_t>(season.longest_wait()))),
      rows_{season.minds_memory() ? plane_count : 1, season.memory() + 2},
      arcs_{season},
      stretches_{season},
      floor_{tallies},
      free_{tallies},
      waiting_{tallies} {
  tails_.reserve(16 * bounds_.size());
  rows_.open(season.days() - season.memory() - 1, season.days() - 1, season.days() - 1);
  rows_.hold(tallies.nothing(), 0);
  for (int day = season.days() - 1; day >= 0 && complete_; --day) visit(day);
  if (complete_) start();
}

void Tails::visit(int day) {
  const int earliest = day - season_.memory() - 1;
  rows_.open(earliest, day, earliest);
  collect(day);
  if (season_.day(day).must) {  // nobody passes by: the days before see nothing of what lies behind
    rows_.clear();
    floor_.clear();
  }
  depart(day);
  if (tallies_.starts_on(day)) forget(day);
  const auto& tails = after(day);
  labels_ += static_cast<std::int64_t>(tails.size());
  complete_ = labels_ <= labels_max_;
}

/// The tails of a massage on `day`: the free ones, and those that may have to wait and are worth
/// more.
void Tails::collect(int day) {
  auto& bounds = bounds_[static_cast<std::size_t>(day)];
  bounds.begin = tails_.size();
  climb(day);
  const int last = std::min(day + season_.longest_wait() - 1, season_.horizon(day));
  for (int next = day + 1; next <= last; ++next) look_at(day, next);
  tails_.insert(tails_.end(), waiting_.kept().begin(), waiting_.kept().end());
  waiting_.clear();
  bounds.free = tails_.size() == bounds.begin;
  for (const auto& step : free().steps()) {
    tails_.push_back({step.value, Lanes::all(Lanes::far), step.tally});
  }
  bounds.end = tails_.size();
  std::sort(tails_.begin() + static_cast<std::ptrdiff_t>(bounds.begin), tails_.end(),
            [](const Tail& a, const Tail& b) { return a.value > b.value; });
}

/// floor_ and free_ of a day. A row that will never be more than the floor is of no use.
void Tails::climb(int day) {
  const bool minds_memory = season_.minds_memory();
  floor_.clear();
  free_.clear();
  dead_.clear();
  for (const int row : rows_.by_rank()) {
    const Tally tally = rows_.tally(row);
    const double* today = rows_.values(row) + day;
    double& held = rows_.held(row);
    held = most_of(held, today[0]);
    if (!floor_.has(tally, static_cast<Value>(held))) {
      if (is_worth(held)) floor_.add(tally, static_cast<Value>(held));
    } else if (floor_.has(tally, static_cast<Value>(rows_.best(row)))) {
      dead_.push_back(row);
      continue;
    }
    if (!minds_memory) continue;
    const auto best = static_cast<Value>(most_of(held, rows_.values(row, fickle)[day]));
    if (best > no_value / 2 && !free_.has(tally, best)) free_.add(tally, best);
  }
  for (const int row : dead_) rows_.give_up(row);
}

/// The departures of `next` behind a massage on `day` that may have to wait for them.
void Tails::look_at(int day, int next) {
  for (const auto& departure : near(next)) {
    const auto& choice = *departure.choice;
    const Value gain = season_.gain(choice, next, next - day);
    if (gain == no_value) continue;
    const Value value = departure.points - choice.points + gain;
    if (!free().has(departure.tally, value))
      waiting_.add({value, departure.first, departure.tally});
  }
}

/// Every choice of `day` in front of every tail of it, but what another one covers.
void Tails::depart(int day) {
  arcs_.come_to(day);
  near(day).clear();
  const auto& today = season_.day(day);
  for (int g = today.first_group; g < today.last_group; ++g) {
    const auto& group = season_.groups()[static_cast<std::size_t>(g)];
    told_.assign(told_.size(), Told{});
    for (const int leader : season_.leaders(group)) {
      depart_with(season_.choices()[static_cast<std::size_t>(leader)], group, day);
    }
  }
}

void Tails::depart_with(const Choice& choice, const Group& group, int day) {
  const auto step = tallies_.step_before(choice.use);
  const Lanes ready = season_.ready_after(choice.depth, day);
  const Value least = choice.points + choice.effect * season_.tension(day, group.first_gap);
  const Value most = choice.most;
  const Value hope = choice.hope();
  const bool may_be_soon = group.first_gap < season_.longest_wait();
  const Stretch gaps{std::max(group.first_gap, season_.longest_wait()), season_.memory() + 1};
  for (const auto& tail : after(day)) {
    if (!none_later(ready, tail.first)) continue;
    const Tally tally = step(tail.tally);
    if (tally == Tallies::none || floor_.has(tally, tail.value + most + hope)) continue;
    const int row = rows_.row_of(tally);
    if (may_be_soon) {
      come_soon({tail.value + choice.points, tail.first.with(choice.depth, day), &choice, tally},
                row, day);
    }
    if (is_covered({tail.value + least, tail.value + most, &choice}, row)) continue;
    ++labels_;
    rows_.hope(row, static_cast<double>(tail.value + most + hope));
    announce(choice, tail.value + choice.points, gaps, row, day);
  }
}

/// By the last one of the same tally that nothing covered; else it takes that one's place.
bool Tails::is_covered(const Told& departure, int row) {
  const auto at = static_cast<std::size_t>(row);
  if (at >= told_.size()) told_.resize(at + 1);
  if (told_[at].choice != nullptr && covers(told_[at], departure)) return true;
  told_[at] = departure;
  return false;
}

/// Tells the days before what a departure is worth there.
void Tails::announce(const Choice& choice, Value points, Stretch gaps, int row, int day) {
  if (!choice.minds_memory) {
    return arcs_.raise(rows_.values(row, sure), day, gaps, static_cast<double>(points), choice);
  }
  const auto announce_at = [&](Plane plane, Stretch run) {
    const Value extra = season_.extra(choice, run.first_gap);
    if (extra == no_value) return;
    arcs_.raise(rows_.values(row, plane), day, run, static_cast<double>(points + extra), choice);
  };
  for (const auto& run : stretches_.by_memory()) announce_at(fickle, run);
  announce_at(sure, {gaps.last_gap, gaps.last_gap});
}

/// Keeps the departure for the days from which a wait may hinder it, if it is worth more on one of
/// them than what nothing hinders. Of these gaps the longest is worth the most.
void Tails::come_soon(const Departure& departure, int row, int day) {
  const int longest = season_.longest_wait() - 1;
  if (floor_.has(departure.tally, worth(departure, day, longest))) return;
  const double held = rows_.held(row);
  const double* sure_values = rows_.values(row, sure) + day;
  const double* fickle_values = rows_.values(row, season_.minds_memory() ? fickle : sure) + day;
  for (int gap = longest; gap > 0; --gap) {
    const double others = most_of(held, most_of(sure_values[-gap], fickle_values[-gap]));
    if (static_cast<double>(worth(departure, day, gap)) > others) {
      return near(day).push_back(departure);
    }
  }
}

/// What the departure is worth after a gap, if being regular or lapsed speaks for it.
Value Tails::worth(const Departure& departure, int day, int gap) const {
  const auto& choice = *departure.choice;
  return departure.points + choice.hope() + choice.effect * season_.tension(day, gap) -
         season_.haste(choice.interval, gap);
}

/// The days before `day` do not know the limits that start with it.
void Tails::forget(int day) {
  rows_.relabel([&](Tally tally) { return tallies_.forget_before(tally, day); });
  const int last = std::min(day + season_.longest_wait() - 1, season_.days() - 1);
  for (int d = day; d <= last; ++d) {
    for (auto& departure : near(d)) {
      departure.tally = tallies_.forget_before(departure.tally, day);
    }
  }
}

/// The schedule as a whole is the tail of the massage before day 0.
void Tails::start() {
  const int start = std::max(season_.past_day(), -season_.memory() - 1);
  for (const int row : rows_.by_rank()) {
    double best = rows_.held(row);
    for (int day = -1; day >= start; --day) best = std::max(best, rows_.values(row, sure)[day]);
    if (season_.minds_memory()) best = std::max(best, rows_.values(row, fickle)[start]);
    if (is_worth(best)) start_with(rows_.tally(row), static_cast<Value>(best));
  }
  const int last = std::min(start + season_.longest_wait() - 1, season_.horizon(-1));
  for (int day = 0; day <= last; ++day) {
    for (const auto& departure : near(day)) {
      if (!none_later(season_.past_ready(), departure.first)) continue;
      const Value gain = season_.gain(*departure.choice, day, season_.gap(start, day));
      if (gain == no_value) continue;
      start_with(departure.tally, departure.points - departure.choice->points + gain);
    }
  }
}

void Tails::start_with(Tally tally, Value value) {
  if (value > best_ && tallies_.fit_at_start(tally)) best_ = value;
}

}  // namespace rubdown::solve
