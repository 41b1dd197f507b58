#include "load/muscle_work.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "load/slope.h"

namespace rubdown::load {
namespace {

using activity::Session;
using activity::Sport;

/// Of the logarithm of the dose, by WorkBasis.
constexpr std::array<double, 5> spreads = {0.35, 0.45, 0.5, 0.65, 0.8};

/// Metres on the level that an hour of a sport is worth to the legs: an hour of strength brakes
/// about as much as 4 km of running. House, and rough: the spread says so.
double level_metres_an_hour(Sport sport) {
  switch (sport) {
    case Sport::Run:
      return 10'000;
    case Sport::Walk:
      return 1'500;
    case Sport::Ride:
      return 1'000;
    case Sport::Swim:
      return 500;
    case Sport::Strength:
      return 4'000;
    case Sport::Other:
      return 2'000;
  }
  return 2'000;
}

/// A walked metre is worth 0.3 run ones, on the level and downhill: there is no flight to land
/// from.
double share_of_run(Sport sport) { return sport == Sport::Walk ? 0.3 : 1; }

bool is_on_foot(Sport sport) { return sport == Sport::Run || sport == Sport::Walk; }

/// What each metre of descent adds when only their sum is known: as on a slope of 6 %.
double work_a_metre_down() {
  constexpr double usual_slope = 0.06;
  const double drop = usual_slope / std::sqrt(1 + usual_slope * usual_slope);
  return (negative_work(-usual_slope) - 1) / drop;
}

std::optional<double> descent_in_series(const Clean& clean) {
  if (!clean.descent_m) return {};
  double sum = 0;
  for (std::size_t i = 0; i < clean.seconds(); ++i)
    if (clean.slope[i] < 0 && clean.step_m[i] > 0)
      sum += (negative_work(static_cast<double>(clean.slope[i])) - 1) *
             static_cast<double>(clean.step_m[i]);
  return sum;
}

void set_descent(const Session& session, const Clean& clean, double metres, MuscleWork& out) {
  constexpr double usual_down_a_km = 5;
  constexpr double most_down_m = 3e4;
  if (const auto work = descent_in_series(clean)) {
    out.descent = *work;
    out.basis = WorkBasis::Series;
  } else if (session.descent_m && *session.descent_m >= 0 && *session.descent_m <= most_down_m) {
    out.descent = *session.descent_m * work_a_metre_down();
    out.basis = WorkBasis::Totals;
  } else {
    out.descent = usual_down_a_km * metres / 1000 * work_a_metre_down();
    out.basis = WorkBasis::Distance;
    out.notes.push_back("descent unknown: 5 m a kilometre assumed");
  }
}

void set_spread(const Clean& clean, MuscleWork& out) {
  constexpr double doubt = 0.15;  // an altitude that is not believed
  out.spread = spreads[static_cast<std::size_t>(out.basis)];
  if (out.basis == WorkBasis::Series && !clean.altitude_is_sure) out.spread += doubt;
}

void set_from_duration(const Session& session, const Clean& clean, MuscleWork& out) {
  const auto seconds = timer_seconds(session, clean);
  if (!seconds) return;
  const double an_hour = level_metres_an_hour(session.sport);
  out.basis = WorkBasis::Duration;
  out.level = an_hour * *seconds / 3600;
  out.notes.push_back(
      fmt::format("work of the legs unknown: an hour of {} is taken for {:g} km run",
                  activity::name_of(session.sport), an_hour / 1000));
}

}  // namespace

MuscleWork muscle_work(const Session& session, const Clean& clean) {
  MuscleWork out;
  const auto metres = distance_of(session, clean);
  if (is_on_foot(session.sport) && metres) {
    const double share = share_of_run(session.sport);
    set_descent(session, clean, *metres, out);
    out.level = *metres * share;
    out.descent *= share;
  } else {
    set_from_duration(session, clean, out);
  }
  set_spread(clean, out);
  return out;
}

}  // namespace rubdown::load
