// The ways to come to a group of choices that nothing outdoes.
#pragma once

#include <bit>
#include <vector>

#include "solve/arcs.h"
#include "solve/rows.h"
#include "solve/season.h"
#include "solve/stretches.h"
#include "solve/tallies.h"

namespace rubdown::solve {

/// All massages up to some day.
struct Head {
  Value value = 0;
  Lanes ready;  // the first day on which a massage of each depth may follow
  Tally tally = 0;
  int day = never;  // of the last massage

  /// Requires the same day.
  friend bool covers(const Head& a, const Head& b) {
    return a.value >= b.value && none_later(a.ready, b.ready);
  }
};

/// Heads of the last few days, by ring day.
class NearHeads {
 public:
  explicit NearHeads(int days)
      : days_(std::bit_ceil(static_cast<std::size_t>(days))), leads_(days_.size()) {}
  [[nodiscard]] std::vector<Head>& on(int day) { return days_[place(day)]; }
  [[nodiscard]] const std::vector<Head>& on(int day) const { return days_[place(day)]; }
  /// At most so much more are the heads of the day worth than heads that had settled by then and
  /// used up no more.
  [[nodiscard]] Value& lead(int day) { return leads_[place(day)]; }
  [[nodiscard]] Value lead(int day) const { return leads_[place(day)]; }
  void clear() {
    for (auto& heads : days_) heads.clear();
  }

 private:
  [[nodiscard]] std::size_t place(int day) const {
    return static_cast<std::size_t>(day) & (days_.size() - 1);
  }
  std::vector<std::vector<Head>> days_;
  std::vector<Value> leads_;
};

/// A head that comes to a group of choices: what it is worth there is a line in the effect.
struct Approach {
  Value least = 0;  // with the smallest effect of the group
  Value most = 0;   // with the largest
  Value value = 0;  // less haste
  Value tension = 0;
  Lanes ready;  // nothing where no depth has to wait
  Tally tally = 0;
  int gap = 0;
  Drawbacks drawbacks = 0;

  friend bool covers(const Approach& a, const Approach& b) {
    return a.least >= b.least && a.most >= b.most && (a.drawbacks & ~b.drawbacks) == 0;
  }
};

/// From a row come the heads that are the best with the smallest effect or the largest, and those
/// that beat either of the two where it is weak. Where memory matters a row is several: of the
/// regular, of the lapsed, and of those between. Near heads mostly come too soon to be worth what
/// an older one is, and are soon done with.
class Approaches {
 public:
  Approaches(const Season& season, const Tallies& tallies);

  /// Turns to a day. Groups of it may follow.
  void come_to(int day) { arcs_.come_to(day); }
  /// Fills `all`: those from rows first, smaller tallies before greater ones, then near ones.
  void find(Rows& rows, const NearHeads& near, const Group& group, int day);
  [[nodiscard]] const std::vector<Approach>& all() const { return all_; }
  /// None of them has to wait for any depth.
  [[nodiscard]] bool are_free() const { return are_free_; }

 private:
  void reach();
  void cut(const Group& group);
  void come_from_row(Tally tally, const double* values, const Stretch& stretch);
  [[nodiscard]] bool may_come_near(Value lead, int gap) const;
  void come_near(const std::vector<Head>& heads, int gap);
  void come(double value, Tally tally, int gap);
  [[nodiscard]] Approach make(Value value, Tally tally, int gap) const;
  [[nodiscard]] bool is_covered(const Approach& approach) const;

  const Season& season_;
  const Tallies& tallies_;
  Arcs arcs_;
  Stretches stretches_;
  const Group* group_ = nullptr;
  int day_ = 0;
  // By day of the previous massage, from day_ - memory - 1 on: what the arc adds at the ends of the
  // group's range of effects.
  std::vector<double> least_;
  std::vector<double> most_;
  std::vector<Stretch> cuts_;  // runs of gaps with the same drawbacks
  std::vector<Approach> all_;
  bool are_free_ = true;
};

}  // namespace rubdown::solve
