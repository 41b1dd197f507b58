#include "solve/season.h"

#include <algorithm>
#include <numeric>

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
  int interval = 0;  // of the offer before: mostly all wait for the same
  std::size_t group = 0;
  for (auto i = first; i < last; ++i) {
    if (terms[i].forbidden || (must && !terms[i].booked)) continue;
    if (!tallies.is_possible(tallies.use_of(i))) continue;
    if (interval != terms[i].interval_tenths) {
      interval = terms[i].interval_tenths;
      group = group_for(interval_row(interval), day);
    }
    placed_.push_back({i, group});
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
  add_choices(tallies, number, day);
  group.last = static_cast<int>(choices_.size());
  group.first_gap = first_gap(tallies, group, day);
  if (group.minds_memory) judge_memory(group);
  line_up(tallies, group, day);
  choose_leaders(tallies, group);
}

/// The placed offers of a group.
void Season::add_choices(const Tallies& tallies, std::size_t number, int day) {
  auto group = groups_[number];
  const auto* terms = problem_->terms().data();
  const Value tension = this->tension(day, memory_ + 1);
  for (const auto& placed : placed_) {
    if (placed.group != number) continue;
    const auto& offer = terms[placed.offer];
    const int effect = offer.effect_percent;
    const Value points = value_of(offer.points) - 1;
    const bool minds_memory = minds_memory_ && depends_on_memory(offer);
    group.effect_min = std::min(group.effect_min, effect);
    group.effect_max = std::max(group.effect_max, effect);
    group.minds_memory = group.minds_memory || minds_memory;
    choices_.push_back({.points = points,
                        .most = points + effect * tension,
                        .if_regular = value_of(offer.if_regular),
                        .if_lapsed = value_of(offer.if_lapsed),
                        .offer = static_cast<int>(placed.offer),
                        .use = tallies.use_of(placed.offer),
                        .interval = static_cast<std::int16_t>(group.interval),
                        .effect = static_cast<std::int8_t>(effect),
                        .depth = static_cast<std::int8_t>(depth_of(offer.style)),
                        .style = offer.style,
                        .minds_memory = minds_memory,
                        .not_if_lapsed = offer.forbidden_if_lapsed});
  }
  groups_[number] = group;
}

/// What gains nothing can be left out (docs/mathematics.md, section 8), but not what is booked, nor
/// what opens a style to later days, nor where leaving it out makes a regular runner a lapsed one.
int Season::first_gap(const Tallies& tallies, const Group& group, int day) const {
  if (minds_memory_ || this->day(day).must) return 1;
  const int* tension = tensions(day);
  const Value* haste = hastes_.data() + group.interval * (memory_ + 2);
  int gap = memory_ + 1;
  for (int c = group.first; c < group.last && gap > 1; ++c) {
    const auto& choice = choices_[static_cast<std::size_t>(c)];
    if (tallies.minds_first_try(choice.style)) return 1;
    const Value effect = choice.effect * value_per_unit;
    while (gap > 1 && choice.points + effect * tension[gap - 1] > haste[gap - 1]) --gap;
  }
  return gap;
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

/// Puts the choices of a group into line_. The places of the last line are mostly right already.
void Season::line_up(const Tallies& tallies, const Group& group, int day) {
  const Value tension = this->tension(day, group.first_gap);
  const auto count = static_cast<std::size_t>(group.last - group.first);
  if (last_line_.size() != count) {
    last_line_.resize(count);
    std::iota(last_line_.begin(), last_line_.end(), 0);
  }
  line_.resize(count);
  Contender* const line = line_.data();
  for (std::size_t i = 0; i < count; ++i) {
    const int place = last_line_[i];
    const auto& choice = choices_[static_cast<std::size_t>(group.first + place)];
    const Contender next{choice.points + choice.effect * tension, choice.most,
                         tallies.takes(choice.use), place};
    std::size_t at = i;
    for (; at > 0 && next.goes_before(line[at - 1]); --at) line[at] = line[at - 1];
    line[at] = next;
  }
  for (std::size_t i = 0; i < count; ++i) last_line_[i] = line[i].place;
}

/// What one choice gains more than another is a line in the tension: when it is none at the first
/// gap nor at the last, it is none between. Three numbers tell most pairs apart.
void Season::choose_leaders(const Tallies& tallies, Group& group) {
  group.first_leader = static_cast<int>(leaders_.size());
  const Choice* const choices = choices_.data() + group.first;
  Contender* const leading = line_.data();
  std::size_t count = 0;
  for (const auto& next : line_) {
    if (group.first_gap > 1 && next.most <= 0) continue;
    bool is_outdone = false;
    for (auto i = count; i-- > 0 && !is_outdone;) {  // the nearest take and give the most
      const auto& other = leading[i];
      is_outdone = other.least >= next.least && other.most >= next.most &&
                   tallies.may_take_no_more(other.takes, next.takes) &&
                   outdoes(tallies, choices[other.place], choices[next.place]);
    }
    if (is_outdone) continue;
    leading[count++] = next;
    leaders_.push_back(group.first + next.place);
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
