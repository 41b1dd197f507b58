// Walks over the pieces of a text, clause by clause. A clause ends at a comma, a plus, a slash, a
// full stop; the amounts of a clause take their role from the words beside them.
#include "training/reading.h"

#include <algorithm>

#include "training/clause.h"

namespace rubdown::training {
namespace {

using Type = Piece::Type;

/// Nobody calls so short a stretch a run; without "5 x" before it, it is still one repetition.
constexpr double shortest_run_in_metres = 3000;
constexpr double longest_pause_s = 600;

bool is_amount(const Piece& piece) {
  return piece.is(Type::Length) || piece.is(Type::Time) || piece.is(Type::Clock) ||
         piece.is(Type::Number);
}

bool names_run(const Piece& piece) {
  return piece.has(Role::Kind) || piece.has(Role::Run) || piece.has(Role::WarmUp) ||
         piece.has(Role::CoolDown);
}

class Reader {
 public:
  Reader(std::span<const Piece> pieces, DistanceUnit unit) : pieces_{pieces}, unit_{unit} {}

  Reading run() {
    for (at_ = 0; at_ < pieces_.size(); ++at_) step(pieces_[at_]);
    end_clause();
    for (Part& part : reading_.parts) part.times *= repeat_;
    return std::move(reading_);
  }

 private:
  const Piece& next(std::size_t ahead = 1) const {
    static const Piece nothing;
    return at_ + ahead < pieces_.size() ? pieces_[at_ + ahead] : nothing;
  }
  const Piece& previous() const {
    static const Piece nothing;
    return at_ > 0 ? pieces_[at_ - 1] : nothing;
  }
  void step(const Piece& piece) {
    switch (piece.type) {
      case Type::Word:
        reading_.amounts_only = false;
        return;
      case Type::Phrase:
        return phrase(piece);
      case Type::Number:
        return bare_number(piece);
      case Type::Length:
        return amount({.metres = piece.amount}, piece.unit);
      case Type::Time:
        return amount({.seconds = piece.amount});
      case Type::Clock:
        return clock(piece);
      case Type::Times:
        return times(piece);
      case Type::TimesBefore:
        return repeat_before(piece.amount);
      case Type::Pace:
        return pace(piece);
      case Type::Effort:
        if (!reading_.effort) reading_.effort = piece.effort;
        return;
      case Type::Mark:
        return mark(piece);
      case Type::Break:
        return end_step();
    }
  }

  // Amounts ---------------------------------------------------------------------------------

  void amount(Part part, std::optional<Unit> unit = std::nullopt) {
    part.times = clause_.times.value_or(1) * group_times_.value_or(1);
    const bool short_stretch = unit == Unit::Metres && part.metres < shortest_run_in_metres;
    part.repeated = clause_.times || group_times_ || short_stretch;
    part.inside = inside_ || inside_rest_ || in_brackets_ || clause_.share;
    if (clause_.times) last_times_ = part.times;
    clause_.times.reset();
    if (clause_.pending_role) part.role = *clause_.pending_role;
    clause_.pending_role.reset();
    if (second_choice_ && !reading_.parts.empty()) return;
    clause_.parts.push_back(part);
  }

  /// A number without unit counts only beside a word for running: "8 easy", "1.5 warm up".
  void bare_number(const Piece& piece) {
    const bool beside = names_run(next()) || names_run(previous()) || clause_.total;
    const bool alone = pieces_.size() == 1;
    const bool repetition = clause_.times && (next().has(Role::At) || next().is(Type::Effort));
    if (!alone && !repetition && (!beside || next().is(Type::Word))) return;
    const bool warming = next().has(Role::WarmUp) || next().has(Role::CoolDown);
    const bool tempo = next().value_of(Role::Kind) == static_cast<int>(WorkoutKind::Tempo);
    const bool minutes =
        piece.amount > 45 || (warming && piece.amount >= 10) || (tempo && piece.amount >= 20);
    if (piece.amount <= 0 || piece.amount > 400) return;
    Part part{.bare = true};
    (minutes ? part.seconds : part.metres) = piece.amount * (minutes ? 60 : metres_in(unit_));
    amount(part);
  }

  /// 1:30 is an hour and a half of running, but a minute and a half of rest; 40:00 is minutes.
  void clock(const Piece& piece) {
    const bool rest =
        clause_.times || next().has(Role::Pause) || clause_.pending_role == Part::Role::Pause;
    const bool hours = !rest && piece.other < 5 * 3600;
    const bool unclear = !rest && !hours && piece.other < 10 * 3600;
    if (!unclear) amount({.seconds = hours ? piece.other : piece.amount, .bare = true});
  }

  void times(const Piece& piece) {
    if (repeat_next_) {
      repeat_ = std::clamp(piece.amount, 1.0, 100.0);
      repeat_next_ = false;
      return;
    }
    clause_.times = std::min(clause_.times.value_or(1) * piece.amount, 1000.0);
    repetitions_seen_ = true;
    const bool of_unknown_length = names_run(next()) && !next().has(Role::Strides);
    if (of_unknown_length) reading_.hard_repetitions = true;
  }

  void repeat_before(double count) {
    repetitions_seen_ = reading_.hard_repetitions = true;
    last_times_ = count;
    for (Part& part : clause_.parts) part.times = count, part.repeated = true;
  }

  void pace(const Piece& piece) {
    const bool of_whole_run =
        !repetitions_seen_ && !reading_.says_warm_up && !inside_ && !inside_rest_ && !clause_.share;
    if (of_whole_run && !reading_.pace) reading_.pace = piece.amount;
  }

  // Words -----------------------------------------------------------------------------------

  void phrase(const Piece& piece) {
    if (piece.has(Role::Pause) && is_pause(piece)) return role(Part::Role::Pause);
    if (piece.has(Role::WarmUp)) return warm(Part::Role::WarmUp);
    if (piece.has(Role::CoolDown)) return warm(Part::Role::CoolDown);
    if (piece.has(Role::Strides)) {
      clause_.strides = reading_.strides = true;
      return;
    }
    if (piece.has(Role::Aside)) clause_.aside = true;
    if (piece.has(Role::Repeat)) repeat_next_ = true;
    if (piece.has(Role::Total)) clause_.total = true;
    if (piece.has(Role::Share)) clause_.share = true;
    if (piece.has(Role::Or)) return choice();
    if (piece.has(Role::With)) return with();
    if (piece.has(Role::Then)) return end_step();
    if (const auto metres = piece.value_of(Role::RaceLength)) race_length(*metres);
    if (const auto kind = piece.value_of(Role::Kind))
      return kind_named(static_cast<WorkoutKind>(*kind), piece);
    if (piece.has(Role::Run)) return run_named();
    if (piece.has(Role::Pace) && is_amount(previous())) reading_.says_pace = true;
  }

  /// "jog", "walk", "recovery" and "rest" are pauses between repetitions, else workouts.
  bool is_pause(const Piece& piece) const {
    if (!piece.has(Role::Kind)) return true;
    const bool short_rest = previous().is(Type::Time) && previous().amount <= longest_pause_s &&
                            piece.value_of(Role::Kind) == static_cast<int>(WorkoutKind::Rest);
    return short_rest || (repetitions_seen_ && (is_amount(previous()) || is_amount(next()) ||
                                                previous().has(Role::Pause)));
  }

  /// Gives the role to the amount just before, else to the next one.
  void role(Part::Role role) {
    if (is_amount(previous()) && !clause_.parts.empty() &&
        clause_.parts.back().role == Part::Role::Main &&
        (role == Part::Role::Pause || !clause_.parts.back().repeated))
      clause_.parts.back().role = role;
    else if (!previous().has(Role::Pause))
      clause_.pending_role = role;
  }

  void warm(Part::Role which) {
    reading_.says_warm_up = true;
    role(which);
  }

  void kind_named(WorkoutKind kind, const Piece& piece) {
    const bool dropped = clause_.aside || second_choice_;
    clause_.aside = false;
    if (dropped) return;
    if (piece.has(Role::Run)) reading_.says_run = clause_.says_run = true;
    const bool walking_break = piece.has(Role::Pause) && reading_.says_run && !is_run(kind);
    if (walking_break) return;
    clause_.races = clause_.races || kind == WorkoutKind::Race;
    clause_.other_sport =
        clause_.other_sport || kind == WorkoutKind::Cross || kind == WorkoutKind::Strength;
    reading_.kinds.push_back({.kind = kind,
                              .inside = inside_ || inside_rest_ || in_brackets_ || clause_.share,
                              .clause = clauses_});
  }

  /// "Run: core stability": the label of a calendar, not a run.
  void run_named() {
    if (second_choice_) return;
    clause_.says_run = true;
    const bool label = at_ == 0 && next().is_mark(':');
    if (!label && !clause_.aside) reading_.says_run = true;
  }

  void race_length(int metres) {
    if (!reading_.race_metres && !clause_.aside && !second_choice_) reading_.race_metres = metres;
  }

  /// "8K or 10K race": the first counts. "Rest or 4 mi easy": what follows does not.
  void choice() {
    const bool between_lengths = previous().is(Type::Length) && next().is(Type::Length);
    if (between_lengths) {
      ++at_;
      return;
    }
    const bool nothing_yet = reading_.kinds.empty() && clause_.parts.empty() &&
                             !reading_.says_run && !reading_.race_metres && reading_.parts.empty();
    end_clause();
    second_choice_ = !nothing_yet;
  }

  void with() {
    end_clause();
    inside_ = inside_ || plain_seen_;
  }

  // Clauses ---------------------------------------------------------------------------------

  void mark(const Piece& piece) {
    if (piece.text == "(") return open_bracket();
    if (piece.text == ")") return close_bracket();
    if (piece.text == ":") return colon();
    if (piece.text == "," || piece.text == "/" || piece.text == "|") return end_clause();
    if (piece.text == ";" || piece.text == "+" || piece.text == "&") return end_step();
    if (piece.text == "-" && !(piece.glued && next().glued)) end_clause();
  }

  void open_bracket() {
    const bool lone = next(2).is_mark(')') && (next().is(Type::Length) || next().is(Type::Number));
    if (lone) {
      const bool alternative = previous().is(Type::Length);  // "6 mi (10 km)"
      const double metres =
          next().is(Type::Length) ? next().amount : next().amount * metres_in(unit_);
      if (!alternative) reading_.lone_metres = metres;
      at_ += 2;
      return;
    }
    if (next().is(Type::TimesBefore)) {
      repeat_before(next().amount);
      ++at_;
    }
    if (clause_.times) {
      group_times_ = clause_.times;
      clause_.times.reset();
    } else if (is_amount(previous()) && clause_.ends_with_plain_amount()) {
      end_clause();
      in_brackets_ = true;
    } else {
      end_clause();
    }
  }

  void close_bracket() {
    end_clause();
    if (group_times_) last_times_ = *group_times_;
    group_times_.reset();
    in_brackets_ = false;
  }

  /// "8 miles: 2 easy, 4 tempo, 2 easy" and "8 miles, consisting of:" tell what lies inside.
  void colon() {
    const bool keeps_waiting = (clause_.total || clause_.pending_role) && clause_.parts.empty();
    if (keeps_waiting) return;
    const bool headline = previous().is(Type::Length) && clause_.ends_with_plain_amount();
    const bool inside = inside_;
    end_clause();
    if (headline || inside) inside_rest_ = true;
  }

  void end_step() {
    end_clause();
    inside_ = false;
    if (!in_brackets_) second_choice_ = false;
  }

  void end_clause() {
    for (const Part& part : clause_.settled(last_times_)) keep(part);
    clause_ = {};
    ++clauses_;
  }

  void keep(const Part& part) {
    if (clause_.total && !part.repeated) {
      (part.metres > 0 ? reading_.total_metres : reading_.total_seconds) =
          part.metres > 0 ? part.metres : part.seconds;
      plain_seen_ = true;
      return;
    }
    const bool main = part.role == Part::Role::Main;
    if (main && part.repeated && part.times > 1) reading_.hard_repetitions = true;
    if (main && !part.repeated && !part.inside) plain_seen_ = true;
    reading_.parts.push_back(part);
  }

  std::span<const Piece> pieces_;
  DistanceUnit unit_;
  std::size_t at_ = 0;
  Reading reading_;

  Clause clause_;
  std::size_t clauses_ = 0;            // how many have ended
  std::optional<double> group_times_;  // "5 x (...)"
  double last_times_ = 1;              // of the repetitions that a pause belongs to
  double repeat_ = 1;
  bool repeat_next_ = false;
  bool repetitions_seen_ = false;
  bool plain_seen_ = false;     // a distance or time of the run as a whole was named
  bool inside_ = false;         // behind "with", to the end of the sentence
  bool inside_rest_ = false;    // behind "8 miles:", to the end
  bool in_brackets_ = false;    // behind "8 miles (", to the bracket's end
  bool second_choice_ = false;  // behind "or"
};

}  // namespace

Reading read_pieces(std::span<const Piece> pieces, DistanceUnit unit) {
  return Reader{pieces, unit}.run();
}

}  // namespace rubdown::training
