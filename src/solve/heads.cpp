#include "solve/heads.h"

#include <algorithm>

namespace rubdown::solve {

Heads::Heads(const Season& season, Tallies& tallies, const Tails& tails, std::int64_t labels_max)
    : season_{season},
      tallies_{tallies},
      tails_{tails},
      best_with_(season.choices().size(), no_value),
      rows_{tallies, season.memory() + 2},
      near_(rows_.size()),
      had_{tallies},
      reach_(static_cast<std::size_t>(season.memory() + 2)) {
  weigh_memory();
  begin();
  for (int day = 0; day < season.days() && complete_; ++day) {
    visit(day);
    complete_ = labels_ <= labels_max;
  }
}

void Heads::weigh_memory() {
  const auto days = static_cast<std::size_t>(season_.days());
  regular_ahead_.assign(days, 0);
  lapsed_ahead_.assign(days, 0);
  if (!season_.minds_memory()) return;
  for (auto day = days; day-- > 1;) {
    auto& regular = regular_ahead_[day - 1] = regular_ahead_[day];
    auto& lapsed = lapsed_ahead_[day - 1] = lapsed_ahead_[day];
    const auto& that = season_.day(static_cast<int>(day));
    for (int g = that.first_group; g < that.last_group; ++g) {
      const auto& group = season_.groups()[static_cast<std::size_t>(g)];
      for (int c = group.first; group.minds_memory && c < group.last; ++c) {
        const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
        regular = std::max(regular, choice.if_regular);
        lapsed = std::max(lapsed, choice.not_if_lapsed ? -no_value : -choice.if_lapsed);
      }
    }
  }
}

/// The massage before day 0, or none.
void Heads::begin() {
  const Head head{0, season_.past_ready(), tallies_.start(), season_.past_day()};
  const int gap = season_.gap(head.day, 0);
  if (gap > season_.memory()) {
    rows_.raise_beyond(head.tally, head.value);
  } else if (gap > season_.longest_wait()) {
    rows_.raise(head.tally, head.day, head.value);
  } else {
    near(head.day).push_back(head);
  }
}

void Heads::visit(int day) {
  const auto& today = season_.day(day);
  settle_down(day);
  had_.clear();
  if (!today.must) {  // nobody passes by a booked massage
    for (const int tally : rows_.tallies()) had_.add(tally, rows_.best(tally));
  }
  for (int g = today.first_group; g < today.last_group; ++g) {
    const auto& group = season_.groups()[static_cast<std::size_t>(g)];
    approach(group, day);
    choose(group, day);
  }
  if (today.must) pass_by();
  arrive(day);
  if (tallies_.ends_on(day)) forget(day);
}

/// Nothing waits any more for what happened `longest_wait` days ago, and nothing remembers what
/// happened before `memory`.
void Heads::settle_down(int day) {
  auto& settling = near(day - season_.longest_wait());
  for (const auto& head : settling) rows_.raise(head.tally, head.day, head.value);
  settling.clear();
  rows_.leave_beyond(day - season_.memory() - 1);
}

void Heads::approach(const Group& group, int day) {
  approaches_.clear();
  from_rows_.clear();
  reach(group, day);
  for (const int tally : rows_.tallies()) approach_from_row(tally, group, day);
  for (int gap = 1; gap < season_.longest_wait(); ++gap) {
    for (const auto& head : near(day - gap)) approach_from(head, gap, group, day);
  }
  approaching_.settle(tallies_, approaches_);
}

void Heads::reach(const Group& group, int day) {
  const auto* hastes = season_.hastes(group.interval);
  for (int gap = 1; gap <= season_.memory() + 1; ++gap) {
    const Value tension = season_.tension(day, gap);
    reach_[static_cast<std::size_t>(gap)] = {group.effect_min * tension - hastes[gap],
                                             group.effect_max * tension - hastes[gap]};
  }
}

/// Where memory matters, a row is several: of the regular, of the lapsed, and of those between.
void Heads::approach_from_row(int tally, const Group& group, int day) {
  const int memory = season_.memory();
  if (rows_.beyond(tally) != no_value) {
    approach_with(rows_.beyond(tally), tally, memory + 1, group, day);
  }
  int first = season_.longest_wait();
  while (first <= memory) {
    int last = first;
    const auto drawbacks = season_.drawbacks(group, first);
    while (last < memory && season_.drawbacks(group, last + 1) == drawbacks) ++last;
    approach_within(tally, group, day, first, last);
    first = last + 1;
  }
}

/// Of a row only the heads that are the best at one end of the range of effects or the other, and
/// those that beat either at its weaker end.
void Heads::approach_within(int tally, const Group& group, int day, int first_gap, int last_gap) {
  const auto* row = rows_.row(tally);
  Value least = no_value;
  Value most = no_value;
  int least_gap = 0;
  int most_gap = 0;
  for (int gap = first_gap; gap <= last_gap; ++gap) {
    const Value value = row[rows_.ring(day - gap)];
    const auto& reach = reach_[static_cast<std::size_t>(gap)];
    if (value + reach.least > least) least = value + reach.least, least_gap = gap;
    if (value + reach.most > most) most = value + reach.most, most_gap = gap;
  }
  if (least <= no_value / 2) return;
  const auto come = [&](int gap) {
    approach_with(row[rows_.ring(day - gap)], tally, gap, group, day);
  };
  come(least_gap);
  if (most_gap == least_gap) return;
  come(most_gap);
  const Value enough_least =
      row[rows_.ring(day - most_gap)] + reach_[static_cast<std::size_t>(most_gap)].least;
  const Value enough_most =
      row[rows_.ring(day - least_gap)] + reach_[static_cast<std::size_t>(least_gap)].most;
  for (int gap = first_gap; gap <= last_gap; ++gap) {
    if (gap == least_gap || gap == most_gap) continue;
    const Value value = row[rows_.ring(day - gap)];
    const auto& reach = reach_[static_cast<std::size_t>(gap)];
    if (value + reach.least > enough_least && value + reach.most > enough_most) come(gap);
  }
}

/// Most near heads come too soon to be worth what an older one is, and are soon done with.
void Heads::approach_from(const Head& head, int gap, const Group& group, int day) {
  const auto& reach = reach_[static_cast<std::size_t>(gap)];
  const Value least = head.value + reach.least;
  const Value most = head.value + reach.most;
  const auto drawbacks = season_.drawbacks(group, gap);
  for (const auto& free : from_rows_) {
    if (free.least >= least && free.most >= most && (free.drawbacks & ~drawbacks) == 0 &&
        tallies_.no_more(free.tally, head.tally)) {
      return;
    }
  }
  const auto ready = none_later(head.ready, Lanes::all(day)) ? Lanes{} : head.ready;
  approaching_.add(make_approach(head.value, ready, head.tally, gap, group, day));
}

void Heads::approach_with(Value value, int tally, int gap, const Group& group, int day) {
  from_rows_.push_back(make_approach(value, Lanes{}, tally, gap, group, day));
  approaching_.add(from_rows_.back());
}

Approach Heads::make_approach(Value value, Lanes ready, int tally, int gap, const Group& group,
                              int day) const {
  const auto& reach = reach_[static_cast<std::size_t>(gap)];
  return {.least = value + reach.least,
          .most = value + reach.most,
          .ready = ready,
          .tally = tally,
          .drawbacks = season_.drawbacks(group, gap),
          .value = value - season_.haste(group.interval, gap),
          .tension = season_.tension(day, gap),
          .gap = gap};
}

void Heads::choose(const Group& group, int day) {
  completed_.clear();
  for (int c = group.first; c < group.last; ++c) {
    const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
    const auto first = complete(choice.use, day);
    auto& best = best_with_[static_cast<std::size_t>(c)];
    for (std::size_t a = 0; a < approaches_.size(); ++a) {
      const auto& completion = completions_[first + a];
      if (completion.tally != Tallies::none) {
        choose_after(approaches_[a], completion, choice, best, day);
      }
    }
  }
}

/// Choices that take the same share what follows an approach: where it begins in completions_.
std::size_t Heads::complete(int use, int day) {
  for (const auto& known : completed_) {
    if (known.use == use) return known.first;
  }
  const auto first = completed_.size() * approaches_.size();
  completed_.push_back({use, first});
  completions_.resize(std::max(completions_.size(), first + approaches_.size()));
  for (std::size_t a = 0; a < approaches_.size(); ++a) {
    const int tally = tallies_.after(approaches_[a].tally, use);
    completions_[first + a] = {tally, tally == Tallies::none ? 0 : rest_after(tally, day)};
  }
  return first;
}

/// The choice behind one approach; the tails of the day complete it.
void Heads::choose_after(const Approach& approach, const Completion& completion,
                         const Choice& choice, Value& best, int day) {
  if (approach.ready.at(choice.depth) > day) return;
  Value value = approach.value + choice.effect * approach.tension + choice.points;
  if (choice.minds_memory) {
    const Value extra = season_.extra(choice, approach.gap);
    if (extra == no_value) return;
    value += extra;
  }
  const bool may_be_best = value + completion.rest > best;
  if (!may_be_best && choice.is_outdone) return;
  const auto ready = later(approach.ready, season_.ready_after(choice.depth, day));
  if (!choice.is_outdone && had_.at(completion.tally) < enough_to_cover(value, day)) {
    arriving_.add({value, ready, completion.tally, day});
  }
  if (!may_be_best) return;
  const Value rest = tails_.best_after(day, completion.tally, ready, best - value);
  if (rest != no_value) best = value + rest;
}

/// The best tail behind a prefix that nothing has to wait for.
Value Heads::rest_after(int tally, int day) {
  const auto t = static_cast<std::size_t>(tally);
  if (t >= rests_.size()) rests_.resize(2 * t + 32);
  auto& rest = rests_[t];
  if (rest.day != day) rest = {day, tails_.best_after(day, tally, Lanes{}, no_value)};
  return rest.value;
}

/// What an older head must be worth to cover one of `value` on `day`: only the memory of the
/// regular and the lapsed can speak for the newer one.
Value Heads::enough_to_cover(Value value, int day) const {
  const auto d = static_cast<std::size_t>(day);
  return value + regular_ahead_[d] + lapsed_ahead_[d];
}

/// Today's heads, unless a near one that is older is worth no less.
void Heads::arrive(int day) {
  auto& today = near(day);
  today.clear();
  if (arriving_.is_empty()) return;
  arriving_.settle(tallies_, today);
  std::erase_if(today, [&](const Head& head) { return is_covered(head); });
  std::sort(today.begin(), today.end(), [](const Head& a, const Head& b) {
    return a.value != b.value ? a.value > b.value : a.tally < b.tally;
  });
  labels_ += static_cast<std::int64_t>(today.size());
}

/// had_ has spoken for the heads that are not near.
bool Heads::is_covered(const Head& head) const {
  const Value enough = enough_to_cover(head.value, head.day);
  const auto ready = later(head.ready, Lanes::all(head.day + 1));
  for (int day = head.day - 1; day > head.day - season_.longest_wait(); --day) {
    for (const auto& other : near(day)) {
      if (other.value < enough) break;
      if (none_later(other.ready, ready) && tallies_.no_more(other.tally, head.tally)) return true;
    }
  }
  return false;
}

/// Limits that end today make heads alike that were not.
void Heads::forget(int day) {
  const auto tallies = rows_.tallies();
  for (const int tally : tallies) {
    const int light = tallies_.forget_after(tally, day);
    if (light != tally) rows_.move(tally, light);
  }
  for (int gap = 0; gap < season_.longest_wait(); ++gap) {
    auto& heads = near(day - gap);
    for (auto head : heads) {
      head.tally = tallies_.forget_after(head.tally, day);
      arriving_.add(head);
    }
    heads.clear();
    arriving_.settle(tallies_, heads);
  }
}

void Heads::pass_by() {
  rows_.clear();
  for (auto& heads : near_) heads.clear();
}

}  // namespace rubdown::solve
