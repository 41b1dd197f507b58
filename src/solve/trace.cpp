#include "solve/trace.h"

#include <algorithm>

#include "core/result.h"

namespace rubdown::solve {
namespace {

/// A way into the best schedules: several may be equally good up to their last massage.
struct Place {
  Value rest = 0;  // what is still to be gained
  Lanes ready;
  Tally tally = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

struct Step {
  std::size_t from = 0;  // places of one layer and the next
  std::size_t to = 0;
  int offer = 0;
};

/// All best schedules with the earliest days, massage by massage.
struct Layers {
  std::vector<std::vector<Place>> places;
  std::vector<std::vector<Step>> steps;
};

class Tracer {
 public:
  Tracer(const Season& season, Tallies& tallies, const Tails& tails)
      : season_{season}, tallies_{tallies}, tails_{tails} {}

  Layers trace_all() {
    layers_.places.push_back({{tails_.best(), season_.past_ready(), tallies_.start()}});
    // Values are 1024 times the score less one for each massage.
    const auto massages = -tails_.best() & (value_per_unit - 1);
    previous_day_ = season_.past_day();
    int from_day = 0;
    for (Value i = 0; i < massages; ++i) from_day = add_layer(from_day) + 1;
    return std::move(layers_);
  }

 private:
  /// Goes to the first day on which a best schedule can go on, in every way it can.
  int add_layer(int from_day) {
    layers_.places.emplace_back();
    layers_.steps.emplace_back();
    const int horizon = season_.horizon(from_day - 1);
    for (int day = from_day; day <= horizon; ++day) {
      const auto& today = season_.day(day);
      for (int g = today.first_group; g < today.last_group; ++g) {
        add_steps(season_.groups()[static_cast<std::size_t>(g)], day);
      }
      if (!layers_.steps.back().empty()) return previous_day_ = day;
      for (auto& place : layers_.places[layers_.places.size() - 2]) {
        if (tallies_.ends_on(day)) place.tally = tallies_.forget_after(place.tally, day);
      }
    }
    bug(__FILE__, __LINE__, "the best schedule can be followed");
  }

  void add_steps(const Group& group, int day) {
    const auto& here = layers_.places[layers_.places.size() - 2];
    const auto tails = tails_.after(day);
    if (tails.empty()) return;
    const int gap = season_.gap(previous_day_, day);
    const auto nearest = std::min_element(
        here.begin(), here.end(), [](const Place& a, const Place& b) { return a.rest < b.rest; });
    const Value least = nearest->rest - tails.front().value;  // must be gained
    for (int c = group.first; c < group.last; ++c) {
      const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
      if (!choice.minds_memory && choice.most < least) continue;
      const Value gain = season_.gain(choice, day, gap);
      if (gain < least) continue;
      for (std::size_t from = 0; from < here.size(); ++from) try_step(from, choice, gain, day);
    }
  }

  /// Takes the step if the rest of the value can still be had behind it.
  void try_step(std::size_t from, const Choice& choice, Value gain, int day) {
    const auto& here = layers_.places[layers_.places.size() - 2][from];
    const Value rest = here.rest - gain;
    if (here.ready.at(choice.depth) > day) return;
    const Tally tally = tallies_.after(here.tally, choice.use);
    if (tally == Tallies::none) return;
    const auto ready = later(here.ready, season_.ready_after(choice.depth, day));
    if (tails_.best_after(day, tally, ready, rest - 1) == no_value) return;
    auto& next = layers_.places.back();
    const Place there{rest, ready, tally};
    const auto known = std::find(next.begin(), next.end(), there);
    layers_.steps.back().push_back(
        {from, static_cast<std::size_t>(known - next.begin()), choice.offer});
    if (known == next.end()) next.push_back(there);
  }

  const Season& season_;
  Tallies& tallies_;
  const Tails& tails_;
  Layers layers_;
  int previous_day_ = never;
};

/// Steps that lead to the last layer; the others took another day later on.
void drop_dead_ends(Layers& layers) {
  for (auto layer = layers.steps.size(); layer-- > 1;) {
    std::vector<bool> goes_on(layers.places[layer].size(), false);
    for (const auto& step : layers.steps[layer]) goes_on[step.from] = true;
    std::erase_if(layers.steps[layer - 1], [&](const Step& step) { return !goes_on[step.to]; });
  }
}

}  // namespace

std::vector<int> trace(const Season& season, Tallies& tallies, const Tails& tails) {
  auto layers = Tracer{season, tallies, tails}.trace_all();
  drop_dead_ends(layers);
  std::vector<int> chosen;
  std::size_t at = 0;
  for (const auto& steps : layers.steps) {
    const Step* best = nullptr;
    for (const auto& step : steps) {
      if (step.from == at && (!best || step.offer < best->offer)) best = &step;
    }
    RUBDOWN_CHECK(best != nullptr);
    chosen.push_back(best->offer);
    at = best->to;
  }
  return chosen;
}

}  // namespace rubdown::solve
