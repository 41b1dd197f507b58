#include "solve/approaches.h"

#include <algorithm>

namespace rubdown::solve {
namespace {

struct Peaks {
  double least = 0;
  double most = 0;
};

/// The largest sums of a value and what faces it in the one list and in the other.
Peaks peaks(const double* value, const double* least, const double* most, int count) {
  const int last = count - 1;
  Peaks best{value[last] + least[last], value[last] + most[last]};
  if (count == 1) return best;
  Two pair_least = two(value) + two(least);
  Two pair_most = two(value) + two(most);
  for (int i = 2; i < last; i += 2) {
    const Two pair = two(value + i);
    pair_least = most_of(pair + two(least + i), pair_least);
    pair_most = most_of(pair + two(most + i), pair_most);
  }
  best.least = most_of(best.least, most_of(pair_least[0], pair_least[1]));
  best.most = most_of(best.most, most_of(pair_most[0], pair_most[1]));
  return best;
}

}  // namespace

Approaches::Approaches(const Season& season, const Tallies& tallies)
    : season_{season},
      tallies_{tallies},
      arcs_{season},
      stretches_{season},
      least_(static_cast<std::size_t>(season.memory() + 1)),
      most_(least_.size()) {}

void Approaches::find(Rows& rows, const NearHeads& near, const Group& group, int day) {
  group_ = &group;
  day_ = day;
  all_.clear();
  are_free_ = true;
  reach();
  cut(group);
  for (const int row : rows.by_rank()) {
    const Tally tally = rows.tally(row);
    if (is_worth(rows.held(row))) come(rows.held(row), tally, season_.memory() + 1);
    for (const auto& stretch : cuts_) come_from_row(tally, rows.values(row), stretch);
  }
  for (int gap = 1; gap < season_.longest_wait(); ++gap) {
    const auto& heads = near.on(day - gap);
    if (!heads.empty() && may_come_near(near.lead(day - gap), gap)) come_near(heads, gap);
  }
}

/// least_ and most_.
void Approaches::reach() {
  const double* tension = arcs_.tensions();
  const double* haste = arcs_.hastes_of(group_->interval);
  const double effect_min = group_->effect_min;
  const double effect_max = group_->effect_max;
  const auto end = least_.size() - 1;
  for (std::size_t i = 0; i < end; i += 2) {
    put(effect_min * two(tension + i) - two(haste + i), &least_[i]);
    put(effect_max * two(tension + i) - two(haste + i), &most_[i]);
  }
  least_[end] = effect_min * tension[end] - haste[end];
  most_[end] = effect_max * tension[end] - haste[end];
}

/// Where being regular or lapsed makes a difference to the group.
void Approaches::cut(const Group& group) {
  cuts_.clear();
  if (!group.minds_memory) return cuts_.push_back({season_.longest_wait(), season_.memory()});
  for (const auto& run : stretches_.by_memory()) {
    const bool goes_on = !cuts_.empty() && season_.drawbacks(group, run.first_gap) ==
                                               season_.drawbacks(group, cuts_.back().last_gap);
    if (!goes_on) cuts_.push_back(run);
    cuts_.back().last_gap = run.last_gap;
  }
}

/// Two quick looks tell the best with the smallest effect and with the largest. Only where nothing
/// covers an approach that is both, the row is looked through.
void Approaches::come_from_row(Tally tally, const double* values, const Stretch& stretch) {
  const double* value = values + (day_ - stretch.last_gap);
  const auto offset = season_.memory() + 1 - stretch.last_gap;
  const double* least = least_.data() + offset;
  const double* most = most_.data() + offset;
  const int count = stretch.last_gap - stretch.first_gap + 1;
  const auto best = peaks(value, least, most, count);
  if (!is_worth(best.least)) return;
  Approach bound;
  bound.least = static_cast<Value>(best.least);
  bound.most = static_cast<Value>(best.most);
  bound.tally = tally;
  bound.drawbacks = season_.drawbacks(*group_, stretch.last_gap);
  if (is_covered(bound)) return;

  double weak_most = no_worth;   // of the best with the smallest effect
  double weak_least = no_worth;  // of the best with the largest
  for (int i = 0; i < count; ++i) {
    if (value[i] + least[i] != best.least) continue;
    const double there = value[i] + most[i];
    if (there == best.most) return come(value[i], tally, stretch.last_gap - i);
    weak_most = most_of(weak_most, there);
  }
  for (int i = 0; i < count; ++i) {
    if (value[i] + most[i] == best.most) weak_least = most_of(weak_least, value[i] + least[i]);
  }
  for (int i = count - 1; i >= 0; --i) {
    const bool is_weak = value[i] + least[i] < weak_least || value[i] + most[i] < weak_most;
    if (!is_weak) come(value[i], tally, stretch.last_gap - i);
  }
}

/// What a near head is worth more than a settled one that used up no more, it mostly loses again:
/// the settled one is older by the longest wait at least, so that there is no less to relieve, and
/// less haste.
bool Approaches::may_come_near(Value lead, int gap) const {
  const int older = std::min(gap + season_.longest_wait(), season_.memory() + 1);
  const Value lost = season_.haste(group_->interval, gap) - season_.haste(group_->interval, older);
  return lead + group_->newer_gains > lost;
}

/// Most near heads are covered, and mostly by what covered the one before.
void Approaches::come_near(const std::vector<Head>& heads, int gap) {
  const auto origin = make(0, 0, gap);
  std::size_t last_cover = 0;
  const auto covers_head = [&](const Approach& other, const Head& head) {
    return other.least >= head.value + origin.least && other.most >= head.value + origin.most &&
           other.ready == Lanes{} && (other.drawbacks & ~origin.drawbacks) == 0 &&
           tallies_.no_more(other.tally, head.tally);
  };
  for (const auto& head : heads) {
    if (last_cover < all_.size() && covers_head(all_[last_cover], head)) continue;
    last_cover = 0;
    while (last_cover < all_.size() && !covers_head(all_[last_cover], head)) ++last_cover;
    if (last_cover < all_.size()) continue;
    auto approach = make(head.value, head.tally, gap);
    if (!none_later(head.ready, Lanes::all(day_))) approach.ready = head.ready;
    if (is_covered(approach)) continue;
    are_free_ = are_free_ && approach.ready == Lanes{};
    all_.push_back(approach);
  }
}

/// Smaller tallies come first: only those of the same tally may have to go again.
void Approaches::come(double value, Tally tally, int gap) {
  const auto approach = make(static_cast<Value>(value), tally, gap);
  if (is_covered(approach)) return;
  while (!all_.empty() && all_.back().tally == tally && covers(approach, all_.back())) {
    all_.pop_back();
  }
  all_.push_back(approach);
}

Approach Approaches::make(Value value, Tally tally, int gap) const {
  const auto at = static_cast<std::size_t>(season_.memory() + 1 - gap);
  return {.least = value + static_cast<Value>(least_[at]),
          .most = value + static_cast<Value>(most_[at]),
          .value = value - season_.haste(group_->interval, gap),
          .tension = season_.tension(day_, gap),
          .ready = Lanes{},
          .tally = tally,
          .gap = gap,
          .drawbacks = season_.drawbacks(*group_, gap)};
}

bool Approaches::is_covered(const Approach& approach) const {
  for (const auto& other : all_) {
    if (covers(other, approach) && none_later(other.ready, approach.ready) &&
        tallies_.no_more(other.tally, approach.tally)) {
      return true;
    }
  }
  return false;
}

}  // namespace rubdown::solve
