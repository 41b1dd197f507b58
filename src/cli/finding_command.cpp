// `rubdown finding`: a sore or tight place in words, its course, and what is known about it.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/kept_findings.h"
#include "body/figure.h"
#include "body/parse_finding.h"
#include "body/parse_spot.h"
#include "cli/commands.h"
#include "cli/forget_days.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "cli/told_words.h"
#include "core/text.h"
#include "faces/finding_text.h"

namespace rubdown::cli {
namespace {

struct FindingWords {
  std::vector<std::string> words;
  std::string day;
  std::string svg;  // a path; empty: none
  bool is_dry_run = false;
  std::string place;
  std::optional<double> before;
  std::optional<double> after_24h;
  std::optional<double> after_48h;
  std::string store;
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// What is left to ask, as one refusal: a line that may be read in two ways is not guessed at.
tl::unexpected<Error> ask(const std::vector<body::Question>& questions) {
  std::string words;
  for (const body::Question& question : questions)
    words += (words.empty() ? "" : " And ") + question.words;
  return fail(Fault::BadInput, "finding", words);
}

Result<faces::BodyView> body_view(app::Keep& keep, Day today) {
  RUBDOWN_TRY(app::KeptBody body, app::kept_findings(keep));
  faces::BodyView view{.today = today, .courses = care::courses_of(body.findings)};
  view.referrals = care::referrals(body.findings, body.complaints, today);
  view.complaints = std::move(body.complaints);
  view.trials = std::move(body.trials);
  return view;
}

Result<void> show_place(app::Keep& keep, const body::Spot& spot, Day today) {
  RUBDOWN_TRY(const auto view, body_view(keep, today));
  return give(faces::place_as_text(view, spot, text_style()), "");
}

Result<void> show_all(const FindingWords& words, Day today) {
  RUBDOWN_TRY(auto keep, app::open_keep(words.store));
  RUBDOWN_TRY(const auto view, body_view(keep, today));
  if (!words.svg.empty()) {
    std::vector<body::Mark> marks;
    for (const care::Course& course : current(view.courses, today))
      marks.push_back({course.spot.region, course.spot.side, course.last().value});
    RUBDOWN_TRY_VOID(give(body::figure_svg(marks), words.svg));
  }
  return give(faces::body_as_text(view, text_style()), "");
}

Result<void> tell_finding(const FindingWords& words, Day today) {
  RUBDOWN_TRY(const Day day, parse_past_day("--day " + words.day, words.day, today));
  RUBDOWN_TRY(const body::Heard heard, body::parse_finding(joined(words.words), day));
  if (!heard.is_understood()) return ask(heard.questions);
  const body::Finding& finding = heard.finding;
  if (!words.svg.empty()) {
    const std::array marks = {body::Mark{finding.region, *finding.side, *finding.value}};
    RUBDOWN_TRY_VOID(give(body::figure_svg(marks), words.svg));
  }
  if (words.is_dry_run) return give(faces::finding_as_text(finding, text_style()), "");
  RUBDOWN_TRY(auto keep, app::open_keep(words.store));
  RUBDOWN_TRY_VOID(app::keep_findings(keep, {care::finding_of(finding, day)}));
  return show_place(keep, {finding.region, *finding.side}, today);
}

/// "onset=slow": the field and its answer.
Result<void> take_answer(care::Complaint& complaint, const std::string& word) {
  const std::string where = "finding about " + word;
  const std::size_t equals = word.find('=');
  const std::string key = word.substr(0, equals);
  const care::ComplaintField* field = care::complaint_field(key);
  if (!field) {
    std::vector<std::string> keys;
    for (const auto& one : care::complaint_fields()) keys.emplace_back(one.key);
    return fail(Fault::BadInput, where,
                fmt::format("found '{}'{}; expected KEY=ANSWER with one of {}",
                            shorten(printable(key), 40), did_you_mean(key, keys), one_of(keys)));
  }
  const std::string answer = equals == std::string::npos ? "" : word.substr(equals + 1);
  if (!answer.empty() && field->take(complaint, answer)) return {};
  return fail(Fault::BadInput, where,
              fmt::format("{} Found '{}'; expected {}", field->question,
                          shorten(printable(answer), 40), field->expected));
}

Result<void> tell_about(const FindingWords& words, Day today) {
  RUBDOWN_TRY(const body::Spot spot, body::parse_spot("finding about", words.place));
  RUBDOWN_TRY(auto keep, app::open_keep(words.store));
  RUBDOWN_TRY(care::Complaint complaint, app::complaint_of(keep, spot, today));
  for (const std::string& word : words.words) RUBDOWN_TRY_VOID(take_answer(complaint, word));
  RUBDOWN_TRY(const auto body, app::kept_findings(keep));
  const auto courses = care::courses_of(body.findings);
  const bool is_felt = std::any_of(courses.begin(), courses.end(), [&](const auto& course) {
    return course.is_open() && overlap(course.spot, spot);
  });
  if (!is_felt)
    return fail(Fault::NotFound, "finding about " + name_of(spot),
                fmt::format("nothing is told of that place; tell first how it is: rubdown finding "
                            "{} 5 pain",
                            name_of(spot)));
  if (!words.words.empty()) RUBDOWN_TRY_VOID(app::keep_complaint(keep, complaint));
  return show_place(keep, spot, today);
}

Result<void> tell_trial(const FindingWords& words, Day today) {
  RUBDOWN_TRY(const body::Spot spot, body::parse_spot("finding tried", words.place));
  RUBDOWN_TRY(const Day day, parse_past_day("--day " + words.day, words.day, today));
  care::Trial trial{.day = day,
                    .spot = spot,
                    .what = joined(words.words),
                    .before = words.before,
                    .after_24h = words.after_24h,
                    .after_48h = words.after_48h};
  RUBDOWN_TRY_VOID(judge_words("finding tried", trial.what));
  RUBDOWN_TRY(auto keep, app::open_keep(words.store));
  RUBDOWN_TRY_VOID(app::keep_trial(keep, trial));
  return show_place(keep, spot, today);
}

Result<void> remove_findings(const FindingWords& words, Day today) {
  RUBDOWN_TRY(const Day day, parse_day("finding remove " + words.day, words.day));
  std::optional<body::Spot> spot;
  if (!words.words.empty()) {
    RUBDOWN_TRY(spot, body::parse_spot("finding remove", joined(words.words)));
  }
  RUBDOWN_TRY(auto keep, app::open_keep(words.store));
  RUBDOWN_TRY(const std::size_t gone, app::forget_findings(keep, day, spot ? &*spot : nullptr));
  if (gone == 0)
    return fail(Fault::NotFound, "finding remove " + words.day,
                "nothing is kept for that day and place; rubdown finding lists what is");
  RUBDOWN_TRY(const auto view, body_view(keep, today));
  return give(faces::body_as_text(view, text_style()), "");
}

void add_verbs(Options& options, const std::shared_ptr<FindingWords>& words) {
  Options about = options.verb("about", "what a therapist or a doctor would ask about a place",
                               [words](Day today) { return tell_about(*words, today); });
  about.word("PLACE", words->place, "place and side: \"left shin\"", {.required = true});
  about.words("KEY=ANSWER", words->words, "onset=slow worst=7 limp=no; none: what is still open");
  add_store_option(about, words->store);
  Options tried = options.verb("tried", "what you tried against it, and how it was then",
                               [words](Day today) { return tell_trial(*words, today); });
  tried.word("PLACE", words->place, "place and side: \"left shin\"", {.required = true});
  tried.words("WHAT", words->words, "in your words: foam roller, three days off",
              {.required = true});
  tried.number("--before", words->before, 0, 10, "how it was before, 0 to 10", {.type = "N"});
  tried.number("--after-24h", words->after_24h, 0, 10, "a day later", {.type = "N"});
  tried.number("--after-48h", words->after_48h, 0, 10, "two days later", {.type = "N"});
  tried.word("--day", words->day, "the day (default: today)", {.type = "DATE"});
  add_store_option(tried, words->store);
  Options removing = options.verb("remove", "what was told of a day",
                                  [words](Day today) { return remove_findings(*words, today); });
  removing.word("DATE", words->day, "the day", {.required = true});
  removing.words("PLACE", words->words, "place and side; none: all of that day");
  add_store_option(removing, words->store);
}

}  // namespace

void add_finding(CommandLine& line) {
  const auto words = std::make_shared<FindingWords>();
  Options options = line.command(
      "finding", "a sore or tight place, and how it goes", [words](Day today) -> Result<void> {
        return words->words.empty() ? show_all(*words, today) : tell_finding(*words, today);
      });
  options.words("WORDS", words->words,
                "place, side and 0 to 10, in any order: left calf 6 tight, since Tuesday; none: "
                "all that was told");
  options.word("--day", words->day, "the day (default: today)", {.type = "DATE"});
  options.word("--svg", words->svg, "also draw it, front and back", {.type = "FILE"});
  options.flag("--dry-run", words->is_dry_run, "say how it is understood, and keep nothing");
  add_store_option(options, words->store);
  add_verbs(options, words);
}

}  // namespace rubdown::cli
