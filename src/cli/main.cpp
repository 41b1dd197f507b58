// rubdown: words in, an answer or a clear refusal out.
#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <variant>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "core/text.h"

namespace {

using namespace rubdown;

int exit_code(Fault fault) {
  switch (fault) {
    case Fault::BadInput:
      return 2;
    case Fault::NotFound:
      return 3;
    case Fault::Conflict:
      return 4;
    case Fault::Unavailable:
      return 5;
  }
  return 2;
}

/// Today where the machine is. Nothing but the default of --from depends on it.
Day today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return Day{std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday};
}

Result<void> run(int argc, const char* const* argv) {
  RUBDOWN_TRY(const cli::Command command, cli::parse_command_line(argc, argv));
  return std::visit([](const auto& words) { return cli::run(words, today()); }, command);
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away is an error that is told, not a signal that kills.
  std::signal(SIGPIPE, SIG_IGN);
  const auto done = run(argc, argv);
  if (done) return 0;
  const Error& error = done.error();
  fmt::print(stderr, "rubdown: {}: {}\n", printable(error.where), printable(error.what));
  return exit_code(error.fault);
}
