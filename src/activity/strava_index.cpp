#include "activity/strava_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "activity/csv_rows.h"
#include "activity/decimal.h"
#include "activity/safe_name.h"
#include "activity/sport_words.h"
#include "activity/track_reader.h"
#include "core/text.h"

namespace rubdown::activity {
namespace {

constexpr std::size_t nowhere = SIZE_MAX;

enum Column : std::size_t {
  Id,
  Date,
  Title,
  Type,
  File,
  Elapsed,
  Moving,
  Distance,
  Ascent,
  Descent,
  MaxHeartRate,
  MeanHeartRate,
  Effort,
  ColumnCount
};

struct Rule {
  std::string_view name;      // in English, lower case; the last of several alike is meant
  std::ptrdiff_t from_start;  // where it stands in every language: from the first column,
  std::ptrdiff_t from_file;   // or from the column of file names; -1 when the other counts
};

constexpr std::array<Rule, ColumnCount> rules = {{
    {"activity id", 0, -1},
    {"activity date", 1, -1},
    {"activity name", 2, -1},
    {"activity type", 3, -1},
    {"filename", -1, 0},
    {"elapsed time", -1, 3},
    {"moving time", -1, 4},
    {"distance", -1, 5},
    {"elevation gain", -1, 8},
    {"elevation loss", -1, 9},
    {"max heart rate", -1, 18},
    {"average heart rate", -1, 19},
    {"perceived exertion", -1, 31},
}};

using Columns = std::array<std::size_t, ColumnCount>;

bool names_a_file(std::string_view cell) { return cell.starts_with("activities/"); }

/// The column in which most rows name a file.
std::size_t file_column(const std::vector<CsvRow>& rows) {
  std::map<std::size_t, std::size_t> count;
  for (const CsvRow& row : rows)
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (names_a_file(row.cells[i])) ++count[i];
  const auto most = std::max_element(
      count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == count.end() ? nowhere : most->first;
}

Columns columns_of(const std::vector<CsvRow>& rows) {
  Columns columns;
  columns.fill(nowhere);
  const CsvRow& head = rows.front();
  for (std::size_t i = 0; i < head.cells.size(); ++i)
    for (std::size_t column = 0; column < ColumnCount; ++column)
      if (to_lower(trim(head.cells[i])) == rules[column].name) columns[column] = i;
  if (columns[File] == nowhere) columns[File] = file_column(rows);
  for (std::size_t column = 0; column < ColumnCount; ++column) {
    if (columns[column] != nowhere) continue;
    const Rule& rule = rules[column];
    if (rule.from_start >= 0) columns[column] = static_cast<std::size_t>(rule.from_start);
    if (rule.from_file >= 0 && columns[File] != nowhere)
      columns[column] = columns[File] + static_cast<std::size_t>(rule.from_file);
  }
  return columns;
}

std::optional<double> positive(std::string_view cell) {
  const auto value = decimal(cell);
  return value && *value > 0 ? value : std::nullopt;
}

StravaRow row_of(const CsvRow& row, const Columns& columns) {
  const auto cell = [&](Column column) { return trim(row.cell(columns[column])); };
  StravaRow read{.line = row.line,
                 .id = TrackReader::words(cell(Id)),
                 .title = TrackReader::words(cell(Title)),
                 .type = TrackReader::words(cell(Type)),
                 .file = names_a_file(cell(File)) ? std::string{cell(File)} : std::string{},
                 .start = strava_date(cell(Date)),
                 .elapsed_s = positive(cell(Elapsed)),
                 .moving_s = positive(cell(Moving)),
                 .distance_m = positive(cell(Distance)),
                 .ascent_m = positive(cell(Ascent)),
                 .descent_m = positive(cell(Descent)),
                 .heart_rate_mean_bpm = positive(cell(MeanHeartRate)),
                 .heart_rate_max_bpm = positive(cell(MaxHeartRate)),
                 .rpe = positive(cell(Effort))};
  if (read.rpe && *read.rpe > 10) read.rpe.reset();
  return read;
}

void give(Session& session, const StravaRow& row) {
  if (session.title.empty()) session.title = row.title;
  if (session.sport == Sport::Other)
    session.sport = sport_of_words(row.type).value_or(Sport::Other);
  if (!session.rpe) session.rpe = row.rpe;
}

Session session_of(const StravaRow& row, const StravaIndex& index) {
  Session session;
  session.start = *row.start;
  session.sport = sport_of_words(row.type).value_or(Sport::Other);
  session.title = row.title;
  session.elapsed_s = row.elapsed_s;
  session.moving_s = row.moving_s ? row.moving_s : row.elapsed_s;
  session.distance_m = row.distance_m;
  session.ascent_m = row.ascent_m;
  session.descent_m = row.descent_m;
  session.heart_rate_mean_bpm = row.heart_rate_mean_bpm;
  session.heart_rate_max_bpm = row.heart_rate_max_bpm;
  session.rpe = row.rpe;
  session.sources.push_back(
      {.name = fmt::format("{}, line {}", index.name, row.line), .format = "strava_csv"});
  session.notes.emplace_back(
      "the export names no file for this activity; its sums are all there is");
  return session;
}

}  // namespace

Result<StravaIndex> read_strava_index(std::string_view bytes, const std::string& name) {
  RUBDOWN_TRY(const std::vector<CsvRow> rows, read_csv(bytes, name));
  constexpr std::size_t columns_min = 7;
  if (rows.empty() || rows.front().cells.size() < columns_min)
    return fail(Fault::BadInput, name + ", line 1",
                "found no table of activities; expected the activities.csv of a Strava export");
  const Columns columns = columns_of(rows);
  if (columns[File] == nowhere)
    return fail(Fault::BadInput, name + ", line 1",
                "found no column of file names (Filename, or cells such as activities/1.fit.gz); "
                "expected the activities.csv of a Strava export");
  const std::size_t slash = name.find_last_of('/');
  StravaIndex index{.name = name,
                    .folder = slash == std::string::npos ? "" : name.substr(0, slash + 1)};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    StravaRow row = row_of(rows[i], columns);
    if (row.file.empty() && !row.start) {
      index.troubles.push_back(
          {Fault::BadInput, fmt::format("{}, line {}", name, row.line),
           fmt::format("found neither a file nor a date that can be read ('{}'); the row was left "
                       "out",
                       TrackReader::words(rows[i].cell(columns[Date])))});
      continue;
    }
    index.rows.push_back(std::move(row));
  }
  return index;
}

void apply(const StravaIndex& index, std::vector<Session>& sessions) {
  std::map<std::string, const StravaRow*> by_file;
  for (const StravaRow& row : index.rows)
    if (!row.file.empty())
      by_file.emplace(index.folder.empty()
                          ? row.file
                          : join(index.folder.substr(0, index.folder.size() - 1), row.file),
                      &row);
  for (Session& session : sessions)
    for (const Source& source : session.sources)
      if (const auto found = by_file.find(source.name); found != by_file.end())
        give(session, *found->second);
  for (const StravaRow& row : index.rows)
    if (row.file.empty() && row.start) sessions.push_back(session_of(row, index));
}

}  // namespace rubdown::activity
