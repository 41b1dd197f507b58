// The words that all faces share: money, points, names of massages, the headline, the proof.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/style.h"
#include "core/units.h"
#include "schedule/answer.h"

namespace rubdown::faces {

/// "480.00 EUR"
[[nodiscard]] std::string money(Cents price, std::string_view currency);
/// "8.0": one decimal, halves away from zero.
[[nodiscard]] std::string points_text(Points points);
/// "+8.0", "-4.0", "0.0"
[[nodiscard]] std::string signed_points(Points points);
/// "costs nothing", "costs less than 0.1 points", "costs 2.1 points"
[[nodiscard]] std::string regret_words(Points regret);
/// A space at which no line may break: "24 Jun" stays together.
inline constexpr std::string_view no_break = "\u00a0";
/// "Thu 24 Jun" with such spaces.
[[nodiscard]] std::string short_day(Day day);
/// The same words with ordinary spaces.
[[nodiscard]] std::string with_plain_spaces(std::string_view text);
/// "1 massage", "6 massages"
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);
/// "18:30"; `start_min` counts minutes since midnight.
[[nodiscard]] std::string clock_time(int start_min);
/// "sports massage, 60 min" with the first letter large: how a sentence or a title begins.
[[nodiscard]] std::string capitalised(std::string text);

/// "Swedish massage": the style's name where no column heading says that it is a massage.
[[nodiscard]] std::string treatment(Style style);
/// "sports massage 60 min"
[[nodiscard]] std::string offer_name(const schedule::Offer& offer);

/// The letter that leads a grade: 'X' of "X for light, D for deep"; '-' when there is none.
[[nodiscard]] char grade_letter(std::string_view grade);
/// "practice and opinion only" for 'D'.
[[nodiscard]] std::string_view grade_meaning(char letter);
/// The grades in the order in which a legend lists them.
inline constexpr std::string_view all_grades = "ABCDX-";

/// What the chosen massages cost together.
[[nodiscard]] Cents price_of(const schedule::Answer& answer);
/// The day `index` days after the first of the season.
[[nodiscard]] Day day_at(const schedule::Answer& answer, int index);
[[nodiscard]] const schedule::Offer& offer_at(const schedule::Answer& answer, int offer);

/// "to the marathon on Sunday 10 October 2027", or the first and the last day without a goal race.
[[nodiscard]] std::string aim(const schedule::Answer& answer);
/// "6 massages, 480.00 EUR, to the marathon on Sunday 10 October 2027"
[[nodiscard]] std::string headline(const schedule::Answer& answer);
/// "optimal: score 123.4, bound 123.4, 3182 labels"
[[nodiscard]] std::string proof_line(const schedule::Answer& answer);
/// The reason that says most about this very day: the largest gain that a source stands behind,
/// else the largest. Nothing when there is no reason.
[[nodiscard]] const schedule::Reason* telling_reason(const schedule::Massage& massage);
/// "Thu 24 Jun costs nothing", "deep tissue massage 60 min that day costs 2.1 points", ...
[[nodiscard]] std::vector<std::string> alternatives_of(const schedule::Answer& answer,
                                                       const schedule::Massage& massage);
/// All of them in a line: "Thu 24 Jun costs nothing, Sat 26 Jun costs 2.1 points"; empty without
/// alternatives.
[[nodiscard]] std::string alternatives_line(const schedule::Answer& answer,
                                            const schedule::Massage& massage);
/// "quads 3.1 of 10, most of it from 22.0 km, Sunday 6 June; hamstrings 2.5; calves 2.3"; empty
/// without regions.
[[nodiscard]] std::string regions_line(const schedule::Massage& massage);
/// "Sat 26 Jun", "Sat 26 Jun to Mon 28 Jun" or "that day": when a follow-up holds.
[[nodiscard]] std::string follow_up_days(const schedule::FollowUp& follow_up, Day massage_day);

}  // namespace rubdown::faces
