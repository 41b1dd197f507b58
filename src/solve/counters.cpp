#include "solve/counters.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <optional>
#include <utility>

namespace rubdown::solve {

using schedule::OfferTerms;

namespace {

constexpr std::int64_t rounded_most = 65'536;  // larger counters keep every count apart
constexpr int word_bits = 64;

/// Two prefixes that differ only in change too small to buy anything are made alike, and so are two
/// tails that go with the same prefixes. Where L(x) is the largest sum up to x, a prefix that spent
/// p leaves as much to use as one that spent most - L(most - p), and a tail that asks for t goes
/// with it when t <= L(most - p): so t may be as high as the next number that such an L can be.
RoundedCounts round_counts(std::int64_t largest, const std::vector<std::int64_t>& amounts) {
  const auto most = static_cast<std::size_t>(largest);
  NumberSet sums{most};
  sums.insert(0);
  for (const auto amount : amounts) sums.close_under(static_cast<std::size_t>(amount));
  RoundedCounts rounded{NumberSet{most}, NumberSet{most}};
  std::size_t largest_sum = 0;
  for (std::size_t left = 0; left <= most; ++left) {
    if (sums.contains(left)) {
      largest_sum = left;
      rounded.of_prefix.insert(most - left);
    }
    if (sums.contains(most - left)) rounded.of_tail.insert(largest_sum);
  }
  rounded.of_prefix.insert(most);
  rounded.of_tail.insert(most);  // as an end: no tail asks for more than the largest sum
  rounded.of_prefix.settle();
  rounded.of_tail.settle();
  return rounded;
}

}  // namespace

bool Counter::is_alike(const Counter& other) const {
  return slot == other.slot && depth_min == other.depth_min && depth_max == other.depth_max &&
         money == other.money && unit == other.unit && most == other.most &&
         rounding == other.rounding;
}

Counters::Counters(const schedule::Problem& problem) : problem_{&problem} {
  watch_first_tries();
  std::vector<const schedule::Limit*> by_start;
  for (const auto& limit : problem.data().limits) by_start.push_back(&limit);
  std::stable_sort(by_start.begin(), by_start.end(),
                   [](const auto* a, const auto* b) { return a->first_day < b->first_day; });
  for (const auto* limit : by_start) {
    if (limit->money_max) add(*limit, true, limit->money_max->count());
    if (limit->count_max) add(*limit, false, *limit->count_max);
  }
}

std::int64_t Counters::amount(const Counter& counter, const OfferTerms& kind) {
  const int depth = depth_of(kind.style);
  if (depth < counter.depth_min || depth > counter.depth_max) return 0;
  return counter.money ? kind.price.count() / counter.unit : 1;
}

/// Styles that the runner has tried, and those that may be tried anywhere, need no counter.
void Counters::watch_first_tries() {
  first_try_slot_.fill(-1);
  for (const auto& kind : problem_->kinds()) {
    auto& slot = first_try_slot_[index_of(kind.style)];
    if (!kind.first_try_forbidden || slot >= 0) continue;
    if (problem_->data().tried.test(index_of(kind.style))) continue;
    slot = static_cast<int>(slot_for(1, 0, problem_->days()));
  }
}

std::vector<std::int64_t> Counters::amounts_of(const Counter& counter) const {
  std::vector<std::int64_t> amounts;
  for (const auto& kind : problem_->kinds()) amounts.push_back(amount(counter, kind));
  return amounts;
}

std::span<const OfferTerms> Counters::offers_of(int first_day, int last_day) const {
  const auto* terms = problem_->terms().data();
  return {terms + problem_->first_offer(first_day), terms + problem_->first_offer(last_day + 1)};
}

/// Of the offers that may be chosen in the counter's days: all different amounts above zero.
std::vector<std::int64_t> Counters::amounts_within(const Counter& counter) const {
  std::vector<std::int64_t> found;
  std::vector<char> seen(problem_->kinds().size(), 0);
  for (const auto& offer : offers_of(counter.first_day, counter.last_day)) {
    auto& known = seen[static_cast<std::size_t>(offer.kind)];
    if (offer.forbidden || known != 0) continue;
    known = 1;
    if (const auto units = amount(counter, offer); units > 0) found.push_back(units);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Whether the dearest offers of the days may add up to more than `most`.
bool Counters::can_exceed(const Counter& counter) const {
  const auto amounts = amounts_of(counter);
  std::int64_t sum = 0;
  for (int day = counter.first_day; day <= counter.last_day && sum <= counter.most; ++day) {
    std::int64_t dearest = 0;
    for (const auto& offer : offers_of(day, day)) {
      if (offer.forbidden) continue;
      dearest = std::max(dearest, amounts[static_cast<std::size_t>(offer.kind)]);
    }
    sum += dearest;
  }
  return sum > counter.most;
}

void Counters::add(const schedule::Limit& limit, bool money, std::int64_t most) {
  Counter counter;
  counter.first_day = std::max(limit.first_day, 0);
  counter.last_day = std::min(limit.last_day, problem_->days() - 1);
  counter.depth_min = limit.depth_min;
  counter.depth_max = limit.depth_max;
  counter.money = money;
  counter.most = most;
  if (counter.first_day > counter.last_day || !can_exceed(counter)) return;

  auto amounts = amounts_within(counter);
  if (money) {
    counter.unit = std::reduce(amounts.begin(), amounts.end(), std::int64_t{0},
                               [](auto a, auto b) { return std::gcd(a, b); });
  }
  for (auto& units : amounts) units /= counter.unit;
  counter.most = most / counter.unit;
  if (money && counter.most <= rounded_most) {
    counter.rounding = rounding_for(counter.most, amounts);
  }
  const int bits = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(counter.most)));
  counter.slot = slot_for(std::max(bits, 1), counter.first_day, counter.last_day);
  counters_.push_back(std::move(counter));
}

int Counters::rounding_for(std::int64_t most, const std::vector<std::int64_t>& amounts) {
  const auto known = std::find_if(roundings_.begin(), roundings_.end(), [&](const Rounding& other) {
    return other.most == most && other.amounts == amounts;
  });
  const int number = static_cast<int>(known - roundings_.begin());
  if (known == roundings_.end()) {
    roundings_.push_back({most, amounts, round_counts(most, amounts)});
  }
  return number;
}

/// A slot that is free from `first_day` on, the narrowest that is wide enough; else a new one.
std::size_t Counters::slot_for(int bits, int first_day, int last_day) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    if (slots_[i].busy_until >= first_day || slots_[i].bits < bits) continue;
    if (!best || slots_[i].bits < slots_[*best].bits) best = i;
  }
  if (!best) {
    if (bits_free_ < bits + 1) {
      ++word_count_;
      bits_free_ = word_bits;
    }
    slots_.push_back({word_count_ - 1, word_bits - bits_free_, bits});
    bits_free_ -= bits + 1;
    best = slots_.size() - 1;
  }
  slots_[*best].busy_until = last_day;
  return *best;
}

}  // namespace rubdown::solve
