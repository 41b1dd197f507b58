#include "body/region.h"

#include <algorithm>
#include <array>

#include "body/rows.h"
#include "core/result.h"
#include "embedded/body_regions.h"

namespace rubdown::body {
namespace {

constexpr std::array<std::string_view, 4> side_names = {"left", "right", "both", "middle"};
constexpr std::array<std::string_view, 2> view_names = {"front", "back"};

Region region_of(const toml::table& row) {
  const std::string sides = text_in(row, "sides");
  const std::string view = text_in(row, "view");
  RUBDOWN_CHECK(sides == "pair" || sides == "spine");
  RUBDOWN_CHECK(view == "front" || view == "back");
  return {.id = text_in(row, "id"),
          .name = text_in(row, "name"),
          .anatomy = text_in(row, "anatomy"),
          .is_spine = sides == "spine",
          .view = view == "front" ? View::Front : View::Back,
          .soreness = text_in(row, "soreness")};
}

}  // namespace

std::string_view name_of(Side side) { return side_names[static_cast<std::size_t>(side)]; }
std::string_view name_of(View view) { return view_names[static_cast<std::size_t>(view)]; }

std::span<const Region> regions() {
  static const std::vector<Region> all =
      rows_of(embedded::body_regions().front(), "region", region_of);
  return all;
}

std::string place_name(const Region& region, Side side) {
  if (side == Side::Middle) return region.name;
  if (side == Side::Both) return region.name + " (both)";
  return std::string{name_of(side)} + ' ' + region.name;
}

const Region* region_named(std::string_view id) {
  const auto all = regions();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Region& region) { return region.id == id; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> path_ids(const Region& region) {
  std::vector<std::string> ids{region.id + "-left", region.id + "-right"};
  if (region.is_spine) ids.push_back(region.id + "-middle");
  return ids;
}

std::vector<std::string> path_ids(const Region& region, Side side) {
  if (side == Side::Both) return {region.id + "-left", region.id + "-right"};
  if (side == Side::Middle && !region.is_spine) return {};
  return {region.id + '-' + std::string{name_of(side)}};
}

}  // namespace rubdown::body
