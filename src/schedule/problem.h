// The problem that a schedule solves: what may be booked on which day, and what it is worth.
//
// The score of a schedule o_1 < o_2 < ... < o_n is
//
//   sum over i of   points of o_i's parts (timing, wishes, money)
//                 + effect(o_i) * tension(d_(i-1), d_i)       relief
//                 - haste(d_i - d_(i-1), interval of o_i)     sooner than wanted
//                 + parts that hold only for a regular or a lapsed runner
//
// so it is a sum over pairs of neighbours. docs/mathematics.md derives every term. All points are
// whole numbers (see Points), so that two programs can agree on a score exactly.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/style.h"
#include "core/units.h"

namespace rubdown::schedule {

/// Points that one rule gives or takes.
struct Part {
  std::string rule;
  Points points;
  friend bool operator==(const Part&, const Part&) = default;
};

/// Something that can be booked.
struct Offer {
  int day = 0;                   // 0 is the problem's first day
  std::optional<int> start_min;  // minutes after midnight, when the diary is known
  std::string therapist;         // empty when the diary is not known
  Style style = Style::Sports;
  int minutes = 60;
  Cents price;
  bool booked = false;                    // must be in the schedule
  int effect_percent = 0;                 // of the relief that an hour of the deepest work gives
  int interval_tenths = 140;              // wanted days since the previous massage, in tenths
  std::vector<Part> parts;                // always
  std::vector<Part> parts_if_regular;     // added when the previous massage is near
  std::vector<Part> parts_if_lapsed;      // added when the previous massage is far
  std::vector<std::string> forbidden_by;  // rules; not empty: cannot be chosen
  std::vector<std::string> forbidden_if_lapsed_by;
  std::vector<std::string> first_try_forbidden_by;  // cannot be the first of its style

  friend bool operator==(const Offer&, const Offer&) = default;
};

/// The numbers of an offer without its words: what a solver reads, in one cache line.
struct OfferTerms {
  Points points;  // sum of Offer::parts
  Points if_regular;
  Points if_lapsed;
  Cents price;
  int interval_tenths = 140;
  int effect_percent = 0;
  Style style = Style::Sports;
  bool booked = false;
  bool forbidden = false;
  bool forbidden_if_lapsed = false;
  bool first_try_forbidden = false;
  int kind = 0;  // alike in all but points, and whether it is booked or forbidden

  [[nodiscard]] bool minds_memory() const {
    return if_regular != Points{} || if_lapsed != Points{} || forbidden_if_lapsed;
  }
};

/// At most so much money, or so many massages, in a range of days.
struct Limit {
  int first_day = 0;
  int last_day = 0;   // inclusive
  int depth_min = 0;  // counts offers of these depths only
  int depth_max = depth_count - 1;
  std::optional<Cents> money_max;
  std::optional<int> count_max;
  std::string rule;

  friend bool operator==(const Limit&, const Limit&) = default;
};

/// A massage before day 0.
struct PastMassage {
  int day = -1;  // negative
  Style style = Style::Sports;

  friend bool operator==(const PastMassage&, const PastMassage&) = default;
};

/// How tightness gathers and what a massage takes away. Sources: docs/mathematics.md.
struct Relief {
  int points_max = 20;      // an hour of the deepest work, everything tight
  int scale_milli = 8'000;  // wear at which 63 % of that is reached
  int half_life_days = 14;  // of wear that nobody works on

  friend bool operator==(const Relief&, const Relief&) = default;
};

/// What a caller gives; `Problem::make` judges it.
struct ProblemData {
  Day first_day;
  int days = 0;
  std::string currency = "EUR";
  std::vector<Offer> offers;           // by day after `make`
  std::vector<int> wear_milli;         // of each day: thousandths, days long
  std::vector<int> wear_before_milli;  // of the days before day 0, the nearest last
  Relief relief;
  int haste_points_max = 80;
  std::array<int, depth_count> min_gap_days = {1, 1, 1, 1};  // by the lesser depth of two massages
  std::array<std::string, depth_count> min_gap_rule;
  int regular_days = 14;  // previous massage at most so long ago: regular
  int lapse_days = 28;    // more than so long ago, or never: lapsed
  std::vector<Limit> limits;
  std::vector<PastMassage> past;
  StyleSet tried;  // styles the runner has had before day 0

  friend bool operator==(const ProblemData&, const ProblemData&) = default;
};

/// A problem that holds together. Made once, never changed.
class Problem {
 public:
  /// Sorts the offers by day (stable), derives the tables below and judges everything else.
  /// Errors  BadInput with where = "offers[3].day": a day outside the horizon, a duplicate offer
  ///         (same day, start, therapist, style and minutes), a price below zero, an effect
  ///         outside 0..100, an interval below one day, more than 731 days, more than 200,000
  ///         offers, a limit that ends before it starts, parts beyond +-1000 points, ...
  static Result<Problem> make(ProblemData data);

  [[nodiscard]] const ProblemData& data() const { return data_; }
  [[nodiscard]] int days() const { return data_.days; }
  [[nodiscard]] const std::vector<Offer>& offers() const { return data_.offers; }
  /// Offers of day d are offers()[first_offer(d)] .. offers()[first_offer(d + 1) - 1].
  [[nodiscard]] int first_offer(int day) const {
    return first_offer_[static_cast<std::size_t>(day)];
  }

  /// The numbers of offers()[i] are terms()[i].
  [[nodiscard]] const std::vector<OfferTerms>& terms() const { return terms_; }
  /// The first offer of each kind: most menus are the same every day, so kinds are few.
  [[nodiscard]] const std::vector<OfferTerms>& kinds() const { return kinds_; }
  /// Something depends on the runner being regular or lapsed.
  [[nodiscard]] bool minds_memory() const { return minds_memory_; }

  /// Gaps longer than this are all alike: lapsed, no haste, wear forgotten.
  [[nodiscard]] int memory_days() const { return memory_days_; }
  /// Days since the previous massage, cut off at memory_days() + 1, which also means "never".
  [[nodiscard]] int gap(std::optional<int> previous_day, int day) const;
  /// Thousandths of a point that an hour of the deepest work relieves on `day`, `gap` days after
  /// the previous massage. Rises with the gap. 1 <= gap <= memory_days() + 1.
  [[nodiscard]] int tension(int day, int gap) const { return tensions(day)[gap - 1]; }
  /// The same by gap, from 1 on.
  [[nodiscard]] const int* tensions(int day) const {
    return tension_.data() + static_cast<std::ptrdiff_t>(day) * (memory_days_ + 1);
  }
  /// What it costs to come `gap` days after the previous massage when `interval_tenths` are wanted.
  [[nodiscard]] Points haste(int interval_tenths, int gap) const;
  /// Relief in Points: percent times thousandths is hundred-thousandths, exactly.
  [[nodiscard]] static Points relief(int effect_percent, int tension) {
    return Points{static_cast<std::int64_t>(effect_percent) * tension};
  }
  [[nodiscard]] bool is_lapsed(int gap) const { return gap > data_.lapse_days; }
  [[nodiscard]] bool is_regular(int gap) const { return gap <= data_.regular_days; }

 private:
  ProblemData data_;
  std::vector<int> first_offer_;
  std::vector<OfferTerms> terms_;
  std::vector<OfferTerms> kinds_;
  bool minds_memory_ = false;
  int memory_days_ = 28;
  std::vector<int> tension_;
};

[[nodiscard]] Points sum_of(const std::vector<Part>& parts);

}  // namespace rubdown::schedule
