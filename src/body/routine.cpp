#include "body/routine.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "body/muscles.h"

namespace rubdown::body {
namespace {

/// A muscle with its technique and the time that it gets; both sides get the same.
struct Portion {
  Muscle muscle;
  const Technique* technique;
  int sets = 1;
  int sets_max = 1;
  int seconds = 0;
  int seconds_max = 0;

  [[nodiscard]] int step_s() const { return sets * seconds + (sets - 1) * technique->rest_s; }
  [[nodiscard]] int total_s() const {
    return static_cast<int>(muscle.sides.size()) * (step_s() + change_s);
  }
};

/// One set of the shortest length, and how far it may grow. Only what is really asked for gets
/// further sets.
Portion portion_of(const Muscle& muscle, const Technique& technique, bool is_short) {
  constexpr double more_sets_from = 2;
  const auto held = [](int seconds) {
    return std::clamp(seconds, dose::set_s_min, dose::set_s_max);
  };
  Portion portion{.muscle = muscle, .technique = &technique};
  portion.seconds = portion.seconds_max = held(technique.seconds.least);
  if (is_short || muscle.gentle) return portion;
  portion.seconds_max = held(technique.seconds.most);
  if (muscle.level >= more_sets_from)
    portion.sets_max = std::min(technique.sets.most, dose::sets_max);
  return portion;
}

bool is_eve(const RoutineRequest& request) {
  return request.hard_tomorrow || request.race_tomorrow;
}
bool is_race_day(const RoutineRequest& request) { return request.days_since_race == 0; }

Means means_for(const Muscle& muscle, const RoutineRequest& request) {
  const bool is_light = muscle.gentle || is_eve(request) || is_race_day(request);
  return {.owned = request.tools,
          .points = !is_light,
          .percussion = !is_light && !request.no_percussion};
}

/// Why no technique was found: what is owned, or what tonight allows.
std::string words_for_no_technique(const Muscle& muscle, const RoutineRequest& request) {
  if (best_technique(*muscle.region,
                     {.owned = request.tools, .percussion = !request.no_percussion}))
    return "what reaches it here presses on points, and tonight is for light strokes only";
  const Technique* any = best_technique(*muscle.region, {.owned = tool_ids()});
  if (!any) return "no place for tools or hands of one's own";
  return fmt::format("nothing that you own reaches it; a {} would", any->tool->name);
}

class Dealer {
 public:
  Dealer(const RoutineRequest& request, Routine& routine)
      : request_{request},
        routine_{routine},
        left_s_{60 * std::min(request.minutes, dose::minutes_max) + change_s} {}

  void deal(const std::vector<Muscle>& wanted) {
    for (const Muscle& muscle : wanted) take(muscle);
    while (grow([](Portion& portion) { return portion.sets++ < portion.sets_max; })) {
    }
    while (grow([](Portion& portion) { return (portion.seconds += 15) <= portion.seconds_max; })) {
    }
    for (const Portion& portion : portions_) add_steps(portion);
  }

 private:
  [[nodiscard]] std::size_t muscle_count() const {
    std::set<const Region*> regions;
    for (const Portion& portion : portions_) regions.insert(portion.muscle.region);
    return regions.size();
  }

  [[nodiscard]] bool is_in(const Region* region) const {
    return std::any_of(portions_.begin(), portions_.end(),
                       [&](const Portion& portion) { return portion.muscle.region == region; });
  }

  void leave_out(const Muscle& muscle, std::string why, std::string rule) {
    if (muscle.is_usual) return;
    const Side side = muscle.sides.size() == 2 ? Side::Both : muscle.sides[0];
    routine_.left_out.push_back({{muscle.region, side}, std::move(why), std::move(rule)});
  }

  void take(const Muscle& muscle) {
    if (muscle.is_usual && muscle_count() >= dose::muscles_min) return;
    const Technique* technique = best_technique(*muscle.region, means_for(muscle, request_));
    if (!technique) return leave_out(muscle, words_for_no_technique(muscle, request_), "");
    if (!is_in(muscle.region) && muscle_count() >= dose::muscles_max)
      return leave_out(muscle, "eight muscles are enough for one evening", dose::rule);
    const Portion portion =
        portion_of(muscle, *technique, is_eve(request_) || is_race_day(request_));
    if (portion.total_s() > left_s_) return leave_out(muscle, "no time left tonight", "");
    left_s_ -= portion.total_s();
    portions_.push_back(portion);
  }

  /// One round from the first to the last; says whether anything grew.
  template <class Change>
  bool grow(const Change& change) {
    bool has_grown = false;
    for (Portion& portion : portions_) {
      Portion larger = portion;
      if (!change(larger) || larger.total_s() - portion.total_s() > left_s_) continue;
      left_s_ -= larger.total_s() - portion.total_s();
      portion = larger;
      has_grown = true;
    }
    return has_grown;
  }

  void add_steps(const Portion& portion) {
    for (const Side side : portion.muscle.sides)
      routine_.steps.push_back({.spot = {portion.muscle.region, side},
                                .technique = portion.technique,
                                .sets = portion.sets,
                                .seconds = portion.seconds,
                                .gentle = portion.muscle.gentle,
                                .why = portion.muscle.why});
  }

  const RoutineRequest& request_;
  Routine& routine_;
  int left_s_;  // the last step needs no change after it
  std::vector<Portion> portions_;
};

void add_notes(Routine& routine, const RoutineRequest& request) {
  const auto note = [&](bool holds, const char* words) {
    if (holds) routine.notes.emplace_back(words);
  };
  note(request.needs.empty(),
       "Nothing is known of your legs for this day, so these are the muscles that running loads "
       "most. With a plan, recordings or what you feel, it becomes yours.");
  note(request.race_tomorrow,
       "A race tomorrow: short light strokes only, and no pressure on points.");
  note(!request.race_tomorrow && request.hard_tomorrow,
       "Hard or long running tomorrow: short strokes only, and no pressure on points.");
  note(is_race_day(request),
       "A race today: light strokes only, at the earliest two hours after the finish, and only if "
       "you are well and drinking (S-17).");
  const bool has_gun = std::find(request.tools.begin(), request.tools.end(), "percussion_gun") !=
                       request.tools.end();
  if (has_gun && request.no_percussion)
    routine.notes.push_back(fmt::format("The percussion gun stays away: {} ({}).",
                                        request.no_percussion->why, request.no_percussion->rule));
}

}  // namespace

int Step::seconds_in_all() const { return sets * seconds + (sets - 1) * technique->rest_s; }

int Routine::seconds_in_all() const {
  int total = 0;
  for (const Step& step : steps) total += step.seconds_in_all() + change_s;
  return std::max(0, total - change_s);
}

Routine make_routine(const RoutineRequest& request) {
  Routine routine{.day = request.day, .barred = request.barred};
  if (request.barred) return routine;
  Muscles muscles = muscles_of(request);
  routine.left_out = std::move(muscles.left_out);
  Dealer{request, routine}.deal(muscles.wanted);
  add_notes(routine, request);
  return routine;
}

}  // namespace rubdown::body
