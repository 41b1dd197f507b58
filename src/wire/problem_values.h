// Reads the single values of problem.json: each reader takes a context and a cell and gives what
// schedule::ProblemData wants, or a refusal that says what was expected. Ranges are judged by
// schedule::Problem::make, but for those that the file writes in another unit than ProblemData.
#pragma once

#include <string>

#include "core/style.h"
#include "wire/json_cell.h"
#include "wire/problem_json.h"

namespace rubdown::wire::problem {

/// What a value needs besides its own cell. The season is known once the root's first keys are
/// read.
struct Context {
  KnownRule known_rule;
  Day first_day;
  int days = 0;
};

Result<int> minutes(const Context&, const JsonCell& cell);
Result<int> percent(const Context&, const JsonCell& cell);
Result<int> days(const Context&, const JsonCell& cell);
Result<int> depth(const Context&, const JsonCell& cell);
Result<int> count(const Context&, const JsonCell& cell);
Result<int> whole_points(const Context&, const JsonCell& cell);
Result<int> wear(const Context&, const JsonCell& cell);
Result<bool> truth(const Context&, const JsonCell& cell);
Result<Day> date(const Context&, const JsonCell& cell);
Result<std::string> person(const Context&, const JsonCell& cell);
Result<std::string> currency(const Context&, const JsonCell& cell);
Result<Points> points(const Context&, const JsonCell& cell);
Result<Cents> cents(const Context&, const JsonCell& cell);
Result<int> interval_tenths(const Context&, const JsonCell& cell);
Result<int> horizon_days(const Context&, const JsonCell& cell);
/// Any date, counted from the first day.
Result<int> day_index(const Context& context, const JsonCell& cell);
Result<int> season_day(const Context& context, const JsonCell& cell);
Result<int> past_day(const Context& context, const JsonCell& cell);
Result<std::string> rule(const Context& context, const JsonCell& cell);
/// "" where no rule stands behind it.
Result<std::string> rule_or_none(const Context& context, const JsonCell& cell);
Result<Style> style(const Context&, const JsonCell& cell);

}  // namespace rubdown::wire::problem
