#include "solve/heads.h"

#include <algorithm>

namespace rubdown::solve {

Heads::Heads(const Season& season, Tallies& tallies, const Tails& tails, std::int64_t labels_max)
    : season_{season},
      tallies_{tallies},
      tails_{tails},
      best_with_(season.choices().size(), no_value),
      had_{tallies},
      sure_{tallies} {
  weigh_days();
  heads_.push_back({0, season.past_ready(), tallies.start(), season.past_day()});
  for (int day = 0; day < season.days() && complete_; ++day) {
    visit(day);
    complete_ = labels_ <= labels_max;
  }
}

void Heads::weigh_days() {
  const auto days = static_cast<std::size_t>(season_.days());
  stakes_.resize(days);
  regular_ahead_.assign(days, 0);
  lapsed_ahead_.assign(days, 0);
  losses_.resize(days * static_cast<std::size_t>(season_.memory() + 1));
  for (auto day = days; day-- > 0;) {
    auto& stakes = stakes_[day];
    const auto& that = season_.day(static_cast<int>(day));
    for (int g = that.first_group; g < that.last_group; ++g) {
      weigh_group(season_.groups()[static_cast<std::size_t>(g)], stakes);
    }
    if (day == 0) continue;
    regular_ahead_[day - 1] = std::max(regular_ahead_[day], stakes.regular_gain);
    lapsed_ahead_[day - 1] = std::max(lapsed_ahead_[day], stakes.lapsed_loss);
  }
}

void Heads::weigh_group(const Group& group, Stakes& stakes) const {
  stakes.effect_max = std::max(stakes.effect_max, group.effect_max);
  if (season_.haste(group.interval, 1) > season_.haste(stakes.longest_interval, 1)) {
    stakes.longest_interval = group.interval;
  }
  if (!group.minds_memory) return;
  for (int c = group.first; c < group.last; ++c) {
    const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
    stakes.regular_gain = std::max(stakes.regular_gain, choice.if_regular);
    stakes.regular_loss = std::max(stakes.regular_loss, -choice.if_regular);
    stakes.lapsed_gain = std::max(stakes.lapsed_gain, choice.if_lapsed);
    stakes.lapsed_loss =
        std::max(stakes.lapsed_loss, choice.not_if_lapsed ? -no_value : -choice.if_lapsed);
  }
}

/// The most by which a massage on `day` can be worth less after one on `previous_day` than after
/// an older one.
Value Heads::loss_on(int previous_day, int day) const {
  const auto& stakes = stakes_[static_cast<std::size_t>(day)];
  const int gap = day - previous_day;
  Value loss =
      stakes.effect_max * (season_.tension(day, season_.memory() + 1) - season_.tension(day, gap));
  loss += season_.haste(stakes.longest_interval, gap);
  if (season_.is_regular(gap)) loss += stakes.regular_loss;
  if (!season_.is_lapsed(gap)) loss += stakes.lapsed_gain;
  return loss;
}

/// losses_ of a massage on `previous_day`, seen from each day that remembers it: the worst that
/// the days after that one hold.
void Heads::foresee_losses(int previous_day) {
  auto* losses = &losses_[static_cast<std::size_t>(previous_day * (season_.memory() + 1))];
  Value worst = 0;
  for (int gap = season_.memory(); gap >= 0; --gap) {
    losses[gap] = worst;
    const int day = previous_day + gap;
    if (gap > 0 && day < season_.days()) worst = std::max(worst, loss_on(previous_day, day));
  }
}

void Heads::visit(int day) {
  const auto& today = season_.day(day);
  if (today.must) had_.sink();  // nobody passes by a booked massage
  for (int g = today.first_group; g < today.last_group; ++g) {
    const auto& group = season_.groups()[static_cast<std::size_t>(g)];
    approach(group, day);
    choose(group, day);
  }
  if (today.must) heads_.clear();
  arrive(day);
  if (tallies_.ends_on(day)) forget(day);
  thin_out(day);
}

void Heads::approach(const Group& group, int day) {
  approaches_.clear();
  const auto today = Lanes::all(day);
  for (const auto& head : heads_) {
    const int gap = season_.gap(head.day, day);
    const Value tension = season_.tension(day, gap);
    const Value value = head.value - season_.haste(group.interval, gap);
    const int memory = group.minds_memory
                           ? (season_.is_regular(gap) ? 1 : 0) + (season_.is_lapsed(gap) ? 2 : 0)
                           : 0;
    approaching_.add({.least = value + group.effect_min * tension,
                      .most = value + group.effect_max * tension,
                      .ready = none_later(head.ready, today) ? Lanes{} : head.ready,
                      .tally = head.tally,
                      .memory = memory,
                      .value = value,
                      .tension = tension,
                      .gap = gap});
  }
  approaching_.settle(tallies_, approaches_);
  const bool limits_end = tallies_.ends_on(day);
  for (auto& approach : approaches_) {
    const auto tails = tails_.after(day);
    approach.tail = limits_end ? (tails.empty() ? no_value : tails.front().value)
                               : tails_.best_after(day, approach.tally, Lanes{}, no_value);
  }
}

void Heads::choose(const Group& group, int day) {
  for (int c = group.first; c < group.last; ++c) {
    const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
    for (const auto& approach : approaches_) {
      choose_after(approach, choice, best_with_[static_cast<std::size_t>(c)], day);
    }
  }
}

/// The choice behind one approach; the tails of the day complete it.
void Heads::choose_after(const Approach& approach, const Choice& choice, Value& best, int day) {
  Value value = approach.value + choice.effect * approach.tension + choice.points;
  if (choice.minds_memory) {
    const Value extra = season_.extra(choice, approach.gap);
    if (extra == no_value) return;
    value += extra;
  }
  const bool may_be_best = value + approach.tail > best;
  if (!may_be_best && choice.is_outdone) return;
  if (approach.ready.at(choice.depth) > day) return;
  const int tally = tallies_.after(approach.tally, choice.use);
  if (tally == Tallies::none) return;
  const auto ready = later(approach.ready, season_.ready_after(choice.depth, day));
  if (!choice.is_outdone && had_.at(tally) < enough_to_cover(value, day)) {
    arriving_.add({value, ready, tally, day});
  }
  if (!may_be_best) return;
  const Value rest = tails_.best_after(day, tally, ready, best - value);
  if (rest != no_value) best = value + rest;
}

/// What an older head must be worth to cover one of `value` on `day`: only the memory of the
/// regular and the lapsed can speak for the newer one.
Value Heads::enough_to_cover(Value value, int day) const {
  const auto d = static_cast<std::size_t>(day);
  return value + regular_ahead_[d] + lapsed_ahead_[d];
}

/// Today's heads join the older ones, unless one of those is worth no less.
void Heads::arrive(int day) {
  if (arriving_.is_empty()) return;
  const auto older = heads_.size();
  arriving_.settle(tallies_, heads_);
  const auto begin = heads_.begin() + static_cast<std::ptrdiff_t>(older);
  heads_.erase(std::remove_if(begin, heads_.end(),
                              [&](const Head& head) { return is_covered(head, older); }),
               heads_.end());
  labels_ += static_cast<std::int64_t>(heads_.size() - older);
  if (heads_.size() > older) foresee_losses(day);
}

/// By an older head that still has to wait; had_ has spoken for the others.
bool Heads::is_covered(const Head& head, std::size_t older) {
  const Value enough = enough_to_cover(head.value, head.day);
  const auto tomorrow = Lanes::all(head.day + 1);
  const auto ready = later(head.ready, tomorrow);
  for (auto i = older; i-- > 0 && heads_[i].day > head.day - season_.longest_wait();) {
    const auto& other = heads_[i];
    if (other.value >= enough && none_later(other.ready, ready) &&
        tallies_.no_more(other.tally, head.tally)) {
      return true;
    }
  }
  return false;
}

/// Limits that end today make heads alike that were not.
void Heads::forget(int day) {
  std::vector<Head> before;
  before.swap(heads_);
  for (auto head = before.begin(); head != before.end(); ++head) {
    auto light = *head;
    light.tally = tallies_.forget_after(head->tally, day);
    arriving_.add(light);
    if (head + 1 == before.end() || (head + 1)->day != head->day) {
      arriving_.settle(tallies_, heads_);
    }
  }
}

/// Throws out what is beaten for sure from tomorrow on, and finds the floors anew. Where memory
/// matters, only the younger heads are sure to beat, and only the older ones.
void Heads::thin_out(int day) {
  had_.sink();
  sure_.sink();
  const auto d = static_cast<std::size_t>(day);
  const bool minds_memory = regular_ahead_[d] > 0 || lapsed_ahead_[d] > 0;
  const auto is_young = [&](const Head& head) { return 2 * (day - head.day) < season_.memory(); };
  const auto tomorrow = Lanes::all(day + 1);
  for (auto& head : heads_) {
    if (season_.gap(head.day, day + 1) > season_.memory()) head.day = never;
    if (!none_later(head.ready, tomorrow)) continue;
    if (head.value > had_.at(head.tally)) had_.raise(head.tally, head.value);
    if (minds_memory && !is_young(head)) continue;
    const Value sure = head.value - loss_after(head.day, day);
    if (sure > sure_.at(head.tally)) sure_.raise(head.tally, sure);
  }
  had_.level();
  sure_.level();
  const auto is_beaten = [&](const Head& head) {
    return (!minds_memory || !is_young(head)) && head.value < sure_.at(head.tally);
  };
  heads_.erase(std::remove_if(heads_.begin(), heads_.end(), is_beaten), heads_.end());
}

/// What a massage on `previous_day` may still lose after `day`. Nothing once it is forgotten; for
/// one before day 0 nothing was foreseen, and all the tension there is might be lost.
Value Heads::loss_after(int previous_day, int day) const {
  if (previous_day == never) return 0;
  if (previous_day < 0) return -no_value;
  return losses_[static_cast<std::size_t>(previous_day * (season_.memory() + 1) + day -
                                          previous_day)];
}

}  // namespace rubdown::solve
