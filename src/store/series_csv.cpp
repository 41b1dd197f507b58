#include "store/series_csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "store/series_code.h"

namespace rubdown::store {
namespace {

using activity::Series;

constexpr const char* beats_column = "rr_interval_s";

bool is_filled(const Series& series, const SeriesColumn& column) {
  return column.whole ? !(series.*column.whole).empty() : !(series.*column.real).empty();
}

void add_sample(CsvWriter& csv, const Series& series, const SeriesColumn& column, std::size_t i) {
  if (column.real) return csv.add_number((series.*column.real)[i]);
  const std::int32_t number = (series.*column.whole)[i];
  csv.add(number == activity::no_position ? Cell{} : Cell{std::int64_t{number}});
}

tl::unexpected<Error> no_number(std::string_view name, std::size_t row, std::string_view column,
                                const CsvCell& cell) {
  return fail(Fault::BadInput, fmt::format("{}, row {}, column {}", name, row + 2, column),
              fmt::format("found '{}'; expected a number, or nothing", cell.text));
}

bool take(const CsvCell& cell, std::vector<float>& column) {
  const auto number = cell.is_missing() ? activity::missing : float_in(cell);
  if (number) column.push_back(*number);
  return number.has_value();
}

bool take(const CsvCell& cell, std::vector<std::int32_t>& column) {
  const auto number =
      cell.is_missing() ? std::optional<std::int64_t>{activity::no_position} : whole_in(cell);
  if (!number || !std::in_range<std::int32_t>(*number)) return false;
  column.push_back(static_cast<std::int32_t>(*number));
  return true;
}

}  // namespace

CsvWriter series_csv(const Series& series) {
  std::vector<SeriesColumn> filled;
  for (const SeriesColumn& column : series_columns())
    if (is_filled(series, column)) filled.push_back(column);
  CsvWriter csv;
  for (const SeriesColumn& column : filled) csv.add_name(column.name);
  csv.end_row();
  for (std::size_t i = 0; i < series.size(); ++i) {
    for (const SeriesColumn& column : filled) add_sample(csv, series, column, i);
    csv.end_row();
  }
  return csv;
}

CsvWriter beats_csv(const std::vector<float>& rr_intervals_s) {
  CsvWriter csv;
  csv.add_name(beats_column);
  csv.end_row();
  for (const float interval : rr_intervals_s) {
    csv.add_number(interval);
    csv.end_row();
  }
  return csv;
}

Result<Series> read_series_csv(const CsvFile& file, std::string_view name) {
  Series series;
  for (std::size_t c = 0; c < file.head.size(); ++c) {
    const auto& columns = series_columns();
    const auto column =
        std::find_if(columns.begin(), columns.end(),
                     [&](const SeriesColumn& known) { return known.name == file.head[c]; });
    if (column == columns.end() || is_filled(series, *column))
      return fail(
          Fault::BadInput, std::string{name},
          fmt::format("found a column '{}'; expected each column of a series once", file.head[c]));
    for (std::size_t r = 0; r < file.rows.size(); ++r) {
      const CsvCell& cell = file.rows[r][c];
      const bool taken =
          column->whole ? take(cell, series.*column->whole) : take(cell, series.*column->real);
      if (!taken) return no_number(name, r, file.head[c], cell);
    }
  }
  const std::string wrong = what_is_wrong_with(series);
  if (!wrong.empty()) return fail(Fault::BadInput, std::string{name}, wrong);
  return series;
}

Result<std::vector<float>> read_beats_csv(const CsvFile& file, std::string_view name) {
  if (file.head != std::vector<std::string>{beats_column})
    return fail(Fault::BadInput, std::string{name},
                fmt::format("expected one column, {}", beats_column));
  std::vector<float> beats;
  for (std::size_t r = 0; r < file.rows.size(); ++r)
    if (!take(file.rows[r][0], beats)) return no_number(name, r, beats_column, file.rows[r][0]);
  return beats;
}

}  // namespace rubdown::store
