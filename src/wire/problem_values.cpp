#include "wire/problem_values.h"

#include <fmt/format.h>

#include <vector>

#include "core/day.h"
#include "core/text.h"

namespace rubdown::wire::problem {

Result<int> minutes(const Context&, const JsonCell& cell) { return read_int(cell, "minutes"); }
Result<int> percent(const Context&, const JsonCell& cell) { return read_int(cell, "per cent"); }
Result<int> days(const Context&, const JsonCell& cell) { return read_int(cell, "days"); }
Result<int> depth(const Context&, const JsonCell& cell) { return read_int(cell, "depth, 0 to 3"); }
Result<int> count(const Context&, const JsonCell& cell) { return read_int(cell, "massages"); }
Result<int> whole_points(const Context&, const JsonCell& cell) { return read_int(cell, "points"); }
Result<int> wear(const Context&, const JsonCell& cell) {
  return read_int(cell, "thousandths of wear (1000 is a hard session)");
}
Result<bool> truth(const Context&, const JsonCell& cell) { return read_truth(cell); }
Result<Day> date(const Context&, const JsonCell& cell) { return read_day(cell); }
Result<std::string> person(const Context&, const JsonCell& cell) {
  return read_text(cell, "a name");
}
Result<std::string> currency(const Context&, const JsonCell& cell) {
  return read_text(cell, "a currency such as \"EUR\"");
}

Result<Points> points(const Context&, const JsonCell& cell) {
  RUBDOWN_TRY(const auto value, read_points(cell));
  constexpr Points most{1'000 * units_per_point};
  if (value <= most && value >= -most) return value;
  return refuse(cell, fmt::format("found {}; expected -1000 to 1000 points", found_in(cell.node)));
}

Result<Cents> cents(const Context&, const JsonCell& cell) {
  RUBDOWN_TRY(const auto count, read_whole(cell, "cents (80.00 is 8000)"));
  return Cents{count};
}

Result<int> interval_tenths(const Context&, const JsonCell& cell) {
  RUBDOWN_TRY(const auto tenths, read_decimal(cell, 1, "days, a number"));
  if (tenths >= 10 && tenths <= 600) return static_cast<int>(tenths);
  return refuse(cell, fmt::format("found {}; expected 1 to 60 wanted days between two massages",
                                  found_in(cell.node)));
}

Result<int> horizon_days(const Context&, const JsonCell& cell) {
  constexpr int days_max = 731;  // as Problem::make has it; dates become indices before it looks
  RUBDOWN_TRY(const auto count, read_int(cell, "days"));
  if (count >= 1 && count <= days_max) return count;
  return refuse(cell, fmt::format("found {}; expected 1 to {} days", count, days_max));
}

/// Any date, counted from the first day.
Result<int> day_index(const Context& context, const JsonCell& cell) {
  RUBDOWN_TRY(const auto day, read_day(cell));
  return static_cast<int>((day - context.first_day).count());
}

Result<int> season_day(const Context& context, const JsonCell& cell) {
  RUBDOWN_TRY(const auto index, day_index(context, cell));
  if (index >= 0 && index < context.days) return index;
  const Day last = context.first_day + std::chrono::days{context.days - 1};
  return refuse(cell, fmt::format("found {}, which lies outside the season; expected a day from {} "
                                  "to {} (first_day and days set them)",
                                  cell.node.text, to_iso(context.first_day), to_iso(last)));
}

Result<int> past_day(const Context& context, const JsonCell& cell) {
  RUBDOWN_TRY(const auto index, day_index(context, cell));
  if (index < 0) return index;
  return refuse(cell, fmt::format("found {}; expected a day before the season begins on {}",
                                  cell.node.text, to_iso(context.first_day)));
}

Result<std::string> rule(const Context& context, const JsonCell& cell) {
  RUBDOWN_TRY(auto id, read_text(cell, "a rule such as \"R2-12\""));
  if (context.known_rule(id)) return id;
  return refuse(cell, fmt::format("found the unknown rule \"{}\"; expected the id of a rule that "
                                  "`rubdown evidence` lists, such as \"R2-12\"",
                                  printable(shorten(id, 40))));
}

/// "" where no rule stands behind it.
Result<std::string> rule_or_none(const Context& context, const JsonCell& cell) {
  if (cell.node.kind == JsonKind::Text && cell.node.text.empty()) return std::string{};
  return rule(context, cell);
}

Result<Style> style(const Context&, const JsonCell& cell) {
  RUBDOWN_TRY(const auto name, read_text(cell, "a style such as \"sports\""));
  if (const auto found = style_named(name)) return *found;
  std::vector<std::string> known;
  for (const Style one : all_styles) known.emplace_back(name_of(one));
  return refuse(
      cell, fmt::format("found the unknown style \"{}\"{}; expected {}",
                        printable(shorten(name, 40)), did_you_mean(name, known), one_of(known)));
}

}  // namespace rubdown::wire::problem
