// A protocol: a named set of rules that say which massage suits which day.
//
// A protocol knows triggers and offsets, not days: "sports massage two days after a long run is
// worth six points". Five of them are compiled into the program from protocols/*.toml, and a
// therapist can write her own in the same form (docs/protocols.md).
#pragma once

#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/race.h"
#include "core/result.h"
#include "core/style.h"
#include "core/units.h"

namespace rubdown::rules {

/// "R2-12": a rule of the catalogue; "H-01": one of rubdown's own.
using RuleId = std::string;

/// What a row's days are counted from.
enum class Trigger {
  Race,
  LongRun,
  HardSession,
  EasyRun,
  RestDay,
  EasyTomorrow,  // the day after the massage is easy or free; the row has no days
  Taper,         // every day of the taper
};

inline constexpr std::size_t trigger_count = 7;
/// "race", "long_run", "hard_session", "easy_run", "rest_day", "easy_tomorrow", "taper".
[[nodiscard]] std::string_view name_of(Trigger trigger);

/// What has to hold for a row to count.
enum class Condition {
  Always,
  Lapsed,   // the previous massage is more than lapse_days away
  Regular,  // the runner is massaged regularly
  Worrier,  // a finding so close to a race would worry this runner
  NotWorrier,
  Injury,  // a named injury that somebody has assessed
  NoInjury,
  LastHardDone,  // the last hard session before this race has been run
};
inline constexpr std::size_t condition_count = 8;
/// "always", "lapsed", "regular", "worrier", "not_worrier", "injury", "no_injury",
/// "last_hard_done".
[[nodiscard]] std::string_view name_of(Condition condition);

/// The blocks of a season, in the order of Protocol::block_weight.
inline constexpr std::array<std::string_view, 5> block_names = {"base", "build", "peak", "taper",
                                                                "recovery"};

/// Massage day minus trigger day in half days: -1 is the same day before the run, +1 the same day
/// after it, 0 that day whenever, and otherwise twice the number of days.
struct HalfDays {
  int first = 0;
  int last = 0;
  friend bool operator==(HalfDays, HalfDays) = default;
};

struct Row {
  Trigger trigger = Trigger::Race;
  StyleSet styles;  // those the row speaks of
  HalfDays days;
  bool forbids = false;
  double weight = 0;                     // points, when it does not forbid
  std::vector<RaceDistance> distances;   // races of these classes only; empty: all
  std::optional<Importance> importance;  // races of this importance only
  Condition condition = Condition::Always;
  std::vector<RuleId> rules;  // where it comes from; the first one is shown
  std::string words;          // the reason, as a runner reads it
};

/// How far apart massages are wanted, by how many the budget allows.
struct IntervalTier {
  double sessions_per_28_days = 0;  // this tier and up
  double days = 14;
  std::optional<double> peak_days;  // in peak weeks, when they differ
  friend bool operator==(const IntervalTier&, const IntervalTier&) = default;
};

struct TaperRules {
  int span_days = 21;
  std::optional<int> deepest_count;            // at most so many massages of depth 3 ...
  int deepest_within_days = 14;                // ... in so many days before a goal race
  std::optional<double> gentle_interval_days;  // depth 0-1 may come this often in the taper
  double frequency = 1;                        // intervals in the taper are divided by this
  std::vector<RuleId> rules;
};

/// What a runner wants from massage ("relaxation") and the style that a source names for it.
struct Need {
  std::string name;
  StyleSet styles;
  double weight = 3;
  std::vector<RuleId> rules;
  std::string words;
  bool standing = false;                     // holds unasked wherever the two below do
  Condition condition = Condition::Always;   // Always, Injury or NoInjury
  std::bitset<block_names.size()> blocks{};  // in these blocks only; none set: in all
};

/// What to do after a massage. `styles` empty means after any.
struct FollowUp {
  std::string words;
  int first_day = 0;  // days after the massage
  int last_day = 0;
  StyleSet styles;
  std::vector<RuleId> rules;
};

/// What to tell a runner whose massage lies in this window.
struct Caution {
  Trigger trigger = Trigger::Race;
  StyleSet styles;
  HalfDays days;
  std::vector<RaceDistance> distances;  // empty: all
  std::vector<RuleId> rules;            // rules of the catalogue or stops ("S-17")
  std::string words;
};

/// How long a massage of one style usually is.
struct MinuteRange {
  Minutes least{30};
  Minutes most{60};
  friend bool operator==(const MinuteRange&, const MinuteRange&) = default;
};

struct Protocol {
  std::string name;   // "consensus"
  std::string title;  // one line
  std::string about;  // a paragraph
  std::vector<Row> rows;
  std::vector<IntervalTier> intervals;  // by sessions, rising; empty: the source is silent
  std::vector<RuleId> interval_rules;
  std::array<int, depth_count> min_gap_days = {1, 1, 1, 1};  // by the lesser depth of a pair
  std::vector<RuleId> gap_rules;
  std::optional<int> deep_work_gap_when_often;  // min gap of depth 2-3 at five or more in 28 days
  std::array<double, 5> block_weight = {1, 1, 1, 1, 1};  // base, build, peak, taper, recovery
  TaperRules taper;
  int lapse_days = 28;                // longer without massage: lapsed
  int regular_days = 14;              // three in 42 days is one every 14
  std::optional<int> first_try_days;  // no style for the first time so near a goal race
  std::vector<RuleId> first_try_rules;
  int worrier_days = 0;  // rows before a race move so many days earlier
  std::vector<RuleId> worrier_rules;
  double minor_race_factor = 1;  // weights around a race that is not the goal
  std::vector<Need> needs;
  std::vector<FollowUp> follow_ups;
  std::vector<std::string> silent_on;  // what the source does not speak of
  std::vector<RuleId> block_rules;
  std::vector<RuleId> minor_race_rules;
  StyleSet needs_injury;  // not without an injury that somebody has assessed
  std::vector<RuleId> needs_injury_rules;
  std::optional<int> symptom_days;  // tightness: book within so many days
  std::vector<RuleId> symptom_rules;
  std::optional<double> self_massage_days;  // a session with one's own hands every so many days
  std::vector<RuleId> self_massage_rules;
  std::array<std::optional<MinuteRange>, style_count> session_minutes;
  std::vector<RuleId> session_minutes_rules;
  std::vector<Caution> cautions;
};

}  // namespace rubdown::rules
