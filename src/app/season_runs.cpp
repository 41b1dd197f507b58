#include "app/season_runs.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"

namespace rubdown::app {
namespace {

using activity::Session;

std::optional<Day> last_day_until(const std::vector<Session>& sessions,
                                  const load::HistoryRequest& request, Day until) {
  std::optional<Day> last;
  for (const Session& session : sessions) {
    const Day day = load::day_of(session, request.utc_offset);
    if (day <= until && day <= request.last.value_or(day)) last = std::max(last.value_or(day), day);
  }
  return last;
}

void note_refused(std::vector<std::string>& notes, const std::vector<Error>& refused) {
  if (refused.empty()) return;
  const Error& first = refused.front();
  notes.push_back(fmt::format(
      "Files of recordings that were not read: {}; the first: {}: {}. rubdown load lists them.",
      refused.size(), first.where, first.what));
}

void note_later(std::vector<std::string>& notes, const std::vector<Session>& sessions,
                const load::HistoryRequest& request, Day until) {
  const auto later = std::count_if(sessions.begin(), sessions.end(), [&](const Session& session) {
    return load::day_of(session, request.utc_offset) > until;
  });
  if (later == 0) return;
  notes.push_back(
      fmt::format("{} of {} recorded sessions lie after the season, which ends on {}, "
                  "and are left out.",
                  later, sessions.size(), to_iso(until)));
}

}  // namespace

Result<SeasonRuns> season_runs(const std::vector<Session>& sessions,
                               const std::vector<Error>& refused, load::HistoryRequest request,
                               const std::vector<Race>& races, Day until) {
  SeasonRuns runs;
  note_refused(runs.notes, refused);
  note_later(runs.notes, sessions, request, until);
  request.last = last_day_until(sessions, request, until);
  if (!request.last) return runs;
  request.races.insert(request.races.end(), races.begin(), races.end());
  RUBDOWN_TRY(runs.history, load::history_of(sessions, request));
  return runs;
}

}  // namespace rubdown::app
