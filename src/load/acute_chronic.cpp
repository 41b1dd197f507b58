#include "load/acute_chronic.h"

#include <algorithm>

#include "load/fitness.h"

namespace rubdown::load {
namespace {

constexpr std::size_t acute_days = 7;
constexpr std::size_t chronic_days = 28;

double mean_of(std::span<const DayLoad> days) {
  double sum = 0;
  for (const DayLoad& day : days) sum += *day.load;
  return sum / static_cast<double>(days.size());
}

/// Seeded with the mean of all days, so that a steady month gives exactly 1.
double weighted(std::span<const DayLoad> days, std::size_t tau) {
  double mean = mean_of(days);
  for (const DayLoad& day : days)
    mean = after_day(mean, *day.load, static_cast<double>(tau), Convention::Span);
  return mean;
}

}  // namespace

std::optional<double> acute_chronic_ratio(std::span<const DayLoad> days, AcuteChronic kind) {
  if (kind == AcuteChronic::Off || days.size() < chronic_days) return {};
  const auto month = days.last(chronic_days);
  if (std::any_of(month.begin(), month.end(), [](const DayLoad& day) { return !day.load; }))
    return {};
  double acute = mean_of(month.last(acute_days));
  double chronic = mean_of(month);
  if (kind == AcuteChronic::Uncoupled) chronic = mean_of(month.first(chronic_days - acute_days));
  if (kind == AcuteChronic::Weighted) {
    acute = weighted(month, acute_days);
    chronic = weighted(month, chronic_days);
  }
  if (chronic <= 0) return {};
  return acute / chronic;
}

}  // namespace rubdown::load
