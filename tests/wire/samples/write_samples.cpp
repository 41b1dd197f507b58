// Writes one file of each JSON form into a folder, for a validator that is not ours:
//
//   write_samples FOLDER
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/wire/answer_sample.h"
#include "wire/answer_json.h"
#include "wire/problem_json.h"
#include "wire/routine_json.h"
#include "wire/solution_json.h"

using namespace rubdown;

namespace {

schedule::ProblemData least_data() {
  schedule::ProblemData data;
  data.first_day = Day{std::chrono::year{2027} / 10 / 4};
  data.days = 1;
  data.wear_milli = {0};
  return data;
}

/// Steps, a place that is left alone, and one that no tool reaches.
body::Routine evening(std::optional<body::Stop> barred) {
  return body::make_routine(
      {.day = Day{std::chrono::year{2027} / 10 / 4},
       .needs = {{*body::spot_named("calves-both"), 5, "sore"},
                 {*body::spot_named("knees-left"), 3, "stiff"}},
       .tools = {"stick"},
       .left_alone = {{*body::spot_named("quads-left"), {"a bruise", "S-06"}}},
       .barred = std::move(barred),
       .hard_tomorrow = true});
}

bool write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file{path, std::ios::binary};
  file << text;
  return file.flush().good();
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("usage: write_samples FOLDER\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = words[1];
  std::filesystem::create_directories(folder);
  const auto problem = schedule::Problem::make(wire::sample::problem_data());
  const auto least = schedule::Problem::make(least_data());
  if (!problem || !least) {
    std::fputs("the samples are no problems any more: tests/wire/sample.h\n", stderr);
    return 1;
  }
  const std::vector<std::string> obstacles = {
      "the booked massage lies inside the lock-out (R2-12)"};
  schedule::Answer without_race = wire::sample::answer();
  without_race.goal_race_day.reset();

  const bool written =
      write(folder / "problem.json", wire::to_json(*problem)) &&
      write(folder / "problem-least.json", wire::to_json(*least)) &&
      write(folder / "solution.json", wire::to_json(*problem, wire::sample::solution(), {})) &&
      write(folder / "solution-infeasible.json",
            wire::to_json(*problem, wire::sample::infeasible(), obstacles)) &&
      write(folder / "solution-stopped.json",
            wire::to_json(*problem, wire::sample::stopped(), {})) &&
      write(folder / "selfcare.json", wire::to_json(evening({}))) &&
      write(folder / "selfcare-barred.json",
            wire::to_json(evening(body::Stop{"a massage today", ""}))) &&
      write(folder / "answer.json", wire::to_json(wire::sample::answer())) &&
      write(folder / "answer-recorded.json", wire::to_json(wire::sample::recorded_answer())) &&
      write(folder / "answer-without-race.json", wire::to_json(without_race));
  return written ? 0 : 1;
}
