// A damaged file made whole: what can be read of it, in a valid frame.
#pragma once

#include <cstdint>
#include <vector>

#include "fit/bytes.h"
#include "fit/fault.h"

namespace rubdown::fit {

struct Salvaged {
  /// A valid FIT file, or several where the input has several. Empty when there is nothing in it.
  std::vector<std::uint8_t> bytes{};
  std::size_t frames = 0;  // messages and definitions in it
  Faults mends{};          // what was left out or put back, placed in the input
};

/// Closes what was never closed, leaves out what fits nowhere, and puts back the carriage returns
/// that a transfer in text mode has taken from before line feeds. An undamaged file comes out with
/// the same messages.
///
/// Method  Walks from message to message. One whose local type is unknown, or whose time is more
///         than a day ahead or an hour behind, is suspect. Then, going back message by message, a
///         carriage return is put before each line feed: right is what lets the next twelve
///         messages fit, and among those what differs least from the message before. Where nothing
///         helps, the next place is sought from which six messages fit. A clock that was set during
///         the recording is believed when neither leads anywhere and its next messages agree.
/// Cost    Linear in the input; the number of repairs tried is limited.
[[nodiscard]] Salvaged salvage(Bytes input);

}  // namespace rubdown::fit
