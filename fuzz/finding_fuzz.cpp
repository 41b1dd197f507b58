// Any bytes as a finding: understood, asked about or refused, never a crash or a hang, and what is
// understood is whole. What is understood can be drawn.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "body/figure.h"
#include "body/parse_finding.h"
#include "core/day.h"
#include "core/text.h"

using namespace rubdown;

namespace {

void judge_text(const std::string& text) {
  RUBDOWN_CHECK(!first_bad_utf8(text));
  RUBDOWN_CHECK(printable(text) == text);
}

void judge(const body::Heard& heard, Day today) {
  const body::Finding& finding = heard.finding;
  judge_text(finding.note);
  for (const body::Question& question : heard.questions) {
    RUBDOWN_CHECK(!question.words.empty());
    judge_text(question.words);
    for (const std::string& choice : question.choices) judge_text(choice);
  }
  RUBDOWN_CHECK(!finding.since || *finding.since <= today);
  RUBDOWN_CHECK(!finding.value || (*finding.value >= 0 && *finding.value <= 10));
  if (!heard.is_understood()) return;
  RUBDOWN_CHECK(finding.region != nullptr && finding.side && finding.value);
  RUBDOWN_CHECK(!body::path_ids(*finding.region, *finding.side).empty());
  const std::vector<body::Mark> marks{{finding.region, *finding.side, *finding.value}};
  RUBDOWN_CHECK(split(body::figure_text(marks), '\n').size() == 25);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Day today = *day_from_iso("2027-10-07");
  const auto heard = body::parse_finding({reinterpret_cast<const char*>(data), size}, today);
  if (heard) {
    judge(*heard, today);
  } else {
    judge_text(heard.error().what);
  }
  return 0;
}
