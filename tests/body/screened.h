// Answers to the red-flag questions, for tests.
#pragma once

#include <string>

#include "body/screen.h"
#include "tests/support/days.h"

namespace rubdown::test {

inline body::ScreenAnswer said(const std::string& stop, body::Said said, Day day) {
  return {.stop = stop, .day = day, .said = said};
}

/// No to every question that can be asked.
inline body::ScreenAnswers healthy(Day day) {
  body::ScreenAnswers answers;
  for (const body::Stop& stop : body::stops())
    if (!stop.group.empty()) answers.push_back(said(stop.id, body::Said::No, day));
  return answers;
}

}  // namespace rubdown::test
