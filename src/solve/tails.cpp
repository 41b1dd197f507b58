#include "solve/tails.h"

#include <algorithm>

namespace rubdown::solve {

Tails::Tails(const Season& season, Tallies& tallies, std::int64_t labels_max)
    : season_{season}, tallies_{tallies}, labels_max_{labels_max}, floor_{tallies} {
  const auto days = static_cast<std::size_t>(season.days());
  begins_.resize(days);
  ends_.resize(days);
  departures_.resize(days);
  tails_.reserve(16 * days);
  if (floor_.at(tallies.nothing()) < 0) floor_.raise(tallies.nothing(), 0);
  for (int day = season.days() - 1; day >= 0 && complete_; --day) visit(day);
  if (complete_) start();
}

void Tails::visit(int day) {
  const auto d = static_cast<std::size_t>(day);
  begins_[d] = tails_.size();
  gather(day, day + 1);
  collect();
  ends_[d] = tails_.size();
  depart(day);
  if (season_.day(day).must) floor_.clear();  // nobody passes by a booked massage
  if (tallies_.starts_on(day)) forget(day);
  labels_ += static_cast<std::int64_t>(ends_[d] - begins_[d] + departures_[d].size());
  complete_ = labels_ <= labels_max_;
}

/// The schedule as a whole is the tail of the massage before day 0.
void Tails::start() {
  const auto mark = tails_.size();
  gather(season_.past_day(), 0);
  collect();
  for (auto i = mark; i < tails_.size(); ++i) {
    const auto& tail = tails_[i];
    if (tail.value <= best_ || !none_later(season_.past_ready(), tail.first)) continue;
    if (tallies_.fit_at_start(tail.tally)) best_ = tail.value;
  }
  tails_.resize(mark);
}

/// All tails of a massage on `previous_day` that go on on `from_day` or later. What lies further
/// ahead than memory reaches is on the floor already.
void Tails::gather(int previous_day, int from_day) {
  const int last = std::min(from_day + season_.memory(), season_.horizon(from_day - 1));
  for (int day = from_day; day <= last; ++day) gather_day(previous_day, day);
}

void Tails::gather_day(int previous_day, int day) {
  const int gap = season_.gap(previous_day, day);
  const Value tension = season_.tension(day, gap);
  const bool regular = season_.is_regular(gap);
  const bool lapsed = season_.is_lapsed(gap);
  const bool unhindered = gap >= season_.longest_wait();
  auto& departures = departures_[static_cast<std::size_t>(day)];
  for (std::size_t i = 0; i < departures.size();) {
    const auto& departure = departures[i];
    const Value floor = floor_.at(departure.tally);
    Value value =
        departure.points + departure.effect * tension - season_.haste(departure.interval, gap);
    Value sure = value;
    if (departure.minds_memory) {
      // As the gap grows, a runner stops being regular and lapses.
      sure += regular ? std::min(departure.if_regular, Value{0}) : 0;
      sure += lapsed ? departure.if_lapsed : std::min(departure.if_lapsed, Value{0});
      value += (regular ? departure.if_regular : 0) + (lapsed ? departure.if_lapsed : 0);
      if (departure.not_if_lapsed) sure = no_value;
      if (departure.not_if_lapsed && lapsed) value = no_value;
    }
    if (value > floor) {
      if (unhindered && sure > floor) floor_.raise(departure.tally, sure);
      if (!unhindered || value > sure) {
        above_floor_.add(
            {value, unhindered ? Lanes::all(Lanes::far) : departure.first, departure.tally});
      }
    } else if (departure.most <= floor) {
      departures[i] = departures.back();
      departures.pop_back();
      continue;
    }
    ++i;
  }
}

/// The tails of today: the floor, and what rises above it.
void Tails::collect() {
  const auto mark = static_cast<std::ptrdiff_t>(tails_.size());
  floor_.level();
  if (above_floor_.is_empty()) {
    for (const auto& step : floor_.steps()) {
      tails_.push_back({step.value, Lanes::all(Lanes::far), step.tally});
    }
  } else {
    for (const auto& step : floor_.steps()) {
      above_floor_.add({step.value, Lanes::all(Lanes::far), step.tally});
    }
    above_floor_.settle(tallies_, tails_);
  }
  std::sort(tails_.begin() + mark, tails_.end(),
            [](const Tail& a, const Tail& b) { return a.value > b.value; });
}

/// Every choice of `day` in front of every tail of it.
void Tails::depart(int day) {
  const auto& today = season_.day(day);
  const Value least = season_.tension(day, 1);
  const Value most = season_.tension(day, season_.memory() + 1);
  for (int g = today.first_group; g < today.last_group; ++g) {
    const auto& group = season_.groups()[static_cast<std::size_t>(g)];
    for (const auto& tail : after(day)) {
      if (!none_later(group.ready, tail.first)) continue;
      const Lanes first = tail.first.with(group.depth, day);
      for (int c = group.first; c < group.last; ++c) {
        const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
        if (!choice.is_best_somewhere) continue;
        const int tally = tallies_.before(tail.tally, choice.use);
        if (tally == Tallies::none) continue;
        const Value points = choice.points + tail.value;
        departing_.add({points, points + choice.effect * least,
                        points + choice.effect * most + std::max(choice.if_regular, Value{0}) +
                            std::max(choice.if_lapsed, Value{0}),
                        choice.if_regular, choice.if_lapsed, first, tally, group.interval,
                        static_cast<std::int16_t>(choice.effect), group.minds_memory,
                        choice.not_if_lapsed});
      }
    }
  }
  departing_.settle(tallies_, departures_[static_cast<std::size_t>(day)]);
}

/// The tails that the days before `day` see do not know the limits that start with it.
void Tails::forget(int day) {
  const auto steps = floor_.steps();
  floor_.clear();
  for (const auto& step : steps) {
    const int tally = tallies_.forget_before(step.tally, day);
    if (step.value > floor_.at(tally)) floor_.raise(tally, step.value);
  }
  floor_.level();
  const int last = std::min(day + season_.memory(), season_.days() - 1);
  for (int d = day; d <= last; ++d) {
    auto& departures = departures_[static_cast<std::size_t>(d)];
    for (auto departure : departures) {
      departure.tally = tallies_.forget_before(departure.tally, day);
      if (departure.most > floor_.at(departure.tally)) departing_.add(departure);
    }
    departures.clear();
    departing_.settle(tallies_, departures);
  }
}

Value Tails::best_after(int day, int tally, Lanes ready, Value floor) const {
  for (const auto& tail : after(day)) {
    if (tail.value <= floor) break;
    if (none_later(ready, tail.first) && tallies_.fit(tally, tail.tally, day)) return tail.value;
  }
  return no_value;
}

}  // namespace rubdown::solve
