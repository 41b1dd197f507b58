// The places of a runner's body, for a terminal: what was felt, its course, and what to do about
// it.
#pragma once

#include <string>
#include <vector>

#include "body/finding.h"
#include "care/complaint.h"
#include "care/course.h"
#include "care/referral.h"
#include "care/trial.h"
#include "faces/lines.h"

namespace rubdown::faces {

/// Place, side, kind, number, day and note, and where it lies on the body.
/// Requires a finding that was understood.
[[nodiscard]] std::string finding_as_text(const body::Finding& finding, const TextStyle& style);

/// Everything that was ever told of a body, as it is seen today.
struct BodyView {
  Day today{};
  std::vector<care::Course> courses{};
  std::vector<care::Complaint> complaints{};
  std::vector<care::Trial> trials{};
  std::vector<care::Referral> referrals{};
};

/// All current places on the figure, what should be examined, each course, and what is to be asked.
[[nodiscard]] std::string body_as_text(const BodyView& view, const TextStyle& style);

/// The courses that a place belongs to: how it goes, what runners often call it, what to leave
/// alone, when to see a doctor, and the questions that are still open.
[[nodiscard]] std::string place_as_text(const BodyView& view, const body::Spot& spot,
                                        const TextStyle& style);

/// "tight, 6 of 10, since Tuesday 17 November 2026, noticed by the therapist"
[[nodiscard]] std::string words_for(const care::Finding& finding);

/// "4 on 10 Nov, 6 on 12 Nov: worse"; at most the last five.
[[nodiscard]] std::string course_words(const care::Course& course);

}  // namespace rubdown::faces
