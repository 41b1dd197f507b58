#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <memory>

namespace rubdown::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds patience{1000};
constexpr std::chrono::milliseconds between{100};

/// One line that is written over and over.
class Line {
 public:
  explicit Line(std::string what) : what_{std::move(what)}, next_{Clock::now() + patience} {}
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  ~Line() {
    if (is_shown_) fmt::print(stderr, "\r\033[K");
  }

  void show(std::size_t done, std::size_t all) {
    const auto now = Clock::now();
    if (now < next_) return;
    next_ = now + between;
    is_shown_ = true;
    fmt::print(stderr, "\r{}: {} of {}\033[K", what_, done, all);
    std::fflush(stderr);
  }

 private:
  std::string what_;
  Clock::time_point next_;
  bool is_shown_ = false;
};

}  // namespace

activity::Progress progress_of(const std::string& what) {
  if (isatty(STDERR_FILENO) != 1) return {};
  return [line = std::make_shared<Line>(what)](std::size_t done, std::size_t all) {
    line->show(done, all);
  };
}

}  // namespace rubdown::cli
