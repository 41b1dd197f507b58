#include "body/advise.h"

#include <algorithm>
#include <map>

namespace rubdown::body {
namespace {

/// A tenth: of a difference that nobody feels, and of what is reached already.
constexpr double slight = 0.1;

/// How much is asked of each region, in the order of the table. Left and right are one.
using Asked = std::map<const Region*, double>;

Asked asked_of(std::span<const Need> needs) {
  Asked asked;
  for (const Need& need : needs) {
    const auto all = insteads();
    const auto row = std::find_if(
        all.begin(), all.end(), [&](const Instead& one) { return one.region == need.spot.region; });
    if (row == all.end())
      asked[need.spot.region] += need.level;
    else
      for (const Region* region : row->regions) asked[region] += need.level;
  }
  return asked;
}

int weight_of(const Technique* technique) {
  return technique ? weight_of_grade(technique->grade) : 0;
}

Advice tried(const Tool& tool, const Asked& asked, const std::vector<std::string>& owned) {
  Advice advice{.tool = &tool, .gains = {}};
  std::vector<std::string> with = owned;
  with.push_back(tool.id);
  for (const auto& [region, level] : asked) {
    const Technique* before = best_technique(*region, {.owned = owned});
    const Technique* after = best_technique(*region, {.owned = with});
    advice.points_now += level * weight_of(before);
    const double points = level * (weight_of(after) - weight_of(before));
    if (points > 0) advice.gains.push_back({region, before, after, points});
    advice.points += points;
  }
  std::stable_sort(advice.gains.begin(), advice.gains.end(),
                   [](const Gain& a, const Gain& b) { return a.points > b.points; });
  return advice;
}

bool is_cheaper(const Tool& a, const Tool& b) {
  if (!a.price || !b.price) return a.price.has_value() && !b.price.has_value();
  return a.price->currency == b.price->currency && a.price->most < b.price->most;
}

}  // namespace

Advice advise(std::span<const Need> needs, const std::vector<std::string>& owned) {
  const Asked asked = asked_of(needs);
  std::vector<Advice> all;
  for (const Tool& tool : tools()) {
    const bool is_owned = std::find(owned.begin(), owned.end(), tool.id) != owned.end();
    if (tool.in_advice && !is_owned) all.push_back(tried(tool, asked, owned));
  }
  Advice best;
  for (const Advice& one : all) {
    best.points_now = one.points_now;
    if (one.points > best.points) best = one;
  }
  if (best.points <= slight * best.points_now || best.points <= 0)
    return {.tool = nullptr, .gains = {}, .points = best.points, .points_now = best.points_now};
  const double close = (1 - slight) * best.points;
  for (const Advice& one : all)
    if (one.points >= close && is_cheaper(*one.tool, *best.tool)) best = one;
  return best;
}

}  // namespace rubdown::body
