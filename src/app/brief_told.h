// What the runner told, as a brief shows it. Each function takes plain lists.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "care/brief.h"
#include "care/complaint.h"
#include "care/course.h"
#include "care/feel.h"
#include "care/massage.h"
#include "care/trial.h"
#include "schedule/condition.h"
#include "schedule/pose.h"

namespace rubdown::app {

/// The courses that are current on that day, the highest value first, each with the last two things
/// that were tried there.
[[nodiscard]] std::vector<care::Brief::Finding> brief_findings(
    std::span<const care::Course> courses, std::span<const care::Trial> trials);

/// What was answered about places that hurt, and pains that were told without a side in the week
/// before; the worst first.
[[nodiscard]] std::vector<care::Brief::Complaint> brief_complaints(
    std::span<const care::Course> courses, std::span<const care::Complaint> complaints,
    std::span<const care::Feel> feels, Day day);

/// Places for somebody who examines (H-23), and what to leave alone around a pain. The screen for
/// red flags adds the places that its answers name.
[[nodiscard]] std::vector<care::Brief::LeaveAlone> brief_leave_alone(
    std::span<const care::Course> courses, const std::vector<care::Complaint>& complaints);

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
[[nodiscard]] std::vector<care::Brief::Sentence> brief_questions(
    const care::Brief& brief, std::span<const care::Course> courses);

}  // namespace rubdown::app
