#include "schedule/symptom.h"

#include "schedule/timing.h"

namespace rubdown::schedule {

std::optional<SymptomGain> symptom_gain(const std::vector<Symptom>& symptoms,
                                        const rules::Protocol& protocol, Day day,
                                        int effect_percent) {
  constexpr double points_max = 8;
  if (!protocol.symptom_days) return {};
  const int lasts = *protocol.symptom_days;
  std::optional<SymptomGain> best;
  for (const Symptom& symptom : symptoms) {
    const auto waited = static_cast<int>((day - symptom.day).count());
    if (waited < 0 || waited > lasts) continue;
    const double urgency = 1 - static_cast<double>(waited) / (lasts + 1);
    const Points points =
        points_of(points_max * symptom.value / 10 * urgency * effect_percent / 100);
    if (points > Points{} && (!best || points > best->points)) best = {&symptom, points};
  }
  return best;
}

}  // namespace rubdown::schedule
