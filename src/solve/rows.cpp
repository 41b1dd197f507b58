#include "solve/rows.h"

#include <algorithm>

namespace rubdown::solve {

Rows::Rows(const Tallies& tallies, int planes, int first_day, int last_day)
    : tallies_{&tallies}, planes_{planes}, first_day_{first_day}, days_{last_day - first_day + 1} {}

void Rows::open(int first_day, int last_day, int fresh) {
  window_first_ = first_day;
  window_last_ = last_day;
  for (const int row : by_rank_) {
    for (int plane = 0; plane < planes_; ++plane) values(row, plane)[fresh] = no_worth;
  }
}

int Rows::new_row(int tally) {
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
  const auto t = static_cast<std::size_t>(tally);
  if (t >= row_of_.size()) row_of_.resize(2 * t + 32, no_row);
  row_of_[t] = row;
  const auto rank = tallies_->rank(tally);
  const auto place = std::find_if(by_rank_.rbegin(), by_rank_.rend(), [&](int other) {
                       return tallies_->rank(this->tally(other)) <= rank;
                     }).base();
  by_rank_.insert(place, row);
  return row;
}

bool Rows::raise(int tally, int day, double value) {
  const int row = row_of(tally);
  auto& known = values(row)[day];
  known = std::max(known, value);
  auto& best = about_[static_cast<std::size_t>(row)].best;
  if (value <= best) return false;
  best = value;
  return true;
}

void Rows::hold(int tally, double value) {
  auto& about = about_[static_cast<std::size_t>(row_of(tally))];
  about.held = std::max(about.held, value);
  about.best = std::max(about.best, value);
}

void Rows::move(int row, int tally) {
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
  row_of_[static_cast<std::size_t>(tally(row))] = no_row;
  unused_.push_back(row);
  by_rank_.erase(std::find(by_rank_.begin(), by_rank_.end(), row));
}

void Rows::clear() {
  for (const int row : by_rank_) {
    row_of_[static_cast<std::size_t>(tally(row))] = no_row;
    unused_.push_back(row);
  }
  by_rank_.clear();
}

}  // namespace rubdown::solve
