// Nearness as a published figure means it: to the last digit that was printed.
#pragma once

#include <doctest/doctest.h>

#include <cmath>

namespace rubdown::load {

inline bool within(double found, double expected, double tolerance) {
  CAPTURE(found);
  CAPTURE(expected);
  const bool is_near = std::abs(found - expected) <= tolerance;
  if (!is_near) MESSAGE("found ", found, ", expected ", expected);
  return is_near;
}

}  // namespace rubdown::load
