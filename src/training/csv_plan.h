// A training plan from a CSV file, in one of three forms that the header tells apart:
//
//   date,kind,distance,unit,duration,text    one workout a line, on its day
//   WeeksToGoal,WeeklyTotal,Mesocycle,Event  one day a line, seven lines a week, to the goal's day
//   title,raceType,units                     time-to-run's form: one day a line, to the goal's day
#pragma once

#include <optional>
#include <string_view>

#include "training/csv_table.h"
#include "training/read_plan.h"
#include "training/words.h"

namespace rubdown::training {

/// Which column of a header holds what.
class CsvHeader {
 public:
  explicit CsvHeader(const CsvRow& row);
  [[nodiscard]] std::optional<std::size_t> find(Column column) const;
  [[nodiscard]] bool has(Column column) const { return find(column).has_value(); }

 private:
  std::vector<std::optional<Column>> columns_;
};

/// Does the first row name columns of a plan? The dispatcher asks before it calls a file CSV.
[[nodiscard]] bool is_plan_header(const CsvTable& table);

/// Errors  BadInput with the line: no column for the day or none for the workout; a plan that
/// counts
///         weeks without options.goal_day, or with a week that has not seven lines; no run.
[[nodiscard]] Result<Plan> read_csv_plan(const CsvTable& table, std::string_view name,
                                         const PlanOptions& options);

/// The second and third form (counted_plan.cpp).
[[nodiscard]] Result<Plan> read_week_counting_plan(const CsvTable& table, std::string_view name,
                                                   const PlanOptions& options);
[[nodiscard]] Result<Plan> read_time_to_run_plan(const CsvTable& table, std::string_view name,
                                                 const PlanOptions& options);

}  // namespace rubdown::training
