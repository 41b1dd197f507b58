#include "rules/catalogue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "rules/catalogue_toml.h"

using namespace rubdown;
using namespace rubdown::rules;

namespace {

Result<Catalogue> read_one(std::string_view text) {
  const EmbeddedFile file{"bad.toml", text};
  return read_catalogue(std::span{&file, 1});
}

}  // namespace

TEST_CASE("the catalogue holds 180 rules: 48, 49, 31 and 52, numbered without a hole") {
  std::map<std::string, int> seen;
  for (const Rule& rule : catalogue().rules) {
    CAPTURE(rule.id);
    REQUIRE(rule.id.size() == 5);
    const int number = ++seen[rule.source];
    CHECK(std::stoi(rule.id.substr(3)) == number);
    const auto source = std::find_if(catalogue().sources.begin(), catalogue().sources.end(),
                                     [&](const Source& s) { return s.name == rule.source; });
    REQUIRE(source != catalogue().sources.end());
    CHECK(rule.id[1] == source->number);
  }
  CHECK(seen == std::map<std::string, int>{{"back-in-motion", 48},
                                           {"salty-running", 49},
                                           {"runners-practice", 31},
                                           {"redemption-year", 52}});
  CHECK(catalogue().rules.size() == 180);
}

TEST_CASE("a rule is found by its id, whether a source's or rubdown's own") {
  const Rule* rule = find_rule("R1-13");
  REQUIRE(rule != nullptr);
  CHECK(rule->source == "salty-running");
  CHECK(rule->kind == "cadence");
  CHECK(rule->window == "every 14-21 d");
  CHECK(rule->strength == "should");
  CHECK(rule->role == Role::Computes);
  REQUIRE(find_rule("H-01") != nullptr);
  CHECK(find_rule("H-01")->source == "rubdown");
  CHECK(find_rule("H-01")->grade == "-");
  CHECK(find_rule("R4-01") == nullptr);
  CHECK(find_rule("") == nullptr);
}

TEST_CASE("a shown rule has a place, and no other rule has one") {
  for (const Rule& rule : catalogue().rules) {
    CAPTURE(rule.id);
    CHECK(rule.place.empty() == (rule.role != Role::Shown));
  }
}

TEST_CASE("what is not a claim computes or is shown") {
  for (const Rule& rule : catalogue().rules) {
    CAPTURE(rule.id);
    if (rule.kind != "claim") CHECK(rule.role != Role::Claim);
  }
}

TEST_CASE("there are 35 families, each with a verdict and findings, and every rule is of one") {
  CHECK(catalogue().families.size() == 35);
  std::map<std::string, int> grades;
  for (const EvidenceFamily& family : catalogue().families) {
    CAPTURE(family.id);
    CHECK_FALSE(family.verdict.empty());
    CHECK_FALSE(family.findings.empty());
    ++grades[family.grade];
  }
  CHECK(grades == std::map<std::string, int>{{"A", 3}, {"B", 7}, {"C", 5}, {"D", 15}, {"X", 5}});
  for (const Rule& rule : catalogue().rules) {
    CAPTURE(rule.id);
    CHECK(find_family(rule.family) != nullptr);
  }
}

TEST_CASE("single rules are graded apart from their family, and the tally shows it") {
  const std::map<std::string, std::string> apart = {
      {"R0-02", "A for soreness and range, X for function"},
      {"R0-30", "D"},  // its family F13 is B
      {"R0-44", "D"},  // F24 is A
      {"R1-33", "A (IT band part: X, see F27)"},
      {"R1-44", "B"},  // F14 is C
      {"R1-47", "-"},
      {"R2-17", "D"},  // F13 is B
      {"R2-18", "X (deep: D)"},
      {"R2-22", "X for light, D for deep"},
      {"R3-03", "B"},  // F05 is X, and the rule calls it a myth
      {"R3-10", "X"},  // F32 is D
      {"R3-22", "D"},  // F04 is X
      {"R3-30", "X"},  // F14 is C
  };
  for (const auto& [id, grade] : apart) {
    CAPTURE(id);
    REQUIRE(find_rule(id) != nullptr);
    CHECK(find_rule(id)->grade == grade);
  }
  std::map<char, int> tally;
  for (const Rule& rule : catalogue().rules) ++tally[rule.grade.front()];
  CHECK(tally ==
        std::map<char, int>{{'-', 1}, {'A', 5}, {'B', 22}, {'C', 18}, {'D', 108}, {'X', 26}});
}

TEST_CASE("a rule is contradicted when its grade begins with X, not when a part of it is") {
  CHECK(is_contradicted(*find_rule("R0-07")));  // flushes lactic acid
  CHECK(is_contradicted(*find_rule("R2-21")));  // "X for light, D for deep"
  CHECK_FALSE(is_contradicted(*find_rule("R0-02")));
  CHECK_FALSE(is_contradicted(*find_rule("R3-03")));
}

TEST_CASE("the eighteen stops have a level, and emergencies are emergencies") {
  CHECK(catalogue().stops.size() == 18);
  REQUIRE(find_stop("S-02") != nullptr);
  CHECK(find_stop("S-02")->level == StopLevel::Emergency);
  CHECK(find_stop("S-01")->level == StopLevel::Stop);
  CHECK(find_stop("S-01")->within == "same day");
  CHECK(find_stop("S-17")->level == StopLevel::Restrict);
  CHECK(name_of(StopLevel::StopLocal) == "stop_local");
  CHECK(find_stop("S-19") == nullptr);
}

TEST_CASE("the 43 conflicts name rules that exist") {
  CHECK(catalogue().conflicts.size() == 43);
  for (const Conflict& conflict : catalogue().conflicts) {
    CAPTURE(conflict.id);
    CHECK(conflict.rules.size() >= 2);
    for (const RuleId& id : conflict.rules)
      CHECK((find_rule(id) != nullptr || find_stop(id) != nullptr));
  }
}

TEST_CASE("a fault in the catalogue's data is refused with its place") {
  const auto unknown = read_one("[[rule]]\nid = \"R9-01\"\nsayz = \"x\"\n");
  REQUIRE_FALSE(unknown.has_value());
  CHECK(unknown.error().where == "bad.toml, line 3");
  CHECK(unknown.error().what.starts_with("unknown key 'sayz' in a rule (did you mean 'says'?)"));

  const auto lost = read_one(
      "[[rule]]\nid = \"R9-01\"\nsays = \"x\"\nkind = \"claim\"\nfamily = \"F99\"\nrole = "
      "\"claim\"\n");
  REQUIRE_FALSE(lost.has_value());
  CHECK(lost.error().what == "rule R9-01 is of the unknown family 'F99'");

  const auto nowhere =
      read_one("[[rule]]\nid = \"R9-01\"\nsays = \"x\"\nkind = \"budget\"\nrole = \"shown\"\n");
  REQUIRE_FALSE(nowhere.has_value());
  CHECK(nowhere.error().what == "a rule has no 'place'; add it");

  const std::string stop =
      "[[stop]]\nid = \"S-01\"\ncondition = \"a\"\naction = \"b\"\nlevel = \"stop\"\nstrength = "
      "\"c\"\n";
  const std::string stop_twice = stop + stop;
  const auto twice = read_one(stop_twice);
  REQUIRE_FALSE(twice.has_value());
  CHECK(twice.error().what == "'S-01' occurs twice");
}
