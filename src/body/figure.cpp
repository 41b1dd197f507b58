#include "body/figure.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

#include "body/figure_tags.h"
#include "body/shades.h"
#include "core/result.h"
#include "embedded/body_figure.h"

namespace rubdown::body {
namespace {

/// From sand to wine, for the levels 1 to 10; each darker than the one before.
constexpr std::array<std::string_view, 10> colours = {"#e8c07f", "#e8ad66", "#e69c5b", "#e08b52",
                                                      "#d97a4a", "#cd6643", "#c1503c", "#a93f36",
                                                      "#932f30", "#7d1f2b"};

std::string_view colour_of(int level) { return colours[static_cast<std::size_t>(level - 1)]; }

/// Slanted lines on white: 10 % of the ink at level 1, 82 % at level 10.
std::string hatch(int level) {
  constexpr double distance = 3.2;
  const double width = distance * (0.02 + 0.08 * level);
  return fmt::format(
      "<pattern id=\"hatch-{}\" width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"rotate(45)\"><path fill=\"#fff\" d=\"M0 0h{}v{}H0z\"/>"
      "<path fill=\"#222\" d=\"M0 0h{:.2f}v{}H0z\"/></pattern>\n",
      level, distance, distance, distance, distance, width, distance);
}

std::string hatches(const Shades& shades) {
  std::array<bool, 11> seen{};
  for (const auto& [path, level] : shades) seen[static_cast<std::size_t>(level)] = true;
  std::string all;
  for (int level = 1; level <= 10; ++level)
    if (seen[static_cast<std::size_t>(level)]) all += hatch(level);
  return "<defs>\n" + all + "</defs>\n";
}

/// Puts `words` right behind `mark`, which the figure has; looks from `from` on.
std::size_t insert_after(std::string& svg, std::string_view mark, std::string_view words,
                         std::size_t from = 0) {
  const std::size_t at = svg.find(mark, from);
  RUBDOWN_CHECK(at != std::string::npos);
  svg.insert(at + mark.size(), words);
  return at;
}

/// For a bad printer: nothing but lines on white.
void bleach(std::string& svg) {
  for (const auto& [group, look] :
       {std::pair{"silhouette", "fill=\"#fff\" stroke=\"#555\""},
        std::pair{"regions", "fill=\"#fff\" stroke=\"#999\" stroke-width=\"0.7\""}}) {
    const std::string head = fmt::format("<g id=\"{}\"", group);
    const std::size_t at = svg.find(head);
    RUBDOWN_CHECK(at != std::string::npos);
    svg.replace(at, svg.find('>', at) - at, fmt::format("{} {}", head, look));
  }
}

}  // namespace

std::string figure_svg(std::span<const Mark> marks, Ink ink, std::span<const Tag> tags) {
  std::string svg{embedded::body_figure().front().text};
  const Shades shades = shades_of(marks);
  for (const auto& [path, level] : shades) {
    const std::string fill =
        ink == Ink::Colour ? std::string{colour_of(level)} : fmt::format("url(#hatch-{})", level);
    const std::size_t at =
        insert_after(svg, fmt::format("<path id=\"{}\"", path), fmt::format(" fill=\"{}\"", fill));
    const std::size_t end = svg.find("</title>", at);
    RUBDOWN_CHECK(end != std::string::npos);
    svg.insert(end, fmt::format(": {} of 10", level));
  }
  if (ink == Ink::Hatch) {
    bleach(svg);
    insert_after(svg, "</desc>\n", hatches(shades));
  }
  draw_tags(svg, tags);
  return svg;
}

}  // namespace rubdown::body
