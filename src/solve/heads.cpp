#include "solve/heads.h"

#include <algorithm>

namespace rubdown::solve {

Heads::Heads(const Season& season, Tallies& tallies, const Tails& tails, std::int64_t labels_max)
    : season_{season},
      tallies_{tallies},
      tails_{tails},
      best_with_(season.choices().size(), no_value),
      rows_{1, season.memory() + 2},
      near_{season.longest_wait() + 1},
      had_{tallies},
      approaches_{season, tallies},
      arriving_{tallies} {
  weigh_memory();
  begin();
  for (int day = 0; day < season.days() && complete_; ++day) {
    visit(day);
    complete_ = labels_ <= labels_max;
  }
}

/// memory_ahead_, from the last day to the first.
void Heads::weigh_memory() {
  memory_ahead_.assign(static_cast<std::size_t>(season_.days()), 0);
  if (!season_.minds_memory()) return;
  Value regular = 0;
  Value lapsed = 0;
  for (int day = season_.days() - 1; day > 0; --day) {
    const auto& that = season_.day(day);
    for (int g = that.first_group; g < that.last_group; ++g) {
      const auto& group = season_.groups()[static_cast<std::size_t>(g)];
      for (int c = group.first; group.minds_memory && c < group.last; ++c) {
        const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
        regular = std::max(regular, choice.if_regular);
        lapsed = std::max(lapsed, choice.not_if_lapsed ? -no_value : -choice.if_lapsed);
      }
    }
    memory_ahead_[static_cast<std::size_t>(day - 1)] = regular + lapsed;
  }
}

/// The massage before day 0, or none.
void Heads::begin() {
  const Head head{0, season_.past_ready(), tallies_.start(), season_.past_day()};
  const int gap = season_.gap(head.day, 0);
  rows_.open(-season_.memory() - 1, -season_.longest_wait() - 1, -season_.memory() - 1);
  if (gap > season_.memory()) {
    rows_.hold(head.tally, 0);
  } else if (gap > season_.longest_wait()) {
    rows_.raise(head.tally, head.day, 0);
  } else {
    near(head.day).push_back(head);
  }
}

void Heads::visit(int day) {
  const auto& today = season_.day(day);
  settle_down(day);
  climb(day);
  approaches_.come_to(day);
  for (int g = today.first_group; g < today.last_group; ++g) {
    const auto& group = season_.groups()[static_cast<std::size_t>(g)];
    approaches_.find(rows_, near_, group, day);
    choose(group, day);
  }
  if (today.must) pass_by();
  arrive(day);
  if (tallies_.ends_on(day)) forget(day);
}

/// Nothing waits any more for what happened `longest_wait` days ago, and nothing remembers what
/// happened before `memory`.
void Heads::settle_down(int day) {
  const int settled = day - season_.longest_wait();
  rows_.open(day - season_.memory() - 1, settled, settled);
  auto& settling = near(settled);
  for (const auto& head : settling) {
    rows_changed_ =
        rows_.raise(head.tally, head.day, static_cast<double>(head.value)) || rows_changed_;
  }
  settling.clear();
  for (const int row : rows_.by_rank()) {
    rows_.held(row) = std::max(rows_.held(row), rows_.values(row)[day - season_.memory() - 1]);
  }
}

/// had_ of a day. Nobody passes by a booked massage: no older head covers those that end with it.
void Heads::climb(int day) {
  const bool must = season_.day(day).must;
  if (!must && !rows_changed_) return;
  had_.clear();
  rows_changed_ = must;
  if (must) return;
  for (const int row : rows_.by_rank()) {
    const auto best = static_cast<Value>(rows_.best(row));
    if (!had_.has(rows_.tally(row), best)) had_.add(rows_.tally(row), best);
  }
}

void Heads::choose(const Group& group, int day) {
  is_free_ = tails_.is_free(day) && approaches_.are_free();
  most_rest_ = tails_.after(day).empty() ? no_value : tails_.after(day).front().value;
  for (int c = group.first; c < group.last; ++c) {
    const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
    best_with_[static_cast<std::size_t>(c)] = best_behind(choice, day);
    if (!choice.is_outdone) go_on_with(choice, group, day);
  }
}

/// What the choice gains behind an approach; less than half of no_value where it is forbidden.
Value Heads::gain(const Choice& choice, const Approach& approach) const {
  const Value value = approach.value + choice.effect * approach.tension + choice.points;
  return choice.minds_memory ? value + season_.extra(choice, approach.gap) : value;
}

/// The choice behind every approach; the tails of the day complete it. The latest approaches have
/// spent the most and gained the most: they come first, and spare most of the others the work.
Value Heads::best_behind(const Choice& choice, int day) {
  const Approach* const approaches = approaches_.all().data();
  const Value most_rest = most_rest_;
  Value best = no_value;
  for (auto a = approaches_.all().size(); a-- > 0;) {
    const auto& approach = approaches[a];
    const Value value = gain(choice, approach);
    if (value + most_rest <= best || value < no_value / 2) continue;
    const Tally tally = tallies_.after(approach.tally, choice.use);
    if (tally == Tallies::none) continue;
    const Value rest = rest_behind(approach, choice, tally, day);
    if (rest != no_value) best = std::max(best, value + rest);
  }
  return best;
}

/// The most that can follow a choice behind an approach, which have used up `tally`.
Value Heads::rest_behind(const Approach& approach, const Choice& choice, Tally tally,
                         int day) const {
  if (!is_free_) {
    if (approach.ready.at(choice.depth) > day) return no_value;
    const auto ready = later(approach.ready, season_.ready_after(choice.depth, day));
    return tails_.best_after(day, tally, ready, no_value);
  }
  const auto* room = tallies_.room_after(day);
  for (const auto& tail : tails_.after(day)) {
    if (tallies_.fit(room, tally, tail.tally)) return tail.value;
  }
  return no_value;
}

/// What the choice makes of the approaches, unless an older head is worth no less. Below the first
/// gap of its group the approach itself is one.
void Heads::go_on_with(const Choice& choice, const Group& group, int day) {
  const Value ahead = memory_ahead_[static_cast<std::size_t>(day)];
  const auto ready = season_.ready_after(choice.depth, day);
  for (const auto& approach : approaches_.all()) {
    const Value value = gain(choice, approach);
    if (approach.gap < group.first_gap || value < no_value / 2) continue;
    if (approach.ready.at(choice.depth) > day) continue;
    const Tally tally = tallies_.after(approach.tally, choice.use);
    if (tally == Tallies::none || had_.has(tally, value + ahead)) continue;
    arriving_.add({value, later(approach.ready, ready), tally, day});
  }
}

/// Today's heads are near from now on.
void Heads::arrive(int day) {
  auto& today = near(day);
  today = arriving_.kept();
  arriving_.clear();
  labels_ += static_cast<std::int64_t>(today.size());
}

/// Limits that end today make heads alike that were not.
void Heads::forget(int day) {
  rows_.relabel([&](Tally tally) { return tallies_.forget_after(tally, day); });
  for (int gap = 0; gap < season_.longest_wait(); ++gap) {
    auto& heads = near(day - gap);
    for (auto head : heads) {
      head.tally = tallies_.forget_after(head.tally, day);
      arriving_.add(head);
    }
    heads = arriving_.kept();
    arriving_.clear();
  }
  rows_changed_ = true;
}

void Heads::pass_by() {
  rows_.clear();
  near_.clear();
  rows_changed_ = true;
}

}  // namespace rubdown::solve
