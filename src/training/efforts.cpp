// Distances that only name a pace: "5 x 1 km @ 10k pace" is not a run of ten kilometres.
#include <algorithm>
#include <array>
#include <cmath>

#include "training/piece.h"

namespace rubdown::training {
namespace {

/// Race distances that paces are called by.
bool is_race_length(double metres) {
  constexpr std::array lengths = {200.0,   400.0,   800.0,  1000.0,  1500.0, 1609.0, 3000.0,
                                  3219.0,  5000.0,  8000.0, 10000.0, 15000., 16093., 20000.,
                                  21098.0, 21082.0, 25000., 30000.,  42195., 42165., 50000.0};
  return std::any_of(lengths.begin(), lengths.end(),
                     [&](double length) { return std::abs(metres - length) < 0.002 * length; });
}

PaceClass class_of(double metres) {
  return metres <= 8000    ? PaceClass::Fast
         : metres <= 30000 ? PaceClass::Threshold
                           : PaceClass::Marathon;
}

/// What 85 % of a pace feels like; without a percentage, the pace itself.
PaceClass class_at(PaceClass pace, double percent) {
  if (percent <= 0) return pace;
  if (pace == PaceClass::Fast) {
    if (percent >= 96) return PaceClass::Fast;
    return percent >= 88 ? PaceClass::Threshold : PaceClass::Easy;
  }
  if (percent < 95) return PaceClass::Easy;
  return percent >= 103 ? PaceClass::Threshold : pace;
}

/// What "15K", "{4}" and "half marathon" say; 0 for anything else.
double length_of(const Piece& piece) {
  if (piece.is(Piece::Type::Length)) return piece.amount;
  return piece.value_of(Role::RaceLength).value_or(0);
}

/// "8K-15K", "{4}-{6}", "15K-half marathon": one distance, somewhere between the two.
bool is_range(const Piece& low, const Piece& joint, const Piece& high) {
  const bool joined = joint.is_mark('-') || joint.has(Role::To);
  const bool same_unit = low.unit == high.unit || high.has(Role::RaceLength);
  return joined && low.is(Piece::Type::Length) && same_unit && low.amount < length_of(high) &&
         length_of(high) <= 4 * low.amount;
}

class EffortFolder {
 public:
  explicit EffortFolder(const Pieces& raw) : raw_{raw} {}

  Pieces run() {
    while (at_ < raw_.size()) {
      if (names_pace(peek())) {
        chain();
      } else {
        out_.push_back(peek());
        ++at_;
      }
    }
    return std::move(out_);
  }

 private:
  const Piece& peek(std::size_t ahead = 0) const {
    static const Piece nothing;
    return at_ + ahead < raw_.size() ? raw_[at_ + ahead] : nothing;
  }

  static bool names_pace(const Piece& piece) {
    if (piece.has(Role::NamedPace) || piece.has(Role::RaceLength)) return true;
    return piece.is(Piece::Type::Length) && piece.unit && is_race_length(piece.amount);
  }
  static bool joins(const Piece& piece) {
    return piece.is_mark('-') || piece.is_mark('/') || piece.has(Role::To) || piece.has(Role::Or);
  }

  static PaceClass class_of_name(const Piece& piece) {
    if (const auto pace = piece.value_of(Role::NamedPace)) return static_cast<PaceClass>(*pace);
    if (const auto metres = piece.value_of(Role::RaceLength)) return class_of(*metres);
    return class_of(piece.amount);
  }

  /// "15K to half marathon race pace", "@ 5k-10k pace", "at 95% 5k", "im 10-km-Tempo".
  void chain() {
    std::size_t end = at_ + 1;
    bool named = peek().has(Role::NamedPace);
    while (end + 1 < raw_.size() && joins(raw_[end]) && names_pace(raw_[end + 1])) {
      named = named || raw_[end + 1].has(Role::NamedPace);
      end += 2;
    }
    const bool introduced = !out_.empty() && out_.back().has(Role::At);
    const std::size_t behind = end + pace_words_at(end, introduced);
    const bool alone = at_ == 0 && behind == raw_.size() && !named;
    const bool is_effort = named || (behind > end && !alone) || (introduced && short_names(end));
    if (!is_effort) {
      out_.insert(out_.end(), raw_.begin() + static_cast<std::ptrdiff_t>(at_),
                  raw_.begin() + static_cast<std::ptrdiff_t>(end));
      at_ = end;
      return;
    }
    const double percent = introduced ? out_.back().amount : 0;
    if (introduced) out_.pop_back();
    out_.push_back(
        {.type = Piece::Type::Effort, .effort = class_at(class_of_name(peek()), percent)});
    at_ = behind;
  }

  /// How many pieces behind the chain make it a pace: "pace", "race pace", "-Tempo".
  std::size_t pace_words_at(std::size_t at, bool introduced) const {
    const bool hyphen = at + 1 < raw_.size() && raw_[at].is_mark('-') && raw_[at].glued;
    const std::size_t word = hyphen ? at + 1 : at;
    if (word >= raw_.size() || !raw_[word].has(Role::Pace)) return 0;
    const auto kind = raw_[word].value_of(Role::Kind);
    const bool also_workout = kind && static_cast<WorkoutKind>(*kind) != WorkoutKind::RacePace;
    if (also_workout && !hyphen && !introduced) return 0;  // "10 km tempo" is ten kilometres
    return word + 1 - at;
  }

  /// "@ 5k" is a pace; "at 5 km" may be a place on the road.
  bool short_names(std::size_t end) const {
    for (std::size_t i = at_; i < end; i += 2) {
      const bool length = raw_[i].is(Piece::Type::Length);
      if (length && raw_[i].unit != Unit::Kilometres && raw_[i].unit != Unit::Miles) return false;
    }
    return true;
  }

  const Pieces& raw_;
  std::size_t at_ = 0;
  Pieces out_;
};

}  // namespace

Pieces fold_efforts(const Pieces& raw) { return EffortFolder{raw}.run(); }

Pieces fold_ranges(const Pieces& raw) {
  Pieces out;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    out.push_back(raw[at]);
    if (at + 2 >= raw.size() || !is_range(raw[at], raw[at + 1], raw[at + 2])) continue;
    out.back().amount = (raw[at].amount + length_of(raw[at + 2])) / 2;
    at += 2;
  }
  return out;
}

}  // namespace rubdown::training
