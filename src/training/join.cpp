#include "training/join.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rubdown::training {

void append(Plan& plan, Plan&& more) {
  const auto move_all = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  move_all(plan.workouts, more.workouts);
  move_all(plan.not_understood, more.not_understood);
  move_all(plan.notes, more.notes);
  std::stable_sort(plan.workouts.begin(), plan.workouts.end(),
                   [](const Workout& a, const Workout& b) { return a.day < b.day; });
  plan.events += more.events;
  if (plan.name.empty()) plan.name = std::move(more.name);
}

}  // namespace rubdown::training
