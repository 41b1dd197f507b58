// A run of twelve hours as a watch would have recorded it, for machines without real files.
#pragma once

#include "tests/fit/writer.h"

namespace rubdown::bench {

/// One record a second, and a lap each hour.
[[nodiscard]] inline std::vector<std::uint8_t> made_run(unsigned seconds) {
  fit::test::Writer writer;
  writer.define(0, 0, {{0, 1, 0x00}, {1, 2, 0x84}, {4, 4, 0x86}});
  writer.define(1, 20,
                {{253, 4, 0x86},
                 {0, 4, 0x85},
                 {1, 4, 0x85},
                 {5, 4, 0x86},
                 {73, 4, 0x86},
                 {78, 4, 0x86},
                 {7, 2, 0x84},
                 {3, 1, 0x02},
                 {4, 1, 0x02},
                 {53, 1, 0x02},
                 {13, 1, 0x01}});
  writer.define(2, 19, {{253, 4, 0x86}, {2, 4, 0x86}, {7, 4, 0x86}, {8, 4, 0x86}, {9, 4, 0x86}});
  constexpr unsigned start = 1'000'000'000;
  constexpr unsigned hour = 3600;
  writer.data(0).u8(4).u16(255).u32(start);
  for (unsigned i = 0; i < seconds; ++i) {
    writer.data(1).u32(start + i).u32(626'000'000 + 37 * i).u32(160'000'000 + 11 * (i % 900));
    writer.u32(280 * i).u32(2800 + i % 130).u32(2650 + i % 77).u16(230 + i % 40);
    writer.u8(140 + i % 13).u8(82 + i % 5).u8(i % 2 == 0 ? 0 : 64).u8(21);
    if (i % hour != hour - 1) continue;
    writer.data(2).u32(start + i).u32(start + i + 1 - hour).u32(1000 * hour).u32(1000 * hour);
    writer.u32(280 * hour);
  }
  return writer.file();
}

}  // namespace rubdown::bench
