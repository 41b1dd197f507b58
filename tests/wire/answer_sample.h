// An answer with something in every field.
#pragma once

#include "schedule/answer.h"
#include "tests/wire/sample.h"

namespace rubdown::wire::sample {

inline schedule::Solution solution() {
  return {.outcome = schedule::Outcome::Optimal,
          .chosen = {0, 2},
          .score = Points{2'500'000},
          .bound = Points{2'500'000},
          .labels = 42,
          .best_with = {Points{2'500'000}, std::nullopt, Points{2'500'000}}};
}

/// What the solver says when the booked massages cannot all be kept.
inline schedule::Solution infeasible() {
  schedule::Solution solution;
  solution.outcome = schedule::Outcome::Infeasible;
  return solution;
}

/// What it says when its effort ran out.
inline schedule::Solution stopped() {
  schedule::Solution stopped = solution();
  stopped.outcome = schedule::Outcome::Stopped;
  stopped.bound = Points{2'600'000};
  stopped.best_with.clear();
  return stopped;
}

inline schedule::Calendar calendar(Day first_day, int days) {
  schedule::Calendar calendar;
  for (int i = 0; i < days; ++i) {
    schedule::CalendarDay& day = calendar.days.emplace_back();
    day.day = first_day + std::chrono::days{i};
    day.block = schedule::Block::Taper;
    day.words = "rest";
  }
  calendar.races = {{.day = first_day + std::chrono::days{13},
                     .distance = RaceDistance::Marathon,
                     .importance = Importance::Goal,
                     .name = "Lake Marathon"},
                    {.day = first_day + std::chrono::days{6},
                     .distance = RaceDistance::TenK,
                     .importance = Importance::Minor,
                     .name = ""}};
  return calendar;
}

/// Requires  Problem::make is content with `problem_data`; doctest says so where it is not.
inline schedule::Answer answer() {
  using namespace schedule;
  auto problem = Problem::make(problem_data());
  const Day first = problem->data().first_day;
  const auto day = [&](int index) { return first + std::chrono::days{index}; };
  Answer answer;
  answer.protocol = "consensus";
  answer.protocol_title = "What four sources agree on";
  answer.calendar = calendar(first, problem->days());
  answer.problem = std::move(problem).value();
  answer.solution = solution();
  answer.massages = {{.offer = 0,
                      .points = Points{1'250'000},
                      .reasons = {{"R2-12", "runners-practice", "D", Points{1'300'000},
                                   "nine days before the race"},
                                  {"H-02", "rubdown", "-", Points{-50'000}, "sooner than wanted"}},
                      .follow_ups = {{day(4), day(5), "R3-07", "easy running or rest"}},
                      .alternatives = {{.offer = 2, .regret = Points{210'000}}},
                      .cautions = {"Say if it hurts."}},
                     {.offer = 2,
                      .points = Points{1'250'000},
                      .reasons = {},
                      .follow_ups = {},
                      .alternatives = {},
                      .cautions = {}}};
  answer.days.assign(14, {.regret = {}, .best_offer = {}, .closed_by = {"S-07"}});
  answer.days[4] = {.regret = Points{0}, .best_offer = 0, .closed_by = {}};
  answer.days[8] = {.regret = Points{210'000}, .best_offer = 2, .closed_by = {}};
  answer.self_massage = {{.day = day(2), .minutes = 10, .words = "calves", .rule = "R3-07"}};
  answer.notes = {"The plan says nothing of two days; they count as rest."};
  answer.goal_race_day = day(13);
  answer.goal_race = "marathon on Sunday 17 October 2027";
  return answer;
}

/// The same runner with recordings: the first massage works on what is sore.
inline schedule::Answer recorded_answer() {
  schedule::Answer recorded = answer();
  recorded.condition.emplace();
  recorded.massages.front().regions = {
      {*body::spot_named("quads-both"), "quads", 3.14, 1.96, 4.8, false,
       "22.0 km, Sunday 3 October", ""},
      {*body::spot_named("low_back-both"), "low back", 2, 1.4, 2.6, true, "", ""}};
  return recorded;
}

}  // namespace rubdown::wire::sample
