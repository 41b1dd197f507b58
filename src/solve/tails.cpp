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
    const Value tension = season_.tension(day, group.first_gap);
    departing_.clear();
    for (const int leader : season_.leaders(group)) {
      depart_with(season_.choices()[static_cast<std::size_t>(leader)], tension, day);
    }
    sort_departures();
    announced_.clear();
    announced_.make_room(order_.size());
    const int first_gap = std::max(group.first_gap, season_.longest_wait());
    for (const auto& place : order_) {
      const auto& departure = departing_[place.at];
      const bool is_soon =
          group.first_gap < season_.longest_wait() && may_be_worth_it_soon(departure, day);
      if (!is_soon && is_covered(departure)) continue;
      announce(departure, first_gap, day);
      if (is_soon && may_come_soon(departure, day)) near(day).push_back(departure);
    }
    labels_ += static_cast<std::int64_t>(announced_.size());
  }
}

void Tails::depart_with(const Choice& choice, Value tension, int day) {
  const auto step = tallies_.step_before(choice.use);
  const Lanes ready = season_.ready_after(choice.depth, day);
  const Value relief = choice.effect * tension;
  const Value points = choice.points;
  const Value most = choice.most;
  const Value hope = choice.hope();
  const auto tails = after(day);
  departing_.make_room(tails.size());
  for (const auto& tail : tails) {
    if (!none_later(ready, tail.first)) continue;
    const Tally tally = step(tail.tally);
    if (tally == Tallies::none || floor_.has(tally, tail.value + most + hope)) continue;
    departing_.add({.points = tail.value + points,
                    .least = tail.value + points + relief,
                    .most = tail.value + most,
                    .first = tail.first.with(choice.depth, day),
                    .choice = &choice,
                    .tally = tally});
  }
}

/// What may cover another one comes before it. They come in falling order of tallies, choice by
/// choice.
void Tails::sort_departures() {
  const auto count = departing_.size();
  order_.clear();
  order_.make_room(count);
  for (std::size_t i = count; i-- > 0;) order_.add({departing_[i].tally, departing_[i].most, i});
  std::sort(order_.begin(), order_.end(), [](const Place& a, const Place& b) {
    if (a.tally != b.tally) return a.tally < b.tally;
    return a.most > b.most || (a.most == b.most && a.at < b.at);
  });
}

/// Greater tallies mostly have more: the last departures are asked first, and where none so far is
/// high enough the search is over.
bool Tails::is_covered(const Departure& departure) const {
  for (auto i = announced_.size(); i-- > 0 && announced_[i].highest_least >= departure.least;) {
    const auto& other = *announced_[i].departure;
    if (covers(other, departure) && tallies_.no_more(other.tally, departure.tally)) return true;
  }
  return false;
}

/// Tells the days before what the departure is worth there.
void Tails::announce(const Departure& departure, int first_gap, int day) {
  const auto count = announced_.size();
  const Value highest = count == 0 ? no_value : announced_[count - 1].highest_least;
  announced_.add({&departure, std::max(highest, departure.least)});
  const auto& choice = *departure.choice;
  const int row = rows_.row_of(departure.tally);
  const int beyond = season_.memory() + 1;
  rows_.hope(row, static_cast<double>(departure.most + departure.choice->hope()));
  if (!choice.minds_memory) {
    announce_at(rows_.values(row, sure), day, {first_gap, beyond}, departure);
    return;
  }
  for (const auto& run : stretches_.by_memory()) {
    announce_at(rows_.values(row, fickle), day, run, departure);
  }
  announce_at(rows_.values(row, sure), day, {beyond, beyond}, departure);
}

/// At gaps that differ in nothing but relief and haste.
void Tails::announce_at(double* values, int day, Stretch gaps, const Departure& departure) const {
  const auto& choice = *departure.choice;
  const Value extra = choice.minds_memory ? season_.extra(choice, gaps.first_gap) : 0;
  if (extra == no_value) return;
  const int first_day = day - gaps.last_gap;
  arcs_.raise(values + first_day, first_day, gaps.last_gap - gaps.first_gap + 1,
              static_cast<double>(departure.points + extra), choice);
}

/// What the departure is worth after a gap, if being regular or lapsed speaks for it.
Value Tails::worth(const Departure& departure, int day, int gap) const {
  const auto& choice = *departure.choice;
  return departure.points + choice.hope() + choice.effect * season_.tension(day, gap) -
         season_.haste(choice.interval, gap);
}

/// Of the gaps after which a wait may hinder it, the longest is worth the most.
bool Tails::may_be_worth_it_soon(const Departure& departure, int day) const {
  const int wait = season_.longest_wait();
  return wait > 1 && !floor_.has(departure.tally, worth(departure, day, wait - 1));
}

/// After some gap at which a wait may hinder it, it is worth more than what nothing hinders.
bool Tails::may_come_soon(const Departure& departure, int day) {
  const int row = rows_.row_of(departure.tally);
  const double held = rows_.held(row);
  const double* sure_values = rows_.values(row, sure) + day;
  const double* fickle_values = rows_.values(row, season_.minds_memory() ? fickle : sure) + day;
  for (int gap = season_.longest_wait() - 1; gap > 0; --gap) {
    const double others = most_of(held, most_of(sure_values[-gap], fickle_values[-gap]));
    if (static_cast<double>(worth(departure, day, gap)) > others) return true;
  }
  return false;
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
