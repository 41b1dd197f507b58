#include "load/timeline.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace rubdown::load {
namespace {

using activity::Pause;

/// The samples whose times rise strictly. One that leaps ahead of those that follow it is a stray
/// and goes; else everything after it would look like the past.
std::vector<std::size_t> rising(const std::vector<std::int32_t>& time_s) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < time_s.size(); ++i) {
    if (kept.size() >= 2) {
      const std::int64_t last = time_s[kept.back()];
      const std::int64_t before = time_s[kept[kept.size() - 2]];
      if (last - before > gap_max_s && time_s[i] < last && time_s[i] > before) kept.pop_back();
    }
    if (kept.empty() || time_s[i] > time_s[kept.back()]) kept.push_back(i);
  }
  return kept;
}

/// A pause in times that cannot overflow.
struct Stop {
  std::int64_t from_s = 0;
  std::int64_t to_s = 0;
};

/// Pauses in the order of time; those that touch are one, and the empty ones go.
std::vector<Stop> stops_of(const std::vector<Pause>& pauses) {
  std::vector<Stop> all;
  for (const Pause& pause : pauses)
    if (pause.to_s > pause.from_s) all.push_back({pause.from_s, pause.to_s});
  std::sort(all.begin(), all.end(),
            [](const Stop& a, const Stop& b) { return a.from_s < b.from_s; });
  std::vector<Stop> apart;
  for (const Stop& stop : all) {
    if (!apart.empty() && stop.from_s <= apart.back().to_s)
      apart.back().to_s = std::max(apart.back().to_s, stop.to_s);
    else
      apart.push_back(stop);
  }
  return apart;
}

/// The first stop that begins at `time` or later.
std::vector<Stop>::const_iterator stop_from(const std::vector<Stop>& stops, std::int64_t time) {
  return std::lower_bound(stops.begin(), stops.end(), time,
                          [](const Stop& stop, std::int64_t t) { return stop.from_s < t; });
}

bool is_inside(const std::vector<Stop>& stops, std::int64_t time) {
  const auto next = stop_from(stops, time);
  return next != stops.begin() && time < std::prev(next)->to_s;
}

/// Where a piece ends after the sample at `a`, and the next begins before the one at `b`.
std::optional<Stop> break_between(const std::vector<Stop>& stops, std::int64_t a, std::int64_t b) {
  const auto first = stop_from(stops, a);
  const auto end = stop_from(stops, b);
  if (first != end)
    return Stop{std::min(first->from_s, a + gap_max_s),
                std::max(std::prev(end)->to_s, b - gap_max_s)};
  if (b - a > gap_max_s) return Stop{a + gap_max_s, b};
  return {};
}

}  // namespace

std::vector<Piece> pieces_of(const activity::Series& series, const std::vector<Pause>& pauses) {
  const std::vector<Stop> stops = stops_of(pauses);
  std::vector<std::size_t> kept = rising(series.time_s);
  std::erase_if(kept, [&](std::size_t i) { return is_inside(stops, series.time_s[i]); });

  std::vector<Piece> pieces;
  for (const std::size_t sample : kept) {
    const std::int64_t time = series.time_s[sample];
    std::int64_t from = time;
    if (!pieces.empty()) {
      const std::int64_t before = series.time_s[pieces.back().samples.back()];
      const auto gap = break_between(stops, before, time);
      if (!gap) {
        pieces.back().samples.push_back(sample);
        pieces.back().to_s = time;
        continue;
      }
      pieces.back().to_s = gap->from_s;
      from = gap->to_s;
    }
    pieces.push_back({{sample}, from, time, {}});
  }
  std::size_t second = 0;
  for (Piece& piece : pieces) {
    piece.seconds.first = second;
    second += static_cast<std::size_t>(piece.to_s - piece.from_s);
    piece.seconds.last = second;
  }
  return pieces;
}

namespace {

/// Writes the seconds of one piece.
class PieceWriter {
 public:
  PieceWriter(const Piece& piece, std::vector<float>& out) : piece_{piece}, out_{out} {}

  void hold(std::int64_t from_s, std::int64_t to_s, float value) {
    for (std::int64_t t = std::max(from_s, piece_.from_s); t < std::min(to_s, piece_.to_s); ++t)
      out_[index(t)] = value;
  }
  void line(std::int64_t a_s, float a, std::int64_t b_s, float b) {
    for (std::int64_t t = a_s; t < b_s; ++t) {
      const float share = static_cast<float>(t - a_s) / static_cast<float>(b_s - a_s);
      out_[index(t)] = a + share * (b - a);
    }
  }

 private:
  [[nodiscard]] std::size_t index(std::int64_t t) const {
    return piece_.seconds.first + static_cast<std::size_t>(t - piece_.from_s);
  }
  const Piece& piece_;
  std::vector<float>& out_;
};

void write_piece(const Piece& piece, const std::vector<std::int32_t>& time_s,
                 std::span<const float> column, Between between, std::vector<float>& out) {
  PieceWriter writer{piece, out};
  std::optional<std::size_t> before;
  for (const std::size_t sample : piece.samples) {
    if (std::isnan(column[sample])) continue;
    const std::int64_t time = time_s[sample];
    if (!before) {
      if (between == Between::Hold) writer.hold(time - gap_max_s, time, column[sample]);
    } else if (time - time_s[*before] > gap_max_s) {
      if (between == Between::Hold)
        writer.hold(time_s[*before], time_s[*before] + gap_max_s, column[*before]);
    } else {
      writer.line(time_s[*before], column[*before], time, column[sample]);
    }
    before = sample;
  }
  if (before && between == Between::Hold)
    writer.hold(time_s[*before], time_s[*before] + gap_max_s, column[*before]);
}

}  // namespace

std::vector<float> each_second(const std::vector<Piece>& pieces,
                               const std::vector<std::int32_t>& time_s,
                               std::span<const float> column, Between between) {
  std::vector<float> out(pieces.empty() ? 0 : pieces.back().seconds.last, activity::missing);
  for (const Piece& piece : pieces) write_piece(piece, time_s, column, between, out);
  return out;
}

}  // namespace rubdown::load
