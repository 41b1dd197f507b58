// rubdown: words in, an answer or a clear refusal out.
#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>

#include "cli/commands.h"
#include "cli/options.h"
#include "core/text.h"

namespace {

using namespace rubdown;

constexpr const char* about =
    "rubdown plans the massage half of marathon training: your plan, race and budget go in, the\n"
    "best massage schedule comes out, with a reason and a source for every day.\n";

constexpr const char* first_steps =
    "\nStart here, with files, and nothing is stored:\n"
    "  rubdown schedule --plan my-plan.ics --race 2027-10-10:marathon \\\n"
    "      --budget 160/month --menu sports:60:80,swedish:45:60\n"
    "or tell everything once, and ask whenever you like:\n"
    "  rubdown import ~/my-watch-export.zip             what you have run\n"
    "  rubdown plan add my-plan.ics                     what you will run\n"
    "  rubdown race add 2027-10-10:marathon\n"
    "  rubdown menu add sports:60:80,swedish:45:60; rubdown budget set 160/month\n"
    "  rubdown screen                                   ten short questions come first\n"
    "  rubdown schedule\n"
    "  rubdown why 2027-10-05                           why that day, or why not\n"
    "\n`rubdown COMMAND --help` explains every option. What you tell stays in one file on this\n"
    "machine. Not medical advice.\n";

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
  cli::CommandLine line{about, first_steps, "rubdown " RUBDOWN_VERSION};
  cli::add_commands(line);
  RUBDOWN_TRY(const cli::Action action, line.parse(argc, argv));
  return action(today());
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
