// The phrases of phrases.csv, which were written before the parser.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <string>
#include <vector>

#include "body/parse_finding.h"
#include "core/day.h"
#include "core/text.h"

using namespace rubdown;
using namespace rubdown::body;

namespace {

const Day today = *day_from_iso("2027-10-07");  // a Thursday

struct Phrase {
  std::string words;
  std::string expected;  // "calves;left;tight;6;-" or "ask:side"
};

std::vector<Phrase> phrases() {
  std::ifstream file{std::string{RUBDOWN_SOURCE_DIR} + "/tests/body/phrases.csv"};
  std::vector<Phrase> all;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t cut = line.find(';');
    REQUIRE(cut != std::string::npos);
    all.push_back({line.substr(0, cut), line.substr(cut + 1)});
  }
  return all;
}

/// The answer as the file writes it.
std::string answer_to(const std::string& words) {
  const auto heard = parse_finding(words, today);
  if (!heard) return "refused: " + heard.error().what;
  std::string asked;
  for (const Question& question : heard->questions)
    asked += (asked.empty() ? "ask:" : "+") + std::string{name_of(question.about)};
  if (!asked.empty()) return asked;
  const Finding& finding = heard->finding;
  return fmt::format("{};{};{};{:g};{}", finding.region->id, name_of(*finding.side),
                     finding.kind ? name_of(*finding.kind) : "-", *finding.value,
                     finding.since ? to_iso(*finding.since) : "-");
}

bool asks(const std::string& answer) { return answer.starts_with("ask:"); }

}  // namespace

TEST_CASE(
    "at least 95 % of the phrases are understood as expected, the rest is asked, none misread") {
  int as_expected = 0;
  int understood = 0;
  int can_be_understood = 0;
  int misread = 0;
  const auto all = phrases();
  for (const Phrase& phrase : all) {
    const std::string answer = answer_to(phrase.words);
    const bool same = answer == phrase.expected;
    as_expected += same;
    can_be_understood += !asks(phrase.expected);
    understood += same && !asks(phrase.expected);
    misread += !same && !asks(answer);
    if (!same)
      MESSAGE(phrase.words << "\n  expected " << phrase.expected << "\n  answered " << answer);
    if (!asks(answer)) CHECK_MESSAGE(same, "misread: ", phrase.words);
  }
  MESSAGE(all.size() << " phrases: " << as_expected << " as expected (" << understood << " of "
                     << can_be_understood << " understood), "
                     << static_cast<int>(all.size()) - as_expected - misread << " asked otherwise, "
                     << misread << " misread");
  CHECK(all.size() >= 200);
  CHECK(misread == 0);
  CHECK(understood * 100 >= can_be_understood * 95);
  CHECK(as_expected * 100 >= static_cast<int>(all.size()) * 95);
}
