#include "faces/day_text.h"

#include <doctest/doctest.h>

#include "tests/faces/sample_answer.h"
#include "tests/support/golden.h"
#include "tests/support/lines.h"

using namespace rubdown;
using faces::day_as_text;
using test::says;

namespace {

constexpr int chosen_day = 60;  // Fri 6 Aug
constexpr int other_day = 59;
constexpr int fever_day = 63;

Points tenths(std::int64_t count) { return Points{count * (units_per_point / 10)}; }

schedule::OfferExplanation explained(int offer, std::optional<Points> regret, bool chosen) {
  return {
      .offer = offer,
      .chosen = chosen,
      .bans = {},
      .regret = regret,
      .points = tenths(130),
      .reasons = {{"H-01", "rubdown", "-", tenths(100), "tightness gathered in 21 days"},
                  {"R2-16", "runners-practice", "D", tenths(30), "after an easy run"},
                  {"R0-28", "back-in-motion", "X for light, B for deep", {}, "two days after"}}};
}

schedule::OfferExplanation banned(int offer, std::string rule, std::string words) {
  return {.offer = offer,
          .chosen = false,
          .bans = {{std::move(rule), "runners-practice", "D", std::move(words)}},
          .regret = {},
          .points = {},
          .reasons = {}};
}

schedule::DayExplanation day_of(int day, std::vector<schedule::OfferExplanation> offers) {
  return {.day = day, .gap = 21, .offers = std::move(offers)};
}

}  // namespace

TEST_CASE("why: a chosen day shows its points, what else it offers and what is closed") {
  const auto day =
      day_of(chosen_day, {explained(181, Points{}, true), explained(180, tenths(12), false),
                          banned(182, "R2-12", "two clear days before the race")});
  const std::string text = day_as_text(test::sample_answer(), day, {});
  CHECK(test::differs_from_golden("faces/golden/why_chosen.txt", text) == "");
  CHECK(test::widest(text) <= 80);
}

TEST_CASE("why: an unchosen day says what the schedule does instead and what it would cost") {
  const auto day =
      day_of(other_day, {explained(178, tenths(21), false), explained(177, tenths(33), false),
                         explained(179, tenths(45), false)});
  const std::string text = day_as_text(test::sample_answer(), day, {});
  CHECK(says(text, "Sports massage 60 min costs 2.1 points."));
  CHECK(says(text,
             "The schedule puts sports massage 60 min on Fri 6 Aug instead, which earns 13.1 "
             "points; here the best earns 13.0, 21 days after the massage before it."));
  CHECK(says(text, "Swedish massage 45 min costs 4.5 points."));
}

TEST_CASE("why: a closed day names each rule once, with the offers that it closes") {
  const auto day = day_of(fever_day, {banned(189, "S-07", "fever"), banned(190, "S-07", "fever"),
                                      banned(191, "R0-32", "race day")});
  const std::string text = day_as_text(test::sample_answer(), day, {});
  CHECK(says(text, "No massage can be booked on this day."));
  CHECK(says(text, "Closed: deep tissue massage 60 min, sports massage 60 min S-07 fever"));
  CHECK(says(text, "Closed: Swedish massage 45 min R0-32 race day"));
}

TEST_CASE("why: an open offer without a regret says why it has none") {
  const auto day = day_of(other_day, {explained(178, {}, false)});
  CHECK(says(day_as_text(test::sample_answer(), day, {}), "fits into no schedule"));
  CHECK(says(day_as_text(test::stopped_answer(), day, {}), "the search stopped before"));
}

TEST_CASE("what-if: the two schedules stand beside each other") {
  const auto best = test::sample_answer();
  auto then = best;
  then.massages.pop_back();
  const auto day = day_of(other_day, {explained(178, tenths(21), false)});
  const std::string text = faces::what_if_as_text(
      {.best = best, .day = day, .then = &then, .offer = 178, .regret = tenths(21)}, {});
  CHECK(says(text, "Sports massage 60 min here costs 2.1 points."));
  CHECK(says(text, "480.00 EUR now, 400.00 EUR then"));
  CHECK(test::widest(text) <= 80);
  const auto closed = day_of(fever_day, {banned(189, "S-07", "fever")});
  const std::string no = faces::what_if_as_text(
      {.best = best, .day = closed, .then = nullptr, .offer = 0, .regret = {}}, {});
  CHECK(says(no, "No: no schedule has such a massage on this day."));
  CHECK(says(no, "S-07 fever"));
}
