// The red-flag questions one after the other: what to ask next, and what a typed line answers.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "body/screen.h"

namespace rubdown::body {

class ScreenDialogue {
 public:
  /// Asks what is open.
  ScreenDialogue(const ScreenAnswers& answers, const ScreenDay& when);

  /// The question that waits for a line; nothing when all is answered.
  [[nodiscard]] std::optional<std::string> question() const;

  struct Heard {
    ScreenAnswers answers{};  // to be kept now, whatever comes next
    std::string complaint{};  // not empty: the line was no answer, and the question still waits
  };
  Heard hear(std::string_view line);

 private:
  enum class Step { Group, Stop, Where, Since, Graver };
  /// What is being asked: a whole group, or one stop.
  struct Item {
    const StopGroup* group = nullptr;
    const Stop* stop = nullptr;
  };

  Heard hear_yes_or_no(bool yes);
  Heard hear_detail(std::string_view line);
  ScreenAnswer no(const Stop& stop) const;
  /// The next thing that the yes must tell; when there is none, the yes is done.
  Heard go_on(Step after);

  ScreenDay when_;
  std::deque<Item> waiting_;
  Step step_ = Step::Group;
  ScreenAnswer yes_{};
};

}  // namespace rubdown::body
