#include "faces/evidence_text.h"

#include <doctest/doctest.h>

#include "faces/protocols_text.h"
#include "rules/protocols.h"
#include "tests/support/lines.h"

using namespace rubdown;
using test::says;

namespace {

const std::vector<rules::Protocol>& protocols() {
  static const std::vector<rules::Protocol> all = [] {
    std::vector<rules::Protocol> read;
    for (const std::string& name : rules::protocol_names())
      read.push_back(rules::builtin_protocol(name).value());
    return read;
  }();
  return all;
}

std::string evidence(std::string_view topic) {
  const auto text = faces::evidence_as_text(rules::catalogue(), protocols(), topic, {});
  REQUIRE_MESSAGE(text.has_value(), topic);
  CHECK(test::widest(*text) <= 80);
  return *text;
}

}  // namespace

TEST_CASE("every rule, question, stop and conflict can be asked for, and fits into 80 columns") {
  for (const rules::Rule& rule : rules::catalogue().rules)
    CHECK(evidence(rule.id).starts_with(rule.id));
  for (const rules::Rule& rule : rules::catalogue().house)
    CHECK(evidence(rule.id).starts_with(rule.id));
  for (const rules::EvidenceFamily& family : rules::catalogue().families)
    CHECK(evidence(family.id).starts_with(family.id));
  for (const rules::SafetyStop& stop : rules::catalogue().stops)
    CHECK(says(evidence(stop.id), stop.id));
  for (const rules::Conflict& conflict : rules::catalogue().conflicts)
    CHECK(says(evidence(conflict.id), conflict.id));
}

TEST_CASE("a rule shows its evidence, its verdict and what each protocol makes of it") {
  const std::string text = evidence("r2-12");
  CHECK(says(text, "source runners-practice"));
  CHECK(says(text, "evidence D (opinion"));
  CHECK(says(text, "question F16"));
  CHECK(says(text, "computes: it decides"));
  CHECK(says(text, "In the protocols consensus"));
  CHECK(says(text, "Where it clashes"));
}

TEST_CASE("a contradicted claim says that it is never a reason") {
  CHECK(
      says(evidence("R0-07"), "it is a claim that research contradicts, so it is never a reason"));
}

TEST_CASE("topics: none, a grade, a source, a kind, a list, words") {
  CHECK(says(evidence(""), "180 rules of 4 sources"));
  CHECK(says(evidence("X"), "R0-07"));
  CHECK_FALSE(says(evidence("A"), "R0-07"));
  CHECK(says(evidence("salty-running"), "R1-13"));
  CHECK(says(evidence("cadence"), "R0-46"));
  CHECK(says(evidence("safety"), "S-01"));
  CHECK(says(evidence("conflicts"), "resolved:"));
  CHECK(says(evidence("lactic"), "F05"));
}

TEST_CASE("an unknown topic is refused with the nearest name") {
  const auto text = faces::evidence_as_text(rules::catalogue(), protocols(), "cadense", {});
  REQUIRE_FALSE(text.has_value());
  CHECK(text.error().fault == Fault::NotFound);
  CHECK(text.error().what ==
        "no rule and no study speaks of this (did you mean 'cadence'?); `rubdown evidence` lists "
        "what "
        "there is");
}

TEST_CASE("the protocols stand side by side, and silence is not filled in") {
  const std::string text = faces::protocols_as_text(protocols(), {});
  CHECK(test::widest(text) <= 80);
  CHECK(says(text, "not stated"));
  for (const rules::Protocol& protocol : protocols()) CHECK(says(text, protocol.title));
}

TEST_CASE("a cell joins the days that rows close and names the best of the others") {
  const auto row = [](int first, int last, bool forbids, double weight) {
    rules::Row made;
    made.trigger = rules::Trigger::Race;
    made.styles.set();
    made.days = {.first = first, .last = last};
    made.forbids = forbids;
    made.weight = weight;
    return made;
  };
  rules::Protocol mine;
  mine.name = "mine";
  // half days: two to one days before, and from one day before to the same day
  mine.rows = {row(-4, -2, true, 0), row(-2, -1, true, 0), row(-10, -8, false, 8),
               row(-14, -12, false, 4)};
  const std::string text = faces::protocols_as_text({&mine, 1}, {});
  CHECK(says(text, "race, deep"));
  CHECK(says(text, "closed -2..0; best -5..-4 (+8)"));
  CHECK(says(text, "not stated"));
}

TEST_CASE("each protocol can be read in full") {
  for (const rules::Protocol& protocol : protocols()) {
    const std::string text = faces::protocol_as_text(protocol, {});
    CHECK(text.starts_with(protocol.name));
    CHECK(test::widest(text) <= 80);
    for (const rules::Row& row : protocol.rows) CHECK(says(text, row.words));
  }
}
