// The frame of a FIT file: header, data, checksum. Several files may follow each other in one
// input, each with definitions of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "fit/bytes.h"
#include "fit/fault.h"

namespace rubdown::fit {

struct Part {
  std::size_t offset = 0;  // of its header in the input
  std::uint8_t header_size = 0;
  std::uint8_t protocol = 0;  // major in the upper four bits
  std::uint16_t profile = 0;
  std::uint32_t data_size = 0;    // as the header says
  std::size_t data_begin = 0;     // in the input
  std::size_t data_end = 0;       // never beyond the input
  bool checksum_expected = true;  // not when the data have no end
};

/// Whether a header, or what could be one, stands at `offset`.
[[nodiscard]] bool looks_like_header(Bytes input, std::size_t offset);

/// The part whose header stands at `offset`; reports what is odd about header and sizes.
[[nodiscard]] std::optional<Part> part_at(Bytes input, std::size_t offset, Faults& faults);

/// Compares the checksum behind the data; gives the offset behind it.
std::size_t check_part(Bytes input, const Part& part, Faults& faults);

/// What a reader has met.
struct Report {
  static constexpr std::size_t parts_kept = 1000;

  std::vector<Part> parts{};
  std::uint64_t part_count = 0;
  std::uint64_t definitions = 0;
  std::uint64_t messages = 0;
  std::uint64_t records = 0;
  Faults faults{};
};

}  // namespace rubdown::fit
