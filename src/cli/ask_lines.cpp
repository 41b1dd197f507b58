#include "cli/ask_lines.h"

#include <unistd.h>

namespace rubdown::cli {
namespace {

constexpr std::size_t line_max = 10'000;

void interrupted(int /*signal*/) {}

}  // namespace

LineReader::LineReader() {
  struct sigaction act {};
  act.sa_handler = interrupted;  // without SA_RESTART: the read comes back empty
  sigaction(SIGINT, &act, &before_);
}

LineReader::~LineReader() { sigaction(SIGINT, &before_, nullptr); }

std::optional<std::string> LineReader::next() {
  std::string line;
  for (char c = 0; read(STDIN_FILENO, &c, 1) == 1;) {
    if (c == '\n') return line;
    if (line.size() < line_max) line += c;
  }
  if (line.empty()) return {};
  return line;
}

}  // namespace rubdown::cli
