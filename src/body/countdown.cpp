#include "body/countdown.h"

namespace rubdown::body {

std::vector<Phase> phases_of(const Routine& routine) {
  std::vector<Phase> phases;
  for (std::size_t i = 0; i < routine.steps.size(); ++i) {
    const Step& step = routine.steps[i];
    if (i > 0) phases.push_back({i, Phase::Kind::Change, 1, change_s});
    for (int set = 1; set <= step.sets; ++set) {
      if (set > 1 && step.technique->rest_s > 0)
        phases.push_back({i, Phase::Kind::Rest, set, step.technique->rest_s});
      phases.push_back({i, Phase::Kind::Work, set, step.seconds});
    }
  }
  return phases;
}

}  // namespace rubdown::body
