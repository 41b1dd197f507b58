// Walks over the pieces of a text, clause by clause. A clause ends at a comma, a plus, a slash, a
// full stop; the amounts of a clause take their role from the words beside them.
#include "training/reading.h"

#include <algorithm>

namespace rubdown::training {
namespace {

using Type = Piece::Type;

/// Nobody calls so short a stretch a run; without "5 x" before it, it is still one repetition.
constexpr double shortest_run_in_metres = 3000;
/// Repetitions that are shorter than this are strides, whatever they are called.
constexpr double shortest_repetition_m = 150;
constexpr double shortest_repetition_s = 20;
constexpr double longest_pause_s = 600;
/// The middle of "2-4 miles" restated as 4.
constexpr double most_restated_ratio = 1.45;

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
  static bool is_amount(const Piece& piece) {
    return piece.is(Type::Length) || piece.is(Type::Time) || piece.is(Type::Clock) ||
           piece.is(Type::Number);
  }
  static bool names_run(const Piece& piece) {
    return piece.has(Role::Kind) || piece.has(Role::Run) || piece.has(Role::WarmUp) ||
           piece.has(Role::CoolDown);
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
      case Type::Pace:
        return pace(piece);
      case Type::Effort:
        if (!reading_.effort) reading_.effort = piece.effort;
        return;
      case Type::Mark:
        return mark(piece);
      case Type::Break:
        return end_sentence();
    }
  }

  // Amounts ---------------------------------------------------------------------------------

  void amount(Part part, std::optional<Unit> unit = std::nullopt) {
    part.times = times_.value_or(1) * group_times_.value_or(1);
    const bool short_stretch = unit == Unit::Metres && part.metres < shortest_run_in_metres;
    part.repeated = times_ || group_times_ || short_stretch;
    part.inside = inside_ || inside_rest_ || in_brackets_ || share_;
    if (times_) last_times_ = part.times;
    times_.reset();
    if (pending_role_) part.role = *pending_role_;
    pending_role_.reset();
    if (second_choice_) return;
    clause_.push_back(part);
  }

  /// A number without unit counts only beside a word for running: "8 easy", "1.5 warm up".
  void bare_number(const Piece& piece) {
    const bool beside = names_run(next()) || names_run(previous()) || total_;
    const bool alone = pieces_.size() == 1;
    const bool repetition = times_ && (next().has(Role::At) || next().is(Type::Effort));
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
    const bool rest = times_ || next().has(Role::Pause) || pending_role_ == Part::Role::Pause;
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
    times_ = std::min(times_.value_or(1) * piece.amount, 1000.0);
    repetitions_seen_ = true;
    const bool of_unknown_length = names_run(next()) && !next().has(Role::Strides);
    if (of_unknown_length) reading_.hard_repetitions = true;
  }

  void pace(const Piece& piece) {
    const bool of_whole_run =
        !repetitions_seen_ && !reading_.says_warm_up && !inside_ && !inside_rest_ && !share_;
    if (of_whole_run && !reading_.pace) reading_.pace = piece.amount;
  }

  // Words -----------------------------------------------------------------------------------

  void phrase(const Piece& piece) {
    if (piece.has(Role::Pause) && is_pause(piece)) return role(Part::Role::Pause);
    if (piece.has(Role::WarmUp)) return warm(Part::Role::WarmUp);
    if (piece.has(Role::CoolDown)) return warm(Part::Role::CoolDown);
    if (piece.has(Role::Strides)) {
      strides_ = reading_.strides = true;
      return;
    }
    if (piece.has(Role::Aside)) aside_ = true;
    if (piece.has(Role::Repeat)) repeat_next_ = true;
    if (piece.has(Role::Total)) total_ = true;
    if (piece.has(Role::Share)) share_ = true;
    if (piece.has(Role::Or)) return choice();
    if (piece.has(Role::With)) return with();
    if (piece.has(Role::Then)) return end_step();
    if (const auto metres = piece.value_of(Role::RaceLength)) race_length(*metres);
    if (const auto kind = piece.value_of(Role::Kind)) {
      if (piece.has(Role::Run) && !aside_ && !second_choice_) reading_.says_run = true;
      return kind_named(static_cast<WorkoutKind>(*kind));
    }
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
    if (is_amount(previous()) && !clause_.empty() && clause_.back().role == Part::Role::Main &&
        (role == Part::Role::Pause || !clause_.back().repeated))
      clause_.back().role = role;
    else if (!previous().has(Role::Pause))
      pending_role_ = role;
  }

  void warm(Part::Role which) {
    reading_.says_warm_up = true;
    role(which);
  }

  void kind_named(WorkoutKind kind) {
    const bool dropped = aside_ || second_choice_;
    aside_ = false;
    if (dropped) return;
    clause_races_ = clause_races_ || kind == WorkoutKind::Race;
    (training::is_run(kind) ? clause_runs_ : clause_other_sport_) = true;
    reading_.kinds.push_back(
        {.kind = kind, .inside = inside_ || inside_rest_ || in_brackets_ || share_});
  }

  /// "Run: core stability": the label of a calendar, not a run.
  void run_named() {
    if (second_choice_) return;
    clause_runs_ = true;
    const bool label = at_ == 0 && next().is_mark(':');
    if (!label && !aside_) reading_.says_run = true;
  }

  void race_length(int metres) {
    if (!reading_.race_metres && !aside_ && !second_choice_) reading_.race_metres = metres;
  }

  /// "8K or 10K race": the first counts. "Rest or 4 mi easy": what follows does not.
  void choice() {
    const bool between_lengths = previous().is(Type::Length) && next().is(Type::Length);
    if (between_lengths) {
      ++at_;
      return;
    }
    const bool nothing_yet = reading_.kinds.empty() && clause_.empty() && !reading_.says_run &&
                             !reading_.race_metres && reading_.parts.empty();
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
    if (times_) {
      group_times_ = times_;
      times_.reset();
    } else if (is_amount(previous()) && !clause_.empty() && !clause_.back().repeated) {
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
    const bool keeps_waiting = (total_ || pending_role_) && clause_.empty();
    if (keeps_waiting) return;
    const bool headline =
        previous().is(Type::Length) && !clause_.empty() && !clause_.back().repeated;
    const bool inside = inside_;
    end_clause();
    if (headline || inside) inside_rest_ = true;
  }

  void end_step() {
    end_clause();
    inside_ = false;
    if (!in_brackets_) second_choice_ = false;
  }
  void end_sentence() { end_step(); }

  /// "4-6 mile easy run {6}" says the same distance twice.
  void drop_restated() {
    const auto plain = [](const Part& part) {
      return part.role == Part::Role::Main && !part.repeated && part.metres > 0;
    };
    if (clause_.size() < 2 || !plain(clause_.back()) || clause_races_) return;
    const double last = clause_.back().metres;
    const bool restated = std::any_of(clause_.begin(), clause_.end() - 1, [&](const Part& part) {
      const double larger = std::max(part.metres, last);
      return plain(part) && larger <= most_restated_ratio * std::min(part.metres, last);
    });
    if (restated) clause_.pop_back();
  }

  void end_clause() {
    drop_restated();
    const bool other_sport = clause_other_sport_ && !clause_runs_;
    for (Part& part : clause_) settle(part, other_sport);
    clause_.clear();
    times_.reset();
    pending_role_.reset();
    strides_ = total_ = share_ = aside_ = clause_runs_ = clause_other_sport_ = clause_races_ =
        false;
  }

  void settle(Part part, bool other_sport) {
    if (total_ && !part.repeated) {
      (part.metres > 0 ? reading_.total_metres : reading_.total_seconds) =
          part.metres > 0 ? part.metres : part.seconds;
      plain_seen_ = true;
      return;
    }
    const bool stride_sized = part.repeated && part.times > 1 &&
                              (part.metres > 0 ? part.metres < shortest_repetition_m
                                               : part.seconds < shortest_repetition_s);
    if (other_sport)
      part.role = Part::Role::OtherSport;
    else if (part.role == Part::Role::Main && part.repeated && (strides_ || stride_sized))
      part.role = Part::Role::Strides;
    if (part.role == Part::Role::Pause) part.times *= last_times_;
    if (part.role == Part::Role::Main && part.repeated && part.times > 1)
      reading_.hard_repetitions = true;
    if (part.role == Part::Role::Main && !part.repeated && !part.inside) plain_seen_ = true;
    reading_.parts.push_back(part);
  }

  std::span<const Piece> pieces_;
  DistanceUnit unit_;
  std::size_t at_ = 0;
  Reading reading_;

  std::vector<Part> clause_;
  std::optional<double> times_;        // "5 x" waits for its amount
  std::optional<double> group_times_;  // "5 x (...)"
  double last_times_ = 1;              // of the repetitions that a pause belongs to
  double repeat_ = 1;
  std::optional<Part::Role> pending_role_;
  bool repeat_next_ = false;
  bool repetitions_seen_ = false;
  bool plain_seen_ = false;     // a distance or time of the run as a whole was named
  bool inside_ = false;         // behind "with", to the end of the sentence
  bool inside_rest_ = false;    // behind "8 miles:", to the end
  bool in_brackets_ = false;    // behind "8 miles (", to the bracket's end
  bool second_choice_ = false;  // behind "or"
  bool strides_ = false;        // of this clause, as all that follow
  bool total_ = false;
  bool share_ = false;
  bool aside_ = false;
  bool clause_runs_ = false;
  bool clause_other_sport_ = false;
  bool clause_races_ = false;
};

}  // namespace

Reading read_pieces(std::span<const Piece> pieces, DistanceUnit unit) {
  return Reader{pieces, unit}.run();
}

Reading read_text(std::string_view text, DistanceUnit unit) {
  return read_pieces(pieces_of(text, unit), unit);
}

}  // namespace rubdown::training
