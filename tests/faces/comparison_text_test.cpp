#include "faces/comparison_text.h"

#include <doctest/doctest.h>

#include "tests/faces/sample_answer.h"
#include "tests/support/golden.h"
#include "tests/support/lines.h"

using namespace rubdown;
using schedule::Verdict;

namespace {

Points tenths(std::int64_t count) { return Points{count * (units_per_point / 10)}; }

Verdict open(std::int64_t points, Style style, std::optional<int> massage) {
  return {Verdict::Kind::Open, tenths(points), style, {"R1-22"}, massage};
}
Verdict forbidden(std::string rule) {
  return {Verdict::Kind::Forbidden, {}, {}, {std::move(rule)}, {}};
}

schedule::Comparison sample(std::size_t protocols) {
  schedule::Comparison comparison;
  const std::vector<std::string> names = {"consensus",        "back-in-motion",  "salty-running",
                                          "runners-practice", "redemption-year", "mine"};
  comparison.protocols.assign(names.begin(),
                              names.begin() + static_cast<std::ptrdiff_t>(protocols));
  comparison.season_days = 140;
  const auto answer = test::sample_answer();
  comparison.answers.assign(protocols, answer);
  comparison.answers[1] = test::infeasible_answer();
  const std::vector<Verdict> verdicts = {
      open(100, Style::Sports, 361), forbidden("R0-32"), Verdict{}, forbidden("R2-12"),
      open(-60, Style::Swedish, {}), Verdict{}};
  for (int index = 119; index < 122; ++index) {
    const schedule::CalendarDay& day = answer.calendar.at(index);
    comparison.days.push_back(
        {day.day,
         day.words,
         {verdicts.begin(), verdicts.begin() + static_cast<std::ptrdiff_t>(protocols)}});
  }
  return comparison;
}

}  // namespace

TEST_CASE("five protocols on one calendar are what somebody looked at") {
  CHECK(test::differs_from_golden("faces/golden/comparison.txt",
                                  faces::comparison_as_text(sample(5), {})) == "");
}

TEST_CASE("a sixth protocol still fits into 80 columns") {
  for (const std::size_t protocols : {2U, 5U, 6U})
    CHECK(test::widest(faces::comparison_as_text(sample(protocols), {})) <= 80);
}

TEST_CASE("full agreement is said in a sentence") {
  auto comparison = sample(5);
  comparison.days.clear();
  CHECK(test::says(faces::comparison_as_text(comparison, {}),
                   "The protocols agree on every day of this season."));
}
