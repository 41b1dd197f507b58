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
    minds_memory_ = minds_memory_ || depends_on_memory(offer);
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

std::int16_t Season::interval_row(int tenths) {
  if (interval_tenths_[static_cast<std::size_t>(last_interval_)] != tenths) {
    const auto known = std::find(interval_tenths_.begin(), interval_tenths_.end(), tenths);
    last_interval_ = static_cast<std::int16_t>(known - interval_tenths_.begin());
  }
  return last_interval_;
}

void Season::add_day(const Tallies& tallies, int day) {
  auto& today = days_[static_cast<std::size_t>(day)];
  today.first_group = static_cast<int>(groups_.size());
  place_offers(tallies, day);
  today.last_group = static_cast<int>(groups_.size());
  for (auto g = static_cast<std::size_t>(today.first_group); g < groups_.size(); ++g) {
    add_group(tallies, g, day);
  }
}

/// Finds the group of each offer that may be chosen. A booked offer leaves no choice: the others of
/// its day cannot be chosen beside it.
void Season::place_offers(const Tallies& tallies, int day) {
  const auto* terms = problem_->terms().data();
  const auto first = static_cast<std::size_t>(problem_->first_offer(day));
  const auto last = static_cast<std::size_t>(problem_->first_offer(day + 1));
  const auto booked =
      std::count_if(terms + first, terms + last, [](const auto& offer) { return offer.booked; });
  const bool must = days_[static_cast<std::size_t>(day)].must = booked > 0;
  placed_.clear();
  for (auto i = first; i < last; ++i) {
    if (terms[i].forbidden || (must && !terms[i].booked)) continue;
    if (!tallies.is_possible(tallies.use_of(i))) continue;
    placed_.push_back({i, group_for(interval_row(terms[i].interval_tenths), day)});
  }
  possible_ = possible_ && booked <= 1 && (booked == 0 || placed_.size() == 1);
}

std::size_t Season::group_for(int interval, int day) {
  auto g = static_cast<std::size_t>(days_[static_cast<std::size_t>(day)].first_group);
  while (g < groups_.size() && groups_[g].interval != interval) ++g;
  if (g == groups_.size()) groups_.emplace_back().interval = interval;
  return g;
}

void Season::add_group(const Tallies& tallies, std::size_t number, int day) {
  auto& group = groups_[number];
  group.first = static_cast<int>(choices_.size());
  for (const auto& placed : placed_) {
    if (placed.group == number) add_choice(tallies, placed.offer, group, day);
  }
  group.last = static_cast<int>(choices_.size());
  find_first_gap(tallies, group, day);
  if (group.minds_memory) judge_memory(group);
  compare_choices(tallies, group, day);
}

void Season::add_choice(const Tallies& tallies, std::size_t offer, Group& group, int day) {
  const auto& terms = problem_->terms()[offer];
  const int* tension = tensions(day);
  const int effect = terms.effect_percent;
  group.effect_min = std::min(group.effect_min, effect);
  group.effect_max = std::max(group.effect_max, effect);
  auto& choice = choices_.emplace_back();
  choice.points = value_of(terms.points) - 1;
  choice.most = choice.points + effect * tension[memory_ + 1] * value_per_unit;
  choice.offer = static_cast<int>(offer);
  choice.use = tallies.use_of(offer);
  choice.interval = static_cast<std::int16_t>(group.interval);
  choice.effect = static_cast<std::int8_t>(effect);
  choice.style = terms.style;
  choice.depth = static_cast<std::int8_t>(depth_of(terms.style));
  if (!depends_on_memory(terms)) return;
  choice.if_regular = value_of(terms.if_regular);
  choice.if_lapsed = value_of(terms.if_lapsed);
  choice.minds_memory = group.minds_memory = true;
  choice.not_if_lapsed = terms.forbidden_if_lapsed;
}

/// What gains nothing can be left out (docs/mathematics.md, section 8), but not what is booked, nor
/// what opens a style to later days, nor where leaving it out makes a regular runner a lapsed one.
void Season::find_first_gap(const Tallies& tallies, Group& group, int day) const {
  if (minds_memory_ || this->day(day).must) return;
  int gap = memory_ + 1;
  for (int c = group.first; c < group.last && gap > 1; ++c) {
    const auto& choice = choices_[static_cast<std::size_t>(c)];
    if (tallies.minds_first_try(choice.style)) gap = 1;
    while (gap > 1 && gain(choice, day, gap - 1) > 0) --gap;
  }
  group.first_gap = gap;
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

/// What one choice gains more than another is a line in the tension: when it is none at the first
/// gap nor at the last, it is none between.
void Season::compare_choices(const Tallies& tallies, const Group& group, int day) {
  const Value tension = this->tension(day, group.first_gap);
  leading_.resize(static_cast<std::size_t>(group.last - group.first));
  Contender* const leading = leading_.data();
  std::size_t count = 0;
  for (int c = group.first; c < group.last; ++c) {
    auto& choice = choices_[static_cast<std::size_t>(c)];
    const Value least = choice.points + choice.effect * tension;
    const Value most = choice.most;
    choice.is_outdone = group.first_gap > 1 && most <= 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count && !choice.is_outdone; ++i) {
      const auto other = leading[kept++] = leading[i];
      if (least <= other.least && most <= other.most) {
        choice.is_outdone = outdoes(tallies, *other.choice, choice);
      } else if (least >= other.least && most >= other.most) {
        other.choice->is_outdone = outdoes(tallies, choice, *other.choice);
        if (other.choice->is_outdone) --kept;
      }
    }
    if (choice.is_outdone) continue;
    leading[kept] = {least, most, &choice};
    count = kept + 1;
  }
}

/// Requires that `better` gains no less from relief, haste and parts. Being regular or lapsed does
/// not speak against it either; it takes no more from any limit, hinders no other massage more, is
/// hindered no more, and leaves no other first tries behind.
bool Season::outdoes(const Tallies& tallies, const Choice& better, const Choice& choice) const {
  if (better.depth > choice.depth || (better.depth < choice.depth && !gaps_rise_)) return false;
  if (!minds_memory_no_more(better, choice)) return false;
  if (!tallies.takes_no_more(better.use, choice.use)) return false;
  return better.style == choice.style ||
         (!tallies.minds_first_try(better.style) && !tallies.minds_first_try(choice.style));
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
