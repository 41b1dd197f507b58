// Which seeds a test draws its problems from, and how a failure is played again.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace rubdown::agree {

/// first, first + 1, ... `count` of them; only RUBDOWN_SEED when that is set.
inline std::vector<std::uint64_t> seeds(std::uint64_t first, std::uint64_t count) {
  if (const char* one = std::getenv("RUBDOWN_SEED")) return {std::strtoull(one, nullptr, 10)};
  std::vector<std::uint64_t> all;
  for (std::uint64_t i = 0; i < count; ++i) all.push_back(first + i);
  return all;
}

inline std::string how_to_replay(std::uint64_t seed, const char* test) {
  return "replay with RUBDOWN_SEED=" + std::to_string(seed) + " agree_tests -tc=\"" + test + "\"";
}

}  // namespace rubdown::agree
