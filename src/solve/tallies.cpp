#include "solve/tallies.h"

#include <algorithm>

#include "solve/numbering.h"

namespace rubdown::solve {
namespace {

constexpr int no_number = -1;

std::uint64_t scramble_all(const std::uint64_t* words, std::size_t count) {
  std::uint64_t mixed = 0;
  for (std::size_t w = 0; w < count; ++w) mixed = scramble(mixed ^ words[w]);
  return mixed;
}

}  // namespace

Tallies::Tallies(const schedule::Problem& problem)
    : problem_{&problem},
      kind_count_{static_cast<int>(problem.kinds().size())},
      counters_{problem} {
  words_ = std::max(counters_.word_count(), std::size_t{1});
  guards_.assign(words_, 0);
  for (const auto& slot : counters_.slots()) guards_[slot.word] |= slot.guard();
  guard_ = guards_.front();
  make_phases(problem.days());
  use_of_kind_.assign(phases_.size() * problem.kinds().size(), no_use);
  sum_.resize(words_);

  numbers_.assign(64, no_number);
  Words counts(words_, 0);
  nothing_ = tally_of(counts);
  for (const auto style : all_styles) {
    if (const auto* slot = counters_.first_try(style)) counts[slot->word] |= slot->mask();
  }
  start_ = tally_of(counts);
}

/// A day is like the one before it unless a limit starts or ends on one of the two.
void Tallies::make_phases(int days) {
  std::vector<bool> changes(static_cast<std::size_t>(days) + 2, false);
  for (const auto& counter : counters_.all()) {
    for (const int day : {counter.first_day, counter.last_day}) {
      changes[static_cast<std::size_t>(day)] = changes[static_cast<std::size_t>(day) + 1] = true;
    }
  }
  phase_of_day_.reserve(static_cast<std::size_t>(days));
  for (int day = 0; day < days; ++day) {
    if (day > 0 && !changes[static_cast<std::size_t>(day)]) {
      phase_of_day_.push_back(phase_of_day_.back());
      continue;
    }
    auto phase = phase_of(day);
    auto known = phases_.rbegin();
    while (known != phases_.rend() && !is_alike(*known, phase)) ++known;
    if (known == phases_.rend()) {
      phases_.push_back(std::move(phase));
      phase_of_day_.push_back(static_cast<int>(phases_.size()) - 1);
    } else {
      phase_of_day_.push_back(static_cast<int>(phases_.rend() - known) - 1);
    }
  }
}

Tallies::Rounding Tallies::rounding_of(const Slot& slot, const NumberSet& rounded) {
  return {slot.word, slot.mask(), slot.shift, &rounded};
}

Tallies::Phase Tallies::phase_of(int day) const {
  Phase phase;
  phase.room = guards_;
  for (const auto style : all_styles) {
    if (const auto* slot = counters_.first_try(style)) phase.room[slot->word] |= slot->mask();
  }
  phase.room_after = phase.room;
  phase.keep_after = phase.keep_before = phase.room;
  for (std::size_t i = 0; i < counters_.all().size(); ++i) {
    const auto& counter = counters_.all()[i];
    if (!counter.runs_on(day)) continue;
    const auto& slot = counters_.slot_of(counter);
    const auto room = static_cast<std::uint64_t>(counter.most) << slot.shift;
    phase.running.push_back(i);
    phase.room[slot.word] |= room;
    const auto* rounded = counters_.rounded(counter);
    if (counter.last_day > day) {
      phase.room_after[slot.word] |= room;
      phase.keep_after[slot.word] |= slot.mask();
      if (rounded) phase.round_after.push_back(rounding_of(slot, rounded->of_prefix));
    }
    if (counter.first_day < day) {
      phase.keep_before[slot.word] |= slot.mask();
      if (rounded) phase.round_before.push_back(rounding_of(slot, rounded->of_tail));
    }
    phase.ends = phase.ends || counter.last_day == day;
    phase.starts = phase.starts || counter.first_day == day;
  }
  return phase;
}

bool Tallies::is_alike(const Phase& a, const Phase& b) const {
  if (a.room != b.room || a.room_after != b.room_after || a.keep_after != b.keep_after ||
      a.keep_before != b.keep_before || a.starts != b.starts || a.ends != b.ends) {
    return false;
  }
  return std::equal(a.running.begin(), a.running.end(), b.running.begin(), b.running.end(),
                    [&](std::size_t i, std::size_t j) {
                      return i == j || counters_.all()[i].is_alike(counters_.all()[j]);
                    });
}

int Tallies::learn_use(int day, int kind) {
  const auto phase = static_cast<std::size_t>(phase_of_day_[static_cast<std::size_t>(day)]);
  const auto& terms = problem_->kinds()[static_cast<std::size_t>(kind)];
  const auto& running = phases_[phase].running;
  const bool breaks_a_limit = std::any_of(running.begin(), running.end(), [&](std::size_t i) {
    return Counters::amount(counters_.all()[i], terms) > counters_.all()[i].most;
  });
  return uses_on(day)[kind] = breaks_a_limit ? impossible : use_for(phase, terms);
}

/// Kinds that take the same from all limits of the phase share a use.
int Tallies::use_for(std::size_t phase, const schedule::OfferTerms& kind) {
  add_use(phase, kind);
  const int added = static_cast<int>(uses_.size()) - 1;
  for (const int use : phases_[phase].uses) {
    if (are_same(adds(use), adds(added)) && are_same(clears(use), clears(added))) {
      uses_.pop_back();
      adds_.resize(adds_.size() - words_);
      clears_.resize(clears_.size() - words_);
      return use;
    }
  }
  phases_[phase].uses.push_back(added);
  return added;
}

void Tallies::add_use(std::size_t phase, const schedule::OfferTerms& kind) {
  const auto begin = adds_.size();
  adds_.resize(begin + words_, 0);
  clears_.resize(begin + words_, 0);
  const auto& shared = phases_[phase];
  for (const auto i : shared.running) {
    const auto& counter = counters_.all()[i];
    const auto& slot = counters_.slot_of(counter);
    const auto amount = static_cast<std::uint64_t>(Counters::amount(counter, kind));
    adds_[begin + slot.word] += amount << slot.shift;
  }
  if (const auto* slot = counters_.first_try(kind.style)) {
    clears_[begin + slot->word] |= slot->mask();
    if (kind.first_try_forbidden) adds_[begin + slot->word] |= slot->mask();
  }
  uses_.push_back({.phase = phase,
                   .round_after = shared.round_after,
                   .round_before = shared.round_before,
                   .adds = adds_[begin],
                   .clears = clears_[begin],
                   .room = shared.room[0],
                   .keep_after = shared.keep_after[0] & ~clears_[begin],
                   .keep_before = shared.keep_before[0]});
}

Tally Tallies::work_out(Tally tally, int use, Way way) {
  const auto& phase = phases_[uses_[static_cast<std::size_t>(use)].phase];
  const auto* had = counts(tally);
  const auto* added = adds(use);
  const auto* cleared = clears(use);
  const bool forward = way == Way::Forward;
  for (std::size_t w = 0; w < words_; ++w) {
    const auto sum = (forward ? had[w] : had[w] & ~cleared[w]) + added[w];
    if (((phase.room[w] - sum) & guards_[w]) != guards_[w]) return none;
    sum_[w] = forward ? rounded(phase.round_after, w, sum & phase.keep_after[w] & ~cleared[w])
                      : rounded(phase.round_before, w, sum & phase.keep_before[w]);
  }
  return tally_of(sum_);
}

/// Before the first day no limit has begun: what a tail still asks for are styles tried before.
bool Tallies::fit_at_start(Tally tail) const {
  if (has_one_word()) return (start_ & tail) == 0;
  for (std::size_t w = 0; w < words_; ++w) {
    if ((counts(start_)[w] & counts(tail)[w]) != 0) return false;
  }
  return true;
}

Tally Tallies::forget_after(Tally prefix, int day) {
  return masked(prefix, phase_at(day).keep_after);
}

Tally Tallies::forget_before(Tally tail, int day) {
  return masked(tail, phase_at(day).keep_before);
}

Tally Tallies::masked(Tally tally, const Words& keep) {
  if (has_one_word()) return tally & keep[0];
  for (std::size_t w = 0; w < words_; ++w) sum_[w] = counts(tally)[w] & keep[w];
  return tally_of(sum_);
}

/// In front the sum of all counters, so that tallies are in order; behind it the number.
Tally Tallies::tally_of(const Words& words) {
  if (has_one_word()) return words.front();
  std::int64_t sum = 0;
  for (const auto& slot : counters_.slots()) sum += slot.read(words.data());
  sum = std::min<std::int64_t>(sum, INT32_MAX);  // beyond, the order is lost, and covers are missed
  return static_cast<Tally>(sum) << 32 | number_of(words);
}

std::size_t Tallies::number_of(const Words& words) {
  const auto mask = numbers_.size() - 1;
  auto at = scramble_all(words.data(), words_) & mask;
  for (; numbers_[at] != no_number; at = (at + 1) & mask) {
    const auto number = static_cast<std::size_t>(numbers_[at]);
    if (are_same(words.data(), counts_.data() + number * words_)) return number;
  }
  const auto number = counts_.size() / words_;
  numbers_[at] = static_cast<int>(number);
  counts_.insert(counts_.end(), words.begin(), words.end());
  if (2 * number > numbers_.size()) rehash();
  return number;
}

void Tallies::rehash() {
  numbers_.assign(2 * numbers_.size(), no_number);
  const auto mask = numbers_.size() - 1;
  for (std::size_t number = 0; number < counts_.size() / words_; ++number) {
    auto at = scramble_all(counts_.data() + number * words_, words_) & mask;
    while (numbers_[at] != no_number) at = (at + 1) & mask;
    numbers_[at] = static_cast<int>(number);
  }
}

}  // namespace rubdown::solve
