#include "solve/tallies.h"

#include <algorithm>

namespace rubdown::solve {
namespace {

constexpr std::size_t steps_held_most = 8'000'000;  // then all are forgotten and worked out anew

std::uint64_t scramble(const std::uint64_t* words, std::size_t count) {
  std::uint64_t x = 0;
  for (std::size_t w = 0; w < count; ++w) {
    x = (x ^ words[w]) * 0x9E37'79B9'7F4A'7C15U;
    x ^= x >> 32;
  }
  return x;
}

}  // namespace

Tallies::Tallies(const schedule::Problem& problem) : counters_{problem} {
  guards_.assign(counters_.word_count(), 0);
  for (const auto& slot : counters_.slots()) guards_[slot.word] |= slot.guard();
  make_phases(problem.days());
  const auto uses = phases_.size() * static_cast<std::size_t>(counters_.sort_count());
  after_.resize(uses);
  before_.resize(uses);

  numbers_.assign(64, none);
  Words counts(guards_.size(), 0);
  nothing_ = number_of(counts);
  for (const auto style : all_styles) {
    if (const auto* slot = counters_.first_try(style)) counts[slot->word] |= slot->mask();
  }
  start_ = number_of(counts);
}

void Tallies::make_phases(int days) {
  phase_of_day_.reserve(static_cast<std::size_t>(days));
  for (int day = 0; day < days; ++day) {
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

Tallies::Demand Tallies::demand_of(int use) const {
  const auto& phase = phases_[static_cast<std::size_t>(use / counters_.sort_count())];
  const auto& sort = counters_.sort(use % counters_.sort_count());
  Demand demand{
      .possible = true, .uses = Words(guards_.size(), 0), .clears = Words(guards_.size(), 0)};
  for (const auto i : phase.running) {
    const auto& counter = counters_.all()[i];
    const auto& slot = counters_.slot_of(counter);
    const auto amount = Counters::amount(counter, sort);
    demand.possible = demand.possible && amount <= counter.most;
    demand.uses[slot.word] += static_cast<std::uint64_t>(amount) << slot.shift;
  }
  if (const auto* slot = counters_.first_try(sort.style)) {
    demand.clears[slot->word] |= slot->mask();
    if (sort.first_try_forbidden) demand.uses[slot->word] |= slot->mask();
  }
  return demand;
}

int Tallies::new_step(Steps& steps, int tally, int use, Way way) {
  if (steps_held_ > steps_held_most) {
    for (auto* all : {&after_, &before_}) {
      for (auto& row : *all) std::vector<int>().swap(row);
    }
    steps_held_ = 0;
  }
  const int found = work_out(tally, use, way);
  auto& row = steps[static_cast<std::size_t>(use)];
  const auto column = static_cast<std::size_t>(tally);
  if (column >= row.size()) {
    steps_held_ += column + column / 2 + 32 - row.size();
    row.resize(column + column / 2 + 32, unknown);
  }
  return row[column] = found;
}

int Tallies::work_out(int tally, int use, Way way) {
  const auto demand = demand_of(use);
  if (!demand.possible) return none;
  const auto& phase = phases_[static_cast<std::size_t>(use / counters_.sort_count())];
  Words sum(guards_.size());
  for (std::size_t w = 0; w < sum.size(); ++w) {
    const auto had =
        counts(tally)[w] & (way == Way::Forward ? ~std::uint64_t{0} : ~demand.clears[w]);
    if (((phase.room[w] - had - demand.uses[w]) & guards_[w]) != guards_[w]) return none;
    sum[w] = had + demand.uses[w];
    sum[w] &= way == Way::Forward ? phase.keep_after[w] & ~demand.clears[w] : phase.keep_before[w];
  }
  if (way == Way::Forward) round_up(phase, sum);
  return number_of(sum);
}

void Tallies::round_up(const Phase& phase, Words& counts) const {
  for (const auto i : phase.running) {
    const auto& counter = counters_.all()[i];
    const auto& slot = counters_.slot_of(counter);
    if (counter.rounded.empty() || (phase.keep_after[slot.word] & slot.mask()) == 0) continue;
    const auto count = static_cast<std::size_t>(slot.read(counts.data()));
    counts[slot.word] &= ~slot.mask();
    counts[slot.word] |= static_cast<std::uint64_t>(counter.rounded[count]) << slot.shift;
  }
}

/// Before the first day no limit has begun: what a tail still asks for are styles tried before.
bool Tallies::fit_at_start(int tail) const {
  for (std::size_t w = 0; w < guards_.size(); ++w) {
    if ((counts(start_)[w] & counts(tail)[w]) != 0) return false;
  }
  return true;
}

int Tallies::forget_after(int prefix, int day) {
  Words counts_kept(guards_.size());
  for (std::size_t w = 0; w < counts_kept.size(); ++w) {
    counts_kept[w] = counts(prefix)[w] & phase_at(day).keep_after[w];
  }
  return number_of(counts_kept);
}

int Tallies::forget_before(int tail, int day) {
  Words counts_kept(guards_.size());
  for (std::size_t w = 0; w < counts_kept.size(); ++w) {
    counts_kept[w] = counts(tail)[w] & phase_at(day).keep_before[w];
  }
  return number_of(counts_kept);
}

int Tallies::number_of(const Words& words) {
  const auto mask = numbers_.size() - 1;
  auto at = scramble(words.data(), words.size()) & mask;
  for (; numbers_[at] != none; at = (at + 1) & mask) {
    if (std::equal(words.begin(), words.end(), counts(numbers_[at]))) return numbers_[at];
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
    auto at = scramble(counts(number), guards_.size()) & mask;
    while (numbers_[at] != none) at = (at + 1) & mask;
    numbers_[at] = number;
  }
}

}  // namespace rubdown::solve
