// The words of the command line, understood one by one: "sports:60:80", "160/month",
// "2027-10-10:marathon".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/request.h"
#include "cli/price_words.h"
#include "core/result.h"

namespace rubdown::cli {

/// Every season option as it was typed.
struct SeasonWords {
  std::vector<std::string> plans;
  std::vector<std::string> activities;
  std::vector<std::string> races;
  std::string from;
  std::string until;
  std::string zone;
  std::vector<std::string> days;
  std::vector<std::string> blocks;
  std::vector<std::string> closed;
  std::vector<std::string> stops;  // red flags that hold: "S-06=ankles-left:2027-06-08"
  std::string protocol;            // empty: consensus
  std::vector<std::string> menu;
  std::vector<std::string> budgets;
  std::vector<std::string> booked;
  std::vector<std::string> past;
  std::vector<std::string> tried;
  std::vector<std::string> needs;
  std::vector<std::string> like;
  std::vector<std::string> dislike;
  std::vector<std::string> prefer_days;
  std::vector<std::string> avoid_days;
  std::vector<std::string> never_days;
  std::optional<int> minutes;
  bool injury = false;
  bool worrier = false;
  bool regular = false;
  bool mornings = false;
  std::optional<double> thrift;
  std::optional<int> labels_max;
  std::string store;  // a path; empty: the usual place
};

/// Training is among the words: they are all there is, and the store is not asked.
[[nodiscard]] bool is_one_shot(const SeasonWords& words);

/// Errors  BadInput that names the option and the word, what was expected, and the nearest right
///         word where there is one.
/// What is typed is added to `base`, or takes the place of what stands there: a menu for the menu,
/// a race for the race of that day.
[[nodiscard]] Result<app::Request> request_from(const SeasonWords& words, app::Request base = {});

/// Only what reading a plan needs: no menu, no budget.
[[nodiscard]] Result<app::Request> plan_request_from(const SeasonWords& words,
                                                     app::Request base = {});

/// `base` with what was typed of likes and dislikes, weekday by weekday and style by style.
[[nodiscard]] Result<schedule::Wishes> wishes_from(const SeasonWords& words,
                                                   schedule::Wishes base = {});

// The words of lists, each with its option or command as `where`, for messages.
[[nodiscard]] Result<std::vector<RaceWish>> parse_races(const std::vector<std::string>& words);
[[nodiscard]] Result<std::vector<schedule::Booking>> parse_bookings(
    PriceReader& prices, const std::vector<std::string>& words);
/// "a,b" and two words "a" "b" are the same list.
[[nodiscard]] std::vector<std::string> pieces_of(const std::vector<std::string>& words);

/// "2027-10-05", for the positional DAY of why and what-if.
[[nodiscard]] Result<Day> parse_day(const std::string& where, const std::string& word);
struct DayRange {
  Day first;
  Day last;
};
/// "2027-08-01" or "2027-08-01..2027-08-14"
[[nodiscard]] Result<DayRange> parse_range(const std::string& where, std::string_view word);
[[nodiscard]] Result<Style> parse_style(const std::string& where, const std::string& word);

}  // namespace rubdown::cli
