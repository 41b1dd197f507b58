#include "faces/shades.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace rubdown::faces {
namespace {

constexpr Points next_to_nothing{units_per_point / 2};

/// Half a point upwards, to whole points, at least one.
std::int64_t whole(Points points) {
  return std::max<std::int64_t>(1, (points.count() + units_per_point / 2) / units_per_point);
}

}  // namespace

Shades::Shades(const schedule::Answer& answer) {
  std::vector<Points> costly;
  for (const schedule::DayView& view : answer.days)
    if (view.regret && *view.regret >= next_to_nothing) costly.push_back(*view.regret);
  std::sort(costly.begin(), costly.end());
  if (costly.empty()) costly.push_back(next_to_nothing);
  for (std::size_t i = 0; i < cuts_.size(); ++i)
    cuts_[i] = whole(costly[costly.size() * (i + 1) / (count - 1)]);
}

int Shades::of(Points regret) const {
  if (regret < next_to_nothing) return 0;
  int shade = 1;
  for (const std::int64_t cut : cuts_)
    if (regret >= Points{cut * units_per_point}) ++shade;
  return shade;
}

std::string Shades::words(int shade) const {
  if (shade == 0) return "costs next to nothing";
  if (shade == 1) return fmt::format("under {} point{}", cuts_[0], cuts_[0] == 1 ? "" : "s");
  if (shade == count - 1) return fmt::format("{} points and more", cuts_.back());
  const auto upper = static_cast<std::size_t>(shade) - 1;
  return cuts_[upper - 1] == cuts_[upper]
             ? ""
             : fmt::format("{} to {} points", cuts_[upper - 1], cuts_[upper]);
}

}  // namespace rubdown::faces
