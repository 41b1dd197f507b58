// The red-flag questions of the runner whose store it is: what she answered, what is open, and what
// the answers close in a season.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/keep.h"
#include "app/request.h"
#include "body/closures.h"
#include "body/screen.h"
#include "core/result.h"

namespace rubdown::app {

/// All answers, and all times that something was asked again.
[[nodiscard]] Result<body::ScreenAnswers> kept_answers(Keep& keep);
/// Today, and what the profile says of the runner's age.
[[nodiscard]] Result<body::ScreenDay> screen_day(Keep& keep, Day today);

/// Adds to the history: nothing that was said before is changed.
Result<void> keep_answers(Keep& keep, const body::ScreenAnswers& answers);
/// A doctor's word, or that of who must agree.
/// Errors  BadInput when that stop is not closed: there is nothing to clear.
Result<void> keep_clearance(Keep& keep, const body::ScreenAnswer& cleared, Day today);
/// Has these questions asked again, for a finding (body::stops_matching) told today.
Result<void> ask_again(Keep& keep, std::span<const body::Stop* const> stops, Day today);
/// Has the questions about a massage asked.
Result<void> ask_after_massage(Keep& keep, Day massage, Day today);

/// Errors  BadInput while a question is open: nothing is scheduled then, and the message says
/// which.
[[nodiscard]] Result<void> judge_screen(Keep& keep, Day today);

/// What holds on that day, the gravest first.
[[nodiscard]] Result<std::vector<body::Closure>> kept_closures(Keep& keep, Day today);
/// In the words for the runner.
[[nodiscard]] schedule::StopNotice notice_of(const body::Closure& closure);
/// Puts what they close into the request: days and depths, places, and the words.
void bar(Request& request, std::span<const body::Closure> closures);
/// The day of a marathon or an ultra by itself (S-17).
void bar_race_days(std::vector<schedule::Restriction>& restrictions,
                   const std::vector<Race>& races);

/// For the therapist's brief: "S-09: blood thinners ...; cleared by Dr Moss on 2027-05-01".
[[nodiscard]] Result<std::vector<std::string>> contraindications(Keep& keep, Day day);

}  // namespace rubdown::app
