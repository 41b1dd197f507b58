// `rubdown finding`: what a line about a sore or tight place is understood as.
#include <array>

#include "body/figure.h"
#include "body/parse_finding.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "faces/finding_text.h"

namespace rubdown::cli {
namespace {

struct FindingWords {
  std::vector<std::string> words;
  std::string svg;  // a path; empty: none
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

Result<void> tell_finding(const FindingWords& words, Day today) {
  RUBDOWN_TRY(const body::Heard heard, body::parse_finding(joined(words.words), today));
  if (!heard.is_understood()) return ask(heard.questions);
  const body::Finding& finding = heard.finding;
  if (!words.svg.empty()) {
    const std::array marks = {body::Mark{finding.region, *finding.side, *finding.value}};
    RUBDOWN_TRY_VOID(give(body::figure_svg(marks), words.svg));
  }
  return give(faces::finding_as_text(finding, text_style()), "");
}

}  // namespace

void add_finding(CommandLine& line) {
  const auto words = std::make_shared<FindingWords>();
  Options options =
      line.command("finding", "a sore or tight place, as it is understood; nothing is kept",
                   [words](Day today) { return tell_finding(*words, today); });
  options.words("WORDS", words->words,
                "place, side and 0 to 10, in any order: left calf 6 tight, since Tuesday",
                {.required = true});
  options.word("--svg", words->svg, "also draw it, front and back", {.type = "FILE"});
}

}  // namespace rubdown::cli
