#include "body/spot.h"

#include <algorithm>

namespace rubdown::body {

bool overlap(const Spot& a, const Spot& b) {
  if (a.region != b.region) return false;
  const auto paths = path_ids(*a.region, a.side);
  const auto others = path_ids(*b.region, b.side);
  return std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
    return std::find(others.begin(), others.end(), path) != others.end();
  });
}

std::string id_of(const Spot& spot) {
  return spot.region->id + '-' + std::string{name_of(spot.side)};
}

std::optional<Spot> spot_named(std::string_view id) {
  const std::size_t dash = id.rfind('-');
  if (dash == std::string_view::npos) return {};
  const Region* region = region_named(id.substr(0, dash));
  if (!region) return {};
  for (const Side side : {Side::Left, Side::Right, Side::Both, Side::Middle})
    if (name_of(side) == id.substr(dash + 1) && !path_ids(*region, side).empty())
      return Spot{region, side};
  return {};
}

std::string name_of(const Spot& spot) { return place_name(*spot.region, spot.side); }

}  // namespace rubdown::body
