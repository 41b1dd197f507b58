// `rubdown load`: recorded runs in, weeks and soreness out.
#include "app/kept_season.h"
#include "app/read_recordings.h"
#include "cli/body_words.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/season_options.h"
#include "faces/load_text.h"

namespace rubdown::cli {
namespace {

struct LoadWords {
  std::vector<std::string> paths;
  std::string store;  // a path; empty: the usual place
  std::string until;
  BodyWords body;
  std::optional<double> age;  // years
  std::optional<int> utc_offset_hours;
};

/// What is typed takes the place of what is kept; files of somebody else's are not measured
/// against what is kept.
Result<load::HistoryRequest> request_from(const LoadWords& words, Day today) {
  load::HistoryRequest request;
  if (words.paths.empty()) {
    RUBDOWN_TRY(auto keep, app::open_keep_if_there(words.store));
    if (keep) {
      RUBDOWN_TRY(request, app::kept_body(*keep, today));
    }
  }
  request.sex = sex_from(words.body).value_or(request.sex);
  if (words.age) request.age_years = words.age;
  request.utc_offset = std::chrono::hours{words.utc_offset_hours.value_or(0)};
  if (!words.until.empty()) {
    RUBDOWN_TRY(request.last, parse_day("--until " + words.until, words.until));
  }
  RUBDOWN_TRY(const auto told, thresholds_from(words.body, load::always));
  if (told) request.told.push_back(*told);
  return request;
}

Result<void> tell_load(const LoadWords& words, Day today) {
  RUBDOWN_TRY(const load::HistoryRequest request, request_from(words, today));
  const std::vector<std::filesystem::path> paths{words.paths.begin(), words.paths.end()};
  RUBDOWN_TRY(const app::Recordings recordings,
              app::read_recordings(
                  paths, words.store, request,
                  progress_of(words.paths.empty() ? "reading sessions" : "reading files")));
  return give(faces::load_as_text(recordings.history, recordings.reading, text_style()), "");
}

}  // namespace

void add_load(CommandLine& line) {
  const auto words = std::make_shared<LoadWords>();
  Options options =
      line.command("load", "what recorded runs add up to: load, fitness, soreness to come",
                   [words](Day today) { return tell_load(*words, today); });
  options.words("PATH", words->paths,
                "FIT, TCX and GPX files, folders, and archives of them (default: what was "
                "imported)");
  add_store_option(options, words->store);
  options.word("--until", words->until, "the last day (default: that of the last session)",
               {.type = "DATE"});
  options.whole("--utc-offset", words->utc_offset_hours, -12, 14,
                "hours ahead of UTC, for files that do not tell theirs", {.type = "HOURS"});
  add_body_options(options, words->body);
  options.number("--age", words->age, 5, 110, "years: a maximum heart rate is guessed from it",
                 {.type = "N", .group = "You"});
}

}  // namespace rubdown::cli
