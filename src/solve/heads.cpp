#include "solve/heads.h"

#include <algorithm>

namespace rubdown::solve {

Heads::Heads(const Season& season, Tallies& tallies, const Tails& tails, std::int64_t labels_max)
    : season_{season},
      tallies_{tallies},
      tails_{tails},
      best_with_(season.choices().size(), no_value),
      rows_{tallies, 1, -season.memory() - 1, season.days() - 1},
      near_{season.longest_wait() + 1},
      had_{tallies},
      approaches_{season, tallies},
      completed_(static_cast<std::size_t>(tallies.use_count())) {
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
  ++age_;
  completions_.clear();
  is_free_ = tails_.is_free(day) && approaches_.are_free();
  most_rest_ = tails_.after(day).empty() ? no_value : tails_.after(day).front().value;
  for (int c = group.first; c < group.last; ++c) {
    const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
    auto* completions = completions_of(choice.use);
    best_with_[static_cast<std::size_t>(c)] = best_behind(choice, completions, day);
    if (!choice.is_outdone) go_on_with(choice, completions, day);
  }
}

/// Choices that take the same share what follows the approaches; it is worked out when asked for.
Heads::Completion* Heads::completions_of(int use) {
  auto& known = completed_[static_cast<std::size_t>(use)];
  if (known.age != age_) {
    known = {age_, completions_.size()};
    completions_.resize(completions_.size() + approaches_.all().size());
  }
  return completions_.data() + known.first;
}

/// What the choice gains behind an approach; less than half of no_value where it is forbidden.
Value Heads::gain(const Choice& choice, const Approach& approach) const {
  const Value value = approach.value + choice.effect * approach.tension + choice.points;
  return choice.minds_memory ? value + season_.extra(choice, approach.gap) : value;
}

/// The choice behind every approach; the tails of the day complete it. The latest approaches have
/// spent the most and gained the most: they come first, and spare most of the others the work.
Value Heads::best_behind(const Choice& choice, Completion* completions, int day) {
  const Approach* const approaches = approaches_.all().data();
  const Value most_rest = most_rest_;
  Value best = no_value;
  for (auto a = approaches_.all().size(); a-- > 0;) {
    const auto& approach = approaches[a];
    const Value value = gain(choice, approach);
    if (value + most_rest <= best || value < no_value / 2) continue;
    auto& [tally, rest] = completions[a];
    if (tally == unknown) tally = tallies_.after(approach.tally, choice.use);
    if (tally == Tallies::none) continue;
    if (rest == not_known) rest = rest_after(tally, day);
    if (rest == no_value || value + rest <= best) continue;
    best = is_free_ ? value + rest : follow(approach, choice, tally, best, day);
  }
  return best;
}

/// What the choice makes of the approaches, unless an older head is worth no less.
void Heads::go_on_with(const Choice& choice, Completion* completions, int day) {
  const Approach* const approaches = approaches_.all().data();
  const Value ahead = memory_ahead_[static_cast<std::size_t>(day)];
  const auto ready = season_.ready_after(choice.depth, day);
  for (std::size_t a = 0; a < approaches_.all().size(); ++a) {
    const auto& approach = approaches[a];
    const Value value = gain(choice, approach);
    if (value < no_value / 2 || approach.ready.at(choice.depth) > day) continue;
    int& tally = completions[a].tally;
    if (tally == unknown) tally = tallies_.after(approach.tally, choice.use);
    if (tally == Tallies::none || had_.has(tally, value + ahead)) continue;
    arriving_.add({value, later(approach.ready, ready), tally, day});
  }
}

/// The same for one approach where something may have to wait: `best`, or more.
Value Heads::follow(const Approach& approach, const Choice& choice, int tally, Value best,
                    int day) const {
  if (approach.ready.at(choice.depth) > day) return best;
  const Value value = gain(choice, approach);
  const auto ready = later(approach.ready, season_.ready_after(choice.depth, day));
  const Value rest = tails_.best_after(day, tally, ready, best - value);
  return rest == no_value ? best : value + rest;
}

/// The best tail behind a prefix that nothing has to wait for.
Value Heads::rest_after(int tally, int day) const {
  const auto* room = tallies_.room_after(day);
  for (const auto& tail : tails_.after(day)) {
    if (tallies_.fit(room, tally, tail.tally)) return tail.value;
  }
  return no_value;
}

/// Today's heads are near from now on.
void Heads::arrive(int day) {
  auto& today = near(day);
  today.clear();
  if (arriving_.is_empty()) return;
  arriving_.settle(tallies_, today);
  labels_ += static_cast<std::int64_t>(today.size());
}

/// Limits that end today make heads alike that were not.
void Heads::forget(int day) {
  const auto rows = rows_.by_rank();
  for (const int row : rows) {
    const int light = tallies_.forget_after(rows_.tally(row), day);
    if (light != rows_.tally(row)) rows_.move(row, light);
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
  rows_changed_ = true;
}

void Heads::pass_by() {
  rows_.clear();
  near_.clear();
  rows_changed_ = true;
}

}  // namespace rubdown::solve
