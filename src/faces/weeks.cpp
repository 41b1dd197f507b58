#include "faces/weeks.h"

#include "core/day.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Block;
using schedule::Calendar;
using schedule::CalendarDay;

Block main_block(const Calendar& calendar, const Week& week) {
  std::array<int, 5> counts{};
  for (const std::optional<int>& day : week.days)
    if (day) ++counts[static_cast<std::size_t>(calendar.at(*day).block)];
  std::size_t best = 0;
  for (std::size_t i = 1; i < counts.size(); ++i)
    if (counts[i] >= counts[best] && counts[i] > 0) best = i;
  return static_cast<Block>(best);
}

}  // namespace

Mark mark_of(const CalendarDay& day) {
  if (day.race) return Mark::Race;
  if (day.long_run) return Mark::LongRun;
  if (day.hard_session) return Mark::Hard;
  if (day.easy_run) return Mark::Easy;
  return day.known ? Mark::Rest : Mark::Nothing;
}

char letter_of(Mark mark) { return "RLHe.-"[static_cast<std::size_t>(mark)]; }

std::string_view words_of(Mark mark) {
  constexpr std::array<std::string_view, 6> words = {"race",     "long run", "hard session",
                                                     "easy run", "no run",   "nothing planned"};
  return words[static_cast<std::size_t>(mark)];
}

std::vector<Week> weeks_of(const Calendar& calendar) {
  std::vector<Week> weeks;
  for (int index = 0; index < calendar.season_days(); ++index) {
    const CalendarDay& day = calendar.at(index);
    const int weekday = weekday_of(day.day);
    if (weeks.empty() || weekday == 0) weeks.push_back({.monday = monday_of(day.day), .days = {}});
    weeks.back().days[static_cast<std::size_t>(weekday)] = index;
    weeks.back().wear += day.wear;
  }
  for (Week& week : weeks) week.block = main_block(calendar, week);
  return weeks;
}

const schedule::Massage* massage_on(const schedule::Answer& answer, int day) {
  for (const schedule::Massage& massage : answer.massages)
    if (offer_at(answer, massage.offer).day == day) return &massage;
  return nullptr;
}

}  // namespace rubdown::faces
