// What a runner has answered to the red-flag questions, and which of them are open.
//
// Answers are a history: none is erased, the last of a stop counts. Being asked again is a part of
// it, so a question stays open until somebody answers it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "body/spot.h"
#include "body/stop.h"
#include "core/units.h"

namespace rubdown::body {

enum class Said {
  Asked,  // from that day on, whatever was answered before
  No,
  Yes,
  Cleared,  // a doctor, or who must agree, has spoken
};
/// "asked", "no", "yes", "cleared".
[[nodiscard]] std::string_view name_of(Said said);
[[nodiscard]] std::optional<Said> said_named(std::string_view name);

struct ScreenAnswer {
  std::string stop{};  // "S-05"
  Day day{};           // on which it was said; of Asked: from which on
  Said said = Said::No;
  std::vector<Spot> spots{};   // of a yes
  std::optional<Day> since{};  // when it began; of a no: when it ended
  bool graver = false;         // the stop's further word, "contagious", was said
  std::string by{};            // who cleared it

  friend bool operator==(const ScreenAnswer&, const ScreenAnswer&) = default;
};

/// All answers of a runner, by day and then in the order in which they were given.
using ScreenAnswers = std::vector<ScreenAnswer>;

/// What a screen is judged by besides the answers.
struct ScreenDay {
  Day today;
  std::optional<int> birth_year{};
};

/// Twelve months after it was answered, everything is asked again.
[[nodiscard]] bool is_due(Day answered, Day today);

/// The last answer of a stop on `today` or before; nothing when it was never answered.
[[nodiscard]] const ScreenAnswer* last_answer(const ScreenAnswers& answers, std::string_view stop,
                                              Day today);

/// Whether the year of birth alone says that the runner is under 18, or that she is not; nothing
/// when it is not known or her birthday decides.
[[nodiscard]] std::optional<bool> is_under_18(const ScreenDay& when);

/// Stops whose question is open: never answered, answered twelve months ago, or asked again since.
[[nodiscard]] std::vector<const Stop*> open_stops(const ScreenAnswers& answers,
                                                  const ScreenDay& when);
[[nodiscard]] bool is_complete(const ScreenAnswers& answers, const ScreenDay& when);

/// The groups in which something is open, in their order.
[[nodiscard]] std::vector<const StopGroup*> open_groups(const ScreenAnswers& answers,
                                                        const ScreenDay& when);

/// What a logged massage has asked: at once how it was, and three days later how it went on.
/// Nothing when it was more than 28 days ago.
[[nodiscard]] ScreenAnswers asked_after_massage(Day massage, Day today);
/// The same for stops that a finding matches (see stops_matching).
[[nodiscard]] ScreenAnswers asked_again(std::span<const Stop* const> stops, Day today);

}  // namespace rubdown::body
