// The body as a picture, front and back, with what was found marked on it: for pages and print as
// SVG, for a terminal as text. Left and right are the runner's own.
#pragma once

#include <span>
#include <string>

#include "body/region.h"
#include "body/spot.h"

namespace rubdown::body {

/// Something to be shown on the figure. Of two marks on one place the higher one is shown.
struct Mark {
  const Region* region = nullptr;  // not null
  Side side = Side::Left;          // the middle of a region that has none marks nothing
  double level = 0;                // 0 to 10; beyond counts as 0 or 10, and 0 is not shown
};

/// How marks are drawn: the colours grow darker with the level, so that they can be told apart in
/// grey; hatches, the denser the higher, survive a bad printer and a copier.
enum class Ink { Colour, Hatch };

/// A sign on a place: a number that a list beside the figure explains, or, without words, a cross.
struct Tag {
  Spot spot{};
  std::string sign{};  // digits or letters; empty: a cross, for a place to leave alone
};

/// One SVG document without scripts, fonts or references. Each region and side is one path with an
/// id such as "quads-left", and a title that tells the level.
[[nodiscard]] std::string figure_svg(std::span<const Mark> marks, Ink ink = Ink::Colour,
                                     std::span<const Tag> tags = {});

enum class Letters { Unicode, Ascii };

/// At most 24 lines of at most 80 columns: both views, and beside them the marks in words, highest
/// first.
[[nodiscard]] std::string figure_text(std::span<const Mark> marks,
                                      Letters letters = Letters::Unicode);

}  // namespace rubdown::body
