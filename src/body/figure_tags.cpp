#include "body/figure_tags.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>

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

}  // namespace

void draw_tags(std::string& svg, std::span<const Tag> tags) {
  constexpr double apart = 16;
  std::map<std::string, int, std::less<>> on_path;
  std::string drawn;
  for (const Tag& tag : tags)
    for (const std::string& path : path_ids(*tag.spot.region, tag.spot.side)) {
      Point at = middle_of(svg, path);
      at.y += apart * on_path[path]++;
      drawn += tag.sign.empty() ? cross(at) : number(at, tag.sign);
    }
  if (drawn.empty()) return;
  svg.insert(svg.rfind("</svg>"),
             "<g id=\"tags\" fill=\"none\" stroke-linecap=\"round\" aria-hidden=\"true\">\n" +
                 drawn + "</g>\n");
}

}  // namespace rubdown::body
