// Two doubles that are worked on at once: every processor of ours has registers for that, but a
// compiler told to optimise without haste (-O2) does not use them by itself.
#pragma once

#include <cstring>

namespace rubdown::solve {

using Two = double __attribute__((vector_size(16)));

[[nodiscard]] inline Two two(const double* from) {
  Two both;
  std::memcpy(&both, from, sizeof both);
  return both;
}
inline void put(Two both, double* to) { std::memcpy(to, &both, sizeof both); }
[[nodiscard]] inline Two most_of(Two a, Two b) { return a > b ? a : b; }
[[nodiscard]] inline double most_of(double a, double b) { return a > b ? a : b; }

}  // namespace rubdown::solve
