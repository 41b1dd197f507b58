#include "solve/counters.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <optional>
#include <utility>

#include "solve/numbering.h"

namespace rubdown::solve {
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

std::uint64_t key_of(const Sort& sort) {
  return static_cast<std::uint64_t>(sort.price_cents) << 4 | index_of(sort.style) << 1 |
         (sort.first_try_forbidden ? 1U : 0U);
}

}  // namespace

bool Counter::is_alike(const Counter& other) const {
  return slot == other.slot && depth_min == other.depth_min && depth_max == other.depth_max &&
         money == other.money && unit == other.unit && most == other.most &&
         rounding == other.rounding;
}

Counters::Counters(const schedule::Problem& problem) {
  sort_offers(problem);
  watch_first_tries(problem);
  std::vector<const schedule::Limit*> by_start;
  for (const auto& limit : problem.data().limits) by_start.push_back(&limit);
  std::stable_sort(by_start.begin(), by_start.end(),
                   [](const auto* a, const auto* b) { return a->first_day < b->first_day; });
  for (const auto* limit : by_start) {
    if (limit->money_max) add(problem, *limit, true, limit->money_max->count());
    if (limit->count_max) add(problem, *limit, false, *limit->count_max);
  }
}

std::int64_t Counters::amount(const Counter& counter, const Sort& sort) {
  const int depth = depth_of(sort.style);
  if (depth < counter.depth_min || depth > counter.depth_max) return 0;
  return counter.money ? sort.price_cents / counter.unit : 1;
}

/// Most menus are the same every day: the sort that followed the last one before is asked first.
void Counters::sort_offers(const schedule::Problem& problem) {
  Numbering numbering;
  sort_of_offer_.reserve(problem.terms().size());
  struct Known {
    std::uint64_t key = 0;
    int follower = 0;
  };
  std::vector<Known> known;
  int last = 0;
  for (const auto& offer : problem.terms()) {
    const Sort sort{offer.price.count(), offer.style, offer.first_try_forbidden};
    const auto key = key_of(sort);
    int number = known.empty() ? 0 : known[static_cast<std::size_t>(last)].follower;
    if (known.empty() || known[static_cast<std::size_t>(number)].key != key) {
      number = numbering.number(key);
      if (numbering.count() > sort_count()) {
        sorts_.push_back(sort);
        known.push_back({key, 0});
      }
    }
    sort_of_offer_.push_back(number);
    known[static_cast<std::size_t>(last)].follower = number;
    last = number;
  }
}

/// Styles that the runner has tried, and those that may be tried anywhere, need no counter.
void Counters::watch_first_tries(const schedule::Problem& problem) {
  first_try_slot_.fill(-1);
  for (const auto& sort : sorts_) {
    auto& slot = first_try_slot_[index_of(sort.style)];
    if (!sort.first_try_forbidden || slot >= 0) continue;
    if (problem.data().tried.test(index_of(sort.style))) continue;
    slot = static_cast<int>(slot_for(1, 0, problem.days()));
  }
}

std::vector<std::int64_t> Counters::amounts_of(const Counter& counter) const {
  std::vector<std::int64_t> amounts;
  for (const auto& sort : sorts_) amounts.push_back(amount(counter, sort));
  return amounts;
}

/// Of the offers that may be chosen in the counter's days: all different amounts above zero.
std::vector<std::int64_t> Counters::amounts_within(const schedule::Problem& problem,
                                                   const Counter& counter) const {
  std::vector<bool> seen(sorts_.size(), false);
  const auto end = static_cast<std::size_t>(problem.first_offer(counter.last_day + 1));
  for (auto i = static_cast<std::size_t>(problem.first_offer(counter.first_day)); i < end; ++i) {
    if (!problem.terms()[i].forbidden) seen[static_cast<std::size_t>(sort_of_offer_[i])] = true;
  }
  std::vector<std::int64_t> found;
  for (std::size_t number = 0; number < sorts_.size(); ++number) {
    const auto units = amount(counter, sorts_[number]);
    if (seen[number] && units > 0) found.push_back(units);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Whether the dearest offers of the days may add up to more than `most`.
bool Counters::can_exceed(const schedule::Problem& problem, const Counter& counter) const {
  const auto amounts = amounts_of(counter);
  std::int64_t sum = 0;
  for (int day = counter.first_day; day <= counter.last_day && sum <= counter.most; ++day) {
    std::int64_t dearest = 0;
    const auto end = static_cast<std::size_t>(problem.first_offer(day + 1));
    for (auto i = static_cast<std::size_t>(problem.first_offer(day)); i < end; ++i) {
      if (problem.terms()[i].forbidden) continue;
      dearest = std::max(dearest, amounts[static_cast<std::size_t>(sort_of_offer_[i])]);
    }
    sum += dearest;
  }
  return sum > counter.most;
}

void Counters::add(const schedule::Problem& problem, const schedule::Limit& limit, bool money,
                   std::int64_t most) {
  Counter counter;
  counter.first_day = std::max(limit.first_day, 0);
  counter.last_day = std::min(limit.last_day, problem.days() - 1);
  counter.depth_min = limit.depth_min;
  counter.depth_max = limit.depth_max;
  counter.money = money;
  counter.most = most;
  if (counter.first_day > counter.last_day || !can_exceed(problem, counter)) return;

  auto amounts = amounts_within(problem, counter);
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
