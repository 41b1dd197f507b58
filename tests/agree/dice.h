// A small generator whose numbers are the same on every machine (splitmix64, Steele, Lea & Flood,
// "Fast splittable pseudorandom number generators", OOPSLA 2014).
#pragma once

#include <cstdint>

namespace rubdown::agree {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_{seed} {}

  std::uint64_t next() {
    std::uint64_t x = state_ += 0x9E37'79B9'7F4A'7C15U;
    x = (x ^ x >> 30) * 0xBF58'476D'1CE4'E5B9U;
    x = (x ^ x >> 27) * 0x94D0'49BB'1331'11EBU;
    return x ^ x >> 31;
  }
  /// least <= number <= most
  int between(int least, int most) {
    return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
  }
  bool one_in(int n) { return between(1, n) == 1; }
  bool chance(int percent) { return between(1, 100) <= percent; }

 private:
  std::uint64_t state_;
};

}  // namespace rubdown::agree
