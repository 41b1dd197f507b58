#include "solve/approaches.h"

#include <algorithm>

namespace rubdown::solve {
namespace {

/// The largest sum of two that face each other.
double peak(const double* a, const double* b, int count) {
  double best = a[count - 1] + b[count - 1];
  if (count == 1) return best;
  Two pair = two(a) + two(b);
  for (int i = 2; i + 1 < count; i += 2) pair = most_of(pair, two(a + i) + two(b + i));
  return most_of(best, most_of(pair[0], pair[1]));
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
    const int tally = rows.tally(row);
    if (is_worth(rows.held(row))) come(rows.held(row), tally, season_.memory() + 1);
    for (const auto& stretch : cuts_) come_from_row(tally, rows.values(row), stretch);
  }
  for (int gap = 1; gap < season_.longest_wait(); ++gap) {
    if (const auto& heads = near.on(day - gap); !heads.empty()) come_near(heads, gap);
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
void Approaches::come_from_row(int tally, const double* values, const Stretch& stretch) {
  const double* value = values + (day_ - stretch.last_gap);
  const auto offset = season_.memory() + 1 - stretch.last_gap;
  const double* least = least_.data() + offset;
  const double* most = most_.data() + offset;
  const int count = stretch.last_gap - stretch.first_gap + 1;
  const double best_least = peak(value, least, count);
  if (!is_worth(best_least)) return;
  const double best_most = peak(value, most, count);
  Approach bound = make(0, tally, stretch.last_gap);
  bound.least = static_cast<Value>(best_least);
  bound.most = static_cast<Value>(best_most);
  if (is_covered(bound)) return;

  double weak_most = no_worth;   // of the best with the smallest effect
  double weak_least = no_worth;  // of the best with the largest
  int best_of_all = -1;          // with either
  for (int i = count - 1; i >= 0; --i) {
    const double a = value[i] + least[i];
    const double b = value[i] + most[i];
    if (a == best_least) weak_most = most_of(weak_most, b);
    if (b == best_most) weak_least = most_of(weak_least, a);
    if (a == best_least && b == best_most) best_of_all = i;
  }
  if (best_of_all >= 0) return come(value[best_of_all], tally, stretch.last_gap - best_of_all);
  for (int i = count - 1; i >= 0; --i) {
    const bool is_weak = value[i] + least[i] < weak_least || value[i] + most[i] < weak_most;
    if (!is_weak) come(value[i], tally, stretch.last_gap - i);
  }
}

/// What one of the approaches so far covers needs no line of its own.
void Approaches::come_near(const std::vector<Head>& heads, int gap) {
  const auto origin = make(0, 0, gap);
  slack_.clear();
  for (const auto& other : all_) {
    const bool serves = (other.drawbacks & ~origin.drawbacks) == 0 && other.ready == Lanes{};
    slack_.push_back(serves ? std::min(other.least - origin.least, other.most - origin.most)
                            : no_value);
  }
  for (const auto& head : heads) {
    std::size_t a = 0;
    while (a < slack_.size() &&
           (head.value > slack_[a] || !tallies_.no_more(all_[a].tally, head.tally))) {
      ++a;
    }
    if (a < slack_.size()) continue;
    auto approach = make(head.value, head.tally, gap);
    if (!none_later(head.ready, Lanes::all(day_))) approach.ready = head.ready;
    if (is_covered(approach)) continue;
    are_free_ = are_free_ && approach.ready == Lanes{};
    all_.push_back(approach);
  }
}

/// Smaller tallies come first: only those of the same tally may have to go again.
void Approaches::come(double value, int tally, int gap) {
  const auto approach = make(static_cast<Value>(value), tally, gap);
  if (is_covered(approach)) return;
  while (!all_.empty() && all_.back().tally == tally && covers(approach, all_.back())) {
    all_.pop_back();
  }
  all_.push_back(approach);
}

Approach Approaches::make(Value value, int tally, int gap) const {
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
