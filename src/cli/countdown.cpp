#include "cli/countdown.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>

#include "body/countdown.h"
#include "core/text.h"
#include "faces/lines.h"

namespace rubdown::cli {
namespace {

using body::Phase;
using body::Step;
using Clock = std::chrono::steady_clock;

volatile std::sig_atomic_t is_interrupted = 0;

void interrupt(int) { is_interrupted = 1; }

/// While it lives, signals that would end the program only say so.
class Interruptible {
 public:
  Interruptible() {
    is_interrupted = 0;
    struct sigaction action {};
    action.sa_handler = interrupt;  // without SA_RESTART: a sleep ends at once
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &action, &before_[i]);
  }
  ~Interruptible() {
    for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &before_[i], nullptr);
  }
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

 private:
  static constexpr std::array signals = {SIGINT, SIGTERM, SIGHUP};
  std::array<struct sigaction, 3> before_{};
};

/// One second after the other. A laptop that slept, or Ctrl-Z, costs no seconds of the routine.
class Ticker {
 public:
  /// False when it was interrupted before the second was over.
  bool tick() {
    next_ += std::chrono::seconds{1};
    if (Clock::now() > next_ + std::chrono::seconds{1}) next_ = Clock::now();
    while (!is_interrupted) {
      const auto left = std::chrono::duration_cast<std::chrono::nanoseconds>(next_ - Clock::now());
      if (left.count() <= 0) return true;
      const std::timespec time{left.count() / 1'000'000'000, left.count() % 1'000'000'000};
      nanosleep(&time, nullptr);
    }
    return false;
  }

 private:
  Clock::time_point next_ = Clock::now();
};

std::string words_of(const Phase& phase, const Step& step) {
  if (phase.kind == Phase::Kind::Change) return "next: " + name_of(step.spot);
  if (phase.kind == Phase::Kind::Rest) return "rest";
  if (step.sets == 1) return name_of(step.spot);
  return fmt::format("{}, set {} of {}", name_of(step.spot), phase.set, step.sets);
}

/// Writing to a terminal that is gone must not keep what was done from being logged.
void show(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

void show_second(const Phase& phase, const Step& step, int left) {
  const std::string line =
      fmt::format("  {:>2}:{:02}  {}", left / 60, left % 60, words_of(phase, step));
  show("\r" + faces::left_in(line, faces::page_columns - 2));
}

void introduce(const body::Routine& routine, std::size_t index) {
  const Step& step = routine.steps[index];
  show("\r" + std::string(faces::page_columns - 2, ' ') + "\r" +
       faces::line_of(fmt::format("{}/{}  {}: {}{}", index + 1, routine.steps.size(),
                                  name_of(step.spot), step.technique->tool->name,
                                  step.gentle ? ", lightly" : "")) +
       faces::hanging("     ", step.technique->how) +
       faces::hanging("     ", step.technique->caution));
}

}  // namespace

Result<bool> count_down(const body::Routine& routine, const Worked& worked) {
  if (isatty(STDOUT_FILENO) != 1)
    return fail(Fault::BadInput, "--timer",
                "standard output is no terminal, and nobody could see the clock; expected to be "
                "typed at one. To log it without: rubdown selfcare done");
  const Interruptible while_counting;
  Ticker ticker;
  int done_s = 0;
  for (const Phase& phase : phases_of(routine)) {
    const Step& step = routine.steps[phase.step];
    const bool begins = phase.kind == Phase::Kind::Change ||
                        (phase.step == 0 && phase.set == 1 && phase.kind == Phase::Kind::Work);
    if (begins) {
      introduce(routine, phase.step);
      done_s = 0;
    }
    show("\a");
    for (int left = phase.seconds; left > 0; --left) {
      show_second(phase, step, left);
      const bool is_over = ticker.tick();
      if (phase.kind == Phase::Kind::Work && is_over) ++done_s;
      if (is_over) continue;
      if (done_s > 0) RUBDOWN_TRY_VOID(worked(step, done_s));
      show("\n");
      return false;
    }
    if (phase.kind == Phase::Kind::Work) RUBDOWN_TRY_VOID(worked(step, done_s));
  }
  show("\n\a");
  return true;
}

}  // namespace rubdown::cli
