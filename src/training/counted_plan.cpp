// CSV plans that name no days: they count back from the day of the goal race.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/day.h"
#include "core/text.h"
#include "training/csv_plan.h"
#include "training/entry.h"

namespace rubdown::training {
namespace {

using std::chrono::days;

constexpr std::size_t days_per_week = 7;

std::string place(std::string_view name, const CsvRow& row) {
  return fmt::format("{}, line {}", name, row.line);
}

Result<Day> goal_day(std::string_view name, const PlanOptions& options) {
  if (options.goal_day) return *options.goal_day;
  return fail(
      Fault::BadInput, std::string{name},
      "found a plan that counts the weeks to its race and names no days; expected the race's "
      "day as well. Add --race DAY:DISTANCE, such as --race 2027-10-10:marathon");
}

/// One line of a counted plan: a day's text and where it stands.
struct CountedDay {
  std::string text;
  std::string place;
};

/// The last line is the day of the race.
Result<Plan> plan_from(const std::vector<CountedDay>& lines, DistanceUnit unit, std::string title,
                       std::string_view name, const PlanOptions& options) {
  Plan plan;
  plan.name = std::move(title);
  plan.events = lines.size();
  if (lines.empty()) return finish_plan(std::move(plan), name, options);
  RUBDOWN_TRY(const Day last, goal_day(name, options));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto before = static_cast<days::rep>(lines.size() - 1 - i);
    add_entry(plan, {.day = last - days{before}, .title = lines[i].text, .place = lines[i].place},
              unit);
  }
  plan.notes.push_back(
      fmt::format("the plan names no days: its last line is taken to be {}, the day "
                  "of the race",
                  to_iso(last)));
  return finish_plan(std::move(plan), name, options);
}

struct Week {
  std::string name;  // "11", "Race week"
  std::size_t line = 0;
  std::size_t lines = 0;
};

/// Rows of one week stand together.
std::vector<Week> weeks_of(const CsvTable& table, std::size_t column) {
  std::vector<Week> weeks;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const std::string name{trim(table.rows[i].cell(column))};
    if (weeks.empty() || weeks.back().name != name)
      weeks.push_back({.name = name, .line = table.rows[i].line});
    ++weeks.back().lines;
  }
  return weeks;
}

/// 0 for "Race week" and the like.
int weeks_to_goal(const std::string& name) {
  int value = 0;
  std::from_chars(name.data(), name.data() + name.size(), value);
  return value;
}

/// Every week has seven lines, but the last, which ends with the race; and they count down by one.
Result<void> check_weeks(const std::vector<Week>& weeks, std::string_view name) {
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const Week& week = weeks[i];
    const std::string where = fmt::format("{}, line {}", name, week.line);
    const bool last = i + 1 == weeks.size();
    if (week.lines > days_per_week || (week.lines < days_per_week && !last))
      return fail(Fault::BadInput, where,
                  fmt::format("found {} lines for week '{}'; expected 7, one a day", week.lines,
                              shorten(printable(week.name), 20)));
    if (last) continue;
    const int now = weeks_to_goal(week.name);
    const int next = weeks_to_goal(weeks[i + 1].name);
    if (next != now - 1)
      return fail(Fault::BadInput, fmt::format("{}, line {}", name, weeks[i + 1].line),
                  fmt::format("found week '{}' after week '{}'; expected the weeks to the race to "
                              "count down by one",
                              shorten(printable(weeks[i + 1].name), 20),
                              shorten(printable(week.name), 20)));
  }
  return {};
}

}  // namespace

Result<Plan> read_week_counting_plan(const CsvTable& table, std::string_view name,
                                     const PlanOptions& options) {
  const CsvHeader header{table.rows.front()};
  const auto text = header.find(Column::Text);
  if (!text)
    return fail(Fault::BadInput, place(name, table.rows.front()),
                fmt::format("found the columns '{}'; expected one for the workout (Event)",
                            shorten(printable(table.rows.front().from(0, table.separator)), 60)));
  RUBDOWN_TRY_VOID(check_weeks(weeks_of(table, *header.find(Column::WeeksToGoal)), name));
  std::vector<CountedDay> lines;
  std::string spoken;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const CsvRow& row = table.rows[i];
    lines.push_back({.text = row.from(*text, table.separator), .place = place(name, row)});
    spoken += row.from(0, ' ') + '\n';  // the weekly total says the unit as well
  }
  return plan_from(lines, unit_spoken_in(spoken), {}, name, options);
}

Result<Plan> read_time_to_run_plan(const CsvTable& table, std::string_view name,
                                   const PlanOptions& options) {
  // Row 1: the plan's title, race and unit. Row 2: the header of the days. Then a day a row.
  std::string about;
  if (table.rows.size() > 1) about = table.rows[1].from(0, ' ');
  std::vector<CountedDay> lines;
  for (std::size_t i = 3; i < table.rows.size(); ++i)
    lines.push_back(
        {.text = std::string{table.rows[i].cell(0)}, .place = place(name, table.rows[i])});
  std::string title;
  if (table.rows.size() > 1) title = trim(printable(table.rows[1].cell(0)));
  return plan_from(lines, unit_spoken_in(about), std::move(title), name, options);
}

}  // namespace rubdown::training
