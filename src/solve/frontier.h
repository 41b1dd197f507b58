// The best of many: what is left when everything that something else covers is thrown away.
#pragma once

#include <algorithm>
#include <vector>

#include "solve/tallies.h"

namespace rubdown::solve {

/// Gathers items and keeps those that no other one covers. An item has a `tally`, and
/// `covers(a, b)` says that `a` is at least as good as `b` in all but the tally.
template <class Item>
class Frontier {
 public:
  explicit Frontier(const Tallies& tallies) : tallies_{&tallies} {}

  /// What came last has mostly spent the most and gained the most: it is asked first.
  void add(const Item& item) {
    const Item* const first = kept_.data();
    for (const Item* other = first + kept_.size(); other != first;) {
      if (is_covered_by(*--other, item)) return;
    }
    if (item.tally <= highest_) {  // else no tally is above its own
      std::erase_if(kept_, [&](const Item& other) { return is_covered_by(item, other); });
    }
    highest_ = kept_.empty() ? item.tally : std::max(highest_, item.tally);
    kept_.push_back(item);
  }
  [[nodiscard]] const std::vector<Item>& kept() const { return kept_; }
  void clear() {
    kept_.clear();
    highest_ = 0;
  }

 private:
  [[nodiscard]] bool is_covered_by(const Item& better, const Item& item) const {
    return better.tally <= item.tally && covers(better, item) &&
           tallies_->no_more(better.tally, item.tally);
  }

  const Tallies* tallies_;
  std::vector<Item> kept_;
  Tally highest_ = 0;
};

}  // namespace rubdown::solve
