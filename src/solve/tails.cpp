#include "solve/tails.h"

#include <algorithm>

namespace rubdown::solve {

Tails::Tails(const Season& season, Tallies& tallies, std::int64_t labels_max)
    : season_{season}, tallies_{tallies}, labels_max_{labels_max} {
  const auto days = static_cast<std::size_t>(season.days());
  begins_.resize(days);
  ends_.resize(days);
  departures_.resize(days);
  for (int day = season.days() - 1; day >= 0 && complete_; --day) visit(day);
  if (!complete_) return;

  const auto mark = tails_.size();
  gather(season.past_day(), 0);
  tail_frontier_.settle(tallies, tails_);
  for (auto i = mark; i < tails_.size(); ++i) {
    const auto& tail = tails_[i];
    const bool rested = none_later(season.past_ready(), tail.first);
    if (rested && tail.value > best_ && tallies.fit_at_start(tail.tally)) best_ = tail.value;
  }
}

void Tails::visit(int day) {
  const auto d = static_cast<std::size_t>(day);
  begins_[d] = tails_.size();
  gather(day, day + 1);
  tail_frontier_.settle(tallies_, tails_);
  ends_[d] = tails_.size();
  std::sort(tails_.begin() + static_cast<std::ptrdiff_t>(begins_[d]), tails_.end(),
            [](const Tail& a, const Tail& b) { return a.value > b.value; });
  depart(day);
  grow_stale(day);
  if (tallies_.starts_on(day)) forget(day);
  labels_ += static_cast<std::int64_t>(ends_[d] - begins_[d] + departures_[d].size());
  complete_ = labels_ <= labels_max_;
}

/// All tails of a massage on `previous_day`, with the arcs to the next one on `from_day` or later.
void Tails::gather(int previous_day, int from_day) {
  const int horizon = season_.horizon(from_day - 1);
  if (season_.may_end(from_day - 1)) {
    tail_frontier_.add({0, Lanes::all(Lanes::far), tallies_.nothing()});
  }
  const int last = std::min(from_day - 1 + season_.memory(), horizon);
  for (int day = from_day; day <= last; ++day) gather_departures(previous_day, day);
  for (const auto& tail : stale_) tail_frontier_.add(tail);
}

void Tails::gather_departures(int previous_day, int day) {
  const int gap = season_.gap(previous_day, day);
  const Value tension = season_.tension(day, gap);
  const bool regular = season_.is_regular(gap);
  const bool lapsed = season_.is_lapsed(gap);
  const bool far = gap >= season_.longest_wait();
  for (const auto& departure : departures_[static_cast<std::size_t>(day)]) {
    if (lapsed && departure.not_if_lapsed) continue;
    Tail tail{
        departure.points + departure.effect * tension - season_.haste(departure.interval, gap),
        far ? Lanes::all(Lanes::far) : departure.first, departure.tally};
    if (regular) tail.value += departure.if_regular;
    if (lapsed) tail.value += departure.if_lapsed;
    tail_frontier_.add(tail);
  }
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
        const int tally = tallies_.before(tail.tally, choice.use);
        if (tally == Tallies::none) continue;
        const Value points = choice.points + tail.value;
        departure_frontier_.add({points, points + choice.effect * least,
                                 points + choice.effect * most, choice.if_regular, choice.if_lapsed,
                                 first, tally, choice.effect, group.interval,
                                 choice.not_if_lapsed});
      }
    }
  }
  departure_frontier_.settle(tallies_, departures_[static_cast<std::size_t>(day)]);
}

/// Days that only a lapsed memory reaches from the day before `day` become one list.
void Tails::grow_stale(int day) {
  if (season_.day(day).must) stale_.clear();
  const int reached = day + season_.memory();
  if (reached > season_.horizon(day - 1)) return;
  for (const auto& tail : stale_) tail_frontier_.add(tail);
  gather_departures(never, reached);
  stale_.clear();
  tail_frontier_.settle(tallies_, stale_);
}

/// The tails that the days before `day` see do not know the limits that start with it.
void Tails::forget(int day) {
  for (const auto& tail : stale_) {
    auto light = tail;
    light.tally = tallies_.forget_before(tail.tally, day);
    tail_frontier_.add(light);
  }
  stale_.clear();
  tail_frontier_.settle(tallies_, stale_);
  const int last = std::min(day + season_.memory() - 1, season_.days() - 1);
  for (int d = day; d <= last; ++d) {
    auto& departures = departures_[static_cast<std::size_t>(d)];
    for (auto departure : departures) {
      departure.tally = tallies_.forget_before(departure.tally, day);
      departure_frontier_.add(departure);
    }
    departures.clear();
    departure_frontier_.settle(tallies_, departures);
  }
}

Value Tails::best_after(int day, int tally, Lanes ready, Value floor) const {
  for (const auto& tail : after(day)) {
    if (tail.value <= floor) return no_value;
    if (none_later(ready, tail.first) && tallies_.fit(tally, tail.tally, day)) return tail.value;
  }
  return no_value;
}

}  // namespace rubdown::solve
