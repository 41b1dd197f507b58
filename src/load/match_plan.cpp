#include "load/match_plan.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rubdown::load {
namespace {

/// Runs are not weighed against strength.
enum class Class { Run, Strength, Cross };

/// Easy running in metres a second, where only a time is known of one of the two.
constexpr double usual_mps = 2.8;
constexpr double size_ratio_min = 0.6;
constexpr double size_ratio_max = 1.6;

std::optional<Class> class_of(training::WorkoutKind kind) {
  if (kind == training::WorkoutKind::Rest) return {};
  if (training::is_run(kind)) return Class::Run;
  return kind == training::WorkoutKind::Strength ? Class::Strength : Class::Cross;
}

Class class_of(activity::Sport sport) {
  if (sport == activity::Sport::Run) return Class::Run;
  return sport == activity::Sport::Strength ? Class::Strength : Class::Cross;
}

/// Something that is still to be matched, and how large it is in metres; 0 when nothing tells.
struct Open {
  std::size_t index = 0;
  double size_m = 0;
};

using OpenByDay = std::map<std::pair<Class, Day>, std::vector<Open>>;

double size_of(const training::Workout& workout) {
  if (workout.distance) return static_cast<double>(workout.distance->count());
  return workout.duration ? usual_mps * static_cast<double>(workout.duration->count()) : 0;
}

double size_of(const Recorded& session) {
  if (session.distance_m) return *session.distance_m;
  return usual_mps * session.moving_s.value_or(0);
}

void sort_by_size(OpenByDay& open) {
  for (auto& [key, list] : open)
    std::stable_sort(list.begin(), list.end(),
                     [](const Open& a, const Open& b) { return a.size_m > b.size_m; });
}

/// Size for size on one day.
void match_days(OpenByDay& workouts, OpenByDay& sessions, std::vector<WorkoutMatch>& matches) {
  for (auto& [key, planned] : workouts) {
    auto& run = sessions[key];
    const std::size_t pairs = std::min(planned.size(), run.size());
    const auto end = static_cast<std::ptrdiff_t>(pairs);
    for (std::size_t i = 0; i < pairs; ++i) matches.push_back({planned[i].index, run[i].index});
    planned.erase(planned.begin(), planned.begin() + end);
    run.erase(run.begin(), run.begin() + end);
  }
}

bool is_alike(const Open& planned, const Open& run) {
  if (planned.size_m <= 0 || run.size_m <= 0) return true;
  const double ratio = run.size_m / planned.size_m;
  return ratio >= size_ratio_min && ratio <= size_ratio_max;
}

/// The first workout of that list which the session could have been.
bool take_from(std::vector<Open>& planned, const Open& run, std::vector<WorkoutMatch>& matches) {
  const auto fits = std::find_if(planned.begin(), planned.end(),
                                 [&](const Open& one) { return is_alike(one, run); });
  if (fits == planned.end()) return false;
  matches.push_back({fits->index, run.index});
  planned.erase(fits);
  return true;
}

/// A workout that was moved by a day.
void match_neighbours(OpenByDay& workouts, const OpenByDay& sessions,
                      std::vector<WorkoutMatch>& matches) {
  for (const auto& [key, list] : sessions)
    for (const Open& run : list)
      for (const int shift : {-1, 1}) {
        const auto planned = workouts.find({key.first, key.second + std::chrono::days{shift}});
        if (planned != workouts.end() && take_from(planned->second, run, matches)) break;
      }
}

}  // namespace

std::vector<WorkoutMatch> match_plan(std::span<const training::Workout> workouts,
                                     std::span<const Recorded> sessions) {
  OpenByDay planned;
  OpenByDay recorded;
  for (std::size_t i = 0; i < workouts.size(); ++i)
    if (const auto its = class_of(workouts[i].kind))
      planned[{*its, workouts[i].day}].push_back({i, size_of(workouts[i])});
  for (std::size_t i = 0; i < sessions.size(); ++i)
    recorded[{class_of(sessions[i].sport), sessions[i].day}].push_back({i, size_of(sessions[i])});
  sort_by_size(planned);
  sort_by_size(recorded);
  std::vector<WorkoutMatch> matches;
  match_days(planned, recorded, matches);
  match_neighbours(planned, recorded, matches);
  std::sort(matches.begin(), matches.end(),
            [](const WorkoutMatch& a, const WorkoutMatch& b) { return a.workout < b.workout; });
  return matches;
}

}  // namespace rubdown::load
