// `rubdown import` and `rubdown load`: recorded files in, weeks and soreness out.
#include "app/keep.h"
#include "app/read_recordings.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "faces/load_text.h"
#include "faces/reading_text.h"

namespace rubdown::cli {
namespace {

/// "4:10" is 4.0 m/s.
Result<double> parse_pace(const std::string& words) {
  const auto colon = words.find(':');
  const auto is_number = [](std::string_view text) {
    return !text.empty() && text.size() <= 2 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (colon != std::string::npos && is_number(words.substr(0, colon)) &&
      is_number(words.substr(colon + 1)) && words.size() - colon == 3) {
    const int seconds = 60 * std::stoi(words.substr(0, colon)) + std::stoi(words.substr(colon + 1));
    if (seconds >= 120 && seconds <= 1200) return 1000.0 / seconds;
  }
  return fail(Fault::BadInput, "--threshold-pace " + words,
              "expected minutes and seconds for a kilometre, from 2:00 to 20:00, such as 4:10");
}

Result<load::HistoryRequest> request_from(const LoadCommand& words) {
  load::HistoryRequest request;
  if (words.sex == "woman") request.sex = load::Sex::Female;
  if (words.sex == "man") request.sex = load::Sex::Male;
  request.age_years = words.age;
  request.utc_offset = std::chrono::hours{words.utc_offset_hours};
  if (!words.until.empty()) {
    RUBDOWN_TRY(request.last, parse_day("--until " + words.until, words.until));
  }
  load::ThresholdEntry told{.from = Day{std::chrono::year{1900} / 1 / 1},
                            .max_bpm = words.max_heart_rate,
                            .rest_bpm = words.rest_heart_rate,
                            .threshold_bpm = words.threshold_heart_rate};
  if (!words.threshold_pace.empty()) {
    RUBDOWN_TRY(told.threshold_mps, parse_pace(words.threshold_pace));
  }
  if (told.max_bpm || told.rest_bpm || told.threshold_bpm || told.threshold_mps) {
    request.told.push_back(told);
  }
  return request;
}

}  // namespace

Result<void> run(const ImportCommand& words, Day /*today*/) {
  const std::vector<std::filesystem::path> paths{words.paths.begin(), words.paths.end()};
  RUBDOWN_TRY(const app::Imported imported, app::import_recordings(paths, words.store));
  const faces::ImportCounts counts{.store = imported.store.string(),
                                   .added = imported.added,
                                   .known = imported.known,
                                   .replaced = imported.replaced};
  return give(faces::import_as_text(imported.reading, counts, {.colour = wants_colour()}), "");
}

Result<void> run(const LoadCommand& words, Day /*today*/) {
  RUBDOWN_TRY(const load::HistoryRequest request, request_from(words));
  const std::vector<std::filesystem::path> paths{words.paths.begin(), words.paths.end()};
  RUBDOWN_TRY(const app::Recordings recordings, app::read_recordings(paths, words.store, request));
  return give(
      faces::load_as_text(recordings.history, recordings.reading, {.colour = wants_colour()}), "");
}

}  // namespace rubdown::cli
