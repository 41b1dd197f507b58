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
  if (season_.day(day).must) floor_.sink();  // nobody passes by a booked massage
  depart(day);
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
  const Value* hastes = season_.hastes(gap);
  const bool unhindered = gap >= season_.longest_wait();
  auto& departures = departures_[static_cast<std::size_t>(day)];
  for (std::size_t i = 0; i < departures.size(); ++i) {
    const auto& departure = departures[i];
    const Value floor = floor_.known(departure.tally);
    if (departure.most <= floor) {
      departures[i--] = departures.back();
      departures.pop_back();
      continue;
    }
    Value value = departure.points + departure.effect * tension - hastes[departure.interval];
    Value sure = value;
    if (departure.minds_memory) weigh_memory(departure, gap, value, sure);
    if (value <= floor) continue;
    if (unhindered && sure > floor) floor_.raise(departure.tally, sure);
    if (unhindered && value == sure) continue;
    above_floor_.add(
        {value, unhindered ? Lanes::all(Lanes::far) : departure.first, departure.tally});
  }
}

/// Adds what depends on memory. As the gap grows a runner stops being regular and lapses: sure is
/// only what stays.
void Tails::weigh_memory(const Departure& departure, int gap, Value& value, Value& sure) const {
  const bool regular = season_.is_regular(gap);
  const bool lapsed = season_.is_lapsed(gap);
  if (regular) value += departure.if_regular;
  if (lapsed) value += departure.if_lapsed;
  if (regular) sure += std::min(departure.if_regular, Value{0});
  sure += lapsed ? departure.if_lapsed : std::min(departure.if_lapsed, Value{0});
  if (departure.not_if_lapsed) sure = no_value;
  if (departure.not_if_lapsed && lapsed) value = no_value;
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
  for (int g = today.first_group; g < today.last_group; ++g) {
    const auto& group = season_.groups()[static_cast<std::size_t>(g)];
    for (int c = group.first; c < group.last; ++c) {
      const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
      if (!choice.is_outdone) depart_with(choice, group.interval, day);
    }
  }
  departing_.drain(departures_[static_cast<std::size_t>(day)]);
}

void Tails::depart_with(const Choice& choice, int interval, int day) {
  const Value best_memory =
      std::max(choice.if_regular, Value{0}) + std::max(choice.if_lapsed, Value{0});
  const Lanes ready = season_.ready_after(choice.depth, day);
  for (const auto& tail : after(day)) {
    if (!none_later(ready, tail.first)) continue;
    const int tally = tallies_.before(tail.tally, choice.use);
    if (tally == Tallies::none) continue;
    const Value most = tail.value + choice.most + best_memory;
    if (most <= floor_.at(tally)) continue;
    departing_.add({.points = tail.value + choice.points,
                    .most = most,
                    .tally = tally,
                    .effect = choice.effect,
                    .interval = interval,
                    .minds_memory = choice.minds_memory,
                    .not_if_lapsed = choice.not_if_lapsed,
                    .first = tail.first.with(choice.depth, day),
                    .least = tail.value + choice.least,
                    .if_regular = choice.if_regular,
                    .if_lapsed = choice.if_lapsed});
  }
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
    departing_.drain(departures);
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
