#include "body/screen.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace rubdown::body {
namespace {

using std::chrono::days;

constexpr std::array<std::string_view, 4> said_names = {"asked", "no", "yes", "cleared"};
constexpr days massage_looked_back{28};
constexpr days soreness_passes{3};

/// Three days of soreness cannot be told on the first.
constexpr std::string_view told_later = "S-15";

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

/// The last entry of a stop up to a day, questions included.
const ScreenAnswer* last_entry(const ScreenAnswers& answers, std::string_view stop, Day today) {
  const ScreenAnswer* last = nullptr;
  for (const ScreenAnswer& one : answers)
    if (one.stop == stop && one.day <= today && (!last || one.day >= last->day)) last = &one;
  return last;
}

bool is_open(const Stop& stop, const StopGroup& group, const ScreenAnswers& answers,
             const ScreenDay& when) {
  if (stop.id == "S-18" && is_under_18(when)) return false;
  const ScreenAnswer* last = last_entry(answers, stop.id, when.today);
  if (last != nullptr && last->said == Said::Asked) return true;
  if (group.with_massage) return false;
  return last == nullptr || is_due(last->day, when.today);
}

}  // namespace

std::string_view name_of(Said said) { return said_names[static_cast<std::size_t>(said)]; }

std::optional<Said> said_named(std::string_view name) {
  for (std::size_t i = 0; i < said_names.size(); ++i)
    if (said_names[i] == name) return static_cast<Said>(i);
  return {};
}

bool is_due(Day answered, Day today) {
  const std::chrono::year_month_day then{answered};
  // The 29th of February comes again on the 1st of March.
  const Day again{Day{(then.year() + std::chrono::years{1}) / then.month() / 1} +
                  (answered - Day{then.year() / then.month() / 1})};
  return today >= again;
}

const ScreenAnswer* last_answer(const ScreenAnswers& answers, std::string_view stop, Day today) {
  const ScreenAnswer* last = nullptr;
  for (const ScreenAnswer& one : answers)
    if (one.stop == stop && one.said != Said::Asked && one.day <= today &&
        (!last || one.day >= last->day))
      last = &one;
  return last;
}

std::optional<bool> is_under_18(const ScreenDay& when) {
  if (!when.birth_year) return {};
  const int turns = year_of(when.today) - *when.birth_year;
  if (turns == 18) return {};
  return turns < 18;
}

std::vector<const Stop*> open_stops(const ScreenAnswers& answers, const ScreenDay& when) {
  std::vector<const Stop*> open;
  for (const StopGroup& group : stop_groups())
    for (const Stop* stop : group.stops())
      if (is_open(*stop, group, answers, when)) open.push_back(stop);
  return open;
}

bool is_complete(const ScreenAnswers& answers, const ScreenDay& when) {
  return open_stops(answers, when).empty();
}

std::vector<const StopGroup*> open_groups(const ScreenAnswers& answers, const ScreenDay& when) {
  std::vector<const StopGroup*> groups;
  for (const Stop* stop : open_stops(answers, when)) {
    const StopGroup* group = stop_group_named(stop->group);
    if (groups.empty() || groups.back() != group) groups.push_back(group);
  }
  return groups;
}

ScreenAnswers asked_after_massage(Day massage, Day today) {
  ScreenAnswers asked;
  if (massage + massage_looked_back < today) return asked;
  for (const StopGroup& group : stop_groups())
    if (group.with_massage)
      for (const Stop* stop : group.stops()) {
        const days later = stop->id == told_later ? soreness_passes : days{0};
        asked.push_back(
            {.stop = stop->id, .day = std::max(today, massage + later), .said = Said::Asked});
      }
  return asked;
}

ScreenAnswers asked_again(std::span<const Stop* const> stops, Day today) {
  ScreenAnswers asked;
  for (const Stop* stop : stops)
    asked.push_back({.stop = stop->id, .day = today, .said = Said::Asked});
  return asked;
}

}  // namespace rubdown::body
