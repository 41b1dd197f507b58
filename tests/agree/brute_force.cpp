#include "agree/brute_force.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

#include "core/result.h"

namespace rubdown::agree {
namespace {

using schedule::Limit;
using schedule::Offer;
using schedule::Part;
using schedule::ProblemData;

std::int64_t sum(const std::vector<Part>& parts) {
  std::int64_t units = 0;
  for (const auto& part : parts) units += part.points.count();
  return units;
}

/// Straight from the definitions; knows the data and nothing that was derived from it.
class Judge {
 public:
  explicit Judge(const ProblemData& data) : data_{data} {
    memory_ = std::max({data.lapse_days, data.regular_days, 28});
    for (const auto& offer : data.offers) {
      memory_ = std::max(memory_, (offer.interval_tenths + 9) / 10);
    }
    for (int day = 0; day < data.days; ++day) {
      for (int gap = 1; gap <= memory_ + 1; ++gap) tension_.push_back(tension(day, gap));
    }
  }

  /// The score of these offers, by day; nothing when they break a rule.
  std::optional<std::int64_t> score(const std::vector<int>& chosen) const {
    if (!keeps_distance(chosen) || !keeps_limits(chosen) || !keeps_booked(chosen)) return {};
    std::int64_t total = 0;
    StyleSet tried = data_.tried;
    std::optional<int> previous;
    for (const auto& past : data_.past) previous = std::max(previous.value_or(past.day), past.day);
    for (const int i : chosen) {
      const auto& offer = at(i);
      if (!offer.forbidden_by.empty()) return {};
      if (!offer.first_try_forbidden_by.empty() && !tried.test(index_of(offer.style))) return {};
      tried.set(index_of(offer.style));
      const int gap = previous ? std::min(offer.day - *previous, memory_ + 1) : memory_ + 1;
      if (gap > data_.lapse_days && !offer.forbidden_if_lapsed_by.empty()) return {};
      total += sum(offer.parts);
      total += std::int64_t{offer.effect_percent} *
               tension_[static_cast<std::size_t>(offer.day * (memory_ + 1) + gap - 1)];
      total -= haste(offer.interval_tenths, gap);
      if (gap <= data_.regular_days) total += sum(offer.parts_if_regular);
      if (gap > data_.lapse_days) total += sum(offer.parts_if_lapsed);
      previous = offer.day;
    }
    return total;
  }

 private:
  const Offer& at(int i) const { return data_.offers[static_cast<std::size_t>(i)]; }

  std::int64_t tension(int day, int gap) const {
    double wear = 0;
    for (int k = 0; k < gap; ++k) {
      const int d = day - k;
      const auto size = static_cast<int>(data_.wear_before_milli.size());
      int milli = 0;
      if (d >= 0) milli = data_.wear_milli[static_cast<std::size_t>(d)];
      if (d < 0 && size + d >= 0)
        milli = data_.wear_before_milli[static_cast<std::size_t>(size + d)];
      wear += milli / 1000.0 * std::pow(2.0, -double(k) / data_.relief.half_life_days);
    }
    const double scale = data_.relief.scale_milli / 1000.0;
    return std::llround(1000.0 * data_.relief.points_max * (1 - std::exp(-wear / scale)));
  }

  std::int64_t haste(int interval_tenths, int gap) const {
    if (10 * gap >= interval_tenths) return 0;
    const long double part = 1.0L - 10.0L * gap / interval_tenths;
    return std::llround(static_cast<long double>(data_.haste_points_max) * 100'000.0L * part *
                        part);
  }

  bool far_enough(int day, Style style, int later_day, Style later_style) const {
    const auto depth = static_cast<std::size_t>(std::min(depth_of(style), depth_of(later_style)));
    return later_day - day >= data_.min_gap_days[depth];
  }

  bool keeps_distance(const std::vector<int>& chosen) const {
    for (std::size_t b = 0; b < chosen.size(); ++b) {
      const auto& later = at(chosen[b]);
      for (const auto& past : data_.past) {
        if (!far_enough(past.day, past.style, later.day, later.style)) return false;
      }
      for (std::size_t a = 0; a < b; ++a) {
        const auto& offer = at(chosen[a]);
        if (offer.day == later.day) return false;
        if (!far_enough(offer.day, offer.style, later.day, later.style)) return false;
      }
    }
    return true;
  }

  bool keeps_limits(const std::vector<int>& chosen) const {
    return std::all_of(data_.limits.begin(), data_.limits.end(), [&](const Limit& limit) {
      std::int64_t cents = 0;
      int count = 0;
      for (const int i : chosen) {
        const auto& offer = at(i);
        const int depth = depth_of(offer.style);
        if (offer.day < limit.first_day || offer.day > limit.last_day) continue;
        if (depth < limit.depth_min || depth > limit.depth_max) continue;
        cents += offer.price.count();
        ++count;
      }
      return (!limit.money_max || cents <= limit.money_max->count()) &&
             (!limit.count_max || count <= *limit.count_max);
    });
  }

  bool keeps_booked(const std::vector<int>& chosen) const {
    for (std::size_t i = 0; i < data_.offers.size(); ++i) {
      if (!data_.offers[i].booked) continue;
      if (std::find(chosen.begin(), chosen.end(), static_cast<int>(i)) == chosen.end())
        return false;
    }
    return true;
  }

  const ProblemData& data_;
  int memory_ = 0;
  std::vector<std::int64_t> tension_;
};

/// Higher score, fewer massages, earlier days, lower offers.
bool is_better(const ProblemData& data, std::int64_t score, const std::vector<int>& chosen,
               const BruteForce& than) {
  const auto days = [&](const std::vector<int>& offers) {
    std::vector<int> out;
    for (const int i : offers) out.push_back(data.offers[static_cast<std::size_t>(i)].day);
    return out;
  };
  return !than.feasible ||
         std::tuple(-score, chosen.size(), days(chosen), chosen) <
             std::tuple(-than.score, than.chosen.size(), days(than.chosen), than.chosen);
}

}  // namespace

BruteForce brute_force(const schedule::Problem& problem) {
  const auto& data = problem.data();
  const Judge judge{data};
  std::vector<int> open;
  BruteForce best;
  best.best_with.resize(data.offers.size());
  for (std::size_t i = 0; i < data.offers.size(); ++i) {
    if (data.offers[i].forbidden_by.empty()) open.push_back(static_cast<int>(i));
  }
  RUBDOWN_CHECK(open.size() <= 20);

  std::vector<int> chosen;
  for (std::uint32_t subset = 0; subset < std::uint32_t{1} << open.size(); ++subset) {
    chosen.clear();
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (subset >> i & 1U) chosen.push_back(open[i]);
    }
    const auto score = judge.score(chosen);
    if (!score) continue;
    for (const int i : chosen) {
      auto& with = best.best_with[static_cast<std::size_t>(i)];
      with = std::max(with.value_or(*score), *score);
    }
    if (!is_better(data, *score, chosen, best)) continue;
    best.feasible = true;
    best.score = *score;
    best.chosen = chosen;
  }
  return best;
}

}  // namespace rubdown::agree
