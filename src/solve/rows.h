// Values by tally and day, for as many days as memory reaches.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "solve/season.h"
#include "solve/tallies.h"

namespace rubdown::solve {

/// A row for each tally that was ever raised: a ring of days, and a value for whatever lies beyond.
class Rows {
 public:
  /// Room for `span` days in a run.
  Rows(const Tallies& tallies, int span);

  /// Tallies with a row, smaller ones first.
  [[nodiscard]] const std::vector<int>& tallies() const { return present_; }
  /// What a tally has on `day`, there or beyond; no_value without a row.
  [[nodiscard]] Value at(int tally, int day) const {
    const auto t = static_cast<std::size_t>(tally);
    if (t >= row_of_.size() || row_of_[t] == no_row) return no_value;
    const auto row = static_cast<std::size_t>(row_of_[t]);
    return std::max(values_[row * size_ + ring(day)], beyond_[row]);
  }
  [[nodiscard]] Value beyond(int tally) const {
    return beyond_[static_cast<std::size_t>(row_of_[static_cast<std::size_t>(tally)])];
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// The place of a day in a row.
  [[nodiscard]] std::size_t ring(int day) const { return static_cast<std::size_t>(day) & mask_; }
  /// The row of a tally, made when it is missing. Making another one moves it.
  [[nodiscard]] Value* row(int tally) {
    const auto number = static_cast<std::size_t>(number_of(tally));  // may move the values
    return values_.data() + number * size_;
  }
  void raise(int tally, int day, Value value) {
    const auto number = static_cast<std::size_t>(number_of(tally));
    auto& known = values_[number * size_ + ring(day)];
    known = std::max(known, value);
    best_[number] = std::max(best_[number], value);
  }
  /// On every day.
  void raise_beyond(int tally, Value value) {
    const auto number = static_cast<std::size_t>(number_of(tally));
    beyond_[number] = std::max(beyond_[number], value);
    best_[number] = std::max(best_[number], value);
  }
  /// The highest value that a tally was raised to. Requires a row.
  [[nodiscard]] Value best(int tally) const {
    return best_[static_cast<std::size_t>(row_of_[static_cast<std::size_t>(tally)])];
  }

  /// Frees the place of `day` for another one.
  void leave(int day);
  /// The same, and what was there lies beyond.
  void leave_beyond(int day);
  /// Moves what one tally has to another one, wherever it is more.
  void move(int from, int to);
  void clear();

 private:
  static constexpr int no_row = -1;
  int number_of(int tally) {
    const auto t = static_cast<std::size_t>(tally);
    return t < row_of_.size() && row_of_[t] != no_row ? row_of_[t] : new_row(tally);
  }
  int new_row(int tally);
  void give_up(int tally);

  const Tallies* tallies_;
  std::size_t size_;
  std::size_t mask_;
  std::vector<int> row_of_;   // by tally
  std::vector<int> present_;  // tallies with a row, by rank
  std::vector<int> unused_;   // rows
  std::vector<Value> values_;
  std::vector<Value> beyond_;  // by row
  std::vector<Value> best_;    // by row
};

}  // namespace rubdown::solve
