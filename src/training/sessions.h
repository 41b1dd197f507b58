// A day that is written as two sessions: "Recovery 6 mi a.m. 4 mi p.m.", "AM: 4 easy / PM: 8 x
// 400".
#pragma once

#include <span>
#include <vector>

#include "training/piece.h"

namespace rubdown::training {

/// The pieces of each session; one span when the text is about one session, or about
/// more than four.
/// The words for morning and evening stand before a session, behind it, or between its name and
/// its distance ("Recovery AM 5 mi PM 4 mi"); which of the three, the first of them tells.
[[nodiscard]] std::vector<std::span<const Piece>> split_sessions(std::span<const Piece> pieces);

}  // namespace rubdown::training
