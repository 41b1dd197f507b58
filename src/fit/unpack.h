// The hot loop: from a packed message to its slots. Inside this room only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "fit/message.h"
#include "fit/plan.h"

namespace rubdown::fit {

/// Counters that go on when their few bits roll over; they live as long as a part of a file.
class Accumulators {
 public:
  void clear() { counters_.clear(); }
  void seed(std::uint16_t message, std::uint8_t field, std::uint64_t value) {
    counter(message, field) = value;
  }
  /// Each becomes the next number whose last `bits` bits are these.
  void add(std::uint16_t message, std::uint8_t field, std::span<std::uint64_t> words,
           unsigned bits) {
    std::uint64_t& total = counter(message, field);
    const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
    for (std::uint64_t& word : words) word = total += (word - total) & mask;
  }

 private:
  struct Counter {
    std::uint16_t message;
    std::uint8_t field;
    std::uint64_t total;
  };
  std::uint64_t& counter(std::uint16_t message, std::uint8_t field) {
    for (Counter& known : counters_)
      if (known.message == message && known.field == field) return known.total;
    return counters_.emplace_back(Counter{message, field, 0}).total;
  }
  std::vector<Counter> counters_;  // at most as many as components accumulate
};

/// Fills the slots of the plan's single numbers, and perhaps one more.
void read_numbers(const Plan& plan, const std::uint8_t* payload, std::uint64_t* words,
                  std::uint64_t* absent);

class Unpacker {
 public:
  void start_part() { accumulators_.clear(); }

  /// Requires sixteen readable bytes behind the payload.
  const Slots& unpack(const Plan& plan, const std::uint8_t* payload) {
    if (slots_.words.size() <= plan.slots) make_room(plan.slots);
    read_numbers(plan, payload, slots_.words.data(), slots_.absent.data());
    if (!plan.arrays.empty()) read_arrays(plan, payload);
    for (const CopyStep& copy : plan.copies) {
      slots_.words[copy.to] = slots_.words[copy.from];
      slots_.absent[copy.to] = slots_.absent[copy.from];
    }
    if (!plan.seeds.empty()) seed(plan);
    if (!plan.unpacks.empty()) unpack_components(plan, payload);
    return slots_;
  }

 private:
  void read_arrays(const Plan& plan, const std::uint8_t* payload);
  void make_room(std::size_t slots);
  void seed(const Plan& plan);
  void unpack_components(const Plan& plan, const std::uint8_t* payload);
  const std::uint8_t* bits_of(const Field& source, bool big_endian);
  void unpack_component(const Plan& plan, const UnpackStep& step, const std::uint8_t* bits);

  Slots slots_{};
  Accumulators accumulators_{};
  std::vector<std::uint8_t> bits_{};
};

}  // namespace rubdown::fit
