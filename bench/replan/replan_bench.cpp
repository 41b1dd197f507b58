// How long it takes to make the schedule anew after something happened: seasons lived day by day,
// with a store, and every morning's processor time.
//
//   replan_bench [--json]
#include <algorithm>
#include <string>
#include <vector>

#include "figure.h"
#include "options.h"
#include "tests/app/simulated_season.h"
#include "tests/support/folder.h"

using namespace rubdown;

namespace {

double at_share(std::vector<double> times, double share) {
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(times.size() - 1));
  std::nth_element(times.begin(), times.begin() + at, times.end());
  return times[static_cast<std::size_t>(at)];
}

}  // namespace

int main(int count, char** words) {
  bench::CommonOptions options;
  const std::vector<std::string> given(words + 1, words + count);
  for (std::size_t i = 0; i < given.size(); ++i) options.take(given, i);
  constexpr std::uint64_t seasons = 5;
  std::vector<double> replan;
  std::vector<double> whole;
  double announced = 0;
  double moved = 0;
  for (std::uint64_t seed = 1; seed <= seasons; ++seed) {
    const test::Folder folder;
    const auto season = test::simulate_season(seed, folder / "life.db");
    replan.insert(replan.end(), season.replan_ms.begin(), season.replan_ms.end());
    whole.insert(whole.end(), season.replan_whole_ms.begin(), season.replan_whole_ms.end());
    announced += season.announced;
    moved += static_cast<double>(season.moved.size());
  }
  bench::print(
      {{"a schedule made anew, median", at_share(replan, 0.5), "ms", 1},
       {"of a hundred the slowest but one", at_share(replan, 0.99), "ms", 1},
       {"with the store read, median", at_share(whole, 0.5), "ms", 1},
       {"with the store read, the slowest but one of a hundred", at_share(whole, 0.99), "ms", 1},
       {"announced for the coming week and gone next morning", 100 * moved / announced, "%", 1}},
      options.is_json);
  return 0;
}
