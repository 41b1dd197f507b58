#include "body/figure_tags.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace rubdown::body {
namespace {

struct Point {
  double x = 0;
  double y = 0;
};

/// What a path encloses.
struct Box {
  Point least{1e9, 1e9};
  Point most{-1e9, -1e9};

  void take(Point point) {
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
  }
  [[nodiscard]] Point middle() const { return {(least.x + most.x) / 2, (least.y + most.y) / 2}; }
};

/// The next number of an outline; "M10 20c1-2 .5 4" may leave out what parts two of them.
bool next_number(std::string_view& outline, double& number) {
  while (!outline.empty()) {
    const auto [end, error] =
        std::from_chars(outline.data(), outline.data() + outline.size(), number);
    if (error == std::errc{}) {
      outline.remove_prefix(static_cast<std::size_t>(end - outline.data()));
      return true;
    }
    outline.remove_prefix(1);
  }
  return false;
}

/// The figure's outlines are a point and then relative cubics, all of them.
Point middle_of(std::string_view outline) {
  Point at;
  RUBDOWN_CHECK(next_number(outline, at.x) && next_number(outline, at.y));
  Box box;
  box.take(at);
  Point step;
  for (int i = 1; next_number(outline, step.x) && next_number(outline, step.y); ++i) {
    if (i % 3 != 0) continue;  // two handles, then where the curve goes
    at = {at.x + step.x, at.y + step.y};
    box.take(at);
  }
  return box.middle();
}

Point middle_of(std::string_view svg, std::string_view path) {
  const std::size_t at = svg.find(fmt::format("<path id=\"{}\"", path));
  RUBDOWN_CHECK(at != std::string_view::npos);
  constexpr std::string_view key = " d=\"";
  const std::size_t from = svg.find(key, at) + key.size();
  return middle_of(svg.substr(from, svg.find('"', from) - from));
}

std::string cross(Point at) {
  constexpr std::string_view strokes = "M{0:.1f} {1:.1f}l9 9m0-9l-9 9";
  const std::string way = fmt::format(fmt::runtime(strokes), at.x - 4.5, at.y - 4.5);
  return fmt::format(
      "<path d=\"{0}\" stroke=\"#fff\" stroke-width=\"6\"/>"
      "<path d=\"{0}\" stroke=\"#111\" stroke-width=\"2.6\"/>\n",
      way);
}

std::string number(Point at, std::string_view sign) {
  return fmt::format(
      "<circle cx=\"{0:.1f}\" cy=\"{1:.1f}\" r=\"7.5\" fill=\"#fff\" stroke=\"#111\" "
      "stroke-width=\"1.4\"/><text x=\"{0:.1f}\" y=\"{2:.1f}\" font-family=\"sans-serif\" "
      "font-size=\"11\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"#111\" "
      "stroke=\"none\">{3}</text>\n",
      at.x, at.y, at.y + 3.9, sign);
}

/// Nothing when all the room around a place is taken: a sign that stands elsewhere would mislead.
std::optional<Point> free_place(Point at, std::span<const Point> taken) {
  constexpr double apart = 14;
  constexpr int tries = 3;
  const auto is_near = [&](Point other) {
    return std::hypot(other.x - at.x, other.y - at.y) < apart;
  };
  for (int i = 0; i < tries; ++i, at.y += apart)
    if (std::none_of(taken.begin(), taken.end(), is_near)) return at;
  return {};
}

}  // namespace

void draw_tags(std::string& svg, std::span<const Tag> tags) {
  std::vector<Point> taken;
  std::string drawn;
  for (const Tag& tag : tags)
    for (const std::string& path : path_ids(*tag.spot.region, tag.spot.side)) {
      const auto at = free_place(middle_of(svg, path), taken);
      if (!at) continue;
      taken.push_back(*at);
      drawn += tag.sign.empty() ? cross(*at) : number(*at, tag.sign);
    }
  if (drawn.empty()) return;
  svg.insert(svg.rfind("</svg>"),
             "<g id=\"tags\" fill=\"none\" stroke-linecap=\"round\" aria-hidden=\"true\">\n" +
                 drawn + "</g>\n");
}

}  // namespace rubdown::body
