// `rubdown solve`: the engine alone, JSON in and JSON out.
#include "app/files.h"
#include "app/solve_problem.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "rules/catalogue.h"
#include "solve/lp.h"
#include "wire/problem_json.h"
#include "wire/solution_json.h"

namespace rubdown::cli {
namespace {

constexpr std::uintmax_t problem_bytes_max = 64'000'000;

struct SolveWords {
  std::string input;  // a path; empty or "-": standard input
  std::string output;
  std::string lp;
  std::optional<int> labels_max;
};

bool is_known_rule(std::string_view id) {
  return rules::find_rule(id) != nullptr || rules::find_stop(id) != nullptr;
}

Result<void> solve_typed(const SolveWords& words) {
  const bool from_file = !words.input.empty() && words.input != "-";
  RUBDOWN_TRY(const std::string text, from_file ? app::read_file(words.input, problem_bytes_max)
                                                : app::read_standard_input(problem_bytes_max));
  RUBDOWN_TRY(
      const schedule::Problem problem,
      wire::problem_from_json(text, from_file ? words.input : "standard input", is_known_rule));
  solve::Effort effort;
  if (words.labels_max) effort.labels_max = *words.labels_max;
  const app::Solved solved = app::solve_problem(problem, effort);
  if (!words.lp.empty()) RUBDOWN_TRY_VOID(give(solve::to_lp(problem), words.lp));
  return give(wire::to_json(problem, solved.solution, solved.obstacles), words.output);
}

}  // namespace

void add_solve(CommandLine& line) {
  const auto words = std::make_shared<SolveWords>();
  Options options =
      line.command("solve", "the engine alone: a problem in JSON in, a solution in JSON out",
                   [words](Day) { return solve_typed(*words); });
  options.word("FILE", words->input, "problem.json (default: standard input)");
  options.word("--output", words->output, "write the solution to this file", {.type = "FILE"});
  options.word("--lp", words->lp, "also write the problem as an LP", {.type = "FILE"});
  add_effort_option(options, words->labels_max);
}

}  // namespace rubdown::cli
