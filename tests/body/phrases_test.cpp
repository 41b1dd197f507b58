// The phrases of phrases.csv, which were written before the parser.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <utility>
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

/// The words with each side turned to the other; all else as it was.
std::string mirrored(const std::string& words) {
  static const std::map<std::string, std::string> pairs = {
      {"left", "right"},     {"l", "r"},
      {"lt", "rt"},          {"links", "rechts"},
      {"linke", "rechte"},   {"linker", "rechter"},
      {"linkes", "rechtes"}, {"linken", "rechten"},
      {"linkem", "rechtem"}, {"li", "re"},
      {"lfet", "rigth"}};
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  const std::string lower = to_lower(words);
  std::string result;
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    while (end < lower.size() && is_letter(lower[end])) ++end;
    std::string word = lower.substr(at, std::max<std::size_t>(end - at, 1));
    for (const auto& [left, right] : pairs) {
      if (word == left || word == right) {
        word = word == left ? right : left;
        break;
      }
    }
    at += std::max<std::size_t>(end - at, 1);
    result += word;
  }
  return result;
}

/// "calves;left;..." as "calves;right;..."
std::string mirrored_answer(std::string answer) {
  for (const auto& [side, other] : {std::pair{";left;", ";right;"}, {";right;", ";left;"}})
    if (const std::size_t at = answer.find(side); at != std::string::npos)
      return answer.replace(at, std::string_view{side}.size(), other);
  return answer;
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

TEST_CASE(
    "no phrase knows left from right but by the word: mirrored words give the mirrored answer") {
  int count = 0;
  for (const Phrase& phrase : phrases()) {
    // "right after running" and "what is left" have no mirror
    const bool idiom = phrase.words.find("right after") != std::string::npos ||
                       phrase.words.find("is left of it") != std::string::npos;
    if (idiom || asks(phrase.expected)) continue;
    CAPTURE(phrase.words);
    CAPTURE(mirrored(phrase.words));
    CHECK(answer_to(mirrored(phrase.words)) == mirrored_answer(phrase.expected));
    ++count;
  }
  CHECK(count > 150);
}

TEST_CASE("a phrase without its words for sides is never given one") {
  int count = 0;
  for (const Phrase& phrase : phrases()) {
    const std::string other = mirrored(phrase.words);
    const std::string words = to_lower(phrase.words);
    if (asks(phrase.expected) || words == other || words.size() == other.size()) continue;
    // from the first byte that the mirror turned, the word is cut out
    const auto [mine, theirs] =
        std::mismatch(words.begin(), words.end(), other.begin(), other.end());
    const auto begin = static_cast<std::size_t>(mine - words.begin());
    const std::size_t end = words.find_first_of(" .,:)]=-", begin);
    std::string without = words;
    without.erase(begin, end == std::string::npos ? end : end - begin);
    CAPTURE(without);
    const std::string answer = answer_to(without);
    CHECK(answer.find(";left;") == std::string::npos);
    CHECK(answer.find(";right;") == std::string::npos);
    ++count;
  }
  CHECK(count > 80);
}
