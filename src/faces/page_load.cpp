#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/day.h"
#include "faces/page_parts.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using load::FitnessDay;
using schedule::Condition;

/// The drawing's own units; the page scales it.
constexpr double width = 960;
constexpr double height = 280;
constexpr double left = 48;     // room for the scale
constexpr double top = 12;      //
constexpr double bottom = 236;  // month names stand below

struct Frame {
  double day_width;
  double load_max;

  [[nodiscard]] double x(std::size_t day) const {
    return left + day_width * static_cast<double>(day);
  }
  [[nodiscard]] double middle(std::size_t day) const { return x(day) + day_width / 2; }
  [[nodiscard]] double y(double load) const { return bottom - (bottom - top) * load / load_max; }
};

Frame frame_of(const Condition& condition) {
  double most = 1;
  for (const auto& day : condition.loads) most = std::max(most, day.load.value_or(0));
  for (const auto& day : condition.fitness)
    most = std::max({most, day.fitness.value_or(0), day.fatigue.value_or(0)});
  const auto days = static_cast<double>(std::max<std::size_t>(1, condition.loads.size()));
  return {.day_width = (width - left) / days, .load_max = std::ceil(most / 100) * 100};
}

std::string scale(const Frame& frame) {
  std::string out;
  for (int part = 0; part <= 2; ++part) {
    const double load = frame.load_max * part / 2;
    out += fmt::format(
        "<line class=\"rule\" x1=\"{0}\" x2=\"{1}\" y1=\"{2:.1f}\" y2=\"{2:.1f}\"/>"
        "<text class=\"scale\" x=\"{3}\" y=\"{4:.1f}\">{5:.0f}</text>\n",
        left, width, frame.y(load), left - 8, frame.y(load) + 4, load);
  }
  return out;
}

std::string bars(const Condition& condition, const Frame& frame) {
  std::string out;
  for (std::size_t i = 0; i < condition.loads.size(); ++i)
    if (const double load = condition.loads[i].load.value_or(0); load > 0)
      out += fmt::format(
          "<rect class=\"load\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
          frame.x(i) + frame.day_width * 0.1, frame.y(load), frame.day_width * 0.8,
          bottom - frame.y(load));
  return out;
}

/// A line that breaks where nothing is known.
std::string line(const Condition& condition, const Frame& frame, std::string_view name,
                 std::optional<double> FitnessDay::*figure) {
  std::string path;
  bool drawing = false;
  for (std::size_t i = 0; i < condition.fitness.size(); ++i) {
    const auto& value = condition.fitness[i].*figure;
    if (value)
      path += fmt::format("{}{:.1f} {:.1f}",
                          drawing        ? " L"
                          : path.empty() ? "M"
                                         : " M",
                          frame.middle(i), frame.y(*value));
    drawing = value.has_value();
  }
  return path.empty() ? "" : fmt::format("<path class=\"{}\" d=\"{}\"/>\n", name, path);
}

std::string months(const Condition& condition, const Frame& frame) {
  std::string out;
  for (std::size_t i = 0; i < condition.loads.size(); ++i) {
    const Day day = condition.loads[i].day;
    if (day != month_of(day)) continue;
    out += fmt::format(
        "<line class=\"rule\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\"/>"
        "<text class=\"month\" x=\"{0:.1f}\" y=\"{3}\">{4}</text>\n",
        frame.x(i), bottom, bottom + 8, bottom + 26, to_short(day).substr(7));
  }
  return out;
}

std::string whole(const std::optional<double>& value) {
  return value ? fmt::format("{:.0f}", *value) : "unknown";
}

std::string data_table(const Condition& condition) {
  std::string out =
      "<details><summary>The same as a table</summary>\n<table class=\"data\">\n<caption "
      "class=\"vh\">Load, fitness and fatigue by day</caption>\n<thead><tr><th "
      "scope=\"col\">Day</th><th scope=\"col\">Load</th><th scope=\"col\">Fitness</th>"
      "<th scope=\"col\">Fatigue</th></tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < condition.loads.size() && i < condition.fitness.size(); ++i)
    out += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                       short_day(condition.loads[i].day), whole(condition.loads[i].load),
                       whole(condition.fitness[i].fitness), whole(condition.fitness[i].fatigue));
  return out + "</tbody>\n</table>\n</details>\n";
}

std::string now(const Condition& condition) {
  const FitnessDay last = condition.fitness.empty() ? FitnessDay{} : condition.fitness.back();
  return fmt::format("{} on {}: fitness {}, fatigue {}.",
                     last.is_building ? "Still building up" : "Last",
                     to_long(condition.loads.back().day), whole(last.fitness), whole(last.fatigue));
}

}  // namespace

std::string load_graph_html(const Condition& condition) {
  if (condition.loads.empty()) return {};
  const Frame frame = frame_of(condition);
  std::string out =
      "<ul class=\"legend\">\n<li><span class=\"swatch load\"></span><span>load of a day</span>"
      "</li>\n<li><span class=\"swatch fitness\"></span><span>fitness: its mean over 42 days</span>"
      "</li>\n<li><span class=\"swatch fatigue\"></span><span>fatigue: its mean over 7 days</span>"
      "</li>\n</ul>\n";
  out += fmt::format(
      "<figure>\n<svg role=\"img\" aria-labelledby=\"load-title load-desc\" viewBox=\"0 0 {} {}\">"
      "\n<title id=\"load-title\">Load, fitness and fatigue by day</title>\n<desc "
      "id=\"load-desc\">{} from {} to {}: loads as bars, fitness as a solid line, fatigue as a "
      "dashed one. {} The table below holds every figure.</desc>\n",
      width, height, counted(condition.loads.size(), "day"), to_long(condition.loads.front().day),
      to_long(condition.loads.back().day), now(condition));
  out += scale(frame) + bars(condition, frame) + months(condition, frame) +
         line(condition, frame, "fitness", &FitnessDay::fitness) +
         line(condition, frame, "fatigue", &FitnessDay::fatigue);
  return out + "</svg>\n<figcaption>" + now(condition) +
         " A load of 100 is an hour at threshold; where a line breaks, too little was recorded."
         "</figcaption>\n</figure>\n" +
         data_table(condition);
}

}  // namespace rubdown::faces
