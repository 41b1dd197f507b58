#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/day.h"
#include "faces/page_parts.h"
#include "faces/words.h"
#include "schedule/leg_soreness.h"

namespace rubdown::faces {
namespace {

using load::RegionSoreness;
using load::SorenessDay;

/// One small drawing for each region; the page scales it.
constexpr double width = 240;
constexpr double height = 150;
constexpr double left = 26;  // room for the scale
constexpr double right = 230;
constexpr double top = 8;
constexpr double bottom = 122;  // weekdays stand below

/// The days of one region.
class Course {
 public:
  Course(const std::vector<SorenessDay>& days, load::Region region)
      : days_{days}, region_{region} {}

  [[nodiscard]] std::size_t size() const { return days_.size(); }
  [[nodiscard]] Day day(std::size_t i) const { return days_[i].day; }
  [[nodiscard]] const RegionSoreness& at(std::size_t i) const {
    return days_[i].regions[load::index_of(region_)];
  }
  [[nodiscard]] double x(std::size_t i) const {
    const auto steps = static_cast<double>(std::max<std::size_t>(2, size()) - 1);
    return left + 6 + (right - left - 12) * static_cast<double>(i) / steps;
  }

 private:
  const std::vector<SorenessDay>& days_;
  load::Region region_;
};

double y_of(double points) { return bottom - (bottom - top) * points / 10; }

/// The levels of rule H-16, and the ends of the scale.
std::string scale() {
  std::string out;
  for (const int points : {0, 3, 5, 10})
    out += fmt::format(
        "<line class=\"{0}\" x1=\"{1}\" x2=\"{2}\" y1=\"{3:.1f}\" y2=\"{3:.1f}\"/>"
        "<text class=\"scale\" x=\"{4}\" y=\"{5:.1f}\">{6}</text>\n",
        points == 0 || points == 10 ? "rule" : "gate", left, right, y_of(points), left - 6,
        y_of(points) + 5, points);
  return out;
}

std::string band(const Course& course) {
  std::string there;
  std::string back;
  for (std::size_t i = 0; i < course.size(); ++i) {
    there +=
        fmt::format("{}{:.1f} {:.1f}", i == 0 ? "M" : " L", course.x(i), y_of(course.at(i).high));
    const std::size_t j = course.size() - 1 - i;
    back += fmt::format(" L{:.1f} {:.1f}", course.x(j), y_of(course.at(j).low));
  }
  return fmt::format("<path class=\"band\" d=\"{}{} Z\"/>\n", there, back);
}

std::string medians(const Course& course) {
  std::string path;
  std::string dots;
  for (std::size_t i = 0; i < course.size(); ++i) {
    const double y = y_of(course.at(i).median);
    path += fmt::format("{}{:.1f} {:.1f}", i == 0 ? "M" : " L", course.x(i), y);
    dots += fmt::format("<circle class=\"dot{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\"/>",
                        course.at(i).is_reported ? " reported" : "", course.x(i), y);
  }
  return fmt::format("<path class=\"median\" d=\"{}\"/>\n{}\n", path, dots);
}

std::string weekdays(const Course& course) {
  std::string out;
  for (std::size_t i = 0; i < course.size(); ++i)
    out += fmt::format("<text x=\"{:.1f}\" y=\"142\">{}</text>", course.x(i),
                       to_short(course.day(i)).substr(0, 1));
  return out + "\n";
}

std::string values(const Course& course) {
  std::string out;
  for (std::size_t i = 0; i < course.size(); ++i) {
    const RegionSoreness& of = course.at(i);
    out += fmt::format("{}{} {:.1f} ({:.1f} to {:.1f})", out.empty() ? "" : ", ",
                       short_day(course.day(i)), of.median, of.low, of.high);
  }
  return out;
}

std::string drawing(const Course& course, load::Region region) {
  const std::string name = schedule::words_for(region);
  const std::string_view id = load::name_of(region);
  return fmt::format(
             "<figure>\n<figcaption>{} <span>{:.1f}, then {:.1f}</span></figcaption>\n"
             "<svg role=\"img\" aria-labelledby=\"sore-{}-title sore-{}-desc\" viewBox=\"0 0 {} "
             "{}\">\n<title id=\"sore-{}-title\">Soreness of the {}</title>\n"
             "<desc id=\"sore-{}-desc\">0 to 10, and the range that holds four of five: "
             "{}.</desc>\n",
             capitalised(name), course.at(0).median, course.at(course.size() - 1).median, id, id,
             width, height, id, name, id, values(course)) +
         scale() + band(course) + medians(course) + weekdays(course) + "</svg>\n</figure>\n";
}

std::string causes(const SorenessDay& day) {
  const auto legs = schedule::sorest_leg(day);
  if (legs.cause.empty()) return {};
  return fmt::format(" What the {} feel on {} comes mostly from {}.",
                     schedule::words_for(legs.region), to_long(day.day), escape_html(legs.cause));
}

}  // namespace

std::string soreness_graph_html(const schedule::Condition& condition) {
  const auto& days = condition.soreness.days;
  if (days.empty()) return {};
  std::string out = fmt::format(
      "<p>From {}, the day of the last recorded session, to a week later, if nothing more is run. "
      "The shade holds four of five; dotted lines at 3 and 5 are where deep work and then all but "
      "light work is held back (H-16).{} This is our own model, fitted to eleven runners after a "
      "marathon: what you feel outranks it.</p>\n<div class=\"regions\">\n",
      to_long(days.front().day), causes(days.front()));
  for (const load::Region region : load::all_regions) out += drawing(Course{days, region}, region);
  return out + "</div>\n";
}

}  // namespace rubdown::faces
