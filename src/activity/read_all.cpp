#include "activity/read_all.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

#include "activity/merge.h"
#include "activity/read_activity.h"
#include "activity/strava_index.h"

namespace rubdown::activity {
namespace {

/// What became of one member.
struct Outcome {
  std::vector<Session> sessions;
  std::optional<StravaIndex> index;
  std::optional<Error> error;
};

Outcome outcome_of(const Member& member, const Limits& limits) {
  Outcome outcome;
  auto bytes = bytes_of(member, limits);
  if (!bytes) {
    outcome.error = std::move(bytes).error();
  } else if (member.kind == FileKind::StravaIndex) {
    auto index = read_strava_index(*bytes, member.name);
    if (index)
      outcome.index = *std::move(index);
    else
      outcome.error = std::move(index).error();
  } else {
    auto sessions = read_activity(*bytes, member.name);
    if (sessions)
      outcome.sessions = *std::move(sessions);
    else
      outcome.error = std::move(sessions).error();
  }
  return outcome;
}

/// Each thread takes the next member that nobody has taken.
std::vector<Outcome> outcomes_of(const std::vector<Member>& members, std::size_t threads,
                                 const ReadOptions& options) {
  std::vector<Outcome> outcomes(members.size());
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> done{0};
  const auto work = [&](const Progress& progress) {
    for (std::size_t i = next++; i < members.size(); i = next++) {
      outcomes[i] = outcome_of(members[i], options.limits);
      ++done;
      if (progress) progress(done, members.size());
    }
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work, Progress{});
  work(options.progress);
  others.clear();  // waits for them
  return outcomes;
}

}  // namespace

Reading read_all(const Listing& listing, const ReadOptions& options) {
  const std::size_t wanted =
      options.threads != 0 ? options.threads : std::thread::hardware_concurrency();
  const std::size_t most = std::max<std::size_t>(1, listing.members.size());
  auto outcomes = outcomes_of(listing.members, std::clamp<std::size_t>(wanted, 1, most), options);
  Reading reading;
  reading.refused = listing.troubles;
  for (Outcome& outcome : outcomes) {
    reading.files_read += outcome.sessions.empty() ? 0U : 1U;
    std::move(outcome.sessions.begin(), outcome.sessions.end(),
              std::back_inserter(reading.sessions));
    if (outcome.error) reading.refused.push_back(*std::move(outcome.error));
  }
  for (const Outcome& outcome : outcomes) {
    if (!outcome.index) continue;
    apply(*outcome.index, reading.sessions);
    reading.refused.insert(reading.refused.end(), outcome.index->troubles.begin(),
                           outcome.index->troubles.end());
  }
  reading.sessions = merge(std::move(reading.sessions));
  return reading;
}

}  // namespace rubdown::activity
