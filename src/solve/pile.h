// A list that asks for room once and then only counts: it is filled and emptied again and again,
// and keeps its memory.
#pragma once

#include <cstddef>
#include <vector>

namespace rubdown::solve {

template <class Item>
class Pile {
 public:
  void clear() { count_ = 0; }
  /// For so many items more.
  void make_room(std::size_t more) {
    if (items_.size() < count_ + more) items_.resize(count_ + more);
  }
  /// Requires room.
  void add(const Item& item) { items_[count_++] = item; }
  void truncate(std::size_t count) { count_ = count; }

  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] Item& operator[](std::size_t i) { return items_[i]; }
  [[nodiscard]] const Item& operator[](std::size_t i) const { return items_[i]; }
  [[nodiscard]] Item* begin() { return items_.data(); }
  [[nodiscard]] Item* end() { return items_.data() + count_; }
  [[nodiscard]] const Item* begin() const { return items_.data(); }
  [[nodiscard]] const Item* end() const { return items_.data() + count_; }

 private:
  std::vector<Item> items_;
  std::size_t count_ = 0;
};

}  // namespace rubdown::solve
