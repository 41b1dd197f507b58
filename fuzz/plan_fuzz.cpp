// Any bytes as a plan: read or refused, never a crash, a hang or a workout that cannot be.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/day.h"
#include "training/override.h"
#include "training/races_in.h"
#include "training/read_plan.h"

using namespace rubdown;
using namespace rubdown::training;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  PlanOptions options;
  options.goal_day = day_from_iso("2027-10-10");
  const auto plan = read_plan(bytes, "plan", options);
  if (plan) {
    RUBDOWN_CHECK(plan->workouts.size() <= 100'000);
    for (const Workout& workout : plan->workouts) {
      RUBDOWN_CHECK(!workout.distance || *workout.distance > Metres{0});
      RUBDOWN_CHECK(!workout.duration || *workout.duration > Seconds{0});
    }
    (void)races_in(*plan);
  }
  (void)parse_override(bytes.substr(0, 80));
  return 0;
}
