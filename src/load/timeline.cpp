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
      const std::int32_t last = time_s[kept.back()];
      const std::int32_t before = time_s[kept[kept.size() - 2]];
      if (last - before > gap_max_s && time_s[i] < last && time_s[i] > before) kept.pop_back();
    }
    if (kept.empty() || time_s[i] > time_s[kept.back()]) kept.push_back(i);
  }
  return kept;
}

/// Pauses in the order of time, without the empty ones.
std::vector<Pause> in_order(std::vector<Pause> pauses) {
  std::erase_if(pauses, [](const Pause& pause) { return pause.to_s <= pause.from_s; });
  std::sort(pauses.begin(), pauses.end(),
            [](const Pause& a, const Pause& b) { return a.from_s < b.from_s; });
  return pauses;
}

bool is_inside(const std::vector<Pause>& pauses, std::int32_t time) {
  return std::any_of(pauses.begin(), pauses.end(), [time](const Pause& pause) {
    return pause.from_s < time && time < pause.to_s;
  });
}

/// The timer's stop after one sample and its start before the next.
struct Break {
  std::int32_t stop_s;
  std::int32_t start_s;
};

std::optional<Break> break_between(const std::vector<Pause>& pauses, std::int32_t a,
                                   std::int32_t b) {
  std::optional<Break> found;
  for (const Pause& pause : pauses) {
    if (pause.from_s < a || pause.to_s > b) continue;
    if (!found) found = Break{pause.from_s, pause.to_s};
    found->start_s = std::max(found->start_s, pause.to_s);
  }
  if (found)
    return Break{std::min(found->stop_s, a + gap_max_s), std::max(found->start_s, b - gap_max_s)};
  if (b - a > gap_max_s) return Break{a + gap_max_s, b};
  return {};
}

}  // namespace

std::vector<Piece> pieces_of(const activity::Series& series, const std::vector<Pause>& pauses) {
  const std::vector<Pause> stops = in_order(pauses);
  std::vector<std::size_t> kept = rising(series.time_s);
  std::erase_if(kept, [&](std::size_t i) { return is_inside(stops, series.time_s[i]); });

  std::vector<Piece> pieces;
  for (const std::size_t sample : kept) {
    const std::int32_t time = series.time_s[sample];
    std::int32_t from = time;
    if (!pieces.empty()) {
      const std::int32_t before = series.time_s[pieces.back().samples.back()];
      const auto gap = break_between(stops, before, time);
      if (!gap) {
        pieces.back().samples.push_back(sample);
        pieces.back().to_s = time;
        continue;
      }
      pieces.back().to_s = gap->stop_s;
      from = gap->start_s;
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

  void hold(std::int32_t from_s, std::int32_t to_s, float value) {
    for (std::int32_t t = std::max(from_s, piece_.from_s); t < std::min(to_s, piece_.to_s); ++t)
      out_[index(t)] = value;
  }
  void line(std::int32_t a_s, float a, std::int32_t b_s, float b) {
    for (std::int32_t t = a_s; t < b_s; ++t) {
      const float share = static_cast<float>(t - a_s) / static_cast<float>(b_s - a_s);
      out_[index(t)] = a + share * (b - a);
    }
  }

 private:
  [[nodiscard]] std::size_t index(std::int32_t t) const {
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
    const std::int32_t time = time_s[sample];
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
