#include "training/csv_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/day.h"
#include "core/text.h"
#include "training/entry.h"
#include "training/piece.h"

namespace rubdown::training {
namespace {

std::string place(std::string_view name, const CsvRow& row) {
  return fmt::format("{}, line {}", name, row.line);
}

/// 2027-10-05, 20271005 or 05.10.2027. With slashes, days and months cannot be told apart.
std::optional<Day> parse_day(std::string_view text) {
  text = trim(text);
  if (const auto day = day_from_iso(text)) return day;
  const auto pieces = split(text, '.');
  if (pieces.size() != 3 || pieces[2].size() != 4 || pieces[0].size() > 2 || pieces[1].size() > 2)
    return std::nullopt;
  return day_from_iso(fmt::format("{}-{:0>2}-{:0>2}", pieces[2], pieces[1], pieces[0]));
}

/// "12.5", "12,5"; nothing when there is more than a number.
std::optional<double> parse_number(std::string_view text) {
  std::string digits{trim(text)};
  std::replace(digits.begin(), digits.end(), ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  if (!whole || !std::isfinite(value) || value <= 0 || value > 100'000) return std::nullopt;
  return value;
}

Metres metres_from(double metres) {
  return Metres{static_cast<std::int64_t>(std::llround(metres))};
}

class DatedPlanReader {
 public:
  DatedPlanReader(const CsvTable& table, std::string_view name, const PlanOptions& options)
      : table_{table}, name_{name}, options_{options}, header_{table.rows.front()} {}

  Result<Plan> run() {
    RUBDOWN_TRY_VOID(check_columns());
    choose_unit();
    for (std::size_t i = 1; i < table_.rows.size(); ++i) add(table_.rows[i]);
    return finish_plan(std::move(plan_), name_, options_);
  }

 private:
  Result<void> check_columns() const {
    const bool workout = header_.has(Column::Text) || header_.has(Column::Kind) ||
                         header_.has(Column::Distance) || header_.has(Column::Kilometres) ||
                         header_.has(Column::Miles) || header_.has(Column::Duration);
    if (header_.has(Column::Date) && workout) return {};
    return fail(
        Fault::BadInput, place(name_, table_.rows.front()),
        fmt::format("found the columns '{}'; expected one for the day (date) and at least one "
                    "of kind, distance, duration, text",
                    shorten(printable(table_.rows.front().from(0, table_.separator)), 60)));
  }

  std::string_view cell(const CsvRow& row, Column column) const {
    const auto at = header_.find(column);
    return at ? trim(row.cell(*at)) : std::string_view{};
  }

  /// Free text in the last column may hold separators without quotes.
  std::string text(const CsvRow& row) const {
    const auto at = header_.find(Column::Text);
    if (!at) return {};
    const bool last = *at + 1 == table_.rows.front().cells.size();
    return last ? row.from(*at, table_.separator) : row.cells.size() > *at ? row.cells[*at] : "";
  }

  void choose_unit() {
    std::string spoken;
    for (std::size_t i = 1; i < table_.rows.size(); ++i)
      spoken += fmt::format("{} {} {}\n", cell(table_.rows[i], Column::Unit),
                            cell(table_.rows[i], Column::Distance), text(table_.rows[i]));
    unit_ = header_.has(Column::Miles) ? DistanceUnit::Miles : unit_spoken_in(spoken);
  }

  void add(const CsvRow& row) {
    ++plan_.events;
    const auto day = parse_day(cell(row, Column::Date));
    if (!day) {
      not_understood(row, fmt::format("found the day '{}'; expected one from 1900 to 2199 such as "
                                      "2027-10-05",
                                      shorten(printable(cell(row, Column::Date)), 30)));
      return;
    }
    Entry entry{.day = *day, .title = text(row), .place = place(name_, row)};
    if (!add_kind(entry, row) || !add_distance(entry, row) || !add_duration(entry, row)) return;
    add_entry(plan_, entry, unit_);
  }

  void not_understood(const CsvRow& row, std::string why) {
    plan_.not_understood.push_back({.place = place(name_, row),
                                    .text = shorten(printable(row.from(0, table_.separator)), 160),
                                    .why = std::move(why)});
  }

  /// The kind's own name ("race_pace"), else words that a text might use ("Tempolauf").
  bool add_kind(Entry& entry, const CsvRow& row) {
    const std::string word = to_lower(cell(row, Column::Kind));
    if (word.empty()) return true;
    entry.kind = workout_kind_named(word);
    const Description said = describe(word, {}, unit_);
    if (!entry.kind) entry.kind = said.kind;
    if (!entry.kind && !said.is_run)
      not_understood(row,
                     fmt::format("found the kind '{}'; expected one such as easy, long or rest",
                                 shorten(printable(word), 30)));
    if (entry.title.empty()) entry.title = cell(row, Column::Kind);
    return entry.kind || said.is_run;
  }

  bool add_distance(Entry& entry, const CsvRow& row) {
    for (const auto& [column, unit] : {std::pair{Column::Distance, unit_},
                                       std::pair{Column::Kilometres, DistanceUnit::Kilometres},
                                       std::pair{Column::Miles, DistanceUnit::Miles}}) {
      const std::string_view written = cell(row, column);
      if (written.empty() || written == "0") continue;
      entry.distance = distance_from(written, cell(row, Column::Unit), unit);
      if (entry.distance) continue;
      not_understood(row, fmt::format("found the distance '{}'; expected a number such as 12.5",
                                      shorten(printable(written), 30)));
      return false;
    }
    return true;
  }

  /// A number in the unit of its own column, of its header, or of the cell itself ("12 km").
  static std::optional<Metres> distance_from(std::string_view written, std::string_view unit_cell,
                                             DistanceUnit unit) {
    const auto number = parse_number(written);
    const std::string with_unit =
        number ? fmt::format("{} {}", written, unit_cell) : std::string{written};
    if (number && unit_cell.empty()) return metres_from(*number * metres_in(unit));
    const Description said = describe(with_unit, {}, unit);
    return said.distance;
  }

  /// A number is minutes.
  bool add_duration(Entry& entry, const CsvRow& row) {
    const std::string_view written = cell(row, Column::Duration);
    if (written.empty() || written == "0") return true;
    if (const auto minutes = parse_number(written))
      entry.duration = Seconds{std::llround(*minutes * 60)};
    else
      entry.duration = describe(written, {}, unit_).duration;
    if (!entry.duration)
      not_understood(row, fmt::format("found the duration '{}'; expected minutes or h:mm",
                                      shorten(printable(written), 30)));
    return entry.duration.has_value();
  }

  const CsvTable& table_;
  std::string_view name_;
  const PlanOptions& options_;
  CsvHeader header_;
  DistanceUnit unit_ = DistanceUnit::Kilometres;
  Plan plan_;
};

}  // namespace

CsvHeader::CsvHeader(const CsvRow& row) {
  for (const std::string& cell : row.cells) columns_.push_back(column_named(cell));
}

std::optional<std::size_t> CsvHeader::find(Column column) const {
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  if (found == columns_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns_.begin());
}

bool is_plan_header(const CsvTable& table) {
  if (table.rows.empty()) return false;
  const auto& cells = table.rows.front().cells;
  const auto known = std::count_if(cells.begin(), cells.end(), [](const std::string& cell) {
    return column_named(cell).has_value();
  });
  return known >= 2;
}

Result<Plan> read_csv_plan(const CsvTable& table, std::string_view name,
                           const PlanOptions& options) {
  const CsvHeader header{table.rows.front()};
  if (header.has(Column::WeeksToGoal)) return read_week_counting_plan(table, name, options);
  if (header.has(Column::RaceType)) return read_time_to_run_plan(table, name, options);
  return DatedPlanReader{table, name, options}.run();
}

}  // namespace rubdown::training
