// `rubdown schedule`, `why` and `what-if`: one season, three questions.
#include "app/make_schedule.h"
#include "app/what_if.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "cli/season_request.h"
#include "core/text.h"
#include "faces/calendar_ics.h"
#include "faces/day_text.h"
#include "faces/page_html.h"
#include "faces/text.h"
#include "solve/lp.h"
#include "wire/answer_json.h"
#include "wire/problem_json.h"

namespace rubdown::cli {
namespace {

struct ScheduleWords {
  SeasonWords season;
  std::string format = "text";
  std::string output;   // a path; empty: standard output
  std::string lp;       // a path; empty: none
  std::string problem;  // a path; empty: none
  bool brief = false;
};

using Face = std::string (*)(const schedule::Answer&, const ScheduleWords&);

std::string shown_as_text(const schedule::Answer& answer, const ScheduleWords& words) {
  const bool colour = words.output.empty() && wants_colour();
  return faces::as_text(answer, {.colour = colour, .brief = words.brief});
}

Result<Face> face_for(const std::string& format) {
  static const std::vector<std::string> formats = {"text", "json", "ics", "html"};
  if (format == "text") return &shown_as_text;
  if (format == "json")
    return [](const schedule::Answer& a, const ScheduleWords&) { return wire::to_json(a); };
  if (format == "ics")
    return [](const schedule::Answer& a, const ScheduleWords&) { return faces::as_ics(a); };
  if (format == "html")
    return [](const schedule::Answer& a, const ScheduleWords&) { return faces::as_html(a); };
  return fail(
      Fault::BadInput, "--format " + format,
      "found '" + format + "'" + did_you_mean(format, formats) + "; expected " + one_of(formats));
}

Result<void> tell_schedule(const ScheduleWords& words, Day today) {
  RUBDOWN_TRY(const Face face, face_for(words.format));
  RUBDOWN_TRY(const app::Request request, season_request(words.season, today));
  RUBDOWN_TRY(const schedule::Answer answer, app::make_schedule(request, today));
  if (!words.lp.empty()) RUBDOWN_TRY_VOID(give(solve::to_lp(answer.problem), words.lp));
  if (!words.problem.empty()) RUBDOWN_TRY_VOID(give(wire::to_json(answer.problem), words.problem));
  return give(face(answer, words), words.output);
}

struct DayWords {
  SeasonWords season;
  std::string day;
  std::string style;  // of what-if; empty: the best one of that day
};

Result<void> tell_why(const DayWords& words, Day today) {
  RUBDOWN_TRY(const Day day, parse_day("why " + words.day, words.day));
  RUBDOWN_TRY(const app::Request request, season_request(words.season, today));
  RUBDOWN_TRY(const app::Why why, app::why(request, today, day));
  return give(faces::day_as_text(why.answer, why.day, text_style()), "");
}

Result<void> tell_what_if(const DayWords& words, Day today) {
  RUBDOWN_TRY(const Day day, parse_day("what-if " + words.day, words.day));
  std::optional<Style> style;
  if (!words.style.empty()) {
    RUBDOWN_TRY(style, parse_style("what-if " + words.style, words.style));
  }
  RUBDOWN_TRY(const app::Request request, season_request(words.season, today));
  RUBDOWN_TRY(const app::WhatIf result, app::what_if(request, today, day, style));
  const faces::WhatIfView view{.best = result.best,
                               .day = result.day,
                               .then = result.then ? &*result.then : nullptr,
                               .offer = result.offer,
                               .regret = result.regret};
  return give(faces::what_if_as_text(view, text_style()), "");
}

}  // namespace

void add_schedule(CommandLine& line) {
  const auto words = std::make_shared<ScheduleWords>();
  Options options =
      line.command("schedule", "the best massage schedule for a plan, a race and a budget",
                   [words](Day today) { return tell_schedule(*words, today); });
  add_season_options(options, words->season);
  constexpr auto group = "Answer";
  options.word("--format", words->format, "text, json, ics or html (default: text)",
               {.type = "FORMAT", .group = group});
  options.word("--output", words->output, "write the answer to this file",
               {.type = "FILE", .group = group});
  options.word("--lp", words->lp, "also write the problem as an LP, for any MILP solver",
               {.type = "FILE", .group = group});
  options.word("--problem", words->problem,
               "also write the problem as JSON, for rubdown solve and programs of your own",
               {.type = "FILE", .group = group});
  options.flag("--brief", words->brief, "only the massages, without reasons", {.group = group});
}

void add_why(CommandLine& line) {
  const auto words = std::make_shared<DayWords>();
  Options options =
      line.command("why", "why a day is chosen, what it would cost, or what closes it",
                   [words](Day today) { return tell_why(*words, today); });
  options.word("DAY", words->day, "the day, written 2027-10-05", {.required = true});
  add_season_options(options, words->season);
}

void add_what_if(CommandLine& line) {
  const auto words = std::make_shared<DayWords>();
  Options options =
      line.command("what-if", "the best schedule with a massage on that day, and what moves",
                   [words](Day today) { return tell_what_if(*words, today); });
  options.word("DAY", words->day, "the day, written 2027-10-05", {.required = true});
  options.word("STYLE", words->style, "a style; without it the best one of that day");
  add_season_options(options, words->season);
}

}  // namespace rubdown::cli
