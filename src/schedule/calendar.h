// What happens on each day of the season, in the words that rules use: race, long run, hard
// session, easy run, rest; which block of the season it lies in; and what it costs the legs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/race.h"
#include "core/units.h"
#include "schedule/leg_soreness.h"
#include "schedule/restriction.h"

namespace rubdown::schedule {

enum class Block { Base, Build, Peak, Taper, Recovery };
/// "base", "build", "peak", "taper", "recovery".
[[nodiscard]] std::string_view name_of(Block block);
[[nodiscard]] std::optional<Block> block_named(std::string_view name);

struct CalendarDay {
  Day day;
  Block block = Block::Base;
  bool known = false;     // the plan or a recording says something about this day
  bool recorded = false;  // it is over, and its wear was recorded
  bool missed = false;    // a run was planned, and none was recorded
  bool easy_run = false;
  bool rest = true;  // nothing is run
  bool hard_session = false;
  bool long_run = false;
  bool last_hard_before_race = false;
  double long_size = 1;                   // this long run among the runner's long runs, 0.5 to 2
  std::optional<int> race;                // index into Calendar::races
  double wear = 0;                        // what the day costs the legs; 0.4 easy, 1 hard, 1.6 long
  std::optional<Minutes> run_start;       // since midnight, when the plan says
  std::string words;                      // "long run 32 km", "rest", "marathon"; never empty
  std::vector<Restriction> restrictions;  // what red flags and wishes bar on this day
  std::optional<LegSoreness> legs;        // where a forecast or a report reaches
};

/// Days before the season that a rule may look back to.
inline constexpr int lead_days = 28;

/// `lead` days before the season come first, for the rules that look back.
struct Calendar {
  int lead = 0;
  std::vector<CalendarDay> days;  // lead days, then the season
  std::vector<Race> races;        // by day; those of the lead, too

  [[nodiscard]] int season_days() const { return static_cast<int>(days.size()) - lead; }
  /// Day `index` of the season; negative indices down to -lead are the lead.
  [[nodiscard]] const CalendarDay& at(int index) const {
    return days[static_cast<std::size_t>(index + lead)];
  }
  [[nodiscard]] Day first_day() const { return days[static_cast<std::size_t>(lead)].day; }
};

}  // namespace rubdown::schedule
