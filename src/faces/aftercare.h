// What to do after a massage, told once where it holds after every one.
#pragma once

#include <string>
#include <vector>

#include "schedule/answer.h"

namespace rubdown::faces {

/// A follow-up counted in days from its massage.
struct Aftercare {
  int first = 0;
  int last = 0;
  std::string rule;
  std::string words;

  friend bool operator==(const Aftercare&, const Aftercare&) = default;
};

/// What every massage of the schedule asks for. Empty when there is but one massage.
[[nodiscard]] std::vector<Aftercare> shared_aftercare(const schedule::Answer& answer);

/// What this massage asks for besides.
[[nodiscard]] std::vector<schedule::FollowUp> own_follow_ups(const schedule::Answer& answer,
                                                             const schedule::Massage& massage,
                                                             const std::vector<Aftercare>& shared);

/// "the same day", "the next day", "two days later", "from that day to two days later"
[[nodiscard]] std::string days_of(const Aftercare& care);

}  // namespace rubdown::faces
