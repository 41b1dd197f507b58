#include "solve/rows.h"

#include <algorithm>

namespace rubdown::solve {

Rows::Rows(int planes, int window) : planes_{planes}, days_{3 * window} {
  values_.reserve(static_cast<std::size_t>(24 * planes * days_));
}

void Rows::open(int first_day, int last_day, int fresh) {
  if (first_day < first_day_) slide(last_day + 1 - days_);
  if (last_day >= first_day_ + days_) slide(first_day);
  window_first_ = first_day;
  window_last_ = last_day;
  for (const int row : by_rank_) {
    for (int plane = 0; plane < planes_; ++plane) values(row, plane)[fresh] = no_worth;
  }
}

/// Moves the room of all rows, so that the window lies within it for many days to come.
void Rows::slide(int first_day) {
  const auto offset = first_day_ - first_day;
  const auto kept_first = std::max({window_first_, first_day_, first_day});
  const auto kept_last = std::min({window_last_, first_day_ + days_ - 1, first_day + days_ - 1});
  for (const int row : by_rank_) {
    for (int plane = 0; plane < planes_; ++plane) {
      double* all = values(row, plane);
      if (offset > 0) {
        std::copy_backward(all + kept_first, all + kept_last + 1, all + kept_last + 1 + offset);
      } else {
        std::copy(all + kept_first, all + kept_last + 1, all + kept_first + offset);
      }
    }
  }
  first_day_ = first_day;
}

int Rows::find_row(Tally tally) {
  const auto place = place_of(tally);
  const bool is_there = place != by_rank_.end() && this->tally(*place) == tally;
  const int row = is_there ? *place : new_row(tally);
  known_[place_in_known(tally)] = {tally, row};
  return row;
}

int Rows::new_row(Tally tally) {
  if (unused_.empty()) {
    unused_.push_back(static_cast<int>(about_.size()));
    about_.emplace_back();
    values_.resize(about_.size() * static_cast<std::size_t>(planes_ * days_));
  }
  const int row = unused_.back();
  unused_.pop_back();
  for (int plane = 0; plane < planes_; ++plane) {
    double* all = values(row, plane);
    std::fill(all + window_first_, all + window_last_ + 1, no_worth);
  }
  about_[static_cast<std::size_t>(row)] = {tally, no_worth, no_worth};
  by_rank_.insert(place_of(tally), row);
  return row;
}

bool Rows::raise(Tally tally, int day, double value) {
  const int row = row_of(tally);
  auto& known = values(row)[day];
  known = std::max(known, value);
  auto& best = about_[static_cast<std::size_t>(row)].best;
  if (value <= best) return false;
  best = value;
  return true;
}

void Rows::hold(Tally tally, double value) {
  auto& about = about_[static_cast<std::size_t>(row_of(tally))];
  about.held = std::max(about.held, value);
  about.best = std::max(about.best, value);
}

void Rows::move(int row, Tally tally) {
  const int target = row_of(tally);
  for (int plane = 0; plane < planes_; ++plane) {
    const double* from = values(row, plane);
    double* to = values(target, plane);
    for (int day = window_first_; day <= window_last_; ++day)
      to[day] = std::max(to[day], from[day]);
  }
  auto& there = about_[static_cast<std::size_t>(target)];
  const auto& here = about_[static_cast<std::size_t>(row)];
  there.held = std::max(there.held, here.held);
  there.best = std::max(there.best, here.best);
  give_up(row);
}

void Rows::give_up(int row) {
  unused_.push_back(row);
  by_rank_.erase(place_of(tally(row)));
  known_[place_in_known(tally(row))] = {};
}

void Rows::clear() {
  unused_.insert(unused_.end(), by_rank_.begin(), by_rank_.end());
  by_rank_.clear();
  known_.fill({});
}

}  // namespace rubdown::solve
