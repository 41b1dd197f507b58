#include "schedule/problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace rubdown::schedule {
namespace {

constexpr int days_most = 731;  // two years, one of them a leap year
constexpr std::size_t offers_most = 200'000;
constexpr int limits_most_a_day = 16;
constexpr std::int64_t cents_most = 1'000'000'000;
constexpr std::int64_t part_points_most = 1'000;
constexpr std::int64_t sum_points_most = 10'000;  // keeps every score within 53 bits
constexpr int wear_milli_most = 100'000;
constexpr int past_days_most = 3'660;

/// Collects nothing and remembers nothing: each `expect` either is content or refuses.
Result<void> expect_range(std::string where, std::int64_t found, std::int64_t least,
                          std::int64_t most) {
  if (found >= least && found <= most) return {};
  return fail(Fault::BadInput, std::move(where),
              fmt::format("found {}; expected {} to {}", found, least, most));
}

Result<void> judge_parts(const std::string& where, const std::vector<Part>& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto units = parts[i].points.count();
    if (units < -part_points_most * units_per_point || units > part_points_most * units_per_point) {
      return fail(Fault::BadInput, fmt::format("{}[{}].points", where, i),
                  fmt::format("found {} hundred-thousandths of a point; expected at most {} points "
                              "either way",
                              units, part_points_most));
    }
  }
  const auto sum = sum_of(parts).count();
  if (sum < -sum_points_most * units_per_point || sum > sum_points_most * units_per_point) {
    return fail(Fault::BadInput, where,
                fmt::format("the parts add up to {} hundred-thousandths of a point; expected at "
                            "most {} points either way",
                            sum, sum_points_most));
  }
  return {};
}

Result<void> judge_offer(const ProblemData& data, std::size_t index) {
  const auto& offer = data.offers[index];
  const auto at = [&](const char* field) { return fmt::format("offers[{}].{}", index, field); };
  if (offer.day < 0 || offer.day >= data.days) {
    return fail(Fault::BadInput, at("day"),
                fmt::format("found day {}; expected 0 to {}, a day of the season", offer.day,
                            data.days - 1));
  }
  if (offer.start_min) RUBDOWN_TRY_VOID(expect_range(at("start_min"), *offer.start_min, 0, 1439));
  RUBDOWN_TRY_VOID(expect_range(at("minutes"), offer.minutes, 1, 600));
  if (offer.price.count() < 0) {
    return fail(Fault::BadInput, at("price_cents"),
                fmt::format("found {}; expected a price of zero or more", offer.price.count()));
  }
  RUBDOWN_TRY_VOID(expect_range(at("price_cents"), offer.price.count(), 0, cents_most));
  RUBDOWN_TRY_VOID(expect_range(at("effect_percent"), offer.effect_percent, 0, 100));
  RUBDOWN_TRY_VOID(expect_range(at("interval_tenths"), offer.interval_tenths, 10, 600));
  RUBDOWN_TRY_VOID(judge_parts(at("parts"), offer.parts));
  RUBDOWN_TRY_VOID(judge_parts(at("parts_if_regular"), offer.parts_if_regular));
  return judge_parts(at("parts_if_lapsed"), offer.parts_if_lapsed);
}

Result<void> judge_limit(const Limit& limit, std::size_t index) {
  const auto at = [&](const char* field) { return fmt::format("limits[{}].{}", index, field); };
  if (limit.last_day < limit.first_day) {
    return fail(Fault::BadInput, at("last_day"),
                fmt::format("the limit ends on day {} before it starts on day {}", limit.last_day,
                            limit.first_day));
  }
  RUBDOWN_TRY_VOID(expect_range(at("depth_min"), limit.depth_min, 0, depth_count - 1));
  RUBDOWN_TRY_VOID(
      expect_range(at("depth_max"), limit.depth_max, limit.depth_min, depth_count - 1));
  if (limit.money_max) {
    RUBDOWN_TRY_VOID(expect_range(at("money_max_cents"), limit.money_max->count(), 0, cents_most));
  }
  if (limit.count_max) {
    RUBDOWN_TRY_VOID(expect_range(at("count_max"), *limit.count_max, 0, days_most));
  }
  if (!limit.money_max && !limit.count_max) {
    return fail(Fault::BadInput, fmt::format("limits[{}]", index),
                "found neither money_max_cents nor count_max; expected at least one of them");
  }
  return {};
}

/// Each limit on money or number is a resource of the solver's labels; too many on one day would
/// make labels that are never comparable.
Result<void> judge_limits(const ProblemData& data) {
  std::vector<int> active(static_cast<std::size_t>(data.days) + 1, 0);
  for (std::size_t i = 0; i < data.limits.size(); ++i) {
    const auto& limit = data.limits[i];
    RUBDOWN_TRY_VOID(judge_limit(limit, i));
    const int weight = (limit.money_max ? 1 : 0) + (limit.count_max ? 1 : 0);
    const int first = std::max(limit.first_day, 0);
    const int last = std::min(limit.last_day, data.days - 1);
    for (int day = first; day <= last; ++day) active[static_cast<std::size_t>(day)] += weight;
  }
  const auto busiest = std::max_element(active.begin(), active.end());
  if (*busiest <= limits_most_a_day) return {};
  return fail(Fault::BadInput, "limits",
              fmt::format("found {} maxima of money or count that all hold on day {}; expected at "
                          "most {} on one day: leave out those that others imply",
                          *busiest, busiest - active.begin(), limits_most_a_day));
}

Result<void> judge_wear(const char* name, const std::vector<int>& wear) {
  for (std::size_t i = 0; i < wear.size(); ++i) {
    RUBDOWN_TRY_VOID(expect_range(fmt::format("{}[{}]", name, i), wear[i], 0, wear_milli_most));
  }
  return {};
}

Result<void> judge_runner(const ProblemData& data) {
  if (data.wear_milli.size() != static_cast<std::size_t>(data.days)) {
    return fail(Fault::BadInput, "wear_milli",
                fmt::format("found {} numbers; expected {}, one for each day",
                            data.wear_milli.size(), data.days));
  }
  RUBDOWN_TRY_VOID(judge_wear("wear_milli", data.wear_milli));
  RUBDOWN_TRY_VOID(judge_wear("wear_before_milli", data.wear_before_milli));
  for (std::size_t i = 0; i < data.past.size(); ++i) {
    RUBDOWN_TRY_VOID(
        expect_range(fmt::format("past[{}].day", i), data.past[i].day, -past_days_most, -1));
  }
  return {};
}

Result<void> judge_settings(const ProblemData& data) {
  RUBDOWN_TRY_VOID(expect_range("days", data.days, 1, days_most));
  if (data.offers.size() > offers_most) {
    return fail(Fault::BadInput, "offers",
                fmt::format("found {}; expected at most {}: shorten the season or thin the menu",
                            data.offers.size(), offers_most));
  }
  RUBDOWN_TRY_VOID(expect_range("relief.points_max", data.relief.points_max, 0, 1'000));
  RUBDOWN_TRY_VOID(expect_range("relief.scale_milli", data.relief.scale_milli, 1, 1'000'000));
  RUBDOWN_TRY_VOID(expect_range("relief.half_life_days", data.relief.half_life_days, 1, 365));
  RUBDOWN_TRY_VOID(expect_range("haste_points_max", data.haste_points_max, 0, 1'000));
  RUBDOWN_TRY_VOID(expect_range("regular_days", data.regular_days, 1, 60));
  RUBDOWN_TRY_VOID(expect_range("lapse_days", data.lapse_days, 1, 60));
  for (std::size_t depth = 0; depth < data.min_gap_days.size(); ++depth) {
    RUBDOWN_TRY_VOID(
        expect_range(fmt::format("min_gap_days[{}]", depth), data.min_gap_days[depth], 1, 28));
  }
  return {};
}

auto identity_of(const Offer& offer) {
  return std::tuple(offer.day, offer.start_min.value_or(-1), std::string_view{offer.therapist},
                    offer.style, offer.minutes);
}

/// The later of two offers that nothing tells apart is refused.
Result<void> judge_twins(const std::vector<Offer>& offers) {
  std::vector<std::size_t> order(offers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple(identity_of(offers[a]), a) < std::tuple(identity_of(offers[b]), b);
  });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const auto& offer = offers[order[i]];
    if (identity_of(offer) != identity_of(offers[order[i - 1]])) continue;
    return fail(
        Fault::BadInput, fmt::format("offers[{}]", order[i]),
        fmt::format("the same as offers[{}]: {} for {} min on day {}; expected another day, "
                    "start, therapist, style or length",
                    order[i - 1], words_for(offer.style), offer.minutes, offer.day));
  }
  return {};
}

OfferTerms terms_of(const Offer& offer) {
  return {.points = sum_of(offer.parts),
          .if_regular = sum_of(offer.parts_if_regular),
          .if_lapsed = sum_of(offer.parts_if_lapsed),
          .price = offer.price,
          .interval_tenths = offer.interval_tenths,
          .effect_percent = offer.effect_percent,
          .style = offer.style,
          .booked = offer.booked,
          .forbidden = !offer.forbidden_by.empty(),
          .forbidden_if_lapsed = !offer.forbidden_if_lapsed_by.empty(),
          .first_try_forbidden = !offer.first_try_forbidden_by.empty()};
}

auto kind_key(const OfferTerms& terms) {
  return std::make_tuple(terms.price.count(), terms.interval_tenths, terms.effect_percent,
                         terms.style, terms.forbidden_if_lapsed, terms.first_try_forbidden);
}

/// Gives every offer its kind; the first ones of each are gathered in `kinds`.
void sort_by_kind(std::vector<OfferTerms>& terms, std::vector<OfferTerms>& kinds) {
  std::map<decltype(kind_key({})), int> known;
  std::vector<int> followers;  // by kind: the one that came next the last time, mostly the next
  std::size_t last = 0;
  for (auto& offer : terms) {
    if (!kinds.empty()) offer.kind = followers[last];
    if (kinds.empty() || kind_key(kinds[static_cast<std::size_t>(offer.kind)]) != kind_key(offer)) {
      const auto [at, is_new] = known.emplace(kind_key(offer), static_cast<int>(kinds.size()));
      offer.kind = at->second;
      if (is_new) {
        kinds.push_back(offer);
        followers.push_back(0);
      }
      followers[last] = offer.kind;
    }
    last = static_cast<std::size_t>(offer.kind);
  }
}

int memory_of(const ProblemData& data) {
  int memory = std::max({data.lapse_days, data.regular_days, 28});
  for (const int gap : data.min_gap_days) memory = std::max(memory, gap);
  for (const auto& offer : data.offers) memory = std::max(memory, (offer.interval_tenths + 9) / 10);
  return memory;
}

/// tension(day, gap) = 1000 points_max (1 - exp(-W / scale)), W the wear of the last `gap` days,
/// halved every half_life days. Summed from the nearest day backwards, always in this order.
std::vector<int> all_tensions(const ProblemData& data, int memory_days) {
  std::vector<double> fade(static_cast<std::size_t>(memory_days) + 1);
  for (std::size_t k = 0; k < fade.size(); ++k) {
    fade[k] = std::exp2(-static_cast<double>(k) / data.relief.half_life_days);
  }
  const auto wear = [&](int day) -> int {
    if (day >= 0) return data.wear_milli[static_cast<std::size_t>(day)];
    const auto back = static_cast<std::size_t>(-day);
    const auto& before = data.wear_before_milli;
    return back <= before.size() ? before[before.size() - back] : 0;
  };
  std::vector<int> table;
  table.reserve(static_cast<std::size_t>(data.days) * fade.size());
  for (int day = 0; day < data.days; ++day) {
    double gathered = 0;
    for (int gap = 1; gap <= memory_days + 1; ++gap) {
      gathered += wear(day - gap + 1) * fade[static_cast<std::size_t>(gap - 1)];
      const double tight = -std::expm1(-gathered / data.relief.scale_milli);
      table.push_back(static_cast<int>(std::lround(1000.0 * data.relief.points_max * tight)));
    }
  }
  return table;
}

}  // namespace

Points sum_of(const std::vector<Part>& parts) {
  Points sum;
  for (const auto& part : parts) sum += part.points;
  return sum;
}

Result<Problem> Problem::make(ProblemData data) {
  RUBDOWN_TRY_VOID(judge_settings(data));
  RUBDOWN_TRY_VOID(judge_runner(data));
  for (std::size_t i = 0; i < data.offers.size(); ++i) RUBDOWN_TRY_VOID(judge_offer(data, i));
  RUBDOWN_TRY_VOID(judge_twins(data.offers));
  RUBDOWN_TRY_VOID(judge_limits(data));

  Problem problem;
  std::stable_sort(data.offers.begin(), data.offers.end(),
                   [](const Offer& a, const Offer& b) { return a.day < b.day; });
  problem.first_offer_.assign(static_cast<std::size_t>(data.days) + 1, 0);
  for (const auto& offer : data.offers) {
    ++problem.first_offer_[static_cast<std::size_t>(offer.day) + 1];
    problem.terms_.push_back(terms_of(offer));
    problem.minds_memory_ = problem.minds_memory_ || problem.terms_.back().minds_memory();
  }
  sort_by_kind(problem.terms_, problem.kinds_);
  std::partial_sum(problem.first_offer_.begin(), problem.first_offer_.end(),
                   problem.first_offer_.begin());
  problem.memory_days_ = memory_of(data);
  problem.tension_ = all_tensions(data, problem.memory_days_);
  problem.data_ = std::move(data);
  return problem;
}

int Problem::gap(std::optional<int> previous_day, int day) const {
  if (!previous_day) return memory_days_ + 1;
  return std::min(day - *previous_day, memory_days_ + 1);
}

Points Problem::haste(int interval_tenths, int gap) const {
  const std::int64_t short_by = interval_tenths - std::int64_t{10} * gap;
  if (short_by <= 0) return {};
  const auto most = data_.haste_points_max * units_per_point;
  const std::int64_t squared = std::int64_t{interval_tenths} * interval_tenths;
  return Points{(2 * most * short_by * short_by + squared) / (2 * squared)};
}

}  // namespace rubdown::schedule
