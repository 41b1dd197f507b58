// Values by tally and day of the massage that sees them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "solve/numbering.h"
#include "solve/season.h"
#include "solve/tallies.h"

namespace rubdown::solve {

inline constexpr double no_worth = static_cast<double>(no_value);
[[nodiscard]] constexpr bool is_worth(double value) { return value > no_worth / 2; }

/// A row for each tally that was ever raised. A row has one or more planes, each with a value for
/// every day of a window that moves with the pass, and one value that it holds for all days.
class Rows {
 public:
  /// For windows of up to so many days.
  Rows(int planes, int window);
  /// Moves the window by one day; `fresh` is the one that is new.
  void open(int first_day, int last_day, int fresh);

  /// The rows there are, smaller tallies first.
  [[nodiscard]] const std::vector<int>& by_rank() const { return by_rank_; }
  /// The row of a tally, made when it is missing.
  [[nodiscard]] int row_of(Tally tally) {
    const auto& known = known_[place_in_known(tally)];
    return known.row != no_row && known.tally == tally ? known.row : find_row(tally);
  }
  [[nodiscard]] Tally tally(int row) const { return about_[static_cast<std::size_t>(row)].tally; }
  [[nodiscard]] double& held(int row) { return about_[static_cast<std::size_t>(row)].held; }
  /// The highest value that a row was raised to, or may come to by what was said to `hope`.
  [[nodiscard]] double best(int row) const { return about_[static_cast<std::size_t>(row)].best; }
  /// Tells whether the best of the row is new.
  bool raise(Tally tally, int day, double value);
  void hold(Tally tally, double value);
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
  /// Moves each row to the tally that `new_tally` makes of its own.
  template <class NewTally>
  void relabel(const NewTally& new_tally) {
    const auto rows = by_rank_;  // moving changes it
    for (const int row : rows) {
      const Tally other = new_tally(tally(row));
      if (other != tally(row)) move(row, other);
    }
  }
  /// Moves what a row has to the row of another tally, wherever it is more.
  void move(int row, Tally tally);
  void clear();

 private:
  static constexpr int no_row = -1;
  struct Known {
    Tally tally = 0;
    int row = no_row;
  };
  struct About {
    Tally tally = 0;
    double held = no_worth;
    double best = no_worth;
  };
  /// Where the row of a tally is, or belongs, in by_rank_.
  [[nodiscard]] std::vector<int>::iterator place_of(Tally tally) {
    return std::lower_bound(by_rank_.begin(), by_rank_.end(), tally,
                            [&](int row, Tally other) { return this->tally(row) < other; });
  }
  [[nodiscard]] static std::size_t place_in_known(Tally tally) {
    return scramble(tally) % known_count;
  }
  int find_row(Tally tally);
  int new_row(Tally tally);
  void slide(int first_day);

  int planes_;
  int days_;           // that a row has room for: a few windows
  int first_day_ = 0;  // of that room
  int window_first_ = 0;
  int window_last_ = -1;
  std::vector<int> by_rank_;  // rows
  std::vector<int> unused_;   // rows
  static constexpr std::size_t known_count = 64;
  std::array<Known, known_count> known_;  // some of the rows, by what scrambles their tallies
  std::vector<About> about_;
  std::vector<double> values_;  // by row, by plane, by day
};

}  // namespace rubdown::solve
