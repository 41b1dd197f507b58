#include "load/day_names.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "load/median.h"

namespace rubdown::load {
namespace {

constexpr std::size_t enough_runs = 6;

struct Judgement {
  bool holds = false;
  std::string words{};
};

/// One figure of the runs in the eight weeks before a day.
std::vector<double> before(std::span<const RunFact> runs, Day day,
                           std::optional<double> RunFact::*figure) {
  constexpr std::chrono::days back{56};
  std::vector<double> values;
  for (const RunFact& run : runs)
    if (run.day < day && day - run.day <= back && run.*figure) values.push_back(*(run.*figure));
  return values;
}

Judgement judge_length(double kilometres, const std::vector<double>& usual) {
  constexpr double long_km = 18;
  constexpr double medians = 1.3;
  constexpr double of_longest = 0.65;
  if (usual.size() < enough_runs)
    return {kilometres >= long_km,
            fmt::format("{:.1f} km, too few runs before to compare with", kilometres)};
  const double median = *quantile(usual, 0.5);
  const double longest = *quantile(usual, 0.9);
  return {kilometres >= medians * median && kilometres >= of_longest * longest,
          fmt::format("{:.1f} km, your median of 8 weeks is {:.1f} km", kilometres, median)};
}

Judgement judge_intensity(double intensity, const std::vector<double>& usual) {
  constexpr double hard_alone = 0.88;
  constexpr double hard_always = 0.92;
  constexpr double above_easy = 1.12;
  if (usual.size() < enough_runs)
    return {
        intensity >= hard_alone,
        fmt::format("{:.0f} % of threshold, too few runs before to compare with", 100 * intensity)};
  const double easy = *quantile(usual, 0.25);
  return {intensity >= hard_always || intensity >= above_easy * easy,
          fmt::format("{:.0f} % of threshold, your easy runs are at {:.0f} %", 100 * intensity,
                      100 * easy)};
}

}  // namespace

std::string_view name_of(RunName name) {
  constexpr std::array<std::string_view, 3> names = {"easy", "hard", "long"};
  return names[static_cast<std::size_t>(name)];
}

NamedRun name_run(std::span<const RunFact> runs, std::size_t index) {
  const RunFact& run = runs[index];
  Judgement length;
  Judgement intensity;
  if (run.kilometres)
    length = judge_length(*run.kilometres, before(runs, run.day, &RunFact::kilometres));
  if (run.intensity)
    intensity = judge_intensity(*run.intensity, before(runs, run.day, &RunFact::intensity));
  NamedRun out;
  out.is_long = length.holds;
  out.is_hard = intensity.holds;
  if (out.is_long) out.name = RunName::Long;
  if (!out.is_long && out.is_hard) out.name = RunName::Hard;
  const std::string& why =
      out.name == RunName::Hard || length.words.empty() ? intensity.words : length.words;
  out.words = std::string{name_of(out.name)} + (why.empty() ? "" : ": " + why);
  return out;
}

}  // namespace rubdown::load
