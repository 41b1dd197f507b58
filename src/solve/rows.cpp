#include "solve/rows.h"

#include <bit>

namespace rubdown::solve {

Rows::Rows(const Tallies& tallies, int span)
    : tallies_{&tallies},
      size_{std::bit_ceil(static_cast<std::size_t>(span))},
      mask_{size_ - 1} {}

int Rows::new_row(int tally) {
  if (unused_.empty()) {
    unused_.push_back(static_cast<int>(beyond_.size()));
    beyond_.push_back(no_value);
    best_.push_back(no_value);
    values_.resize(values_.size() + size_, no_value);
  }
  const auto t = static_cast<std::size_t>(tally);
  if (t >= row_of_.size()) row_of_.resize(2 * t + 32, no_row);
  row_of_[t] = unused_.back();
  unused_.pop_back();
  const auto rank = tallies_->rank(tally);
  const auto place = std::find_if(present_.rbegin(), present_.rend(), [&](int other) {
                       return tallies_->rank(other) <= rank;
                     }).base();
  present_.insert(place, tally);
  return row_of_[t];
}

void Rows::leave(int day) {
  for (std::size_t at = ring(day); at < values_.size(); at += size_) values_[at] = no_value;
}

void Rows::leave_beyond(int day) {
  for (std::size_t row = 0; row < beyond_.size(); ++row) {
    auto& value = values_[row * size_ + ring(day)];
    beyond_[row] = std::max(beyond_[row], value);
    value = no_value;
  }
}

void Rows::move(int from, int to) {
  const auto target = static_cast<std::size_t>(number_of(to));
  const auto source = static_cast<std::size_t>(number_of(from));
  for (std::size_t i = 0; i < size_; ++i) {
    auto& value = values_[target * size_ + i];
    value = std::max(value, values_[source * size_ + i]);
  }
  beyond_[target] = std::max(beyond_[target], beyond_[source]);
  best_[target] = std::max(best_[target], best_[source]);
  give_up(from);
}

void Rows::give_up(int tally) {
  const auto t = static_cast<std::size_t>(tally);
  const auto row = static_cast<std::size_t>(row_of_[t]);
  const auto begin = values_.begin() + static_cast<std::ptrdiff_t>(row * size_);
  std::fill(begin, begin + static_cast<std::ptrdiff_t>(size_), no_value);
  beyond_[row] = best_[row] = no_value;
  unused_.push_back(row_of_[t]);
  row_of_[t] = no_row;
  present_.erase(std::find(present_.begin(), present_.end(), tally));
}

void Rows::clear() {
  std::fill(values_.begin(), values_.end(), no_value);
  std::fill(beyond_.begin(), beyond_.end(), no_value);
  std::fill(best_.begin(), best_.end(), no_value);
}

}  // namespace rubdown::solve
