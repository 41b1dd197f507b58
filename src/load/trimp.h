// Banister's training impulse: minutes, weighted by how deep into the heart-rate reserve they went.
#pragma once

#include <optional>
#include <span>

#include "core/result.h"

namespace rubdown::load {

/// For the weights of the training impulse, which were measured on men and on women.
enum class Sex { Unknown, Male, Female };

/// The heart rates that a runner's reserve lies between, in beats per minute.
struct HeartRates {
  double rest = 0;
  double max = 0;
};

/// Refuses a reserve (max - rest) of less than 40 beats, and rates that no heart has.
[[nodiscard]] Result<HeartRates> heart_rates(double rest, double max);

/// The share of the reserve in use, held within 0 and 1. Source: Karvonen et al. 1957.
[[nodiscard]] double reserve_share(double bpm, const HeartRates& rates);

/// The impulse of one minute at a share x of the reserve.
///
///   x * 0.64 exp(1.92 x) for men,  x * 0.86 exp(1.67 x) for women;  their mean where sex is
///   unknown
///
/// Source: Banister 1991; Morton, Fitz-Clarke & Banister 1990, J Appl Physiol 69:1171.
[[nodiscard]] double trimp_a_minute(double share, Sex sex);

struct Trimp {
  double impulse = 0;  // of the seconds that have a heart rate
  double seconds = 0;  // how many those are
};

/// The impulse of one heart rate a second (NaN = missing), added up sample by sample: taken from
/// the mean it would lose what the hard minutes weigh.
[[nodiscard]] Trimp trimp_of(std::span<const float> bpm_each_second, const HeartRates& rates,
                             Sex sex);

/// On the scale where an hour at the threshold heart rate is 100.
[[nodiscard]] double load_of_trimp(double impulse, double threshold_bpm, const HeartRates& rates,
                                   Sex sex);

}  // namespace rubdown::load
