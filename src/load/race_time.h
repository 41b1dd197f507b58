// What a race of one length says about another.
#pragma once

namespace rubdown::load {

inline constexpr double half_marathon_m = 21'097.5;
inline constexpr double marathon_m = 42'195;

/// How a runner's weeks look, as far as the marathon asks.
enum class WeeklyVolume { Usual, Low };

/// Seconds for `to_m` metres, from a race over `from_m` in `seconds`: seconds * (to / from)^1.06.
/// On a low weekly volume the way beyond the half marathon takes 1.15 (house: 1.06 is at least ten
/// minutes too fast for half of all recreational marathoners). All lengths above 0.
/// Source: Riegel 1981, American Scientist 69:285; Vickers & Vertosick 2016.
[[nodiscard]] double riegel_seconds(double from_m, double seconds, double to_m,
                                    WeeklyVolume volume = WeeklyVolume::Usual);

/// The mean speed that the same law (1.06) gives for an all-out hour, in m/s.
[[nodiscard]] double hour_speed(double metres, double seconds);

}  // namespace rubdown::load
