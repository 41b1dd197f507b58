// What a therapist is told before a massage: plain data, one page when shown. The runner chooses
// what is left out of it.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "body/figure.h"
#include "body/finding.h"
#include "body/spot.h"
#include "care/course.h"
#include "care/trial.h"
#include "core/style.h"
#include "core/units.h"

namespace rubdown::care {

/// What a runner may leave out. Red flags are no part of it: who works on a body has to know them.
enum class BriefPart {
  Name,
  Race,
  Days,
  Load,
  Soreness,
  Findings,
  Complaints,
  Wanted,
  Helped,
  Wishes,
  Questions,
  Price,
};
/// "name", "race", "days", ...
[[nodiscard]] std::string_view name_of(BriefPart part);
[[nodiscard]] std::optional<BriefPart> brief_part_named(std::string_view name);
/// All names, in the order of the page.
[[nodiscard]] std::vector<std::string> brief_part_names();

/// Some words speak of another part (`about`): they go when that part is left out.
struct Brief {
  /// A day of training in the plan's words: "long run 32 km".
  struct Training {
    Day day{};
    std::string words{};
  };
  struct Appointment {
    Style style = Style::Sports;
    int minutes = 60;
    std::optional<int> start_min{};  // since midnight
    std::optional<Cents> price{};
    std::string currency{};
    bool booked = false;  // else it is what the schedule would book
  };
  /// Loads of seven days each; `weeks` ends with the one that `last` ends, oldest first.
  struct Load {
    Day last{};  // the last day that is known
    std::vector<double> weeks{};
    std::optional<double> usual{};     // the mean of the weeks before the last one
    std::optional<double> km{};        // of the last seven days
    std::optional<double> usual_km{};  // a week, before
  };
  struct Soreness {
    body::Mark mark{};
    bool reported = false;    // said by the runner; else expected
    std::optional<Day> told;  // when, if not on the brief's day
    std::string cause{};      // may be empty
  };
  struct Finding {
    body::Spot spot{};
    std::optional<body::FindingKind> kind{};
    double value = 0;                // 0 to 10, the latest
    std::optional<Trend> trend{};    // empty: it is new
    std::optional<double> before{};  // the value that the trend is measured against
    std::optional<Day> since{};
    std::optional<body::NoticedBy> noticed_by{};
    std::optional<bool> runner_knew{};  // of one that the therapist noticed
    std::string note{};
    std::vector<Trial> tried{};  // there, the latest first
  };
  /// What was asked and answered about something that hurts.
  struct Complaint {
    std::string place{};                 // "left shin"
    std::optional<body::Spot> spot{};    // empty: the side is not known
    std::optional<double> value{};       // pain, 0 to 10
    std::vector<std::string> answers{};  // "first steps in the morning: 4 of 10"
  };
  /// A sign or condition that outranks the rest. Never says what it may be.
  struct Stop {
    std::string rule{};    // "S-09"
    std::string words{};   // what was told
    std::string action{};  // what it asks for
    bool forbids = false;  // no massage at all until somebody has looked at it
    std::optional<BriefPart> about{};
  };
  struct LeaveAlone {
    body::Spot spot{};
    std::string rule{};
    std::string words{};  // "pain 7 of 10: work around it, not on it"
    std::optional<BriefPart> about{};
  };
  struct Reason {
    std::string rule{};   // "R2-12"
    std::string grade{};  // "D"
    std::string words{};
    std::optional<BriefPart> about{};
  };
  struct Sentence {
    std::string words{};
    std::optional<BriefPart> about{};
  };
  struct Wanted {
    Style style = Style::Sports;
    int minutes = 60;
    std::vector<Reason> reasons{};     // the weightiest first
    std::vector<Sentence> cautions{};  // what to mind
  };
  struct Helped {
    Day day{};
    Style style = Style::Sports;
    int minutes = 60;
    std::optional<int> pressure{};
    std::string therapist{};
    std::string words{};             // what did good, in the runner's words
    std::optional<double> before{};  // soreness of the legs, 0 to 10
    std::optional<double> after_24h{};
    std::optional<double> after_48h{};
  };

  std::string name{};  // empty: "the runner"
  Day day{};           // of the massage
  std::optional<Appointment> appointment{};
  std::string race{};  // "marathon"; empty: none is known
  Day race_day{};
  std::optional<Training> last_hard{};
  std::optional<Training> last_long{};
  std::optional<Training> next_hard{};
  std::optional<Training> next_long{};
  std::optional<Load> load{};
  std::vector<Soreness> soreness{};     // the sorest first
  std::vector<Finding> findings{};      // the weightiest first
  std::vector<Complaint> complaints{};  // the worst first
  std::vector<Stop> stops{};            // those that forbid first
  std::vector<LeaveAlone> leave_alone{};
  std::optional<Wanted> wanted{};
  std::vector<Helped> helped{};       // the latest first
  std::vector<std::string> wishes{};  // sentences
  std::vector<Sentence> questions{};  // to ask before the work begins
  std::set<BriefPart> left_out{};     // what the runner chose not to tell
};

/// The same without what the runner does not want to tell; `left_out` says what that was, so that
/// nobody takes silence for health.
[[nodiscard]] Brief without(Brief brief, const std::set<BriefPart>& parts);

/// Soreness and findings, for the figure.
[[nodiscard]] std::vector<body::Mark> marks_of(const Brief& brief);
/// Findings by their place in the list, and crosses on places to leave alone.
[[nodiscard]] std::vector<body::Tag> tags_of(const Brief& brief);

}  // namespace rubdown::care
