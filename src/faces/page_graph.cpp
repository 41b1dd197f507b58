#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/day.h"
#include "faces/page_parts.h"
#include "faces/weeks.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::Massage;

/// The drawing's own units; the page scales it.
constexpr double width = 960;
constexpr double height = 300;
constexpr double left = 40;     // room for the scale
constexpr double top = 44;      // room for flags and massages
constexpr double bottom = 246;  // the foot of the bars; block and month names stand below

struct Frame {
  double week_width;
  double wear_max;

  [[nodiscard]] double x(std::size_t week) const {
    return left + week_width * static_cast<double>(week);
  }
  /// Where within the season a day lies, weekday and all.
  [[nodiscard]] double x_of_day(std::size_t week, std::size_t weekday) const {
    return x(week) + week_width * (static_cast<double>(weekday) + 0.5) / 7;
  }
  [[nodiscard]] double y(double wear) const { return bottom - (bottom - top) * wear / wear_max; }
};

Frame frame_of(const std::vector<Week>& weeks) {
  double most = 1;
  for (const Week& week : weeks) most = std::max(most, week.wear);
  return {
      .week_width = (width - left) / static_cast<double>(std::max<std::size_t>(1, weeks.size())),
      .wear_max = std::ceil(most / 2) * 2};
}

std::string scale(const Frame& frame) {
  std::string out;
  for (int part = 0; part <= 2; ++part) {
    const double wear = frame.wear_max * part / 2;
    out += fmt::format(
        "<line class=\"rule\" x1=\"{0}\" x2=\"{1}\" y1=\"{2:.1f}\" y2=\"{2:.1f}\"/>"
        "<text class=\"scale\" x=\"{3}\" y=\"{4:.1f}\">{5:.0f}</text>\n",
        left, width, frame.y(wear), left - 8, frame.y(wear) + 4, wear);
  }
  return out;
}

std::string bars(const std::vector<Week>& weeks, const Frame& frame) {
  std::string out;
  for (std::size_t i = 0; i < weeks.size(); ++i)
    out += fmt::format(
        "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
        "rx=\"3\"/>\n",
        schedule::name_of(weeks[i].block), frame.x(i) + frame.week_width * 0.12,
        frame.y(weeks[i].wear), frame.week_width * 0.76, bottom - frame.y(weeks[i].wear));
  return out;
}

/// The name of each block below its weeks, and a line that spans them.
std::string blocks(const std::vector<Week>& weeks, const Frame& frame) {
  std::string out;
  for (std::size_t first = 0; first < weeks.size();) {
    std::size_t end = first;
    while (end < weeks.size() && weeks[end].block == weeks[first].block) ++end;
    const double from = frame.x(first) + 3;
    const double to = frame.x(end) - 3;
    const std::string_view name = schedule::name_of(weeks[first].block);
    const bool narrow = to - from < 15 * static_cast<double>(name.size());
    out += fmt::format(
        "<line class=\"span {0}\" x1=\"{1:.1f}\" x2=\"{2:.1f}\" y1=\"254\" y2=\"254\"/>"
        "<text class=\"block{3}\" x=\"{4:.1f}\" y=\"272\">{0}</text>\n",
        name, from, to, narrow ? " narrow" : "", (from + to) / 2);
    first = end;
  }
  return out;
}

std::string months(const Answer& answer, const std::vector<Week>& weeks, const Frame& frame) {
  std::string out;
  for (std::size_t i = 0; i < weeks.size(); ++i)
    for (std::size_t weekday = 0; weekday < 7; ++weekday) {
      const std::optional<int>& day = weeks[i].days[weekday];
      if (!day) continue;
      const Day date = day_at(answer, *day);
      if (date != month_of(date) && *day != 0) continue;
      // The season's first label would run into that of a month that begins within its first week.
      if (*day == 0 && month_of(date + std::chrono::days{10}) != month_of(date)) continue;
      out += fmt::format("<text class=\"month\" x=\"{:.1f}\" y=\"294\">{}</text>\n",
                         frame.x_of_day(i, weekday), to_short(date).substr(7));
    }
  return out;
}

/// Massages as discs on stems, races as flags.
std::string marks(const Answer& answer, const std::vector<Week>& weeks, const Frame& frame) {
  std::string out;
  for (std::size_t i = 0; i < weeks.size(); ++i)
    for (std::size_t weekday = 0; weekday < 7; ++weekday) {
      const std::optional<int>& day = weeks[i].days[weekday];
      if (!day) continue;
      const double x = frame.x_of_day(i, weekday);
      if (massage_on(answer, *day))
        out += fmt::format(
            "<line class=\"stem\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"26\" y2=\"{1}\"/>"
            "<circle class=\"disc\" cx=\"{0:.1f}\" cy=\"26\" r=\"9\"/>\n",
            x, bottom);
      if (answer.calendar.at(*day).race)
        out +=
            fmt::format("<path class=\"flag\" d=\"M{0:.1f} {1} V10 l20 8 l-20 8\"/>\n", x, bottom);
    }
  return out;
}

std::string massages_in(const Answer& answer, const Week& week) {
  std::string out;
  for (const std::optional<int>& day : week.days) {
    const Massage* massage = day ? massage_on(answer, *day) : nullptr;
    if (!massage) continue;
    out += (out.empty() ? "" : ", ") + short_day(day_at(answer, *day)) + " " +
           offer_name(offer_at(answer, massage->offer));
  }
  return out;
}

std::string races_in(const Answer& answer, const Week& week) {
  std::string out;
  for (const std::optional<int>& day : week.days)
    if (day && answer.calendar.at(*day).race)
      out += (out.empty() ? "" : ", ") + short_day(day_at(answer, *day)) + " " +
             answer.calendar.at(*day).words;
  return out;
}

std::string data_table(const Answer& answer, const std::vector<Week>& weeks) {
  std::string out =
      "<details><summary>The same as a table</summary>\n<table class=\"data\">\n<caption "
      "class=\"vh\">Wear by week</caption>\n<thead><tr><th scope=\"col\">Week of</th>"
      "<th scope=\"col\">Block</th><th scope=\"col\">Wear</th><th scope=\"col\">Massage</th>"
      "<th scope=\"col\">Race</th></tr></thead>\n<tbody>\n";
  for (const Week& week : weeks)
    out += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"points\">{:.1f}</td><td>{}</td>"
        "<td>{}</td></tr>\n",
        short_day(week.monday), schedule::name_of(week.block), week.wear,
        escape_html(massages_in(answer, week)), escape_html(races_in(answer, week)));
  return out + "</tbody>\n</table>\n</details>\n";
}

}  // namespace

std::string graph_html(const Answer& answer) {
  const std::vector<Week> weeks = weeks_of(answer.calendar);
  const Frame frame = frame_of(weeks);
  const auto heaviest = std::max_element(
      weeks.begin(), weeks.end(), [](const Week& a, const Week& b) { return a.wear < b.wear; });
  std::string out = fmt::format(
      "<figure>\n<svg role=\"img\" aria-labelledby=\"graph-title graph-desc\" viewBox=\"0 0 {} "
      "{}\">\n"
      "<title id=\"graph-title\">Wear by week</title>\n"
      "<desc id=\"graph-desc\">{} weeks as bars, by block; {} as discs and races as flags. The "
      "heaviest week begins on {}. The table below holds every figure.</desc>\n",
      width, height, weeks.size(), counted(answer.massages.size(), "massage"),
      heaviest == weeks.end() ? "no day" : short_day(heaviest->monday));
  out += scale(frame) + bars(weeks, frame) + blocks(weeks, frame) + months(answer, weeks, frame) +
         marks(answer, weeks, frame);
  return out +
         "</svg>\n<figcaption>Bars: what the week's runs cost the legs (an easy run counts 0.4, "
         "hard "
         "work 1, a usual long run 1.6, a marathon 4). Discs: massages. Flags: races."
         "</figcaption>\n</figure>\n" +
         data_table(answer, weeks);
}

}  // namespace rubdown::faces
