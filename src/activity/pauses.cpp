#include "activity/pauses.h"

#include <fmt/format.h>

#include <algorithm>

#include "activity/way.h"

namespace rubdown::activity {

std::vector<Pause> pauses_of(std::vector<Span> spans, std::int64_t start_ms, std::int64_t end_ms) {
  std::sort(spans.begin(), spans.end(),
            [](const Span& a, const Span& b) { return a.from_ms < b.from_ms; });
  const auto second_of = [&](std::int64_t ms) {
    return static_cast<std::int32_t>((std::clamp(ms, start_ms, end_ms) - start_ms + 500) / 1000);
  };
  std::vector<Pause> pauses;
  if (end_ms <= start_ms) return pauses;
  for (const Span& span : spans) {
    const Pause pause{.from_s = second_of(span.from_ms), .to_s = second_of(span.to_ms)};
    if (pause.to_s <= pause.from_s) continue;
    if (!pauses.empty() && pause.from_s <= pauses.back().to_s)
      pauses.back().to_s = std::max(pauses.back().to_s, pause.to_s);
    else
      pauses.push_back(pause);
  }
  return pauses;
}

void find_standstills(const std::vector<Point>& points, std::vector<Span>& pauses,
                      std::vector<std::string>& notes) {
  constexpr std::int64_t silence_ms = 30'000;
  constexpr double standing_mps = 0.5;
  std::size_t found = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point& before = points[i - 1];
    const Point& after = points[i];
    const std::int64_t gap_ms = after.time_ms - before.time_ms;
    if (gap_ms < silence_ms || !has_position(before) || !has_position(after)) continue;
    const double speed_mps = metres_between(before, after) * 1000 / static_cast<double>(gap_ms);
    if (speed_mps >= standing_mps) continue;
    pauses.push_back({before.time_ms, after.time_ms});
    ++found;
  }
  if (found > 0)
    notes.push_back(fmt::format("{} of over 30 s on one spot taken for {}; the file marks none",
                                found == 1 ? "1 silence" : fmt::format("{} silences", found),
                                found == 1 ? "a pause" : "pauses"));
}

}  // namespace rubdown::activity
