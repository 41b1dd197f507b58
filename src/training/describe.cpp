#include "training/describe.h"

#include <algorithm>
#include <cmath>

#include "training/conclude.h"
#include "training/sessions.h"

namespace rubdown::training {
namespace {

/// Beyond these nobody runs in one go; a number outside them was misread.
constexpr double shortest_m = 100;
constexpr double longest_m = 400'000;
constexpr double longest_s = 48 * 3600;
constexpr std::size_t enough_to_tell_unit = 200'000;
/// 2:00 to 25:00 per kilometre.
constexpr double fastest_s_per_m = 0.12;
constexpr double slowest_s_per_m = 1.5;

/// What a workout is stands at the start of its text; advice may follow for pages.
constexpr std::size_t enough_text = 4'000;
Pieces start_of(std::string_view text, DistanceUnit unit) {
  return pieces_of(text.substr(0, enough_text), unit);
}

std::optional<Metres> to_metres(std::optional<double> metres) {
  if (!metres || *metres < shortest_m || *metres > longest_m) return std::nullopt;
  return Metres{static_cast<std::int64_t>(std::llround(*metres))};
}

std::optional<Seconds> to_seconds(std::optional<double> seconds) {
  if (!seconds || *seconds < 1 || *seconds > longest_s) return std::nullopt;
  return Seconds{std::llround(*seconds)};
}

/// The title's kind; the details may name it where the title only says that it is a run.
std::optional<WorkoutKind> kind_from(const Reading& title, const Reading& details) {
  if (const auto kind = kind_of(title)) return kind;
  const auto kind = kind_of(details);
  if (speaks_of_run(title) && kind && !is_run(*kind)) return std::nullopt;
  return kind;
}

/// The title's amount, or the details' where the title has none; a total that the details state
/// ("Total: 11 km") holds when it is the larger one.
std::optional<double> amount_from(std::optional<double> title, std::optional<double> details,
                                  double details_total) {
  if (!title) return details;
  return details_total > *title ? details_total : *title;
}

/// A time that does not fit the distance is a start time or a pace that was misread.
void drop_impossible_duration(Description& description) {
  if (!description.distance || !description.duration) return;
  const double s_per_m = static_cast<double>(description.duration->count()) /
                         static_cast<double>(description.distance->count());
  if (s_per_m < fastest_s_per_m || s_per_m > slowest_s_per_m) description.duration.reset();
}

void describe_race(Description& result, const Reading& title, const Reading& details) {
  const auto length = race_metres_of(title);
  result.race = to_metres(length ? length : race_metres_of(details));
  const auto day = race_day_metres_of(title);
  result.distance = to_metres(amount_from(day, race_day_metres_of(details), details.total_metres));
  if (!result.distance || (result.race && *result.distance < *result.race))
    result.distance = result.race;
}

void describe_other_sport(Description& result, const Reading& title, const Reading& details) {
  const auto seconds = other_sport_seconds_of(title);
  result.duration = to_seconds(seconds ? seconds : other_sport_seconds_of(details));
}

void describe_run(Description& result, const Reading& title, const Reading& details) {
  const auto metres = metres_of(title);
  const auto seconds = seconds_of(title);
  const bool measured = metres || seconds;
  result.distance = to_metres(
      amount_from(metres, measured ? std::nullopt : metres_of(details), details.total_metres));
  result.duration = to_seconds(
      amount_from(seconds, measured ? std::nullopt : seconds_of(details), details.total_seconds));
  if (const auto pace = title.pace ? title.pace : details.pace)
    result.pace = SecondsPerKm{static_cast<int>(std::lround(*pace))};
}

Description description_of(const Reading& title, const Reading& details) {
  Description result;
  result.kind = kind_from(title, details);
  result.is_run =
      result.kind ? is_run(*result.kind) : speaks_of_run(title) || speaks_of_run(details);
  if (!result.is_run) {
    if (result.kind && *result.kind != WorkoutKind::Rest)
      describe_other_sport(result, title, details);
    return result;
  }
  describe_run(result, title, details);
  result.only_in_details =
      result.kind && !kind_of(title) && (metres_of(title) || seconds_of(title));
  if (result.kind == WorkoutKind::Race) describe_race(result, title, details);
  drop_impossible_duration(result);
  return result;
}

bool is_light(std::optional<WorkoutKind> kind) {
  return kind == WorkoutKind::Easy || kind == WorkoutKind::Recovery;
}

/// "Recovery 6 mi a.m. 4 mi p.m.": the second session is a recovery run, too.
void inherit_kind(std::vector<Description>& sessions) {
  for (std::size_t i = 1; i < sessions.size(); ++i)
    if (!sessions[i].kind && is_light(sessions[i - 1].kind))
      sessions[i].kind = sessions[i - 1].kind;
}

std::vector<Description> describe_each(const std::vector<std::span<const Piece>>& sessions,
                                       const Reading& other, DistanceUnit unit) {
  std::vector<Description> result;
  for (const auto& session : sessions) {
    Description description = description_of(read_pieces(session, unit), {});
    if (!description.kind && result.empty()) description.kind = kind_of(other);
    result.push_back(description);
  }
  inherit_kind(result);
  return result;
}

}  // namespace

Description describe(std::string_view title, std::string_view details, DistanceUnit unit) {
  return description_of(read_pieces(start_of(title, unit), unit),
                        read_pieces(start_of(details, unit), unit));
}

std::vector<Description> describe_sessions(std::string_view title, std::string_view details,
                                           DistanceUnit unit) {
  const Pieces title_pieces = start_of(title, unit);
  const Pieces details_pieces = start_of(details, unit);
  const Reading title_reading = read_pieces(title_pieces, unit);
  if (const auto sessions = split_sessions(title_pieces); sessions.size() > 1)
    return describe_each(sessions, {}, unit);
  if (const auto sessions = split_sessions(details_pieces);
      sessions.size() > 1 && !metres_of(title_reading))
    return describe_each(sessions, title_reading, unit);
  return {description_of(title_reading, read_pieces(details_pieces, unit))};
}

DistanceUnit unit_spoken_in(std::string_view texts) {
  int kilometres = 0;
  int miles = 0;
  for (const Piece& piece : look_up_phrases(texts.substr(0, enough_to_tell_unit))) {
    const auto unit = piece.value_of(Role::Unit);
    if (!unit) continue;
    miles += static_cast<Unit>(*unit) == Unit::Miles ? 1 : 0;
    // "5k" names races and paces in plans of either unit.
    kilometres += static_cast<Unit>(*unit) == Unit::Kilometres && piece.text != "k" ? 1 : 0;
  }
  return miles > kilometres ? DistanceUnit::Miles : DistanceUnit::Kilometres;
}

}  // namespace rubdown::training
