// `rubdown selfcare`: tonight's self-massage, with or without a clock, and its log.
#include <fmt/format.h>

#include "app/kept_lists.h"
#include "app/selfcare.h"
#include "cli/commands.h"
#include "cli/countdown.h"
#include "cli/forget_days.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "cli/season_request.h"
#include "cli/words.h"
#include "core/day.h"
#include "faces/selfcare_text.h"
#include "wire/routine_json.h"

namespace rubdown::cli {
namespace {

struct SelfcareWords {
  std::string day;  // empty: today
  std::optional<int> minutes;
  std::string format = "text";
  bool timer = false;
  std::vector<std::string> days;  // of remove
  std::string store;
};

constexpr int usual_minutes = 10;

Result<Day> day_of(const SelfcareWords& words, Day today) {
  if (words.day.empty() || words.day == "today") return today;
  return parse_day("selfcare " + words.day, words.day);
}

Result<body::Routine> routine_of(app::Keep& keep, const SelfcareWords& words, Day day,
                                 bool afresh) {
  SeasonWords season;
  season.store = words.store;
  RUBDOWN_TRY(const app::Request kept, season_request(season, day));
  return app::selfcare(keep, kept,
                       {.day = day,
                        .minutes = words.minutes.value_or(usual_minutes),
                        .afresh = afresh,
                        .words = {}});
}

/// Who only asks makes no store; without one it is what running loads most.
Result<body::Routine> routine_if_kept(const SelfcareWords& words, Day day) {
  RUBDOWN_TRY(auto keep, app::open_keep_if_there(words.store));
  if (keep) return routine_of(*keep, words, day, false);
  return body::make_routine({.day = day, .minutes = words.minutes.value_or(usual_minutes)});
}

Result<void> show_log(app::Keep& keep) {
  RUBDOWN_TRY(const auto log, app::kept<care::SelfMassage>(keep));
  return give(faces::self_massages_as_text(log), "");
}

Result<void> run_timer(const SelfcareWords& words, Day day, Day today) {
  if (day != today)
    return fail(Fault::BadInput, "--timer",
                fmt::format("found the day {}; a clock counts today only ({})", to_iso(day),
                            to_iso(today)));
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  RUBDOWN_TRY(const body::Routine routine, routine_of(keep, words, day, false));
  if (routine.steps.empty()) return give(faces::routine_as_text(routine, text_style()), "");
  const auto log = [&](const body::Step& step, int seconds) {
    return app::log_self_massage(keep,
                                 {{routine.day, step.spot, step.technique->tool->id, seconds}});
  };
  RUBDOWN_TRY(const bool is_whole, count_down(routine, log));
  RUBDOWN_TRY_VOID(give(is_whole ? "Done. What is logged:\n" : "Stopped. What is logged:\n", ""));
  return show_log(keep);
}

Result<void> tell_selfcare(const SelfcareWords& words, Day today) {
  RUBDOWN_TRY(const Day day, day_of(words, today));
  if (words.timer) return run_timer(words, day, today);
  RUBDOWN_TRY(const body::Routine routine, routine_if_kept(words, day));
  return give(words.format == "json" ? wire::to_json(routine)
                                     : faces::routine_as_text(routine, text_style()),
              "");
}

Result<void> log_done(const SelfcareWords& words, Day today) {
  RUBDOWN_TRY(const Day day, day_of(words, today));
  if (day > today)
    return fail(
        Fault::BadInput, "selfcare done " + words.day,
        fmt::format("found {}, which lies ahead of today ({}); expected a day that has come",
                    to_iso(day), to_iso(today)));
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  RUBDOWN_TRY(const body::Routine routine, routine_of(keep, words, day, true));
  if (routine.steps.empty()) return give(faces::routine_as_text(routine, text_style()), "");
  RUBDOWN_TRY_VOID(app::log_self_massage(keep, app::as_done(routine)));
  return show_log(keep);
}

void add_minutes(Options& options, SelfcareWords& words) {
  options.whole("--minutes", words.minutes, body::dose::minutes_min, body::dose::minutes_max,
                "the time that you have, 5 to 15 (default: 10)", {.type = "N"});
}

void add_log_verb(Options& selfcare, const std::shared_ptr<SelfcareWords>& words) {
  Options log = selfcare.verb("log", "what was done, day by day", [words](Day) -> Result<void> {
    RUBDOWN_TRY(app::Keep keep, app::open_keep(words->store));
    return show_log(keep);
  });
  add_store_option(log, words->store);
  Options removing = log.verb("remove", "a day on which you did not", [words](Day) -> Result<void> {
    RUBDOWN_TRY(app::Keep keep, app::open_keep(words->store));
    RUBDOWN_TRY_VOID(forget_days<care::SelfMassage>(keep, words->days, "selfcare log remove"));
    return show_log(keep);
  });
  removing.words("DATE", words->days, "its day", {.required = true});
  add_store_option(removing, words->store);
}

}  // namespace

void add_selfcare(CommandLine& line) {
  const auto words = std::make_shared<SelfcareWords>();
  Options options = line.command("selfcare", "tonight's self-massage, with the tools that you own",
                                 [words](Day today) { return tell_selfcare(*words, today); });
  options.word("DAY", words->day, "the day, written 2027-10-05 (default: today)");
  add_minutes(options, *words);
  options.choice("--format", words->format, {"text", "json"}, "text or json (default: text)",
                 {.type = "FORMAT"});
  options.flag("--timer", words->timer, "count it down in this terminal, and log what was done");
  add_store_option(options, words->store);
  Options done = options.verb("done", "log that day's routine as done",
                              [words](Day today) { return log_done(*words, today); });
  done.word("DAY", words->day, "the day (default: today)");
  add_minutes(done, *words);
  add_store_option(done, words->store);
  add_log_verb(options, words);
}

}  // namespace rubdown::cli
