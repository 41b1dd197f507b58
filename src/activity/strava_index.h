// activities.csv: the index of a Strava export. It names each activity's file and holds what the
// file does not: the title, what the athlete made of the sport, how hard it felt.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "activity/session.h"
#include "core/result.h"

namespace rubdown::activity {

struct StravaRow {
  std::size_t line = 0;
  std::string id{};
  std::string title{};
  std::string type{};  // "Run", "Lauf", in the athlete's language
  std::string file{};  // "activities/12866632127.fit.gz"; empty when there is none
  std::optional<Instant> start{};
  std::optional<double> elapsed_s{};
  std::optional<double> moving_s{};
  std::optional<double> distance_m{};
  std::optional<double> ascent_m{};
  std::optional<double> descent_m{};
  std::optional<double> heart_rate_mean_bpm{};
  std::optional<double> heart_rate_max_bpm{};
  std::optional<double> rpe{};  // 1 to 10
};

struct StravaIndex {
  std::string name{};    // "export.zip/activities.csv"
  std::string folder{};  // "export.zip/": what its file names are below
  std::vector<StravaRow> rows{};
  std::vector<Error> troubles{};  // rows that could not be read
};

/// Columns are known by their English names, the second of two alike being the one in metres and
/// seconds; in other languages by where they stand beside the column of file names, which has kept
/// its order through 87, 92 and 94 columns.
/// Errors  BadInput with file and line: no table, no column of file names.
[[nodiscard]] Result<StravaIndex> read_strava_index(std::string_view bytes,
                                                    const std::string& name);

/// Gives sessions what the row of their file says and they lack: the title, the sport where the
/// file left it open, the effort. Rows without a file (entered by hand, or "#error#") become
/// sessions of format "strava_csv" with sums only, appended to `sessions`.
void apply(const StravaIndex& index, std::vector<Session>& sessions);

/// "May 29, 2022, 3:53:35 PM", "29.05.2022, 15:53:35", "29 mai 2022 à 15:53:35",
/// "2022-05-29 15:53:35": in UTC, as Strava exports them.
[[nodiscard]] std::optional<Instant> strava_date(std::string_view text);

}  // namespace rubdown::activity
