// What a slope does to a runner: the energy it costs to run it, and the braking it asks of the
// legs. A slope is rise over run: 0.10 climbs ten metres in a hundred.
#pragma once

namespace rubdown::load {

/// Energy cost of running in J/kg/m, 3.6 on the level; slopes are held within +-0.45, the range
/// that was measured. Source: Minetti et al. 2002, J Appl Physiol 93:1039, the fifth-degree
/// polynomial.
[[nodiscard]] double minetti_cost(double slope);

/// How much faster a runner on the level would be for the same cost: minetti_cost(slope) over that
/// on the level, but at least 0.85 downhill (house: the heart rate downhill does not sink by 40 %).
/// For the heart only; never for what the muscles bear.
[[nodiscard]] double graded_factor(double slope);

/// Braking (negative work) per metre, 1 on the level: 1.60 at -10 %, 0.62 at +10 %.
/// House: positive less negative work is what gravity asks, g sin(atan slope); both are equal on
/// the level (1 J/kg/m, a relative unit), and their product stays 1.
[[nodiscard]] double negative_work(double slope);

}  // namespace rubdown::load
