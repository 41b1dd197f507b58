#include "schedule/recorded_day.h"

#include <fmt/format.h>

#include <algorithm>

#include "load/wear.h"

namespace rubdown::schedule {
namespace {

double long_size_of(double run_wear) {
  return std::clamp(run_wear / load::usual_wear(training::WorkoutKind::Long), 0.5, 2.0);
}

void name_as_run(CalendarDay& day, const RecordedDay& recorded) {
  day.rest = !recorded.ran;
  day.long_run = recorded.long_run;
  day.hard_session = recorded.hard_session;
  day.easy_run = recorded.ran && !recorded.long_run && !recorded.hard_session;
}

void set_missed(CalendarDay& day) {
  day.rest = true;
  day.long_run = day.hard_session = day.easy_run = false;
  day.missed = true;
  day.words = fmt::format("planned: {}, not run", day.words);
}

void add_words(CalendarDay& day, const RecordedDay& recorded) {
  if (recorded.words.empty()) {
    if (day.words.empty()) day.words = "rest";
  } else {
    day.words += fmt::format("{}recorded: {}", day.words.empty() ? "" : "; ", recorded.words);
  }
}

}  // namespace

void overlay(CalendarDay& day, const RecordedDay& recorded) {
  if (day.race && !recorded.ran) return;
  const bool run_planned = day.known && !day.rest;
  if (run_planned && !recorded.ran) set_missed(day);
  if (!run_planned) name_as_run(day, recorded);
  if (day.long_run) day.long_size = long_size_of(recorded.run_wear);
  if (recorded.wear) day.wear = *recorded.wear;
  if (!recorded.wear && !run_planned) day.wear = load::usual_wear(training::WorkoutKind::Easy);
  add_words(day, recorded);
  day.known = day.recorded = true;
}

}  // namespace rubdown::schedule
