// The best of many: what is left when everything that something else covers is thrown away.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "solve/tallies.h"

namespace rubdown::solve {

/// Gathers items and keeps those that no other one covers. An item has a `tally`, and
/// `covers(a, b)` says that `a` is at least as good as `b` in all but the tally.
///
/// Items of one tally meet at once, in a chain of their own: most of what is added dies there. The
/// few survivors meet those of smaller tallies in `settle`.
template <class Item>
class Frontier {
 public:
  [[nodiscard]] bool is_empty() const { return links_.empty(); }

  void add(const Item& item) {
    const auto slot = static_cast<std::size_t>(item.tally);
    if (slot >= heads_.size()) heads_.resize(2 * slot + 64, end);
    for (int i = heads_[slot]; i != end; i = links_[static_cast<std::size_t>(i)].next) {
      auto& other = links_[static_cast<std::size_t>(i)].item;
      if (covers(other, item)) return;
      if (covers(item, other)) {
        other = item;
        return;
      }
    }
    if (heads_[slot] == end) touched_.push_back(item.tally);
    links_.push_back({item, heads_[slot]});
    heads_[slot] = static_cast<int>(links_.size()) - 1;
  }

  /// Appends what nothing covers to `kept`, smaller tallies first, and starts anew.
  void settle(const Tallies& tallies, std::vector<Item>& kept) {
    std::sort(touched_.begin(), touched_.end(), [&](int a, int b) {
      return tallies.rank(a) != tallies.rank(b) ? tallies.rank(a) < tallies.rank(b) : a < b;
    });
    const auto first = kept.size();
    for (const int tally : touched_) {
      auto& head = heads_[static_cast<std::size_t>(tally)];
      for (int i = head; i != end; i = links_[static_cast<std::size_t>(i)].next) {
        const auto& item = links_[static_cast<std::size_t>(i)].item;
        if (!is_covered(tallies, kept, first, item)) kept.push_back(item);
      }
      head = end;
    }
    touched_.clear();
    links_.clear();
  }

 private:
  static constexpr int end = -1;
  struct Link {
    Item item;
    int next;
  };

  /// The latest survivors have spent the most and gained the most: they are asked first.
  static bool is_covered(const Tallies& tallies, const std::vector<Item>& kept, std::size_t first,
                         const Item& item) {
    for (auto i = kept.size(); i-- > first;) {
      if (covers(kept[i], item) && tallies.no_more(kept[i].tally, item.tally)) return true;
    }
    return false;
  }

  std::vector<int> heads_;  // by tally: the first link of its chain
  std::vector<int> touched_;
  std::vector<Link> links_;
};

}  // namespace rubdown::solve
