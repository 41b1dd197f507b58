#include "solve/season.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace rubdown::solve {

Season::Season(const schedule::Problem& problem, Tallies& tallies)
    : problem_{&problem}, memory_{problem.memory_days()} {
  days_.resize(static_cast<std::size_t>(problem.days()));
  choices_.reserve(problem.offers().size());
  groups_.reserve(2 * days_.size());
  measure_waits();
  list_intervals();
  list_lines(tallies);
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
  for (const auto& kind : problem_->kinds()) {
    if (interval_row(kind.interval_tenths) == interval_count()) {
      interval_tenths_.push_back(kind.interval_tenths);
    }
  }
  for (const int tenths : interval_tenths_) {
    for (int gap = 0; gap <= memory_ + 1; ++gap) {
      hastes_.push_back(value_of(problem_->haste(tenths, gap)));
    }
  }
}

int Season::interval_row(int tenths) const {
  const auto known = std::find(interval_tenths_.begin(), interval_tenths_.end(), tenths);
  return static_cast<int>(known - interval_tenths_.begin());
}

/// What all choices of a kind have in common, and the order in which they come.
void Season::list_lines(const Tallies& tallies) {
  const auto& kinds = problem_->kinds();
  for (const auto& kind : kinds) {
    lines_.push_back({.interval = static_cast<std::int16_t>(interval_row(kind.interval_tenths)),
                      .effect = static_cast<std::int8_t>(kind.effect_percent),
                      .depth = static_cast<std::int8_t>(depth_of(kind.style)),
                      .style = kind.style,
                      .not_if_lapsed = kind.forbidden_if_lapsed,
                      .minds_first_try = tallies.minds_first_try(kind.style)});
  }
  std::vector<std::size_t> order(kinds.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto key = [&](std::size_t k) {
      return std::make_tuple(lines_[k].interval, kinds[k].price.count(), -lines_[k].effect, k);
    };
    return key(a) < key(b);
  });
  ranks_.resize(kinds.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    ranks_[order[rank]] = static_cast<int>(rank);
  }
}

/// A booked offer leaves no choice: the others of its day cannot be chosen beside it.
void Season::add_day(Tallies& tallies, int day) {
  auto& today = days_[static_cast<std::size_t>(day)];
  const int first = problem_->first_offer(day);
  const std::span menu{problem_->terms().data() + first,
                       problem_->terms().data() + problem_->first_offer(day + 1)};
  const auto booked =
      std::count_if(menu.begin(), menu.end(), [](const auto& offer) { return offer.booked; });
  today.must = booked > 0;
  const auto first_choice = choices_.size();
  put_in_order(menu);
  for (const int place : order_) {
    const auto& offer = menu[static_cast<std::size_t>(place)];
    if (offer.forbidden || (today.must && !offer.booked)) continue;
    const int use = tallies.use_of(day, offer.kind);
    if (use != Tallies::impossible) add_choice(offer, first + place, use, day);
  }
  possible_ = possible_ && booked <= 1 && (booked == 0 || choices_.size() == first_choice + 1);
  today.first_group = static_cast<int>(groups_.size());
  add_groups(tallies, static_cast<int>(first_choice), day);
  today.last_group = static_cast<int>(groups_.size());
}

/// Fills order_. Most menus are the same every day: the order of the last one is mostly right.
void Season::put_in_order(std::span<const schedule::OfferTerms> menu) {
  const auto rank = [&](int place) {
    return ranks_[static_cast<std::size_t>(menu[static_cast<std::size_t>(place)].kind)];
  };
  const auto comes_first = [&](int a, int b) { return rank(a) < rank(b); };
  if (order_.size() == menu.size() && std::is_sorted(order_.begin(), order_.end(), comes_first)) {
    return;
  }
  order_.resize(menu.size());
  std::iota(order_.begin(), order_.end(), 0);
  std::stable_sort(order_.begin(), order_.end(), comes_first);
}

void Season::add_choice(const schedule::OfferTerms& offer, int number, int use, int day) {
  auto& choice = choices_.emplace_back(lines_[static_cast<std::size_t>(offer.kind)]);
  choice.points = value_of(offer.points) - 1;
  choice.most = choice.points + choice.effect * tension(day, memory_ + 1);
  choice.offer = number;
  choice.use = use;
  if (!minds_memory()) return;
  choice.if_regular = value_of(offer.if_regular);
  choice.if_lapsed = value_of(offer.if_lapsed);
  choice.minds_memory = offer.minds_memory();
}

/// Of the choices from `first` on, those that wait for the same interval make a group.
void Season::add_groups(const Tallies& tallies, int first, int day) {
  const int end = static_cast<int>(choices_.size());
  for (int c = first; c < end;) {
    Group group;
    group.interval = choices_[static_cast<std::size_t>(c)].interval;
    group.first = c;
    for (; c < end && choices_[static_cast<std::size_t>(c)].interval == group.interval; ++c) {
      const auto& choice = choices_[static_cast<std::size_t>(c)];
      group.effect_min = std::min(group.effect_min, int{choice.effect});
      group.effect_max = std::max(group.effect_max, int{choice.effect});
      group.minds_memory = group.minds_memory || choice.minds_memory;
    }
    group.last = c;
    group.first_gap = first_gap(group, day);
    if (group.minds_memory) judge_memory(group);
    choose_leaders(tallies, group, day);
    groups_.push_back(group);
  }
}

/// What gains nothing can be left out (docs/mathematics.md, section 8), but not what is booked, nor
/// what opens a style to later days, nor where leaving it out makes a regular runner a lapsed one.
int Season::first_gap(const Group& group, int day) const {
  if (minds_memory() || this->day(day).must) return 1;
  const int* tension = tensions(day);
  const Value* haste = hastes_.data() + group.interval * (memory_ + 2);
  int gap = memory_ + 1;
  for (int c = group.first; c < group.last && gap > 1; ++c) {
    const auto& choice = choices_[static_cast<std::size_t>(c)];
    if (choice.minds_first_try) return 1;
    const Value effect = choice.effect * value_per_unit;
    while (gap > 1 && choice.points + effect * tension[gap - 1] > haste[gap - 1]) --gap;
  }
  return gap;
}

/// What can only gain is a drawback to miss, what can only lose is one to have; what gains for one
/// choice and loses for another makes the two cases incomparable.
void Season::judge_memory(Group& group) const {
  bool regular_gains = false, regular_loses = false, lapsed_gains = false, lapsed_loses = false;
  Value regular_most = 0;
  Value lapsed_most = 0;
  for (int c = group.first; c < group.last; ++c) {
    const auto& choice = choices_[static_cast<std::size_t>(c)];
    regular_gains = regular_gains || choice.if_regular > 0;
    regular_loses = regular_loses || choice.if_regular < 0;
    lapsed_gains = lapsed_gains || choice.if_lapsed > 0;
    lapsed_loses = lapsed_loses || choice.if_lapsed < 0 || choice.not_if_lapsed;
    regular_most = std::max(regular_most, choice.if_regular);
    lapsed_most = std::max(lapsed_most, choice.not_if_lapsed ? -no_value : -choice.if_lapsed);
  }
  group.if_regular = regular_loses ? 1 : 0;
  group.if_not_regular = regular_gains ? 2 : 0;
  group.if_lapsed = lapsed_loses ? 4 : 0;
  group.if_not_lapsed = lapsed_gains ? 8 : 0;
  group.newer_gains = regular_most + lapsed_most;
}

/// What one choice gains more than another is a line in the tension: when it is none at the first
/// gap nor at the last, it is none between. These two numbers tell most pairs apart. The cheaper
/// ones come first, so only one that takes the same may have to go again.
void Season::choose_leaders(const Tallies& tallies, Group& group, int day) {
  const Value tension = this->tension(day, group.first_gap);
  leading_.clear();
  for (int c = group.first; c < group.last; ++c) {
    const auto& choice = choices_[static_cast<std::size_t>(c)];
    if (group.first_gap > 1 && choice.most <= 0) continue;
    const Leader next{choice.points + choice.effect * tension, choice.most, &choice};
    const auto outdoes = [&](const Leader& a, const Leader& b) {
      return a.least >= b.least && a.most >= b.most && this->outdoes(tallies, *a.choice, *b.choice);
    };
    bool is_outdone = false;
    for (auto i = leading_.size(); i-- > 0 && !is_outdone;) {
      is_outdone = outdoes(leading_[i], next);
    }
    if (is_outdone) continue;
    while (!leading_.empty() && leading_.back().choice->use == choice.use &&
           outdoes(next, leading_.back())) {
      leading_.pop_back();
    }
    leading_.push_back(next);
  }
  group.first_leader = static_cast<int>(leaders_.size());
  for (const auto& leader : leading_) {
    leaders_.push_back(static_cast<int>(leader.choice - choices_.data()));
  }
  group.last_leader = static_cast<int>(leaders_.size());
}

/// Requires that `better` gains no less from relief, haste and parts. Being regular or lapsed does
/// not speak against it either; it takes no more from any limit, hinders no other massage more, is
/// hindered no more, and leaves no other first tries behind.
bool Season::outdoes(const Tallies& tallies, const Choice& better, const Choice& choice) const {
  if (better.depth > choice.depth || (better.depth < choice.depth && !gaps_rise_)) return false;
  if (!minds_memory_no_more(better, choice)) return false;
  if (!tallies.takes_no_more(better.use, choice.use)) return false;
  return better.style == choice.style || (!better.minds_first_try && !choice.minds_first_try);
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
