// The brief for the therapist, from a season and from what the runner told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/keep.h"
#include "app/request.h"
#include "care/brief.h"
#include "care/complaint.h"
#include "care/feel.h"
#include "care/finding.h"
#include "care/massage.h"
#include "care/trial.h"
#include "core/race.h"
#include "core/result.h"

namespace rubdown::app {

/// What is known besides a season. A new kind of thing that is told is one more list here, and one
/// function in brief_told.h that makes words of it.
struct BriefSources {
  std::string name{};  // empty: not told
  std::vector<care::Massage> massages{};
  std::vector<care::Feel> feels{};
  std::vector<care::Finding> findings{};
  std::vector<care::Complaint> complaints{};
  std::vector<care::Trial> trials{};
  std::vector<RaceWish> races{};  // those that are over, too
};

[[nodiscard]] Result<BriefSources> kept_brief_sources(Keep& keep);

/// For the massage of `day`; empty: the next one that is booked or scheduled.
/// Errors  those of pose_season; BadInput for a day outside the season; NotFound when no day is
///         given and nothing is booked or scheduled.
[[nodiscard]] Result<care::Brief> make_brief(const Request& request, const BriefSources& sources,
                                             std::optional<Day> day, Day today);

}  // namespace rubdown::app
