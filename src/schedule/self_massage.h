// Short sessions with one's own hands and tools on the days between massages.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "schedule/answer.h"

namespace rubdown::schedule {

struct SelfMassageWish {
  std::optional<double> every_days{};    // the protocol's rhythm
  std::vector<std::string> tools{};      // ids of what the runner owns; empty: not told
  std::span<const LeaveAlone> barred{};  // places that nobody's hands may touch on some days
};

/// Evenings on which rolling does most: after long runs, the day after them, and after hard
/// sessions; five a week, or as many as the protocol's rhythm wants if that is more. Weeks that
/// have fewer than the rhythm wants get further evenings; so do those below three where no massage
/// can be bought at all. None lies on a massage day, the day after deep work, race day, a closed
/// day, or where it would work on a barred place; none of the further ones on the eve of a race or
/// the two days after it.
[[nodiscard]] std::vector<SelfMassage> self_massage_between(const Calendar& calendar,
                                                            const std::vector<Massage>& massages,
                                                            const Problem& problem,
                                                            const SelfMassageWish& wish = {});

}  // namespace rubdown::schedule
