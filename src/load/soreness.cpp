#include "load/soreness.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "load/kernels.h"

namespace rubdown::load {
namespace {

constexpr double interval_sd = 1.2816;  // 80 % of a normal distribution lie within
constexpr double rating_sd = 0.5;       // how exactly people rate, in points
constexpr double worst = 10;

double days_between(Day from, Day to) { return static_cast<double>((to - from).count()); }

/// What one bout adds to a region's dose on a day.
double dose_of(const Bout& bout, Region region, Day day) {
  constexpr double forgotten_days = 21;
  const double t = days_between(bout.day, day);
  if (t < 0 || t > forgotten_days) return 0;
  const RegionTraits& of = traits_of(region);
  const double level = marathon_dose(region) * bout.level * bout.level_new;
  // Descending loads the front of the thigh; the others take their share of what it gets.
  const double descent =
      marathon_dose(Region::Quads) * of.descent * bout.descent * bout.descent_new;
  const auto part = [](double dose, double kernel) {
    return -std::log1p(std::expm1(-dose) * kernel);  // -ln(1 - (1 - exp(-dose)) * kernel)
  };
  return part(level, level_kernel(t, of.tau_days)) + part(descent, descent_kernel(t));
}

/// Doses of one region on one day.
struct Doses {
  std::vector<double> by_bout;
  double total = 0;
};

Doses doses_on(std::span<const Bout> bouts, Region region, Day day) {
  Doses out;
  out.by_bout.reserve(bouts.size());
  for (const Bout& bout : bouts) {
    out.by_bout.push_back(dose_of(bout, region, day));
    out.total += out.by_bout.back();
  }
  return out;
}

double points_of(double dose, double floor) { return floor + (worst - floor) * -std::expm1(-dose); }

/// The dose that would give so many points; points are held where that can be said.
double dose_for(double points, double floor) {
  const double least = floor + 0.1;
  const double most = worst - 0.3;
  return -std::log((worst - std::clamp(points, least, most)) / (worst - floor));
}

/// What is known of one region as the days pass.
class Filter {
 public:
  Filter(Region region, PersonalScale scale) : region_{region}, scale_{scale} {}

  [[nodiscard]] const PersonalScale& scale() const { return scale_; }

  [[nodiscard]] RegionSoreness forecast(std::span<const Bout> bouts, Day day) const {
    const Doses doses = doses_on(bouts, region_, day);
    RegionSoreness out;
    out.median = median(doses.total, day);
    const double sd = log_sd(bouts, doses);
    const double known = knowledge(bouts, doses, day);
    const double floor = traits_of(region_).floor;
    const double dose = std::exp(scale_.log_mean) * doses.total;
    const double model = points_of(dose, floor);
    const auto reach = [&](double limit) {
      return std::hypot((limit - model) * (1 - known), interval_sd * rating_sd);
    };
    out.low =
        std::max(0.0, out.median - reach(points_of(dose * std::exp(-interval_sd * sd), floor)));
    out.high =
        std::min(worst, out.median + reach(points_of(dose * std::exp(interval_sd * sd), floor)));
    add_largest(bouts, doses, model - floor, out);
    return out;
  }

  void hear(std::span<const Bout> bouts, Day day, double value) {
    const double total = doses_on(bouts, region_, day).total;
    learn_scale(total, median(total, day), value);
    rest_ = value - points_of(std::exp(scale_.log_mean) * total, traits_of(region_).floor);
    heard_ = day;
  }

  [[nodiscard]] static RegionSoreness reported(RegionSoreness forecast, double value) {
    forecast.median = value;
    forecast.low = std::max(0.0, value - interval_sd * rating_sd);
    forecast.high = std::min(worst, value + interval_sd * rating_sd);
    forecast.is_reported = true;
    return forecast;
  }

 private:
  /// How much of a report is left on a later day.
  [[nodiscard]] double left_of_report(Day day) const {
    if (!heard_) return 0;
    return std::exp(-days_between(*heard_, day) / traits_of(region_).tau_days);
  }

  [[nodiscard]] double median(double total, Day day) const {
    const double model = points_of(std::exp(scale_.log_mean) * total, traits_of(region_).floor);
    return std::clamp(model + rest_ * left_of_report(day), 0.0, worst);
  }

  /// Bouts err independently of each other; the scale errs for all of them.
  [[nodiscard]] double log_sd(std::span<const Bout> bouts, const Doses& doses) const {
    double variance = scale_.log_variance;
    for (std::size_t i = 0; i < bouts.size() && doses.total > 0; ++i) {
      const double share = doses.by_bout[i] / doses.total;
      variance += share * share * bouts[i].spread * bouts[i].spread;
    }
    return std::sqrt(variance);
  }

  /// 0 to 1: what the last report tells of this day. It tells nothing of sessions after it.
  [[nodiscard]] double knowledge(std::span<const Bout> bouts, const Doses& doses, Day day) const {
    if (!heard_ || doses.total <= 0) return 0;
    double before = 0;
    for (std::size_t i = 0; i < bouts.size(); ++i)
      if (bouts[i].day <= *heard_) before += doses.by_bout[i];
    return left_of_report(day) * before / doses.total;
  }

  /// A Kalman step on the logarithm of the scale, held back: one day's rating says little of a
  /// person.
  void learn_scale(double total, double forecast, double value) {
    constexpr double gain_max = 0.2;
    constexpr double surprise_max = 1;  // in the logarithm: a slip of the pen is no new person
    constexpr double session_variance = 0.12;
    constexpr double rating_variance = 0.5;
    const double floor = traits_of(region_).floor;
    const double expected = dose_for(forecast, floor);
    const double points_a_log = (worst - floor) * expected * std::exp(-expected);
    if (total < 1e-3) return;
    const double noise = session_variance + rating_variance / (points_a_log * points_a_log);
    const double gain = std::min(gain_max, scale_.log_variance / (scale_.log_variance + noise));
    const double surprise = std::log(dose_for(value, floor) / expected);
    scale_.log_mean += gain * std::clamp(surprise, -surprise_max, surprise_max);
    scale_.log_mean = std::clamp(scale_.log_mean, -1.5, 1.5);
    scale_.log_variance *= 1 - gain;
  }

  static void add_largest(std::span<const Bout> bouts, const Doses& doses, double above_floor,
                          RegionSoreness& out) {
    constexpr std::size_t shown = 3;
    constexpr double least_points = 0.05;
    if (doses.total <= 0) return;
    for (std::size_t i = 0; i < bouts.size(); ++i) {
      const double points = above_floor * doses.by_bout[i] / doses.total;
      if (points >= least_points)
        out.largest.push_back(
            {i, points, fmt::format("{}: {:.1f} of {:.1f}", bouts[i].words, points, out.median)});
    }
    std::stable_sort(
        out.largest.begin(), out.largest.end(),
        [](const Contribution& a, const Contribution& b) { return a.points > b.points; });
    if (out.largest.size() > shown) out.largest.resize(shown);
  }

  Region region_;
  PersonalScale scale_;
  double rest_ = 0;             // report less model, on the day it was heard
  std::optional<Day> heard_{};  // the last report
};

/// One region over all days; reports of days before `from` are heard on the way.
PersonalScale run_region(std::span<const Bout> bouts, std::span<const SorenessReport> reports,
                         Region region, PersonalScale scale, std::vector<SorenessDay>& days) {
  Filter filter{region, scale};
  std::size_t next = 0;
  const auto hear_until = [&](Day day) {
    std::optional<double> today;
    for (; next < reports.size() && reports[next].day <= day; ++next) {
      if (reports[next].region != region) continue;
      const double value = std::clamp(reports[next].value, 0.0, worst);
      if (reports[next].day == day) today = value;
      if (reports[next].day < day) filter.hear(bouts, reports[next].day, value);
    }
    return today;
  };
  for (SorenessDay& day : days) {
    const auto today = hear_until(day.day);
    RegionSoreness& out = day.regions[index_of(region)];
    if (today) filter.hear(bouts, day.day, *today);
    out = filter.forecast(bouts, day.day);
    if (today) out = Filter::reported(std::move(out), *today);
  }
  return filter.scale();
}

}  // namespace

SorenessForecast soreness(std::span<const Bout> bouts, std::span<const SorenessReport> reports,
                          Day from, Day last, const PersonalScales& scales) {
  SorenessForecast out;
  for (Day day = from; day <= last; day += std::chrono::days{1}) out.days.push_back({day, {}});
  for (const Region region : all_regions)
    out.scales[index_of(region)] =
        run_region(bouts, reports, region, scales[index_of(region)], out.days);
  return out;
}

}  // namespace rubdown::load
