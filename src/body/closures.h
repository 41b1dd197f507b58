// What the answers close: from when to when, what, and in which words it is said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body/screen.h"

namespace rubdown::body {

/// One stop that holds. Days without a last one last until somebody opens them.
struct Closure {
  const Stop* stop = nullptr;
  Day first{};
  std::optional<Day> last{};
  bool all = false;                // no massage
  std::optional<int> depth_max{};  // nothing deeper
  std::vector<Spot> spots{};       // leave alone
  bool self_massage = false;       // with one's own hands and tools neither (at `spots` only, where
                                   // those alone are closed)
  bool percussion = false;         // no massage gun
  bool cleared = false;            // a doctor has spoken, and this is what stays closed
  std::string urgency{};           // "See a doctor today."
  std::string words{};             // "No massage until ..."
  std::string opens{};             // how it ends: "until Thu 10 Jun", "until a doctor ..."

  [[nodiscard]] bool holds_on(Day day) const { return day >= first && (!last || day <= *last); }
};

/// By level, the gravest first. Closures that are over on `today` are left out.
[[nodiscard]] std::vector<Closure> closures(const ScreenAnswers& answers, const ScreenDay& when);

/// What the day of a marathon or an ultra closes by itself (S-17).
[[nodiscard]] Closure closure_of_race_day(Day day);

/// What a single yes closes, for a season that is told without the screen.
[[nodiscard]] Closure closure_of(const ScreenAnswer& yes);

/// For the therapist: "S-09: blood thinners ..., cleared by Dr Moss on 2027-05-01".
[[nodiscard]] std::vector<std::string> contraindications(const ScreenAnswers& answers,
                                                         const ScreenDay& when);

}  // namespace rubdown::body
