// `rubdown screen`: the red-flag questions, asked one after the other or answered by name.
#include <fmt/format.h>
#include <unistd.h>

#include "app/screen.h"
#include "body/screen_dialogue.h"
#include "body/screen_words.h"
#include "cli/ask_lines.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "cli/words.h"
#include "core/day.h"
#include "core/text.h"
#include "faces/screen_text.h"
#include "faces/stop_text.h"

namespace rubdown::cli {
namespace {

constexpr std::size_t by_max = 200;

struct ScreenWords {
  std::vector<std::string> answers;
  std::string stop;  // of clear
  std::string by;
  std::string day;
  std::string store;
};

std::vector<schedule::StopNotice> notices_of(const std::vector<body::Closure>& closures) {
  std::vector<schedule::StopNotice> notices;
  for (const body::Closure& closure : closures) notices.push_back(app::notice_of(closure));
  return notices;
}

Result<void> show(app::Keep& keep, Day today) {
  RUBDOWN_TRY(const auto answers, app::kept_answers(keep));
  RUBDOWN_TRY(const auto when, app::screen_day(keep, today));
  const faces::ScreenView view{.stops = notices_of(body::closures(answers, when)),
                               .open = body::open_stops(answers, when)};
  return give(faces::screen_as_text(view, text_style()), "");
}

/// What a yes asks for comes before the next question; once, though its place is told later.
Result<void> tell_at_once(const body::ScreenAnswers& answers, std::string& told) {
  for (const body::ScreenAnswer& one : answers) {
    if (one.said != body::Said::Yes || one.stop == told) continue;
    told = one.stop;
    const std::vector notices{app::notice_of(body::closure_of(one))};
    RUBDOWN_TRY_VOID(give("\n" + faces::stop_lines(notices, faces::Ink{wants_colour()}), ""));
  }
  return {};
}

/// Each answer is kept before the next question is asked: whoever stops in the middle loses none.
Result<void> ask(app::Keep& keep, Day today) {
  RUBDOWN_TRY(const auto answers, app::kept_answers(keep));
  RUBDOWN_TRY(const auto when, app::screen_day(keep, today));
  body::ScreenDialogue dialogue{answers, when};
  LineReader lines;
  std::string told;
  while (const auto question = dialogue.question()) {
    RUBDOWN_TRY_VOID(give(faces::hanging("", *question) + "> ", ""));
    const auto line = lines.next();
    if (!line) {
      RUBDOWN_TRY_VOID(give("\n\nYou stopped in the middle; what you answered is kept.\n", ""));
      break;
    }
    const auto heard = dialogue.hear(*line);
    RUBDOWN_TRY_VOID(app::keep_answers(keep, heard.answers));
    RUBDOWN_TRY_VOID(tell_at_once(heard.answers, told));
    if (!heard.complaint.empty()) RUBDOWN_TRY_VOID(give(faces::hanging("", heard.complaint), ""));
  }
  return give("\n", "");
}

Result<void> screen(const ScreenWords& words, Day today) {
  RUBDOWN_TRY(const auto answers, body::parse_answers(words.answers, today));
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  if (!answers.empty()) {
    RUBDOWN_TRY_VOID(app::keep_answers(keep, answers));
  } else if (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) {
    RUBDOWN_TRY_VOID(ask(keep, today));
  }
  return show(keep, today);
}

Result<void> judge_clearance(const body::ScreenAnswer& cleared, Day today) {
  if (cleared.day > today)
    return fail(
        Fault::BadInput, "--day " + to_iso(cleared.day),
        fmt::format("found a day ahead of today ({}); expected one that has come", to_iso(today)));
  if (trim(cleared.by).empty() || first_bad_utf8(cleared.by) || cleared.by.size() > by_max)
    return fail(Fault::BadInput, "--by", "expected who has cleared it, such as --by \"Dr Moss\"");
  return {};
}

Result<void> clear(const ScreenWords& words, Day today) {
  const std::string where = "screen clear " + words.stop;
  RUBDOWN_TRY(const body::Stop* stop, body::parse_stop(where, words.stop));
  body::ScreenAnswer cleared{
      .stop = stop->id, .day = today, .said = body::Said::Cleared, .by = words.by};
  if (!words.day.empty()) {
    RUBDOWN_TRY(cleared.day, parse_day("--day", words.day));
  }
  RUBDOWN_TRY_VOID(judge_clearance(cleared, today));
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  RUBDOWN_TRY_VOID(app::keep_clearance(keep, cleared, today));
  return show(keep, today);
}

}  // namespace

void add_screen(CommandLine& line) {
  const auto words = std::make_shared<ScreenWords>();
  Options options = line.command(
      "screen", "the red-flag questions that come before any massage: ask them, answer them",
      [words](Day today) { return screen(*words, today); });
  options.words(
      "ANSWER", words->answers,
      "NAME=no or NAME=yes[,PLACE][,DATE]: skin=no S-06=yes,ankles-left,2027-06-03; none: "
      "they are asked");
  add_store_option(options, words->store);
  Options clearing = options.verb("clear", "a doctor's word, or that of who must agree",
                                  [words](Day today) { return clear(*words, today); });
  clearing.word("STOP", words->stop, "what was cleared: S-05", {.required = true});
  clearing.word("--by", words->by, "who: \"Dr Moss\"", {.type = "NAME", .required = true});
  clearing.word("--day", words->day, "when (default: today)", {.type = "DATE"});
  add_store_option(clearing, words->store);
}

}  // namespace rubdown::cli
