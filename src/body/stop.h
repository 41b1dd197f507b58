// The red-flag stops S-01 to S-18 and the questions that are asked about them. They are data:
// screen.toml. Nothing here says what a sign may be a sign of, only what to do.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "body/region.h"

namespace rubdown::body {

/// The gravest first.
enum class StopLevel { Emergency, Stop, StopLocal, Restrict };

/// What a yes closes.
enum class Closes {
  All,         // massage by others and by oneself
  Spot,        // that place, whoever works on it
  Depth,       // what is deeper than depth_max
  Percussion,  // the massage gun
};

/// Which findings have the question asked again.
struct FindingSigns {
  std::vector<const Region*> regions{};  // empty: any
  std::vector<std::string> words{};      // beginnings of words, lower case
  std::optional<double> pain_from{};     // a pain of at least so much
};

struct Stop {
  std::string id;  // "S-01"
  StopLevel level = StopLevel::Stop;
  Closes closes = Closes::All;
  std::string group{};     // empty: never asked, it follows from the calendar
  std::string question{};  // answered with yes or no
  bool asks_spot = false;  // a yes must tell where
  bool asks_since = false;
  std::optional<int> days{};  // closed so many days from the day it began
  int days_after_no = 0;
  bool only_doctor_opens = false;
  std::optional<int> depth_max{};
  std::optional<int> cleared_depth{};  // what a doctor's word leaves open; empty: everything
  bool percussion = false;             // no massage gun, not even after a doctor's word
  std::string graver{};                // "contagious": a further word of a yes: closes everything
  std::string graver_question{};
  std::string urgency{};  // what to do, first of all
  std::vector<const Region*> urgent_at{};
  std::string urgent_urgency{};
  std::string words{};  // what that means for massage
  std::string brief{};  // for the therapist; empty: she need not know
  FindingSigns finding{};

  /// What a yes there asks for, first of all.
  [[nodiscard]] const std::string& urgency_at(const Region* region) const;
};

/// Several stops in one question: a no answers all of them, a yes opens them one by one.
struct StopGroup {
  std::string id;  // "skin": what is typed
  std::string question;
  bool with_massage = false;  // asked when a massage was logged, not of everybody

  [[nodiscard]] std::vector<const Stop*> stops() const;
};

/// By id.
[[nodiscard]] std::span<const Stop> stops();
[[nodiscard]] const Stop* stop_named(std::string_view id);
/// In the order in which they are asked: what may be an emergency first.
[[nodiscard]] std::span<const StopGroup> stop_groups();
[[nodiscard]] const StopGroup* stop_group_named(std::string_view id);

}  // namespace rubdown::body
