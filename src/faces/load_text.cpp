#include "faces/load_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/day.h"
#include "faces/reading_text.h"
#include "load/pace.h"

namespace rubdown::faces {
namespace {

constexpr int weeks_shown = 18;
constexpr int bar_columns = 20;
constexpr std::size_t soreness_days_shown = 4;

/// Monday to Sunday.
struct WeekSum {
  Day monday{};
  int runs = 0;
  double kilometres = 0;
  double descent_m = 0;
  double load = 0;
  int known_days = 0;
  int unknown_days = 0;
  std::optional<load::FitnessDay> sunday{};
};

std::vector<WeekSum> weeks_of(const load::History& history) {
  std::vector<WeekSum> weeks;
  const Day last = monday_of(history.span.last);
  const Day first =
      std::max(monday_of(history.span.first), last - std::chrono::days{7 * (weeks_shown - 1)});
  for (Day monday = first; monday <= last; monday += std::chrono::days{7}) {
    weeks.push_back({.monday = monday});
  }
  const auto week_of = [&](Day day) -> WeekSum* {
    const auto weeks_in = (monday_of(day) - first).count() / 7;
    return day < first ? nullptr : &weeks[static_cast<std::size_t>(weeks_in)];
  };
  for (const auto& cost : history.costs) {
    auto* week = week_of(cost.day);
    if (!week || cost.sport != activity::Sport::Run) continue;
    ++week->runs;
    week->kilometres += cost.kilometres.value_or(0);
    week->descent_m += cost.descent_m.value_or(0);
  }
  for (const auto& day : history.loads) {
    auto* week = week_of(day.day);
    if (!week) continue;
    week->load += day.load.value_or(0);
    ++(day.load ? week->known_days : week->unknown_days);
  }
  for (const auto& day : history.fitness.days) {
    if (auto* week = week_of(day.day)) week->sunday = day;
  }
  const auto is_silent = [](const WeekSum& week) { return week.known_days == 0; };
  weeks.erase(weeks.begin(), std::find_if_not(weeks.begin(), weeks.end(), is_silent));
  return weeks;
}

std::string number_or_dash(const std::optional<double>& value) {
  return value ? fmt::format("{}", std::lround(*value)) : "-";
}

/// "245 ", "245+" where days of the week are unknown, "- " where all of them are.
std::string load_of(const WeekSum& week) {
  if (week.known_days == 0) return "- ";
  return fmt::format("{:.0f}{}", week.load, week.unknown_days > 0 ? "+" : " ");
}

std::string week_lines(const load::History& history, const Ink& ink) {
  const auto weeks = weeks_of(history);
  double largest = 1;
  for (const auto& week : weeks) largest = std::max(largest, week.load);
  std::string text = ink.faint(
      line_of("week of     runs    km  down m   load                      fitness fatigue  form"));
  for (const auto& week : weeks) {
    const auto columns = static_cast<int>(std::lround(bar_columns * week.load / largest));
    std::string bar;
    for (int i = 0; i < columns; ++i) bar += "█";
    const auto fitness = week.sunday.value_or(load::FitnessDay{});
    text += line_of(fmt::format("{} {:>5} {:>5.0f} {:>7.0f} {:>6} {}{} {:>7} {:>7} {:>5}",
                                to_short(week.monday), week.runs, week.kilometres, week.descent_m,
                                load_of(week), ink.massage(bar),
                                std::string(static_cast<std::size_t>(bar_columns - columns), ' '),
                                number_or_dash(fitness.fitness), number_or_dash(fitness.fatigue),
                                number_or_dash(fitness.form)));
  }
  text += hanging("",
                  "Load: 100 is an hour at threshold; + marks a week with days that nothing is "
                  "known of. Fitness and fatigue are its means over 42 and 7 days, form the "
                  "difference in the morning.");
  return text;
}

std::string soreness_lines(const load::History& history, const Ink& ink) {
  const auto& days = history.soreness.days;
  const auto shown = std::min(days.size(), soreness_days_shown);
  std::string text = ink.strong(line_of("Soreness to come, 0 to 10"));
  std::string heading = left_in("", 12);
  for (std::size_t d = 0; d < shown; ++d) heading += left_in(to_short(days[d].day), 16);
  text += ink.faint(line_of(heading));
  for (const auto region : load::all_regions) {
    std::string name{load::name_of(region)};
    std::replace(name.begin(), name.end(), '_', ' ');
    auto line = left_in(name, 12);
    for (std::size_t d = 0; d < shown; ++d) {
      const auto& there = days[d].regions[load::index_of(region)];
      line +=
          left_in(fmt::format("{:.1f} ({:.1f}-{:.1f})", there.median, there.low, there.high), 16);
    }
    text += line_of(line);
  }
  const auto& quads = days.front().regions[load::index_of(load::Region::Quads)];
  for (const auto& cause : quads.largest) text += hanging("  quads: ", cause.words);
  text += hanging("",
                  "The range holds four of five. This is our own model, fitted to eleven runners "
                  "after a marathon: what you feel outranks it.");
  return text;
}

std::string threshold_lines(const load::Thresholds& thresholds) {
  std::string text;
  const auto add = [&](std::string_view name, const std::optional<load::Figure>& figure,
                       std::string value) {
    if (!figure) return;
    if (!figure->assumed.empty()) value += fmt::format(" ({})", figure->assumed);
    text += hanging(left_in(name, 22), value);
  };
  const auto beats = [](const std::optional<load::Figure>& figure) {
    return figure ? fmt::format("{:.0f} beats a minute", figure->value) : "";
  };
  add("  maximum", thresholds.max_bpm, beats(thresholds.max_bpm));
  add("  at rest", thresholds.rest_bpm, beats(thresholds.rest_bpm));
  add("  at threshold", thresholds.threshold_bpm, beats(thresholds.threshold_bpm));
  if (thresholds.threshold_mps)
    add("  threshold pace", thresholds.threshold_mps,
        load::pace_words(thresholds.threshold_mps->value));
  return text.empty() ? "" : line_of("Measured against") + text;
}

}  // namespace

std::string load_as_text(const load::History& history, const activity::Reading& reading,
                         const TextStyle& style) {
  const Ink ink{style.colour};
  const auto runs = std::count_if(
      history.costs.begin(), history.costs.end(),
      [](const load::SessionCost& cost) { return cost.sport == activity::Sport::Run; });
  std::string text =
      ink.strong(line_of(fmt::format("{} sessions, {} of them runs, {} to {}", history.costs.size(),
                                     runs, to_iso(history.span.first), to_iso(history.span.last))));
  text += "\n" + week_lines(history, ink) + "\n" + soreness_lines(history, ink);
  for (const auto& spike : history.spikes) {
    if (history.span.last - spike.day < std::chrono::days{30}) {
      text += "\n" + hanging(to_short(spike.day) + "  ", spike.spike.words);
    }
  }
  const auto measured = threshold_lines(history.thresholds);
  if (!measured.empty()) text += "\n" + measured;
  const auto refused = refusal_lines(reading, ink);
  if (!refused.empty()) text += "\n" + refused;
  return text;
}

}  // namespace rubdown::faces
