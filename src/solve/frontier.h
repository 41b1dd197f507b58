// The best of many: what is left when everything that something else covers is thrown away.
#pragma once

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
    for (auto i = kept_.size(); i-- > 0;) {
      if (is_covered_by(kept_[i], item)) return;
    }
    std::erase_if(kept_, [&](const Item& other) { return is_covered_by(item, other); });
    kept_.push_back(item);
  }
  [[nodiscard]] const std::vector<Item>& kept() const { return kept_; }
  void clear() { kept_.clear(); }

 private:
  [[nodiscard]] bool is_covered_by(const Item& better, const Item& item) const {
    return covers(better, item) && tallies_->no_more(better.tally, item.tally);
  }

  const Tallies* tallies_;
  std::vector<Item> kept_;
};

}  // namespace rubdown::solve
