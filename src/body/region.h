// The places of a body that findings, tools and the figure share. They are data: regions.toml.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubdown::body {

/// The runner's own left and right, never the onlooker's.
enum class Side { Left, Right, Both, Middle };
/// "left", "right", "both", "middle".
[[nodiscard]] std::string_view name_of(Side side);

enum class View { Front, Back };
/// "front", "back".
[[nodiscard]] std::string_view name_of(View view);

struct Region {
  std::string id;         // "glute_med"
  std::string name;       // "side of the hip": one of them, in plain words
  std::string anatomy;    // "gluteus medius"
  bool is_spine = false;  // it has a middle, which is meant when no side is said
  View view = View::Front;
  std::string soreness;  // the region whose forecast of soreness holds for it: "hips"
};

/// In the order of the table, which is the order in which they are told.
[[nodiscard]] std::span<const Region> regions();
/// Nothing when there is no such region.
[[nodiscard]] const Region* region_named(std::string_view id);

/// "left calf", "calf (both)", "neck".
[[nodiscard]] std::string place_name(const Region& region, Side side);

/// "calves-left" and "calves-right"; a spine's has "neck-middle" too: the paths of the figure.
[[nodiscard]] std::vector<std::string> path_ids(const Region& region);
/// The paths that a side means: "both" is left and right, "middle" is the middle alone.
[[nodiscard]] std::vector<std::string> path_ids(const Region& region, Side side);

}  // namespace rubdown::body
