#include "solve/tallies.h"

#include <algorithm>

#include "solve/numbering.h"

namespace rubdown::solve {
namespace {

constexpr std::size_t steps_held_most = 2'000'000;  // then all are forgotten and worked out anew

std::uint64_t scramble_all(const std::uint64_t* words, std::size_t count) {
  std::uint64_t mixed = 0;
  for (std::size_t w = 0; w < count; ++w) mixed = scramble(mixed ^ words[w]);
  return mixed;
}

}  // namespace

Tallies::Tallies(const schedule::Problem& problem) : counters_{problem} {
  words_ = std::max(counters_.word_count(), std::size_t{1});
  guards_.assign(words_, 0);
  for (const auto& slot : counters_.slots()) guards_[slot.word] |= slot.guard();
  make_phases(problem.days());
  make_uses(problem);
  sum_.resize(words_);

  numbers_.assign(64, none);
  Words counts(words_, 0);
  nothing_ = number_of(counts);
  for (const auto style : all_styles) {
    if (const auto* slot = counters_.first_try(style)) counts[slot->word] |= slot->mask();
  }
  start_ = number_of(counts);
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
    if (counter.last_day > day) {
      phase.room_after[slot.word] |= room;
      phase.keep_after[slot.word] |= slot.mask();
    }
    if (counter.first_day < day) phase.keep_before[slot.word] |= slot.mask();
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

void Tallies::make_uses(const schedule::Problem& problem) {
  const auto sorts = static_cast<std::size_t>(counters_.sort_count());
  std::vector<int> known(phases_.size() * sorts, none);
  use_of_offer_.reserve(problem.terms().size());
  for (int day = 0; day < problem.days(); ++day) {
    const auto phase = static_cast<std::size_t>(phase_of_day_[static_cast<std::size_t>(day)]);
    const auto last = static_cast<std::size_t>(problem.first_offer(day + 1));
    for (auto i = static_cast<std::size_t>(problem.first_offer(day)); i < last; ++i) {
      const int sort = counters_.sort_of(i);
      auto& use = known[phase * sorts + static_cast<std::size_t>(sort)];
      if (use == none) use = use_for(phase, counters_.sort(sort));
      use_of_offer_.push_back(use);
    }
  }
}

/// Sorts that take the same from all limits of the phase share a use.
int Tallies::use_for(std::size_t phase, const Sort& sort) {
  add_use(phase, sort);
  const int added = static_cast<int>(uses_.size()) - 1;
  for (const int use : phases_[phase].uses) {
    if (uses_[static_cast<std::size_t>(use)].possible == uses_.back().possible &&
        are_same(adds(use), adds(added)) && are_same(clears(use), clears(added))) {
      uses_.pop_back();
      adds_.resize(adds_.size() - words_);
      clears_.resize(clears_.size() - words_);
      return use;
    }
  }
  phases_[phase].uses.push_back(added);
  return added;
}

void Tallies::add_use(std::size_t phase, const Sort& sort) {
  Use use{phase, true};
  const auto begin = adds_.size();
  adds_.resize(begin + words_, 0);
  clears_.resize(begin + words_, 0);
  for (const auto i : phases_[phase].running) {
    const auto& counter = counters_.all()[i];
    const auto& slot = counters_.slot_of(counter);
    const auto amount = Counters::amount(counter, sort);
    use.possible = use.possible && amount <= counter.most;
    if (amount <= counter.most) {
      adds_[begin + slot.word] += static_cast<std::uint64_t>(amount) << slot.shift;
    }
  }
  if (const auto* slot = counters_.first_try(sort.style)) {
    clears_[begin + slot->word] |= slot->mask();
    if (sort.first_try_forbidden) adds_[begin + slot->word] |= slot->mask();
  }
  uses_.push_back(use);
}

int Tallies::new_step(Steps& steps, int tally, int use, Way way) {
  if (steps.count() > steps_held_most) steps.clear();
  const int found = work_out(tally, use, way);
  steps.add(tally, use, found);
  return found;
}

int Tallies::work_out(int tally, int use, Way way) {
  const auto number = static_cast<std::size_t>(use);
  if (!uses_[number].possible) return none;
  const auto& phase = phases_[uses_[number].phase];
  const auto* added = adds(use);
  const auto* cleared = clears(use);
  const bool forward = way == Way::Forward;
  for (std::size_t w = 0; w < sum_.size(); ++w) {
    const auto had = forward ? counts(tally)[w] : counts(tally)[w] & ~cleared[w];
    if (((phase.room[w] - had - added[w]) & guards_[w]) != guards_[w]) return none;
    sum_[w] =
        (had + added[w]) & (forward ? phase.keep_after[w] & ~cleared[w] : phase.keep_before[w]);
  }
  if (forward) round_up(phase, sum_);
  return number_of(sum_);
}

void Tallies::round_up(const Phase& phase, Words& counts) const {
  for (const auto i : phase.running) {
    const auto& counter = counters_.all()[i];
    const auto& slot = counters_.slot_of(counter);
    const auto& rounded = counters_.rounded(counter);
    if (rounded.empty() || (phase.keep_after[slot.word] & slot.mask()) == 0) continue;
    const auto count = static_cast<std::size_t>(slot.read(counts.data()));
    counts[slot.word] &= ~slot.mask();
    counts[slot.word] |= static_cast<std::uint64_t>(rounded[count]) << slot.shift;
  }
}

/// Before the first day no limit has begun: what a tail still asks for are styles tried before.
bool Tallies::fit_at_start(int tail) const {
  for (std::size_t w = 0; w < words_; ++w) {
    if ((counts(start_)[w] & counts(tail)[w]) != 0) return false;
  }
  return true;
}

int Tallies::forget_after(int prefix, int day) { return masked(prefix, phase_at(day).keep_after); }

int Tallies::forget_before(int tail, int day) { return masked(tail, phase_at(day).keep_before); }

int Tallies::masked(int tally, const Words& keep) {
  for (std::size_t w = 0; w < sum_.size(); ++w) sum_[w] = counts(tally)[w] & keep[w];
  return number_of(sum_);
}

int Tallies::number_of(const Words& words) {
  const auto mask = numbers_.size() - 1;
  auto at = scramble_all(words.data(), words.size()) & mask;
  for (; numbers_[at] != none; at = (at + 1) & mask) {
    if (are_same(words.data(), counts(numbers_[at]))) return numbers_[at];
  }
  const int number = static_cast<int>(ranks_.size());
  numbers_[at] = number;
  counts_.insert(counts_.end(), words.begin(), words.end());
  std::int64_t rank = 0;
  for (const auto& slot : counters_.slots()) rank += slot.read(words.data());
  ranks_.push_back(rank);
  if (2 * ranks_.size() > numbers_.size()) rehash();
  return number;
}

void Tallies::rehash() {
  numbers_.assign(2 * numbers_.size(), none);
  const auto mask = numbers_.size() - 1;
  for (int number = 0; number < static_cast<int>(ranks_.size()); ++number) {
    auto at = scramble_all(counts(number), words_) & mask;
    while (numbers_[at] != none) at = (at + 1) & mask;
    numbers_[at] = number;
  }
}

}  // namespace rubdown::solve
