#include "cli/body_words.h"

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

}  // namespace

void add_body_options(Options& options, BodyWords& words) {
  constexpr auto group = "You";
  options.choice("--sex", words.sex, {"woman", "man"}, "how heart rate is weighed",
                 {.type = "SEX", .group = group});
  const auto figure = [&](const char* name, std::optional<double>& value, double least, double most,
                          const char* help) {
    options.number(name, value, least, most, help, {.type = "BPM", .group = group});
  };
  figure("--max-hr", words.max_heart_rate, 100, 240, "the highest heart rate you reach");
  figure("--rest-hr", words.rest_heart_rate, 25, 110, "in the morning, lying down");
  figure("--threshold-hr", words.threshold_heart_rate, 80, 230, "in a race of an hour");
  options.word("--threshold-pace", words.threshold_pace, "min/km in a race of an hour: 4:10",
               {.type = "PACE", .group = group});
}

std::optional<load::Sex> sex_from(const BodyWords& words) {
  if (words.sex == "woman") return load::Sex::Female;
  if (words.sex == "man") return load::Sex::Male;
  return {};
}

Result<std::optional<load::ThresholdEntry>> thresholds_from(const BodyWords& words, Day from) {
  load::ThresholdEntry told{.from = from,
                            .max_bpm = words.max_heart_rate,
                            .rest_bpm = words.rest_heart_rate,
                            .threshold_bpm = words.threshold_heart_rate};
  if (!words.threshold_pace.empty()) {
    RUBDOWN_TRY(told.threshold_mps, parse_pace(words.threshold_pace));
  }
  const bool is_told = told.max_bpm || told.rest_bpm || told.threshold_bpm || told.threshold_mps;
  return is_told ? std::optional{told} : std::nullopt;
}

}  // namespace rubdown::cli
