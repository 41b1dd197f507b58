// Values by tally and day of the massage that sees them.
#pragma once

#include <cstddef>
#include <vector>

#include "solve/season.h"
#include "solve/tallies.h"

namespace rubdown::solve {

inline constexpr double no_worth = static_cast<double>(no_value);
[[nodiscard]] constexpr bool is_worth(double value) { return value > no_worth / 2; }

/// A row for each tally that was ever raised. A row has one or more planes, each with a value for
/// every day of a window that moves with the pass, and one value that it holds for all days.
class Rows {
 public:
  /// Room for all days that the window comes to.
  Rows(const Tallies& tallies, int planes, int first_day, int last_day);
  /// Moves the window by one day; `fresh` is the one that is new.
  void open(int first_day, int last_day, int fresh);

  /// The rows there are, smaller tallies first.
  [[nodiscard]] const std::vector<int>& by_rank() const { return by_rank_; }
  /// The row of a tally, made when it is missing.
  [[nodiscard]] int row_of(int tally) {
    const auto t = static_cast<std::size_t>(tally);
    return t < row_of_.size() && row_of_[t] != no_row ? row_of_[t] : new_row(tally);
  }
  [[nodiscard]] int tally(int row) const { return about_[static_cast<std::size_t>(row)].tally; }
  [[nodiscard]] double& held(int row) { return about_[static_cast<std::size_t>(row)].held; }
  /// The highest value that a row was raised to, or may come to by what was said to `hope`.
  [[nodiscard]] double best(int row) const { return about_[static_cast<std::size_t>(row)].best; }
  /// Tells whether the best of the row is new.
  bool raise(int tally, int day, double value);
  void hold(int tally, double value);
  /// By day. Making a row moves all others.
  [[nodiscard]] double* values(int row, int plane = 0) {
    return values_.data() +
           (static_cast<std::ptrdiff_t>(row) * planes_ + plane) *
               static_cast<std::ptrdiff_t>(days_) -
           first_day_;
  }

  /// For who writes to the values: none of them will be more than the best so far, or `value`.
  void hope(int row, double value) {
    auto& best = about_[static_cast<std::size_t>(row)].best;
    best = value > best ? value : best;
  }
  void give_up(int row);
  /// Moves what a row has to the row of another tally, wherever it is more.
  void move(int row, int tally);
  void clear();

 private:
  static constexpr int no_row = -1;
  struct About {
    int tally = 0;
    double held = no_worth;
    double best = no_worth;
  };
  int new_row(int tally);

  const Tallies* tallies_;
  int planes_;
  int first_day_;
  int days_;
  int window_first_ = 0;
  int window_last_ = -1;
  std::vector<int> row_of_;   // by tally
  std::vector<int> by_rank_;  // rows
  std::vector<int> unused_;   // rows
  std::vector<About> about_;
  std::vector<double> values_;  // by row, by plane, by day
};

}  // namespace rubdown::solve
