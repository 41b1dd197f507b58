// Sizes and times of messages, nothing else: what salvage needs to judge whether bytes fit. Inside
// this room only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "fit/bytes.h"

namespace rubdown::fit {

/// The sixteen local types as far as their frames go. Cheap to copy.
struct Frames {
  struct Local {
    bool defined = false;
    bool big_endian = false;
    std::uint32_t size = 0;
    std::int32_t time_at = -1;
  };
  std::array<Local, 16> locals{};
  std::uint32_t time = 0;  // of the last message that had one; 0 before the first
  std::uint32_t longest_ahead_s = 86'400;  // a pause
  std::uint32_t longest_back_s = 3'600;

  /// Whether any message that is now defined has a time.
  [[nodiscard]] bool have_times() const;
};

enum class Fit : std::uint8_t {
  Fits,
  TimeJumps,  // further ahead or back than Frames allows, or no time where there should be one
  Cut,        // the bytes end inside it
  Nonsense,   // undefined, or a definition that no device writes
};

struct FrameAt {
  Fit fit = Fit::Nonsense;
  std::size_t size = 0;  // with its header byte; 0 when not even that is known
  bool is_definition = false;
  bool has_time = false;
  std::uint8_t local = 0;
};

/// The frame at the start of `rest`. Unless it is cut or nonsense, `frames` is what holds behind it.
FrameAt step(Bytes rest, Frames& frames);

/// How many frames fit from the start of `rest` on, at most `wanted`; that many if the bytes end
/// behind fewer. 0 unless they lead at least to `reach`, and a third of them have times, where there
/// are times at all.
std::size_t fitting(Bytes rest, Frames frames, std::size_t wanted, std::size_t reach = 0);

}  // namespace rubdown::fit
