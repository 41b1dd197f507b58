// One runner's season, lived day by day from a seed: she runs, or does not; her legs are sore; a
// place begins to hurt; a therapist finds another; massages are booked, had and called off; and
// every morning the schedule is made anew from the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "care/massage.h"
#include "core/units.h"

namespace rubdown::test {

/// A massage of the coming week that the next morning's schedule had no more.
struct Moved {
  Day seen{};  // the morning on which it was gone
  Day was{};
  bool was_booked = false;
  std::string why{};  // what had happened since the morning before; "nothing" when nothing had
};

struct SimulatedSeason {
  int days = 0;
  std::vector<care::Massage> had{};
  int findings = 0;
  int announced = 0;  // massages of the coming week, morning by morning
  std::vector<Moved> moved{};
  std::vector<std::string> broken{};      // rules, in sentences; must be empty
  std::vector<double> replan_ms{};        // processor time: pose, solve and explain
  std::vector<double> replan_whole_ms{};  // and reading the store
};

/// `store` is a file that does not exist yet.
[[nodiscard]] SimulatedSeason simulate_season(std::uint64_t seed,
                                              const std::filesystem::path& store);

}  // namespace rubdown::test
