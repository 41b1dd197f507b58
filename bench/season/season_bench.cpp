// How long the best schedule of a season takes, with the regret of every offer, beside two rivals
// on the same problem in the same run.
//
//   season_bench [--json] [--without-rivals]
//
// Times are processor times. Prints the median, the rivals' times, and how many times longer they
// took. All must find the same score, or the program ends with 1.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "agree/cbc.h"
#include "agree/random_problem.h"
#include "cpu_clock.h"
#include "figure.h"
#include "season/boost_paths.h"
#include "solve/best_schedule.h"
#include "solve/lp.h"

using namespace rubdown;

namespace {

struct Timing {
  double median_ms = 0;
  double best_ms = 0;
  schedule::Solution solution;
};

Timing time_ours(const schedule::Problem& problem, int runs) {
  Timing timing;
  std::vector<double> times;
  for (int run = 0; run < runs; ++run) {
    const double begin = bench::cpu_seconds();
    timing.solution = solve::best_schedule(problem, {});
    times.push_back(1000 * (bench::cpu_seconds() - begin));
  }
  std::sort(times.begin(), times.end());
  timing.median_ms = times[times.size() / 2];
  timing.best_ms = times.front();
  return timing;
}

bool disagrees(const char* rival, std::int64_t theirs, Points ours) {
  if (theirs == ours.count()) return false;
  std::fprintf(stderr, "season_bench: %s found %lld, we found %lld\n", rival,
               static_cast<long long>(theirs), static_cast<long long>(ours.count()));
  return true;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string_view> arguments{words + 1, words + count};
  const auto asked = [&](std::string_view word) {
    return std::find(arguments.begin(), arguments.end(), word) != arguments.end();
  };
  const auto season = agree::season_problem(1);
  const auto ours = time_ours(season, 1001);
  std::vector<bench::Figure> figures = {
      {"season, 24 weeks, 18 offers a day, with regret: median", ours.median_ms, "ms", 1},
      {"the same: fastest", ours.best_ms, "ms", ours.best_ms / ours.median_ms},
      {"the same: labels", static_cast<double>(ours.solution.labels), "labels", 1}};

  const auto year = agree::season_problem(1, {.weeks = 52, .lengths = 10});
  const auto of_year = time_ours(year, 101);
  figures.push_back({"year, 52 weeks, 60 offers a day, with regret: median", of_year.median_ms,
                     "ms", of_year.median_ms / ours.median_ms});
  figures.push_back(
      {"the same: labels", static_cast<double>(of_year.solution.labels), "labels", 1});

  bool wrong = false;
  if (!asked("--without-rivals")) {
    std::fprintf(stderr, "season_bench: Boost.Graph on the same graph, about a minute ...\n");
    if (const auto boost = bench::best_by_boost(season)) {
      wrong = disagrees("Boost.Graph", boost->score, ours.solution.score) || wrong;
      figures.push_back({"season, without regret: boost::r_c_shortest_paths", 1000 * boost->seconds,
                         "ms", 1000 * boost->seconds / ours.median_ms});
    }
    std::fprintf(stderr, "season_bench: Cbc on the same LP, about a minute ...\n");
    if (const auto cbc = agree::run_cbc(solve::to_lp(season))) {
      wrong = disagrees("Cbc", std::llround(cbc->objective), ours.solution.score) || wrong;
      figures.push_back({"season, without regret: Cbc", 1000 * cbc->seconds, "ms",
                         1000 * cbc->seconds / ours.median_ms});
    }
  }
  bench::print(figures, asked("--json"));
  return wrong ? 1 : 0;
}
