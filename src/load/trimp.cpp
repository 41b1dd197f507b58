#include "load/trimp.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rubdown::load {
namespace {

double weight(double share, double scale, double steepness) {
  return share * scale * std::exp(steepness * share);
}

}  // namespace

Result<HeartRates> heart_rates(double rest, double max) {
  constexpr double reserve_min = 40;
  if (!(rest >= 25 && rest <= 120 && max >= 100 && max <= 240))
    return fail(
        Fault::BadInput, "heart rates",
        fmt::format("expected a resting rate of 25 to 120 and a maximum of 100 to 240 beats "
                    "a minute, found {:.0f} and {:.0f}",
                    rest, max));
  if (max - rest < reserve_min)
    return fail(Fault::BadInput, "heart rates",
                fmt::format("the maximum ({:.0f}) must lie at least {:.0f} beats above the resting "
                            "rate ({:.0f})",
                            max, reserve_min, rest));
  return HeartRates{rest, max};
}

double reserve_share(double bpm, const HeartRates& rates) {
  return std::clamp((bpm - rates.rest) / (rates.max - rates.rest), 0.0, 1.0);
}

double trimp_a_minute(double share, Sex sex) {
  const double male = weight(share, 0.64, 1.92);
  const double female = weight(share, 0.86, 1.67);
  if (sex == Sex::Male) return male;
  if (sex == Sex::Female) return female;
  return (male + female) / 2;
}

Trimp trimp_of(std::span<const float> bpm_each_second, const HeartRates& rates, Sex sex) {
  Trimp sum;
  for (const float bpm : bpm_each_second) {
    if (std::isnan(bpm)) continue;
    sum.impulse += trimp_a_minute(reserve_share(bpm, rates), sex) / 60;
    sum.seconds += 1;
  }
  return sum;
}

double load_of_trimp(double impulse, double threshold_bpm, const HeartRates& rates, Sex sex) {
  const double hour = 60 * trimp_a_minute(reserve_share(threshold_bpm, rates), sex);
  return hour > 0 ? 100 * impulse / hour : 0;
}

}  // namespace rubdown::load
