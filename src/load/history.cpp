#include "load/history.h"

#include <algorithm>

namespace rubdown::load {
namespace {

/// A session with what was made of it, so that its samples are cleaned once.
struct Cleaned {
  const activity::Session* session = nullptr;
  Day day{};
  Clean samples{};
};

std::vector<Cleaned> clean_all(std::span<const activity::Session> sessions,
                               const HistoryRequest& request) {
  std::vector<Cleaned> cleaned;
  for (const auto& session : sessions) {
    const Day day = day_of(session, request.utc_offset);
    if (!request.last || day <= *request.last) cleaned.push_back({&session, day, clean(session)});
  }
  std::stable_sort(cleaned.begin(), cleaned.end(),
                   [](const Cleaned& a, const Cleaned& b) { return a.day < b.day; });
  return cleaned;
}

/// What the runner told, and for the rest what the sessions show.
Result<ThresholdHistory> thresholds_of(std::span<const Cleaned> cleaned,
                                       const HistoryRequest& request) {
  ThresholdHistory thresholds{request.sex};
  std::vector<Shown> shown;
  for (const auto& one : cleaned) shown.push_back(shown_in(*one.session, one.samples, one.day));
  RUBDOWN_TRY_VOID(thresholds.add(estimate(cleaned.front().day, shown, request.age_years)));
  for (const auto& entry : request.told) RUBDOWN_TRY_VOID(thresholds.add(entry));
  return thresholds;
}

std::vector<Spike> spikes_of(std::span<const SessionCost> costs) {
  std::vector<RunLength> runs;
  for (const auto& cost : costs) {
    if (cost.sport == activity::Sport::Run && cost.kilometres) {
      runs.push_back({cost.day, *cost.kilometres});
    }
  }
  std::vector<Spike> spikes;
  for (const auto& run : runs) {
    if (auto spike = distance_spike(runs, run)) spikes.push_back({run.day, *std::move(spike)});
  }
  return spikes;
}

SorenessForecast soreness_of(const History& history, const HistoryRequest& request) {
  std::vector<Bout> bouts;
  for (const auto& cost : history.costs) bouts.push_back(cost.bout);
  set_novelty(bouts, history.span.first);
  const Day last = history.span.last + std::chrono::days{request.forecast_days};
  std::vector<SorenessReport> reports{request.reports};
  std::erase_if(reports, [&](const SorenessReport& report) { return report.day > last; });
  return soreness(bouts, reports, history.span.last, last);
}

}  // namespace

Result<std::optional<History>> history_of(std::span<const activity::Session> sessions,
                                          const HistoryRequest& request) {
  const auto cleaned = clean_all(sessions, request);  // 1 mended
  if (cleaned.empty()) return std::optional<History>{};
  RUBDOWN_TRY(const ThresholdHistory thresholds, thresholds_of(cleaned, request));  // 2 measured by

  History history;
  history.span = {cleaned.front().day, request.last.value_or(cleaned.back().day)};
  std::vector<Portion> loads;
  for (const auto& one : cleaned) {  // 3 what each cost
    history.costs.push_back(cost_of(*one.session, one.samples, one.day, thresholds.on(one.day)));
    loads.push_back({one.day, history.costs.back().load.load});
  }
  history.wear = recorded_wear(history.costs, request.races);  // 4 and the muscles
  const auto wear = wear_portions(history.costs, history.wear);
  const auto unknown = silent_spans(loads);
  history.loads = loads_by_day(loads, history.span, unknown);  // 5 day by day
  history.wear_by_day = loads_by_day(wear, history.span, unknown);
  history.fitness = fitness(history.loads);  // 6 what it adds up to
  history.soreness = soreness_of(history, request);
  history.spikes = spikes_of(history.costs);
  history.thresholds = thresholds.on(history.span.last);
  return std::optional<History>{std::move(history)};
}

}  // namespace rubdown::load
