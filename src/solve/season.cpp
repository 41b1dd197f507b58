#include "solve/season.h"

#include <algorithm>

namespace rubdown::solve {

Season::Season(const schedule::Problem& problem, const Tallies& tallies)
    : problem_{&problem}, memory_{problem.memory_days()} {
  const auto& gaps = problem.data().min_gap_days;
  longest_wait_ = *std::max_element(gaps.begin(), gaps.end());
  days_.resize(static_cast<std::size_t>(problem.days()));
  choices_.reserve(problem.offers().size());
  groups_.reserve(days_.size() * depth_count);
  for (int day = 0; day < days(); ++day) add_day(tallies, day);
  look_back();
  look_ahead();
}

Lanes Season::ready_after(int depth, int day) const {
  std::array<int, depth_count> ready{};
  for (int next = 0; next < depth_count; ++next) {
    const auto lesser = static_cast<std::size_t>(std::min(depth, next));
    ready[static_cast<std::size_t>(next)] =
        std::max(day + problem_->data().min_gap_days[lesser], 0);
  }
  return Lanes::of(ready);
}

/// A booked offer leaves no choice: the others of its day cannot be chosen beside it.
void Season::add_day(const Tallies& tallies, int day) {
  const auto& terms = problem_->terms();
  const auto first = static_cast<std::size_t>(problem_->first_offer(day));
  const auto last = static_cast<std::size_t>(problem_->first_offer(day + 1));
  auto& today = days_[static_cast<std::size_t>(day)];
  int booked = 0;
  for (auto i = first; i < last; ++i) booked += terms[i].booked ? 1 : 0;
  today.must = booked > 0;
  today.first_group = static_cast<int>(groups_.size());
  for (auto i = first; i < last; ++i) {
    if (today.must && !terms[i].booked) continue;
    if (terms[i].forbidden || !tallies.is_possible(tallies.use_of(i))) continue;
    add_choice(tallies, day, i);
  }
  today.last_group = static_cast<int>(groups_.size());
  possible_ = possible_ && booked <= 1 && (booked == 0 || placed_.size() == 1);

  for (int g = today.first_group; g < today.last_group; ++g) {
    auto& group = groups_[static_cast<std::size_t>(g)];
    group.first = static_cast<int>(choices_.size());
    for (const auto& placed : placed_) {
      if (placed.group == g) choices_.push_back(placed.choice);
    }
    group.last = static_cast<int>(choices_.size());
    compare_choices(tallies, day, group);
  }
  placed_.clear();
}

void Season::compare_choices(const Tallies& tallies, int day, const Group& group) {
  const auto begin = choices_.begin() + group.first;
  for (auto choice = begin; choice != choices_.end(); ++choice) {
    choice->is_best_somewhere = std::none_of(begin, choices_.end(), [&](const Choice& by) {
      return by.is_best_somewhere && is_outdone(tallies, day, *choice, by);
    });
  }
}

/// `by` costs no more and, whatever the tension and the memory, gains no less. Its style leaves no
/// other first tries behind.
bool Season::is_outdone(const Tallies& tallies, int day, const Choice& choice,
                        const Choice& by) const {
  if (&choice == &by) return false;
  const auto& own = problem_->terms()[static_cast<std::size_t>(choice.offer)];
  const auto& other = problem_->terms()[static_cast<std::size_t>(by.offer)];
  const auto least = [&](const Choice& c) { return c.points + c.effect * tension(day, 1); };
  const auto most = [&](const Choice& c) {
    return c.points + c.effect * tension(day, memory_ + 1);
  };
  return other.price <= own.price && least(by) >= least(choice) && most(by) >= most(choice) &&
         by.if_regular >= choice.if_regular && by.if_lapsed >= choice.if_lapsed &&
         by.not_if_lapsed <= choice.not_if_lapsed &&
         (own.style == other.style
              ? other.first_try_forbidden <= own.first_try_forbidden
              : !tallies.minds_first_try(own.style) && !tallies.minds_first_try(other.style));
}

void Season::add_choice(const Tallies& tallies, int day, std::size_t offer) {
  const auto& terms = problem_->terms()[offer];
  const int number = group_for(terms, day);
  auto& group = groups_[static_cast<std::size_t>(number)];
  group.effect_min = std::min(group.effect_min, terms.effect_percent);
  group.effect_max = std::max(group.effect_max, terms.effect_percent);
  const Choice choice{.points = value_of(terms.points) - 1,
                      .if_regular = value_of(terms.if_regular),
                      .if_lapsed = value_of(terms.if_lapsed),
                      .offer = static_cast<int>(offer),
                      .use = tallies.use_of(offer),
                      .effect = terms.effect_percent,
                      .not_if_lapsed = terms.forbidden_if_lapsed};
  group.minds_memory =
      group.minds_memory || choice.if_regular != 0 || choice.if_lapsed != 0 || choice.not_if_lapsed;
  placed_.push_back({number, choice});
}

int Season::group_for(const schedule::OfferTerms& terms, int day) {
  const int depth = depth_of(terms.style);
  const int interval = interval_row(terms.interval_tenths);
  const auto first = static_cast<std::size_t>(days_[static_cast<std::size_t>(day)].first_group);
  for (auto g = first; g < groups_.size(); ++g) {
    if (groups_[g].depth == depth && groups_[g].interval == interval) return static_cast<int>(g);
  }
  Group group;
  group.depth = depth;
  group.interval = interval;
  group.ready = ready_after(depth, day);
  groups_.push_back(group);
  return static_cast<int>(groups_.size()) - 1;
}

int Season::interval_row(int tenths) {
  const auto known = std::find(interval_tenths_.begin(), interval_tenths_.end(), tenths);
  if (known != interval_tenths_.end()) return static_cast<int>(known - interval_tenths_.begin());
  interval_tenths_.push_back(tenths);
  for (int gap = 0; gap <= memory_ + 1; ++gap) {
    haste_.push_back(value_of(problem_->haste(tenths, gap)));
  }
  return static_cast<int>(interval_tenths_.size()) - 1;
}

/// The nearest past massage starts the clock; all of them keep their distance.
void Season::look_back() {
  for (const auto& past : problem_->data().past) {
    past_day_ = std::max(past_day_, past.day);
    past_ready_ = later(past_ready_, ready_after(depth_of(past.style), past.day));
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
