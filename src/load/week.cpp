#include "load/week.h"

#include <algorithm>
#include <cmath>

namespace rubdown::load {

std::optional<Week> week_of(std::span<const DayLoad> days, Deviation deviation) {
  constexpr double monotony_max = 10;
  if (days.size() != 7) return {};
  if (std::any_of(days.begin(), days.end(), [](const DayLoad& d) { return !d.load; })) return {};
  Week out;
  out.deviation = deviation;
  for (const DayLoad& day : days) out.sum += *day.load;
  const double mean = out.sum / 7;
  double squares = 0;
  for (const DayLoad& day : days) squares += (*day.load - mean) * (*day.load - mean);
  const double sd = std::sqrt(squares / (deviation == Deviation::Population ? 7 : 6));
  if (mean > 0) out.monotony = mean < monotony_max * sd ? mean / sd : monotony_max;
  out.strain = out.sum * out.monotony;
  return out;
}

}  // namespace rubdown::load
