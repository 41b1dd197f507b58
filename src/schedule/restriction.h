// What a red flag or a wish bars: days, depths and places; and how the runner is told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body/spot.h"
#include "core/style.h"
#include "core/units.h"

namespace rubdown::schedule {

/// Days on which some or all massage is barred, and the rule behind it: a stop ("S-07") or a wish.
struct Restriction {
  Day first;
  std::optional<Day> last{};  // empty: until somebody opens it
  std::string rule{};
  std::optional<int> depth_max{};  // what is not deeper stays open; empty: nothing does
  bool self_massage = true;        // one's own hands and tools are barred too
  std::string words{};             // for the runner; empty: the rule's own

  [[nodiscard]] bool holds_on(Day day) const { return day >= first && (!last || day <= *last); }
};

/// A stop outranks everything, appointments too; a wish does not.
[[nodiscard]] bool is_stop(const Restriction& restriction);
[[nodiscard]] bool forbids(const Restriction& restriction, Style style);

/// A place that no hand and no tool should work on.
struct LeaveAlone {
  body::Spot spot{};
  std::string rule{};
  std::string words{};
  Day first{};
  std::optional<Day> last{};
  bool self_massage = true;

  [[nodiscard]] bool holds_on(Day day) const { return day >= first && (!last || day <= *last); }
};

/// Whether work on `spot` would touch the place: part of it, or a region that shares its soreness.
[[nodiscard]] bool touches(const body::Spot& spot, const LeaveAlone& place);

/// A stop that holds, in plain words: what to do first, what it means, how it ends.
struct StopNotice {
  std::string rule{};     // "S-01"
  std::string urgency{};  // "See a doctor today."
  std::string words{};    // "No massage until ..."
  std::string opens{};    // "until a doctor has cleared it: ..."
  Day first{};
  std::optional<Day> last{};
};

}  // namespace rubdown::schedule
