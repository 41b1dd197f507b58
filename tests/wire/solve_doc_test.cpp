// docs/solve.md shows a problem and its solution; both are held to what the program really does.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules/catalogue.h"
#include "solve/best_schedule.h"
#include "tests/support/file_text.h"
#include "wire/problem_json.h"
#include "wire/solution_json.h"

using namespace rubdown;

namespace {

/// The fenced JSON blocks of a page.
std::vector<std::string> json_blocks(const std::string& path) {
  const std::string page = test::file_text(path);
  constexpr std::string_view open = "```json\n";
  std::vector<std::string> blocks;
  for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at)) {
    at += open.size();
    blocks.push_back(page.substr(at, page.find("```", at) - at));
  }
  return blocks;
}

}  // namespace

TEST_CASE("the problem in docs/solve.md has the solution that stands below it") {
  const auto blocks = json_blocks(RUBDOWN_SOURCE_DIR "/docs/solve.md");
  REQUIRE(blocks.size() == 2);
  const auto problem = wire::problem_from_json(blocks[0], "docs/solve.md", [](std::string_view id) {
    return rules::find_rule(id) != nullptr;
  });
  REQUIRE_MESSAGE(problem.has_value(), problem.error().where, ": ", problem.error().what);
  const schedule::Solution solution = solve::best_schedule(*problem, {});
  CHECK(wire::to_json(*problem, solution, {}) == blocks[1]);
}
