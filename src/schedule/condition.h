// What recordings tell of a runner's legs: what they have carried, and how sore they will be.
#pragma once

#include <vector>

#include "load/daily.h"
#include "load/fitness.h"
#include "load/soreness.h"

namespace rubdown::schedule {

struct Condition {
  std::vector<load::DayLoad> loads{};       // up to the day of the last session, at most 84 days
  std::vector<load::FitnessDay> fitness{};  // the same days
  load::SorenessForecast soreness{};        // the day of the last session and the week after it
};

}  // namespace rubdown::schedule
