// Lines that somebody types at a terminal.
#pragma once

#include <csignal>
#include <optional>
#include <string>

namespace rubdown::cli {

/// While one lives, Ctrl-C ends the reading and not the program, so that what was answered can be
/// told and the rest said to be open.
class LineReader {
 public:
  LineReader();
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  /// Nothing at the end of the input, and after Ctrl-C.
  [[nodiscard]] std::optional<std::string> next();

 private:
  struct sigaction before_ {};
};

}  // namespace rubdown::cli
