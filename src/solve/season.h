// A problem laid out for the passes: what can be chosen on which day, and what an arc is worth.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "schedule/problem.h"
#include "solve/lanes.h"
#include "solve/tallies.h"

namespace rubdown::solve {

/// A score and a number of massages in one: 1024 times the Points, less one for each massage.
/// The greater Value has the higher score or, with the same score, the fewer massages.
using Value = std::int64_t;
inline constexpr Value value_per_unit = 1024;  // more than a season has days
inline constexpr Value no_value = INT64_MIN / 4;

[[nodiscard]] constexpr Value value_of(Points points) { return points.count() * value_per_unit; }
[[nodiscard]] constexpr Points points_of(Value value) {
  return Points{(value + value_per_unit - 1) >> 10};
}

/// The day of a previous massage that never was: further back than memory reaches.
inline constexpr int never = -100'000;

/// An offer that may be chosen.
struct Choice {
  Value points = 0;  // its parts, less one for the massage
  Value most = 0;    // with the relief when the previous massage is forgotten
  Value if_regular = 0;
  Value if_lapsed = 0;
  int offer = 0;
  int use = 0;                // what it takes, for Tallies
  std::int16_t interval = 0;  // row of the haste table
  std::int8_t effect = 0;     // percent
  std::int8_t depth = 0;
  Style style = Style::Sports;
  bool minds_memory = false;  // something depends on being regular or lapsed
  bool not_if_lapsed = false;
  bool minds_first_try = false;  // of its style, as it may be opened or asked for somewhere

  /// The most that being regular or lapsed may add.
  [[nodiscard]] Value hope() const {
    return std::max(if_regular, Value{0}) + std::max(if_lapsed, Value{0});
  }
};

/// A set of drawbacks, such that a subset is no worse.
using Drawbacks = unsigned;

/// Choices of one day that wait for the same interval: after any one massage, they differ in worth
/// only by a constant and a line in the tension.
struct Group {
  int first = 0;  // choices()[first] .. choices()[last - 1]
  int last = 0;
  int first_leader = 0;  // in the list of leaders
  int last_leader = 0;
  int interval = 0;  // row of the haste table
  // After a shorter gap none of them gains anything, and leaving it out is no worse.
  int first_gap = 1;
  int effect_min = 100;
  int effect_max = 0;
  bool minds_memory = false;  // some choice does
  // The most that being regular, and not lapsed, may add after a newer massage than another one.
  Value newer_gains = 0;
  // Drawbacks of the previous massage, where being regular or lapsed matters to some choice.
  Drawbacks if_regular = 0;
  Drawbacks if_not_regular = 0;
  Drawbacks if_lapsed = 0;
  Drawbacks if_not_lapsed = 0;
};

struct SeasonDay {
  int first_group = 0;  // groups()[first_group] .. groups()[last_group - 1]
  int last_group = 0;
  bool must = false;  // a booked massage lies here
};

class Season {
 public:
  Season(const schedule::Problem& problem, Tallies& tallies);

  [[nodiscard]] int days() const { return static_cast<int>(days_.size()); }
  [[nodiscard]] const SeasonDay& day(int day) const { return days_[static_cast<std::size_t>(day)]; }
  [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }
  [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }
  /// The choices of a group, by number, that no other one of it outdoes whatever comes.
  [[nodiscard]] std::span<const int> leaders(const Group& group) const {
    return {leaders_.data() + group.first_leader, leaders_.data() + group.last_leader};
  }
  [[nodiscard]] bool is_possible() const { return possible_; }  // no two booked on one day, ...

  /// The latest day that may follow a massage on `day` with nothing in between: the next booked
  /// one, or the last of the season.
  [[nodiscard]] int horizon(int day) const { return horizon_[static_cast<std::size_t>(day + 1)]; }
  /// A schedule may end with a massage on `day`.
  [[nodiscard]] bool may_end(int day) const { return day >= last_must_; }

  [[nodiscard]] int memory() const { return memory_; }
  [[nodiscard]] int longest_wait() const { return longest_wait_; }
  [[nodiscard]] int past_day() const { return past_day_; }
  [[nodiscard]] Lanes past_ready() const { return past_ready_; }
  /// The first day on which each depth may follow a massage on `day`, 0 or later.
  [[nodiscard]] Lanes ready_after(int depth, int day) const {
    return Lanes::all(day) + waits_[static_cast<std::size_t>(depth)];
  }

  [[nodiscard]] int gap(int previous_day, int day) const {
    return day - previous_day > memory_ ? memory_ + 1 : day - previous_day;
  }
  [[nodiscard]] Value tension(int day, int gap) const {
    return problem_->tension(day, gap) * value_per_unit;
  }
  /// By gap, without the factor that makes a Value of it.
  [[nodiscard]] const int* tensions(int day) const { return problem_->tensions(day) - 1; }
  /// For an interval row.
  [[nodiscard]] Value haste(int interval, int gap) const {
    return hastes_[static_cast<std::size_t>(interval * (memory_ + 2) + gap)];
  }
  [[nodiscard]] int interval_count() const { return static_cast<int>(interval_tenths_.size()); }
  /// Some choice depends on being regular or lapsed.
  [[nodiscard]] bool minds_memory() const { return problem_->minds_memory(); }
  [[nodiscard]] bool is_regular(int gap) const { return problem_->is_regular(gap); }
  [[nodiscard]] bool is_lapsed(int gap) const { return problem_->is_lapsed(gap); }
  [[nodiscard]] Drawbacks drawbacks(const Group& group, int gap) const {
    return (is_regular(gap) ? group.if_regular : group.if_not_regular) |
           (is_lapsed(gap) ? group.if_lapsed : group.if_not_lapsed);
  }
  /// What depends on being regular or lapsed; no_value where the gap forbids the choice.
  [[nodiscard]] Value extra(const Choice& choice, int gap) const {
    if (is_lapsed(gap) && choice.not_if_lapsed) return no_value;
    return (is_regular(gap) ? choice.if_regular : 0) + (is_lapsed(gap) ? choice.if_lapsed : 0);
  }
  /// Being regular or lapsed never speaks for `choice`.
  [[nodiscard]] static bool minds_memory_no_more(const Choice& better, const Choice& choice) {
    return better.if_regular >= choice.if_regular && better.if_lapsed >= choice.if_lapsed &&
           (choice.not_if_lapsed || !better.not_if_lapsed);
  }
  /// All that a choice gains on its day; no_value where the gap forbids it.
  [[nodiscard]] Value gain(const Choice& choice, int day, int gap) const {
    const Value extra = choice.minds_memory ? this->extra(choice, gap) : 0;
    if (extra == no_value) return no_value;
    return choice.points + extra + choice.effect * tension(day, gap) - haste(choice.interval, gap);
  }

 private:
  void measure_waits();
  void list_intervals();
  [[nodiscard]] int interval_row(int tenths) const;
  void list_lines(const Tallies& tallies);
  void add_day(Tallies& tallies, int day);
  void put_in_order(std::span<const schedule::OfferTerms> menu);
  void add_choice(const schedule::OfferTerms& offer, int number, int use, int day);
  void add_groups(const Tallies& tallies, int first, int day);
  [[nodiscard]] int first_gap(const Group& group, int day) const;
  void judge_memory(Group& group) const;
  void choose_leaders(const Tallies& tallies, Group& group, int day);
  [[nodiscard]] bool outdoes(const Tallies& tallies, const Choice& better,
                             const Choice& choice) const;
  void look_back();
  void look_ahead();

  const schedule::Problem* problem_;
  int memory_ = 0;
  int longest_wait_ = 1;
  bool gaps_rise_ = true;  // with the depth
  std::array<Lanes, depth_count> waits_;
  std::vector<SeasonDay> days_;
  std::vector<Group> groups_;
  std::vector<Choice> lines_;  // by kind: what its choices have in common
  std::vector<int> ranks_;     // by kind: gentle on limits first, within their interval
  std::vector<Choice> choices_;
  std::vector<int> leaders_;
  std::vector<int> interval_tenths_;  // of each row of the haste table
  std::vector<Value> hastes_;         // by row, by gap
  std::vector<int> horizon_;
  int last_must_ = -1;
  int past_day_ = never;
  Lanes past_ready_;
  bool possible_ = true;

  struct Leader {
    Value least = 0;  // with the relief at the first gap of the group
    Value most = 0;
    const Choice* choice = nullptr;
  };
  std::vector<int> order_;       // places of the menu at hand
  std::vector<Leader> leading_;  // of the group at hand, so far
};

}  // namespace rubdown::solve
