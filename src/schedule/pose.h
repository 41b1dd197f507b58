// From named days, a protocol, a menu, a budget and wishes to a problem.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "rules/protocol.h"
#include "schedule/calendar.h"
#include "schedule/problem.h"
#include "schedule/symptom.h"
#include "schedule/timing.h"

namespace rubdown::schedule {

/// Something the runner can buy on any day.
struct MenuItem {
  Style style = Style::Sports;
  int minutes = 60;
  Cents price;
};

/// So much money, or so many massages, in each calendar month or each 28 days.
struct Budget {
  enum class Period { Month, FourWeeks };
  Period period = Period::Month;
  std::optional<Cents> money;
  std::optional<int> count;
  std::optional<Day> four_weeks_from{};  // the first of any 28 days; empty: the season's first day
};

/// An appointment that stays.
struct Booking {
  Day day;
  Style style = Style::Sports;
  int minutes = 60;
  Cents price;
  std::optional<int> start_min;
};

struct PastVisit {
  Day day;
  Style style = Style::Sports;
  std::optional<Cents> price{};  // counts against a budget of the month that the season begins in
};

/// Likes and dislikes. Points are ours (rule H-03).
struct Wishes {
  std::array<int, 7> weekday_points{};  // Monday first
  std::array<bool, 7> weekday_never{};
  std::array<int, style_count> style_points{};
  std::optional<int> minutes;  // the length she likes best
  Half half = Half::After;     // of an offer without a time
};

/// What did these legs good before (rule H-26): points for styles, and for the length that did
/// most.
struct Helped {
  std::array<int, style_count> style_points{};
  std::optional<int> minutes{};  // that did better than others
  int massages = 0;              // that this was learned from

  friend bool operator==(const Helped&, const Helped&) = default;
};

struct PoseRequest {
  std::vector<MenuItem> menu;
  std::vector<Budget> budgets;  // all of them hold; none: no limit
  std::vector<Booking> booked;
  std::vector<PastVisit> past;  // before the calendar's first day
  StyleSet tried;               // besides those in `past`
  Wishes wishes;
  Helped helped{};
  std::vector<Symptom> symptoms{};  // that nobody has worked on since
  Runner runner;
  std::string currency = "EUR";
  std::optional<double> thrift;  // points per unit of money; empty: by currency
};

/// How many massages in 28 days the budgets allow when the cheapest deep work on the menu is bought
/// each time (the cheapest of all where there is none); empty when there is no budget.
[[nodiscard]] std::optional<double> sessions_per_28_days(const PoseRequest& request);

/// The problem of this season. docs/mathematics.md derives every number.
/// Errors  those of Problem::make; a booking outside the season.
[[nodiscard]] Result<Problem> pose(const Calendar& calendar, const rules::Protocol& protocol,
                                   const PoseRequest& request);

/// Where a massage at `start_min` lies, seen from that day's run.
[[nodiscard]] Half half_of(const CalendarDay& day, std::optional<int> start_min, Half preferred);

/// Percent of the relief that an hour of the deepest work gives.
[[nodiscard]] int effect_percent_of(Style style, int minutes);

}  // namespace rubdown::schedule
