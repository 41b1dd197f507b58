// The hot loop: from a packed message to its slots. Inside this room only.
#pragma once

#include <cstdint>
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
  /// Counts on to the next number whose last `bits` bits are `low`.
  std::uint64_t add(std::uint16_t message, std::uint8_t field, std::uint64_t low, unsigned bits) {
    std::uint64_t& total = counter(message, field);
    const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
    total += (low - total) & mask;
    return total;
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

class Unpacker {
 public:
  void start_part() { accumulators_.clear(); }

  /// Requires seven readable bytes behind the payload.
  const Slots& unpack(const Plan& plan, const std::uint8_t* payload) {
    if (slots_.words.size() < plan.slots) make_room(plan.slots);
    if (plan.big_endian)
      read_numbers<true>(plan, payload);
    else
      read_numbers<false>(plan, payload);
    for (const CopyStep& copy : plan.copies) {
      slots_.words[copy.to] = slots_.words[copy.from];
      slots_.valid[copy.to] = slots_.valid[copy.from];
    }
    if (!plan.seeds.empty()) seed(plan);
    if (!plan.unpacks.empty()) unpack_components(plan, payload);
    return slots_;
  }

 private:
  template <bool big>
  void read_numbers(const Plan& plan, const std::uint8_t* payload) {
    std::uint64_t* word = slots_.words.data();
    std::uint8_t* valid = slots_.valid.data();
    for (const NumberStep& step : plan.numbers)
      read_one<big>(step, payload + step.offset, *word++, *valid++);
    for (const ArrayStep& array : plan.arrays) read_array<big>(array, payload);
  }

  /// No branch: the bits are shifted to the top and back, with or without the sign.
  template <bool big>
  static void read_one(const NumberStep& step, const std::uint8_t* at, std::uint64_t& word,
                       std::uint8_t& valid) {
    const std::uint64_t top = load_top(at, step.shift, big);
    const std::uint64_t plain = top >> step.shift;
    const auto extended = static_cast<std::uint64_t>(static_cast<std::int64_t>(top) >> step.shift);
    word = step.is_signed ? extended : plain;
    valid = plain != step.invalid;
  }

  template <bool big>
  void read_array(const ArrayStep& array, const std::uint8_t* payload) {
    const unsigned width = (64U - array.element.shift) / 8;
    const std::uint8_t* at = payload + array.element.offset;
    for (std::uint32_t i = 0; i < array.count; ++i, at += width)
      read_one<big>(array.element, at, slots_.words[array.slot + i], slots_.valid[array.slot + i]);
  }

  void make_room(std::size_t slots);
  void seed(const Plan& plan);
  void unpack_components(const Plan& plan, const std::uint8_t* payload);
  void unpack_component(const Plan& plan, const UnpackStep& step, Bytes bits);

  Slots slots_{};
  Accumulators accumulators_{};
  std::vector<std::uint8_t> bits_{};
};

}  // namespace rubdown::fit
