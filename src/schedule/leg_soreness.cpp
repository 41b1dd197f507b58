#include "schedule/leg_soreness.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rubdown::schedule {
namespace {

using load::Region;
using load::RegionSoreness;

constexpr std::array legs_regions = {Region::Quads, Region::Hamstrings, Region::Calves,
                                     Region::Hips};

struct Level {
  double from;
  std::optional<int> reported;  // the deepest work that a report leaves
  std::optional<int> forecast;
  std::string_view words;
};
constexpr std::array<Level, 3> levels = {{
    {7, std::nullopt, 0, "light flush only"},
    {5, 0, 0, "light flush only"},
    {3, 2, 2, "nothing of the deepest kind"},
}};
constexpr std::string_view closed_words =
    "no massage, and the red-flag questions first (rubdown evidence safety)";

const Level* level_of(const LegSoreness& legs) {
  const auto found = std::find_if(levels.begin(), levels.end(),
                                  [&](const Level& level) { return legs.value >= level.from; });
  return found == levels.end() ? nullptr : &*found;
}

}  // namespace

LegSoreness sorest_leg(const load::SorenessDay& day) {
  const auto at = [&](Region region) -> const RegionSoreness& {
    return day.regions[load::index_of(region)];
  };
  const auto sorest =
      std::max_element(legs_regions.begin(), legs_regions.end(), [&](Region a, Region b) {
        if (at(a).is_reported != at(b).is_reported) return at(b).is_reported;
        return at(a).median < at(b).median;
      });
  return {*sorest, at(*sorest).median, at(*sorest).is_reported, cause_of(at(*sorest))};
}

std::optional<int> deepest_allowed(const LegSoreness& legs) {
  const Level* level = level_of(legs);
  if (!level) return depth_count - 1;
  return legs.reported ? level->reported : level->forecast;
}

bool is_too_deep(Style style, const LegSoreness& legs) {
  const auto deepest = deepest_allowed(legs);
  return !deepest || depth_of(style) > *deepest;
}

std::string words_for(const LegSoreness& legs) {
  const Level* level = level_of(legs);
  const bool is_closed = !deepest_allowed(legs);
  const std::string cause = legs.cause.empty() ? "" : ", most of it from " + legs.cause;
  return fmt::format("{} {:.1f} of 10 {}{}{}{}", words_for(legs.region), legs.value,
                     legs.reported ? "reported" : "expected", cause, level ? ": " : "",
                     is_closed ? closed_words
                     : level   ? level->words
                               : "");
}

std::string words_for(Region region) {
  std::string words{load::name_of(region)};
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string cause_of(const RegionSoreness& soreness) {
  if (soreness.largest.empty()) return "";
  const std::string& words = soreness.largest.front().words;
  return words.substr(0, words.rfind(": "));
}

}  // namespace rubdown::schedule
