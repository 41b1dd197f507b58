// Every rule that asks something of a person has a test that shows it acting: the test's name, or a
// case's first line, begins with the rules in brackets, "[R1-33 R1-34] ...". docs/rules-tested.md
// is the table; RUBDOWN_ACCEPT=1 writes it anew.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "core/text.h"
#include "rules/catalogue.h"
#include "tests/support/file_text.h"
#include "tests/support/golden.h"

using namespace rubdown;
namespace fs = std::filesystem;

namespace {

const std::set<std::string> kinds = {"tool_region",   "follow_up", "safety",
                                     "communication", "therapist", "budget"};

struct Shown {
  std::string file;
  std::string name;
};
using ByRule = std::map<std::string, std::vector<Shown>>;

void take(ByRule& tests, const std::string& file, const std::string& bracketed) {
  const std::size_t end = bracketed.find("] ");
  for (const std::string_view rule : split(std::string_view{bracketed}.substr(0, end), ' '))
    tests[std::string{rule}].push_back({file, bracketed.substr(end + 2)});
}

/// The names of tests that begin with rules; a name may go on over several literals.
void read_tests(ByRule& tests, const std::string& file, const std::string& text) {
  static const std::regex name{
      R"re(TEST_CASE(?:_FIXTURE)?\(\s*(?:\w+,\s*)?"\[((?:[^"\\]|\\.|"\s*")*)")re"};
  static const std::regex joint{R"re("\s*")re"};
  for (std::sregex_iterator at{text.begin(), text.end(), name}, end; at != end; ++at)
    take(tests, file, std::regex_replace((*at)[1].str(), joint, ""));
}

ByRule tests_by_rule() {
  ByRule tests;
  const fs::path root = RUBDOWN_SOURCE_DIR;
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator{root / "tests"})
    if (entry.path().string().find("node_modules") == std::string::npos)
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    const std::string name = fs::relative(file, root).string();
    if (file.extension() == ".cpp") read_tests(tests, name, test::file_text(file));
    if (file.extension() == ".case") {
      const std::string text = test::file_text(file);
      if (text.starts_with('[')) take(tests, name, text.substr(1, text.find('\n') - 1));
    }
  }
  return tests;
}

/// The rules that must act, with what they say.
std::vector<std::pair<std::string, std::string>> rules_that_ask() {
  std::vector<std::pair<std::string, std::string>> asked;
  for (const auto* rules : {&rules::catalogue().rules, &rules::catalogue().house})
    for (const rules::Rule& rule : *rules)
      if (kinds.contains(rule.kind)) asked.emplace_back(rule.id, rule.says);
  for (const rules::SafetyStop& stop : rules::catalogue().stops)
    asked.emplace_back(stop.id, stop.condition);
  return asked;
}

std::string table(const ByRule& tests) {
  std::string out =
      "# Rules that ask something, and the tests that show them acting\n\n"
      "Made from the tests' names by `tests/house/rules_tested_test.cpp`, which fails when a rule "
      "has none. What the rules say and\nhow good their evidence is: `rubdown evidence RULE`.\n\n"
      "| rule | what it says | test |\n|---|---|---|\n";
  for (const auto& [rule, says] : rules_that_ask()) {
    const auto found = tests.find(rule);
    if (found == tests.end()) continue;
    std::string shown;
    for (const Shown& test : found->second)
      shown += fmt::format("{}{} (`{}`)", shown.empty() ? "" : "; ", test.name, test.file);
    out += fmt::format("| {} | {} | {} |\n", rule, says, shown);
  }
  return out;
}

}  // namespace

TEST_CASE("every rule that asks something has a test that shows it acting, and the table says so") {
  const ByRule tests = tests_by_rule();
  for (const auto& [rule, says] : rules_that_ask())
    CHECK_MESSAGE(tests.contains(rule), "no test begins with [", rule, "]: ", says);
  for (const auto& [rule, shown] : tests)
    CHECK_MESSAGE((rules::find_rule(rule) || rules::find_stop(rule)), shown.front().file,
                  " names the rule ", rule, ", which does not exist");
  const std::string differs = test::differs_from_golden("../docs/rules-tested.md", table(tests));
  CHECK_MESSAGE(differs.empty(), differs);
}
