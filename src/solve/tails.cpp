#include "solve/tails.h"

#include <algorithm>

namespace rubdown::solve {
namespace {

/// What departures of one day are worth, by days since the previous massage.
class Arcs {
 public:
  Arcs(const Season& season, int day) : season_{season}, tensions_{season.tensions(day)} {}

  /// Without what depends on memory.
  [[nodiscard]] Value plain(const Departure& departure, int gap) const {
    return departure.points + departure.effect * (tensions_[gap] * value_per_unit) -
           season_.haste(departure.interval, gap);
  }
  [[nodiscard]] Value worth(const Departure& departure, int gap) const {
    const Value value = plain(departure, gap);
    return departure.minds_memory ? remember(departure, gap, value) : value;
  }

 private:
  [[nodiscard]] Value remember(const Departure& departure, int gap, Value value) const {
    if (season_.is_regular(gap)) value += departure.if_regular;
    if (!season_.is_lapsed(gap)) return value;
    return departure.not_if_lapsed ? no_value : value + departure.if_lapsed;
  }

  const Season& season_;
  const int* tensions_;
};

}  // namespace

Tails::Tails(const Season& season, Tallies& tallies, std::int64_t labels_max)
    : season_{season},
      tallies_{tallies},
      labels_max_{labels_max},
      sure_{tallies, season.memory() + 2},
      fickle_{tallies, season.memory() + 2},
      floor_{tallies},
      free_{tallies} {
  const auto days = static_cast<std::size_t>(season.days());
  begins_.resize(days);
  ends_.resize(days);
  departures_.resize(days);
  tails_.reserve(16 * days);
  sure_.raise_beyond(tallies.nothing(), 0);
  for (int day = season.days() - 1; day >= 0 && complete_; --day) visit(day);
  if (complete_) start();
}

void Tails::visit(int day) {
  const auto d = static_cast<std::size_t>(day);
  begins_[d] = tails_.size();
  forget_distance(day);
  collect(day);
  ends_[d] = tails_.size();
  if (season_.day(day).must) pass_by();
  depart(day);
  if (tallies_.starts_on(day)) forget(day);
  labels_ += static_cast<std::int64_t>(ends_[d] - begins_[d] + departures_[d].size());
  complete_ = labels_ <= labels_max_;
}

/// What has just come to lie further ahead than memory reaches is worth the same from now on.
void Tails::forget_distance(int day) {
  const int far = day + season_.memory() + 1;
  if (far > season_.horizon(day)) return;
  const Arcs arcs{season_, far};
  for (const auto& departure : departures_[static_cast<std::size_t>(far)]) {
    const Value worth = arcs.worth(departure, season_.memory() + 1);
    if (worth != no_value) sure_.raise_beyond(departure.tally, worth);
  }
}

/// The tails of a massage on `day`: the free ones, and those nearer ones that are worth more.
void Tails::collect(int day) {
  const auto mark = static_cast<std::ptrdiff_t>(tails_.size());
  climb(day);
  const int last = std::min(day + season_.longest_wait() - 1, season_.horizon(day));
  for (int next = day + 1; next <= last; ++next) look_at(day, next);
  near_.settle(tallies_, tails_);
  for (const auto& step : free().steps()) {
    tails_.push_back({step.value, Lanes::all(Lanes::far), step.tally});
  }
  std::sort(tails_.begin() + mark, tails_.end(),
            [](const Tail& a, const Tail& b) { return a.value > b.value; });
}

/// floor_ and free_ of a day.
void Tails::climb(int day) {
  floor_.clear();
  for (const int tally : sure_.tallies()) floor_.add(tally, sure_.at(tally, day));
  if (!season_.minds_memory()) return;
  free_.clear();
  for (const int tally : sure_.tallies()) {
    free_.add(tally, std::max(sure_.at(tally, day), fickle_.at(tally, day)));
  }
}

/// The departures of `next` behind a massage on `day` that may have to wait for them.
void Tails::look_at(int day, int next) {
  const Arcs arcs{season_, next};
  const int gap = next - day;
  for (const auto& departure : departures_[static_cast<std::size_t>(next)]) {
    const Value value = arcs.worth(departure, gap);
    if (value > free().at(departure.tally)) near_.add({value, departure.first, departure.tally});
  }
}

/// The schedule as a whole is the tail of the massage before day 0.
void Tails::start() {
  for (const int tally : sure_.tallies()) start_with(tally, sure_.beyond(tally));
  const int last = std::min(season_.memory(), season_.horizon(-1));
  for (int day = 0; day <= last; ++day) {
    const Arcs arcs{season_, day};
    const int gap = season_.gap(season_.past_day(), day);
    for (const auto& departure : departures_[static_cast<std::size_t>(day)]) {
      if (!none_later(season_.past_ready(), departure.first)) continue;
      start_with(departure.tally, arcs.worth(departure, gap));
    }
  }
}

void Tails::start_with(int tally, Value value) {
  if (value > best_ && tallies_.fit_at_start(tally)) best_ = value;
}

/// Nobody passes by a booked massage: the days before it see nothing of what lies behind.
void Tails::pass_by() {
  sure_.clear();
  fickle_.clear();
  floor_.clear();
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
  sure_.leave(day);
  fickle_.leave(day);
  auto& departures = departures_[static_cast<std::size_t>(day)];
  departing_.drain(departures);
  for (const auto& departure : departures) announce(departure, day);
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

/// Tells the earlier days from which no wait can hinder the departure what it is worth there.
void Tails::announce(const Departure& departure, int day) {
  auto* sure = sure_.row(departure.tally);
  auto* row = departure.minds_memory ? fickle_.row(departure.tally) : sure;
  const Arcs arcs{season_, day};
  const auto last = std::min(season_.memory(), day);
  for (int gap = season_.longest_wait(); gap <= last; ++gap) {
    auto& value = row[sure_.ring(day - gap)];
    value = std::max(value, departure.minds_memory ? arcs.worth(departure, gap)
                                                   : arcs.plain(departure, gap));
  }
}

/// The days before `day` do not know the limits that start with it.
void Tails::forget(int day) {
  forget_rows(sure_, day);
  forget_rows(fickle_, day);
  const int last = std::min(day + season_.memory(), season_.days() - 1);
  for (int d = day; d <= last; ++d) {
    auto& departures = departures_[static_cast<std::size_t>(d)];
    for (auto departure : departures) {
      departure.tally = tallies_.forget_before(departure.tally, day);
      departing_.add(departure);
    }
    departures.clear();
    departing_.drain(departures);
  }
}

void Tails::forget_rows(Rows& rows, int day) {
  const auto tallies = rows.tallies();
  for (const int tally : tallies) {
    const int known = tallies_.forget_before(tally, day);
    if (known != tally) rows.move(tally, known);
  }
}

}  // namespace rubdown::solve
