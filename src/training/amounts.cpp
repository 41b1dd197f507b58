#include <cmath>

#include "training/piece.h"

namespace rubdown::training {
namespace {

constexpr Sense at_sense{Role::At, 0};
constexpr Sense share_sense{Role::Share, 0};

/// A pace between 2:00 and 15:00; a clock outside that is a time of day or a rest.
bool plausible_pace(double seconds) { return seconds >= 120 && seconds <= 900; }

std::optional<Unit> unit_of(const Piece& piece) {
  if (piece.is_mark('\'')) return Unit::Minutes;
  if (piece.is_mark('"')) return Unit::Seconds;
  if (const auto value = piece.value_of(Role::Unit)) return static_cast<Unit>(*value);
  return std::nullopt;
}

bool measures_time(Unit unit) {
  return unit == Unit::Hours || unit == Unit::Minutes || unit == Unit::Seconds;
}

double seconds_in(Unit unit) { return unit == Unit::Hours ? 3600 : unit == Unit::Minutes ? 60 : 1; }

/// Metres in one of `unit`; nothing for units that measure a climb or a time.
std::optional<double> metres_in(Unit unit) {
  switch (unit) {
    case Unit::Kilometres:
      return 1000;
    case Unit::Miles:
      return metres_per_mile;
    case Unit::Metres:
      return 1;
    case Unit::Yards:
      return 0.9144;
    default:
      return std::nullopt;
  }
}

class Folder {
 public:
  Folder(const Pieces& raw, DistanceUnit unit) : raw_{raw}, unit_{unit} {}

  Pieces run() {
    while (at_ < raw_.size()) step();
    return std::move(out_);
  }

 private:
  const Piece& peek(std::size_t ahead = 0) const {
    static const Piece nothing;
    return at_ + ahead < raw_.size() ? raw_[at_ + ahead] : nothing;
  }
  const Piece& last() const {
    static const Piece nothing;
    return out_.empty() ? nothing : out_.back();
  }
  bool after_times() const { return last().is(Piece::Type::Times); }
  void push(Piece::Type type, double amount, std::optional<Unit> unit = std::nullopt) {
    out_.push_back({.type = type, .amount = amount, .unit = unit});
  }
  void push_role(const Sense& sense) {
    out_.push_back({.type = Piece::Type::Phrase, .senses = {&sense, 1}});
  }

  void step() {
    const Piece& piece = peek();
    if (piece.is(Piece::Type::Number)) return number();
    if (piece.is(Piece::Type::Clock)) return clock();
    if (piece.is(Piece::Type::Length)) return measure();
    if (piece.is_mark('%')) return percent();
    ++at_;
    if (piece.is_mark('~')) return;
    if (piece.is(Piece::Type::Phrase) && unit_of(piece)) return unit_alone(piece);
    if (piece.has(Role::Times) && peek().is(Piece::Type::Number) && !last_is_number()) {
      ++at_;  // "(x4, 3' rec)": how often a group is run whose parts were already named
      return;
    }
    if (piece.has(Role::Count) && last_is_number()) out_.pop_back();
    out_.push_back(piece);
  }

  bool last_is_number() const { return last().is(Piece::Type::Number); }

  /// The middle of "5", "5-7" or "5 to 7"; the cursor moves behind it.
  Piece range() {
    Piece first = peek();
    ++at_;
    const bool joined = peek().is_mark('-') || peek().has(Role::To);
    if (!joined || !peek(1).is(Piece::Type::Number) || peek(1).amount < first.amount) return first;
    first.amount = (first.amount + peek(1).amount) / 2;
    first.other = (first.other + peek(1).other) / 2;
    at_ += 2;
    return first;
  }

  void number() {
    const bool counted = last().has(Role::Count);
    const Piece value = range();
    if (peek().has(Role::Times)) {
      ++at_;
      return push(Piece::Type::Times, value.amount);
    }
    const bool hyphen = peek().is_mark('-') && peek().glued && peek(1).glued && unit_of(peek(1));
    const auto unit = unit_of(hyphen ? peek(1) : peek());
    if (unit) {
      at_ += hyphen ? 2U : 1U;
      return with_unit(value, *unit);
    }
    if (peek().has(Role::Climb) && value.amount >= 100) {
      ++at_;
      return;
    }
    if (after_times() && value.amount >= 100) return push_length(Unit::Metres, value);
    if (!counted) out_.push_back(value);
  }

  void with_unit(const Piece& value, Unit unit) {
    if (unit == Unit::MetresOrMiles) unit = bare_m(value.amount);
    if (measures_time(unit)) return time(value.amount, unit);
    const bool speed_or_rate =
        peek().is_mark('/') && (measures_hours(peek(1)) || peek(1).has(Role::Count));
    if (speed_or_rate) {
      at_ += 2;
      return;
    }
    if (peek().has(Role::Climb)) {
      ++at_;
      return;
    }
    push_length(unit, value);
  }

  static bool measures_hours(const Piece& piece) { return unit_of(piece) == Unit::Hours; }

  /// "6 x 100 m" is metres. "3 m run" is not: three miles, where the plan speaks of miles and for
  /// any few; "45 m easy" is minutes.
  Unit bare_m(double amount) const {
    if (amount >= 100) return Unit::Metres;
    if (after_times() && amount >= 20) return Unit::Metres;
    if (amount > 30 || after_times()) return Unit::Minutes;
    return unit_ == DistanceUnit::Miles || amount < 10 ? Unit::Miles : Unit::Minutes;
  }

  /// "1,200 m" has a thousands separator, "42,195 km" a decimal comma.
  void push_length(Unit unit, const Piece& value) {
    const auto metres = metres_in(unit);
    if (!metres) return;
    const bool thousands = value.other > 0 && *metres <= 1;
    push(Piece::Type::Length, (thousands ? value.other : value.amount) * *metres, unit);
  }

  void time(double amount, Unit unit) {
    double seconds = amount * seconds_in(unit);
    if (unit == Unit::Minutes && pace_unit()) {
      take_pace_unit();
      return push_pace(seconds);
    }
    if (unit != Unit::Seconds) seconds += smaller_part(unit);
    push(Piece::Type::Time, seconds);
  }

  /// The 30 of "1 h 30", "1h30min" and "2'30".
  double smaller_part(Unit unit) {
    if (!peek().is(Piece::Type::Number) || peek().amount >= 60) return 0;
    const auto own = unit_of(peek(1));
    const Unit expected = unit == Unit::Hours ? Unit::Minutes : Unit::Seconds;
    if (own ? *own != expected : !peek().glued) return 0;
    const double seconds = peek().amount * seconds_in(expected);
    at_ += own ? 2U : 1U;
    return seconds;
  }

  /// A "/km", "per mile" or "min/km" under the cursor: its length; also "/rep" and the like, as 0.
  std::optional<double> pace_unit() const {
    const std::size_t skip = unit_of(peek()) == Unit::Minutes ? 1 : 0;
    if (!peek(skip).is_mark('/') && !peek(skip).has(Role::Share)) return std::nullopt;
    const auto unit = unit_of(peek(skip + 1));
    if (!unit) return peek(skip).is_mark('/') && skip == 0 ? std::optional{0.0} : std::nullopt;
    return metres_in(*unit);
  }
  void take_pace_unit() {
    const auto metres = pace_unit();
    at_ += unit_of(peek()) == Unit::Minutes ? 3U : 2U;
    pace_metres_ = metres.value_or(0);
  }
  void push_pace(double seconds) {
    if (pace_metres_ > 0 && plausible_pace(seconds))
      push(Piece::Type::Pace, seconds * 1000 / pace_metres_);
  }

  void clock() {
    const bool paced = last().has(Role::At);
    Piece first = peek();
    ++at_;
    const bool three_parts = first.amount >= 3600 || first.amount == first.other;
    const bool ranged =
        (peek().is_mark('-') || peek().has(Role::To)) && peek(1).is(Piece::Type::Clock);
    if (ranged) {
      first.amount = (first.amount + peek(1).amount) / 2;
      at_ += 2;
    }
    if (const auto metres = pace_unit()) {
      take_pace_unit();
      return push_pace(first.amount);
    }
    const auto unit = unit_of(peek());
    if (unit == Unit::Hours || unit == Unit::Minutes) {
      ++at_;
      return push(Piece::Type::Time, unit == Unit::Hours ? first.other : first.amount);
    }
    if (time_of_day()) return;
    if (ranged || paced || peek().has(Role::Pace)) {
      pace_metres_ = training::metres_in(unit_);
      return push_pace(first.amount);
    }
    if (three_parts) return push(Piece::Type::Time, first.other);
    out_.push_back(first);
  }

  bool time_of_day() {
    if (!peek().has(Role::OfDay) && !peek().has(Role::Morning) && !peek().has(Role::Evening))
      return false;
    ++at_;
    return true;
  }

  /// {3:4.8}: the second number tells which of the two is miles.
  void measure() {
    const Piece& braces = peek();
    ++at_;
    double metres = braces.amount * training::metres_in(unit_);
    if (braces.other > 0)
      metres = braces.amount * (braces.other > braces.amount ? metres_per_mile : 1000.0);
    push(Piece::Type::Length, metres);
  }

  /// "95% 5k": the 5k is a pace, and the percentage says how much of it.
  void percent() {
    ++at_;
    const double share = last_is_number() ? last().amount : 0;
    if (last_is_number()) out_.pop_back();
    push_role(at_sense);
    out_.back().amount = share;
  }

  /// "3 x mile" is three times one mile; in "miles 3-7" the numbers say where, not how far.
  void unit_alone(const Piece& piece) {
    const auto metres = metres_in(*unit_of(piece));
    if (after_times() && metres) return push(Piece::Type::Length, *metres, unit_of(piece));
    if (metres && peek().is(Piece::Type::Number) && !unit_of(peek(1))) {
      range();
      return push_role(share_sense);
    }
    out_.push_back(piece);
  }

  const Pieces& raw_;
  DistanceUnit unit_;
  std::size_t at_ = 0;
  double pace_metres_ = 0;
  Pieces out_;
};

}  // namespace

Pieces fold_amounts(const Pieces& raw, DistanceUnit unit) { return Folder{raw, unit}.run(); }

}  // namespace rubdown::training
