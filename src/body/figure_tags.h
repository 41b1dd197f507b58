// Small signs on the figure: the number of a finding, a cross on a place to leave alone.
#pragma once

#include <span>
#include <string>

#include "body/figure.h"

namespace rubdown::body {

/// Puts the signs on top of a drawn figure. Signs that share a place stand below each
/// other, at most three; the first ones come first.
void draw_tags(std::string& svg, std::span<const Tag> tags);

}  // namespace rubdown::body
