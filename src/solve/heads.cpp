#include "solve/heads.h"

#include <algorithm>

namespace rubdown::solve {
namespace {

/// What a choice gains behind an approach; less than half of no_value where it is forbidden.
class Gain {
 public:
  Gain(const Season& season, const Choice& choice)
      : season_{season},
        choice_{choice},
        points_{choice.points},
        effect_{choice.effect},
        minds_memory_{choice.minds_memory} {}

  [[nodiscard]] Value behind(const Approach& approach) const {
    const Value value = approach.value + effect_ * approach.tension + points_;
    return minds_memory_ ? value + season_.extra(choice_, approach.gap) : value;
  }

 private:
  const Season& season_;
  const Choice& choice_;
  Value points_;
  Value effect_;
  bool minds_memory_;
};

}  // namespace

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
    near_.lead(head.day) = -no_value;
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
  const bool has_frames = tallies_.has_one_word() && tails_.is_free(day) &&
                          approaches_.are_free() && !group.minds_memory;
  if (has_frames) frame(day);
  for (int c = group.first; c < group.last; ++c) {
    const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
    const bool is_plain = has_frames && !choice.minds_first_try;
    best_with_[static_cast<std::size_t>(c)] =
        is_plain ? best_within(choice) : best_behind(choice, day);
  }
  for (const int leader : season_.leaders(group)) {
    go_on_with(season_.choices()[static_cast<std::size_t>(leader)], group, day);
  }
}

/// frames_ of a day, but those that another one covers.
void Heads::frame(int day) {
  frames_.clear();
  for (const auto& approach : approaches_.all()) {
    for (const auto& tail : tails_.after(day)) {
      const auto left = tallies_.left_on(day, approach.tally, tail.tally);
      if (!tallies_.is_enough(left, 0)) continue;
      const Frame frame{.value = approach.value + tail.value,
                        .tension = approach.tension,
                        .least = approach.least + tail.value,
                        .most = approach.most + tail.value,
                        .left = left};
      const auto is_covered = [&](const Frame& other) {
        return covers(other, frame) && tallies_.is_no_less(other.left, left);
      };
      if (std::any_of(frames_.begin(), frames_.end(), is_covered)) continue;
      frames_.push_back(frame);
    }
  }
}

/// The choice within every frame.
Value Heads::best_within(const Choice& choice) const {
  const auto takes = tallies_.takes(choice.use);
  const Value effect = choice.effect;
  Value best = no_value;
  for (const auto& frame : frames_) {
    const Value value = frame.value + effect * frame.tension;
    const bool is_better = value > best;
    const bool is_enough = tallies_.is_enough(frame.left, takes);
    best = (is_better & is_enough) ? value : best;
  }
  return best == no_value ? no_value : best + choice.points;
}

/// The choice behind every approach, with the best that can follow it. The latest approaches have
/// spent the most and gained the most: they come first, and spare most of the others the work.
Value Heads::best_behind(const Choice& choice, int day) const {
  const auto tails = tails_.after(day);
  if (tails.empty()) return no_value;
  const auto step = tallies_.step_after(choice.use);
  const auto ready = season_.ready_after(choice.depth, day);
  const Gain gain{season_, choice};
  constexpr Value lowest = no_value / 2;  // what is forbidden comes to less
  Value best = lowest;
  const auto& all = approaches_.all();
  for (const auto* approach = all.data() + all.size(); approach != all.data();) {
    const Value value = gain.behind(*--approach);
    if (value + tails.front().value <= best || approach->ready.at(choice.depth) > day) continue;
    const Tally tally = step(approach->tally);
    if (tally == Tallies::none) continue;
    const auto later_ready = later(approach->ready, ready);
    best = std::max(best, value + tails_.best_after(day, tally, later_ready, best - value));
  }
  return best == lowest ? no_value : best;
}

/// What the choice makes of the approaches, unless an older head is worth no less. Below the first
/// gap of its group the approach itself is one.
void Heads::go_on_with(const Choice& choice, const Group& group, int day) {
  const Value ahead = memory_ahead_[static_cast<std::size_t>(day)];
  const auto ready = season_.ready_after(choice.depth, day);
  const auto step = tallies_.step_after(choice.use);
  const Gain gain{season_, choice};
  const int first_gap = group.first_gap;
  for (const auto& approach : approaches_.all()) {
    const Value value = gain.behind(approach);
    if (approach.gap < first_gap || value < no_value / 2) continue;
    if (approach.ready.at(choice.depth) > day) continue;
    const Tally tally = step(approach.tally);
    if (tally == Tallies::none || had_.has(tally, value + ahead)) continue;
    arriving_.add({value, later(approach.ready, ready), tally, day});
  }
}

/// Today's heads are near from now on.
void Heads::arrive(int day) {
  auto& today = near(day);
  today = arriving_.kept();
  arriving_.clear();
  Value lead = 0;
  for (const auto& head : today) lead = std::max(lead, head.value - had_.most(head.tally));
  near_.lead(day) = lead;
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
