// What the runner told, as a brief shows it. Each function takes plain lists.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "body/finding.h"
#include "care/brief.h"
#include "care/feel.h"
#include "care/massage.h"
#include "schedule/condition.h"
#include "schedule/pose.h"

namespace rubdown::app {

/// A finding as it was on a day.
struct DatedFinding {
  Day day{};
  body::Finding finding{};  // understood: with region, side and value
};

struct FindingsTold {
  std::vector<DatedFinding> understood{};
  std::vector<std::string> in_words{};  // lines that left something open, with their day
};
/// The lines of the massages' findings. THE SEAM for findings that are kept as such: add them to
/// `understood`.
[[nodiscard]] FindingsTold findings_told(std::span<const care::Massage> massages);

/// The course of each spot over the 60 days before `day`, the highest value first.
[[nodiscard]] std::vector<care::Brief::Finding> brief_findings(
    std::span<const DatedFinding> findings, Day day);

/// Pains that were told in the week before. THE SEAM for complaints with their answers.
[[nodiscard]] std::vector<care::Brief::Complaint> brief_complaints(
    std::span<const care::Feel> feels, Day day);

/// Places that hurt too much to be worked on (S-13). THE SEAM for places that a complaint or a stop
/// names.
[[nodiscard]] std::vector<care::Brief::LeaveAlone> brief_leave_alone(
    std::span<const care::Brief::Finding> findings);

/// What was told in the two days before, and what is expected elsewhere; the sorest first.
[[nodiscard]] std::vector<care::Brief::Soreness> brief_soreness(
    std::span<const care::Feel> feels, const std::optional<schedule::Condition>& condition,
    Day day);

/// The last three massages before `day`, the latest first, with the soreness around them.
[[nodiscard]] std::vector<care::Brief::Helped> brief_helped(std::span<const care::Massage> massages,
                                                            std::span<const care::Feel> feels,
                                                            Day day);

[[nodiscard]] std::vector<std::string> brief_wishes(const schedule::PoseRequest& wishes);

/// What is open once all the rest is known.
[[nodiscard]] std::vector<care::Brief::Sentence> brief_questions(const care::Brief& brief,
                                                                 const FindingsTold& findings);

}  // namespace rubdown::app
