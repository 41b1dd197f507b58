// Briefs made by hand, for the faces to show.
#pragma once

#include "care/brief.h"

namespace rubdown::test {

/// Six days after a marathon, quads at 7.
[[nodiscard]] care::Brief fresh_marathoner();
/// A complaint about the left shin, a place to leave alone, findings that got worse.
[[nodiscard]] care::Brief with_a_shin();
/// Nine days before the race, nothing hurts.
[[nodiscard]] care::Brief in_taper();
/// Far more than a page can hold, in words without end, and words that try to break out of HTML.
[[nodiscard]] care::Brief overfull();

}  // namespace rubdown::test
