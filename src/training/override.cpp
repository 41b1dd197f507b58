#include "training/override.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"
#include "core/text.h"
#include "training/describe.h"

namespace rubdown::training {
namespace {

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < workout_kind_count; ++i)
    names.emplace_back(name_of(static_cast<WorkoutKind>(i)));
  return names;
}

Result<WorkoutKind> parse_kind(std::string_view word, const std::string& where) {
  const std::string wanted = to_lower(trim(word));
  if (const auto kind = workout_kind_named(wanted)) return *kind;
  const auto names = kind_names();
  return fail(Fault::BadInput, where,
              fmt::format("found the kind '{}'{}; expected {}", shorten(printable(word), 40),
                          did_you_mean(wanted, names), one_of(names)));
}

/// Reads one amount the way a plan's text is read, so that both know the same units.
Result<Description> parse_amount(std::string_view word, const std::string& where) {
  const Description description = describe(word, {}, DistanceUnit::Kilometres);
  const bool has_unit = word.find_first_not_of("0123456789.,- ") != std::string_view::npos;
  if (has_unit && description.is_run && !description.kind &&
      (description.distance || description.duration))
    return description;
  return fail(Fault::BadInput, where,
              fmt::format("found the amount '{}'; expected a distance such as 32km or 20mi, or a "
                          "duration such as 90min or 1h30",
                          shorten(printable(word), 40)));
}

/// A clock ("1:05:00") holds the separator of amounts: its pieces belong together.
std::vector<std::string> amounts_in(std::span<const std::string_view> pieces) {
  const auto all_digits = [](std::string_view piece) {
    return !piece.empty() && piece.find_first_not_of("0123456789") == std::string_view::npos;
  };
  std::vector<std::string> amounts;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool clock =
        i > 0 && all_digits(pieces[i]) && pieces[i].size() == 2 && all_digits(pieces[i - 1]);
    if (clock)
      amounts.back() += fmt::format(":{}", pieces[i]);
    else
      amounts.emplace_back(pieces[i]);
  }
  return amounts;
}

}  // namespace

Result<Workout> parse_override(std::string_view text) {
  const std::string where = shorten(printable(text), 60);
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos)
    return fail(Fault::BadInput, where,
                "found no '='; expected DAY=KIND or DAY=KIND:AMOUNT, such as 2027-10-05=long:32km");
  const auto day = day_from_iso(trim(text.substr(0, equals)));
  if (!day)
    return fail(Fault::BadInput, where,
                fmt::format("found the day '{}'; expected a day such as 2027-10-05",
                            shorten(printable(text.substr(0, equals)), 40)));
  const auto pieces = split(text.substr(equals + 1), ':');
  RUBDOWN_TRY(const WorkoutKind kind, parse_kind(pieces.front(), where));
  Workout workout{.day = *day, .kind = kind, .text = std::string{name_of(kind)}, .place = where};
  for (const std::string& amount : amounts_in(std::span{pieces}.subspan(1))) {
    if (kind == WorkoutKind::Rest)
      return fail(Fault::BadInput, where, "found an amount for a rest day; expected DAY=rest");
    RUBDOWN_TRY(const Description said, parse_amount(amount, where));
    if (said.distance) workout.distance = said.distance;
    if (said.duration) workout.duration = said.duration;
    workout.text += fmt::format(" {}", trim(amount));
  }
  if (kind == WorkoutKind::Race) workout.race = workout.distance;
  return workout;
}

void overrule(Plan& plan, std::span<const Workout> overrides) {
  std::erase_if(plan.workouts, [&](const Workout& workout) {
    return std::any_of(overrides.begin(), overrides.end(),
                       [&](const Workout& other) { return other.day == workout.day; });
  });
  plan.workouts.insert(plan.workouts.end(), overrides.begin(), overrides.end());
  std::stable_sort(plan.workouts.begin(), plan.workouts.end(),
                   [](const Workout& a, const Workout& b) { return a.day < b.day; });
}

}  // namespace rubdown::training
