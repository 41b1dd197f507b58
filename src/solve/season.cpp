#include "solve/season.h"

#include <algorithm>

namespace rubdown::solve {
namespace {

bool depends_on_memory(const schedule::OfferTerms& terms) {
  return terms.if_regular != Points{} || terms.if_lapsed != Points{} || terms.forbidden_if_lapsed;
}

}  // namespace

Season::Season(const schedule::Problem& problem, const Tallies& tallies)
    : problem_{&problem}, memory_{problem.memory_days()} {
  days_.resize(static_cast<std::size_t>(problem.days()));
  choices_.reserve(problem.offers().size());
  groups_.reserve(2 * days_.size());
  measure_waits();
  list_intervals();
  for (int day = 0; day < days(); ++day) add_day(tallies, day);
  look_back();
  look_ahead();
}

void Season::measure_waits() {
  const auto& gaps = problem_->data().min_gap_days;
  longest_wait_ = *std::max_element(gaps.begin(), gaps.end());
  gaps_rise_ = std::is_sorted(gaps.begin(), gaps.end());
  for (std::size_t depth = 0; depth < depth_count; ++depth) {
    std::array<int, depth_count> wait{};
    for (std::size_t next = 0; next < depth_count; ++next) wait[next] = gaps[std::min(depth, next)];
    waits_[depth] = Lanes::of(wait);
  }
}

/// Intervals are few: what the runner wants, perhaps less for gentle work.
void Season::list_intervals() {
  for (const auto& offer : problem_->terms()) {
    if (!interval_tenths_.empty() && interval_tenths_.back() == offer.interval_tenths) continue;
    const auto known =
        std::find(interval_tenths_.begin(), interval_tenths_.end(), offer.interval_tenths);
    if (known == interval_tenths_.end()) interval_tenths_.push_back(offer.interval_tenths);
  }
  for (const int tenths : interval_tenths_) {
    for (int gap = 0; gap <= memory_ + 1; ++gap) {
      hastes_.push_back(value_of(problem_->haste(tenths, gap)));
    }
  }
}

int Season::interval_row(int tenths) {
  return static_cast<int>(std::find(interval_tenths_.begin(), interval_tenths_.end(), tenths) -
                          interval_tenths_.begin());
}

/// A booked offer leaves no choice: the others of its day cannot be chosen beside it.
void Season::add_day(const Tallies& tallies, int day) {
  const auto& terms = problem_->terms();
  const auto first = static_cast<std::size_t>(problem_->first_offer(day));
  const auto last = static_cast<std::size_t>(problem_->first_offer(day + 1));
  auto& today = days_[static_cast<std::size_t>(day)];
  const auto booked = std::count_if(terms.begin() + static_cast<std::ptrdiff_t>(first),
                                    terms.begin() + static_cast<std::ptrdiff_t>(last),
                                    [](const auto& offer) { return offer.booked; });
  today.must = booked > 0;
  today.first_group = static_cast<int>(groups_.size());
  for (auto i = first; i < last; ++i) {
    if (today.must && !terms[i].booked) continue;
    if (terms[i].forbidden || !tallies.is_possible(tallies.use_of(i))) continue;
    placed_.push_back({i, group_for(terms[i], day)});
  }
  today.last_group = static_cast<int>(groups_.size());
  possible_ = possible_ && booked <= 1 && (booked == 0 || placed_.size() == 1);

  for (auto g = static_cast<std::size_t>(today.first_group); g < groups_.size(); ++g) {
    auto& group = groups_[g];
    group.first = static_cast<int>(choices_.size());
    for (const auto& placed : placed_) {
      if (placed.group == g) choices_.push_back(choice_of(tallies, placed.offer, day));
    }
    group.last = static_cast<int>(choices_.size());
    if (group.minds_memory) judge_memory(group);
    compare_choices(tallies, group);
  }
  placed_.clear();
}

/// The group of the day that the offer belongs to, with the offer taken into account.
std::size_t Season::group_for(const schedule::OfferTerms& terms, int day) {
  const int interval = interval_row(terms.interval_tenths);
  auto g = static_cast<std::size_t>(days_[static_cast<std::size_t>(day)].first_group);
  while (g < groups_.size() && groups_[g].interval != interval) ++g;
  if (g == groups_.size()) groups_.emplace_back();
  auto& group = groups_[g];
  group.interval = interval;
  group.effect_min = std::min(group.effect_min, terms.effect_percent);
  group.effect_max = std::max(group.effect_max, terms.effect_percent);
  group.minds_memory = group.minds_memory || depends_on_memory(terms);
  minds_memory_ = minds_memory_ || group.minds_memory;
  return g;
}

Choice Season::choice_of(const Tallies& tallies, std::size_t offer, int day) const {
  const auto& terms = problem_->terms()[offer];
  const Value points = value_of(terms.points) - 1;
  return {.points = points,
          .least = points + terms.effect_percent * tension(day, 1),
          .most = points + terms.effect_percent * tension(day, memory_ + 1),
          .if_regular = value_of(terms.if_regular),
          .if_lapsed = value_of(terms.if_lapsed),
          .offer = static_cast<int>(offer),
          .use = tallies.use_of(offer),
          .effect = terms.effect_percent,
          .depth = static_cast<std::int8_t>(depth_of(terms.style)),
          .minds_memory = depends_on_memory(terms),
          .not_if_lapsed = terms.forbidden_if_lapsed};
}

/// What can only gain is a drawback to miss, what can only lose is one to have; what gains for one
/// choice and loses for another makes the two cases incomparable.
void Season::judge_memory(Group& group) const {
  bool regular_gains = false, regular_loses = false, lapsed_gains = false, lapsed_loses = false;
  for (int c = group.first; c < group.last; ++c) {
    const auto& choice = choices_[static_cast<std::size_t>(c)];
    regular_gains = regular_gains || choice.if_regular > 0;
    regular_loses = regular_loses || choice.if_regular < 0;
    lapsed_gains = lapsed_gains || choice.if_lapsed > 0;
    lapsed_loses = lapsed_loses || choice.if_lapsed < 0 || choice.not_if_lapsed;
  }
  group.if_regular = regular_loses ? 1 : 0;
  group.if_not_regular = regular_gains ? 2 : 0;
  group.if_lapsed = lapsed_loses ? 4 : 0;
  group.if_not_lapsed = lapsed_gains ? 8 : 0;
}

void Season::compare_choices(const Tallies& tallies, const Group& group) {
  std::vector<Choice*>& leading = leading_;
  leading.clear();
  for (int c = group.first; c < group.last; ++c) {
    auto& choice = choices_[static_cast<std::size_t>(c)];
    choice.is_outdone = std::any_of(leading.begin(), leading.end(), [&](const Choice* other) {
      return outdoes(tallies, *other, choice);
    });
    if (choice.is_outdone) continue;
    std::erase_if(leading, [&](Choice* other) {
      return other->is_outdone = outdoes(tallies, choice, *other);
    });
    leading.push_back(&choice);
  }
}

/// Whatever the previous massage and the memory, `better` gains no less; it takes no more from any
/// limit, hinders no other massage more, is hindered no more, and leaves no other first tries behind.
bool Season::outdoes(const Tallies& tallies, const Choice& better, const Choice& choice) const {
  if (better.least < choice.least || better.most < choice.most) return false;
  if (better.depth > choice.depth || (better.depth < choice.depth && !gaps_rise_)) return false;
  if (better.if_regular < choice.if_regular || better.if_lapsed < choice.if_lapsed) return false;
  if (better.not_if_lapsed && !choice.not_if_lapsed) return false;
  if (!tallies.takes_no_more(better.use, choice.use)) return false;
  const auto& own = problem_->terms()[static_cast<std::size_t>(choice.offer)];
  const auto& other = problem_->terms()[static_cast<std::size_t>(better.offer)];
  return own.style == other.style ||
         (!tallies.minds_first_try(own.style) && !tallies.minds_first_try(other.style));
}

/// The nearest past massage starts the clock; all of them keep their distance.
void Season::look_back() {
  const auto& gaps = problem_->data().min_gap_days;
  for (const auto& past : problem_->data().past) {
    past_day_ = std::max(past_day_, past.day);
    std::array<int, depth_count> ready{};
    for (int next = 0; next < depth_count; ++next) {
      const auto lesser = static_cast<std::size_t>(std::min(depth_of(past.style), next));
      ready[static_cast<std::size_t>(next)] = std::max(past.day + gaps[lesser], 0);
    }
    past_ready_ = later(past_ready_, Lanes::of(ready));
  }
}

void Season::look_ahead() {
  horizon_.resize(days_.size() + 1);
  int next = days() - 1;
  for (int day = days() - 1; day >= -1; --day) {
    horizon_[static_cast<std::size_t>(day + 1)] = next;
    if (day >= 0 && days_[static_cast<std::size_t>(day)].must) {
      next = day;
      last_must_ = std::max(last_must_, day);
    }
  }
}

}  // namespace rubdown::solve
