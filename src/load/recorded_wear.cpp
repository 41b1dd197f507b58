#include "load/recorded_wear.h"

#include <fmt/format.h>

#include <algorithm>

#include "load/median.h"
#include "load/wear.h"

namespace rubdown::load {
namespace {

using activity::Sport;
using training::WorkoutKind;

WorkoutKind kind_of(RunName name) {
  switch (name) {
    case RunName::Easy:
      return WorkoutKind::Easy;
    case RunName::Hard:
      return WorkoutKind::Tempo;
    case RunName::Long:
      return WorkoutKind::Long;
  }
  return WorkoutKind::Easy;
}

struct Sized {
  Day day{};
  RunName name{};
  double dose = 0;
};

double size_among(const std::vector<Sized>& runs, const Sized& run) {
  constexpr std::chrono::days back{56};
  constexpr std::size_t enough = 3;
  std::vector<double> doses;
  for (const Sized& other : runs)
    if (other.name == run.name && other.day < run.day && run.day - other.day <= back)
      doses.push_back(other.dose);
  if (doses.size() < enough) return 1;
  const double median = *quantile(doses, 0.5);
  return median > 0 ? std::clamp(run.dose / median, 0.5, 2.0) : 1;
}

bool is_longest_of_its_day(std::span<const SessionCost> sessions, const SessionCost& run) {
  return std::none_of(sessions.begin(), sessions.end(), [&](const SessionCost& other) {
    return other.day == run.day && other.sport == Sport::Run &&
           other.kilometres.value_or(0) > run.kilometres.value_or(0);
  });
}

std::optional<RaceDistance> race_of(std::span<const SessionCost> sessions, const SessionCost& run,
                                    std::span<const Race> races) {
  constexpr double marathon_from_km = 41;
  for (const Race& race : races)
    if (race.day == run.day && is_longest_of_its_day(sessions, run)) return race.distance;
  const double kilometres = run.kilometres.value_or(0);
  if (kilometres < marathon_from_km) return {};
  return race_distance_of(Metres{static_cast<std::int64_t>(kilometres * 1000)});
}

SessionWear wear_of_other(const SessionCost& session) {
  if (!session.minutes) return {{}, {}, "unknown: no time was recorded"};
  const WorkoutKind kind =
      session.sport == Sport::Strength ? WorkoutKind::Strength : WorkoutKind::Cross;
  const double hours = std::clamp(*session.minutes / 60, 0.5, 2.0);
  const double wear = usual_wear(kind) * hours;
  return {wear,
          {},
          fmt::format("{:.1f}: {:.0f} min of {}", wear, *session.minutes,
                      activity::name_of(session.sport))};
}

SessionWear wear_of_race(const SessionCost& run, RaceDistance distance) {
  const double wear = race_wear(distance);
  return {wear,
          {},
          fmt::format("{:.1f}: {:.1f} km, as a {} race", wear, run.kilometres.value_or(0),
                      name_of(distance))};
}

SessionWear wear_of_run(const NamedRun& named, double size) {
  const double wear = usual_wear(kind_of(named.name)) * size;
  return {wear, named, fmt::format("{:.1f}: {}; {:.1f} times your usual", wear, named.words, size)};
}

}  // namespace

std::vector<SessionWear> recorded_wear(std::span<const SessionCost> sessions,
                                       std::span<const Race> races) {
  std::vector<SessionWear> out;
  std::vector<RunFact> facts;
  std::vector<Sized> sized;
  for (const SessionCost& session : sessions) {
    if (session.sport != Sport::Run) {
      out.push_back(wear_of_other(session));
      continue;
    }
    facts.push_back({session.day, session.kilometres, session.load.intensity()});
    const NamedRun named = name_run(facts, facts.size() - 1);
    const Sized run{session.day, named.name, session.bout.level + session.bout.descent};
    if (const auto race = race_of(sessions, session, races)) {
      out.push_back(wear_of_race(session, *race));
    } else if (session.work.basis == WorkBasis::Nothing) {
      out.push_back({{}, named, "unknown: neither length nor time was recorded"});
    } else {
      out.push_back(wear_of_run(named, size_among(sized, run)));
      sized.push_back(run);
    }
  }
  return out;
}

std::vector<Portion> wear_portions(std::span<const SessionCost> sessions,
                                   std::span<const SessionWear> wear) {
  std::vector<Portion> out;
  for (std::size_t i = 0; i < wear.size(); ++i) out.push_back({sessions[i].day, wear[i].wear});
  return out;
}

}  // namespace rubdown::load
