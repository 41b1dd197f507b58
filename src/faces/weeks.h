// The season by weeks, and the mark that stands for each day.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/units.h"
#include "schedule/answer.h"

namespace rubdown::faces {

/// The one thing that a day is known for, the weightiest first.
enum class Mark { Race, LongRun, Hard, Easy, Rest, Nothing };
inline constexpr std::array all_marks = {Mark::Race, Mark::LongRun, Mark::Hard,
                                         Mark::Easy, Mark::Rest,    Mark::Nothing};

[[nodiscard]] Mark mark_of(const schedule::CalendarDay& day);
/// 'R', 'L', 'H', 'e', '.', '-'
[[nodiscard]] char letter_of(Mark mark);
/// "long run"
[[nodiscard]] std::string_view words_of(Mark mark);

/// Monday to Sunday; days outside the season are empty.
struct Week {
  Day monday;
  std::array<std::optional<int>, 7> days;
  schedule::Block block = schedule::Block::Base;  // of most of its days, the later on a tie
  double wear = 0;                                // sum over its days
};
[[nodiscard]] std::vector<Week> weeks_of(const schedule::Calendar& calendar);

/// The massage that the schedule puts on a day of the season, if any.
[[nodiscard]] const schedule::Massage* massage_on(const schedule::Answer& answer, int day);

}  // namespace rubdown::faces
