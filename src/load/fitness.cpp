#include "load/fitness.h"

#include <array>
#include <cmath>

namespace rubdown::load {
namespace {

constexpr std::size_t unknown_max = 3;  // days in a row that a mean survives

/// The known and unknown days from `first` on, until more than three unknown ones follow each
/// other.
std::size_t end_of_stretch(std::span<const DayLoad> days, std::size_t first) {
  std::size_t unknown = 0;
  for (std::size_t i = first; i < days.size(); ++i) {
    unknown = days[i].load ? 0 : unknown + 1;
    if (unknown > unknown_max) return i + 1 - unknown;
  }
  return days.size();
}

/// The mean of the first seven known days of a stretch.
double seed_of(std::span<const DayLoad> stretch) {
  constexpr int seed_days = 7;
  double sum = 0;
  int known = 0;
  for (const DayLoad& day : stretch) {
    if (!day.load) continue;
    sum += *day.load;
    if (++known == seed_days) break;
  }
  return known > 0 ? sum / known : 0;
}

void run_stretch(std::span<const DayLoad> stretch, Convention convention,
                 std::span<FitnessDay> out) {
  constexpr int building_days = 42;
  double fit = seed_of(stretch);
  double tired = fit;
  int known = 0;
  for (std::size_t i = 0; i < stretch.size(); ++i) {
    out[i].form = fit - tired;
    if (const auto load = stretch[i].load) {
      fit = after_day(fit, *load, fitness_days, convention);
      tired = after_day(tired, *load, fatigue_days, convention);
      ++known;
    }
    out[i].fitness = fit;
    out[i].fatigue = tired;
    out[i].is_building = known < building_days;
  }
}

}  // namespace

std::string_view name_of(Convention convention) {
  constexpr std::array<std::string_view, 3> names = {"exp(-1/tau)", "1/tau", "2/(tau+1)"};
  return names[static_cast<std::size_t>(convention)];
}

double share_of_day(double tau_days, Convention convention) {
  switch (convention) {
    case Convention::Exponential:
      return -std::expm1(-1 / tau_days);
    case Convention::Reciprocal:
      return 1 / tau_days;
    case Convention::Span:
      return 2 / (tau_days + 1);
  }
  return 0;
}

double after_day(double mean, double load, double tau_days, Convention convention) {
  return mean + share_of_day(tau_days, convention) * (load - mean);
}

Fitness fitness(std::span<const DayLoad> days, Convention convention) {
  Fitness out{convention, std::vector<FitnessDay>(days.size())};
  for (std::size_t i = 0; i < days.size(); ++i) out.days[i].day = days[i].day;
  for (std::size_t first = 0; first < days.size();) {
    if (!days[first].load) {
      ++first;
      continue;
    }
    const std::size_t last = end_of_stretch(days, first);
    run_stretch(days.subspan(first, last - first), convention,
                std::span{out.days}.subspan(first, last - first));
    first = last;
  }
  return out;
}

double days_to_balance(double fitness, double fatigue) {
  if (fatigue <= fitness || fitness <= 0) return 0;
  return std::log(fatigue / fitness) / (1 / fatigue_days - 1 / fitness_days);
}

}  // namespace rubdown::load
