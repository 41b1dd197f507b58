// Which rows of a protocol speak of a massage on a day, and how many points they give.
#pragma once

#include <string>
#include <vector>

#include "core/style.h"
#include "core/units.h"
#include "rules/protocol.h"
#include "schedule/calendar.h"

namespace rubdown::schedule {

/// What the protocol has to know of the runner.
struct Runner {
  bool worrier = false;            // findings before a race make her worry
  bool injury = false;             // a named injury that somebody has assessed
  bool regular = false;            // three or more massages in the 42 days before day 0
  std::vector<std::string> needs;  // "relaxation", ...: names of the protocol's needs
};

/// Where on its day a massage lies, seen from that day's run.
enum class Half { Before, After };

/// When the points of a hit hold.
enum class Holds { Always, IfRegular, IfLapsed };

/// One row that speaks of one massage.
struct Hit {
  const rules::Row* row = nullptr;
  int trigger_day = 0;  // day of the season that the row was counted from
  bool forbids = false;
  Holds holds = Holds::Always;
  Points points;  // weight x size of the trigger x block
};

/// Every row of `protocol` that speaks of a massage of this style on `day` (of the season).
/// Rows that tell of a regular or lapsed runner come with that condition; all other conditions
/// are settled here. The result points into `protocol`.
[[nodiscard]] std::vector<Hit> hits_on(const Calendar& calendar, const rules::Protocol& protocol,
                                       const Runner& runner, int day, Half half, Style style);

/// What the protocol wants told to a runner whose massage of this style lies on `day`.
[[nodiscard]] std::vector<const rules::Caution*> cautions_on(const Calendar& calendar,
                                                             const rules::Protocol& protocol,
                                                             int day, Half half, Style style);

/// What a hit is worth to a massage of this effect. Weights say how well a day suits a style, not
/// what the massage is worth, so what they give counts in proportion to what the massage does; what
/// they take counts in full, and so does what a regular runner gets back of it.
[[nodiscard]] Points worth(const Hit& hit, int effect_percent);

/// Hundred-thousandths of a point, rounded to the nearest.
[[nodiscard]] Points points_of(double points);

}  // namespace rubdown::schedule
