#include "solve/heads.h"

#include <algorithm>

namespace rubdown::solve {

Heads::Heads(const Season& season, Tallies& tallies, const Tails& tails, std::int64_t labels_max)
    : season_{season},
      tallies_{tallies},
      tails_{tails},
      best_with_(season.choices().size(), no_value) {
  weigh_memory();
  heads_.push_back({0, season.past_ready(), tallies.start(), season.past_day()});
  for (int day = 0; day < season.days() && complete_; ++day) {
    visit(day);
    complete_ = labels_ <= labels_max;
  }
}

/// What an older head may lose against a newer one on the days to come, although it is tighter.
void Heads::weigh_memory() {
  const auto days = static_cast<std::size_t>(season_.days());
  regular_stake_.assign(days, 0);
  lapsed_stake_.assign(days, 0);
  for (auto day = days - 1; day > 0; --day) {
    Value regular = regular_stake_[day];
    Value lapsed = lapsed_stake_[day];
    const auto& that = season_.day(static_cast<int>(day));
    for (int g = that.first_group; g < that.last_group; ++g) {
      const auto& group = season_.groups()[static_cast<std::size_t>(g)];
      if (!group.minds_memory) continue;
      for (int c = group.first; c < group.last; ++c) {
        const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
        regular = std::max(regular, choice.if_regular);
        lapsed = std::max(lapsed, choice.not_if_lapsed ? -no_value : -choice.if_lapsed);
      }
    }
    regular_stake_[day - 1] = regular;
    lapsed_stake_[day - 1] = lapsed;
  }
}

void Heads::visit(int day) {
  const auto& today = season_.day(day);
  for (int g = today.first_group; g < today.last_group; ++g) {
    const auto& group = season_.groups()[static_cast<std::size_t>(g)];
    approach(group, day);
    choose(group, day);
  }
  if (today.must) heads_.clear();
  arrive();
  if (tallies_.ends_on(day)) forget(day);
  grow_stale(day);
}

void Heads::approach(const Group& group, int day) {
  approaches_.clear();
  for (const auto& head : heads_) {
    if (head.ready.at(group.depth) > day) continue;
    const int gap = season_.gap(head.day, day);
    const Value tension = season_.tension(day, gap);
    const Value value = head.value - season_.haste(group.interval, gap);
    const int memory = group.minds_memory
                           ? (season_.is_regular(gap) ? 1 : 0) + (season_.is_lapsed(gap) ? 2 : 0)
                           : 0;
    approach_frontier_.add({value, tension, value + group.effect_min * tension,
                            value + group.effect_max * tension, later(head.ready, group.ready),
                            head.tally, gap, memory});
  }
  approach_frontier_.settle(tallies_, approaches_);
}

/// Every choice of the group behind every approach; the tails of the day complete it.
void Heads::choose(const Group& group, int day) {
  for (int c = group.first; c < group.last; ++c) {
    const auto& choice = season_.choices()[static_cast<std::size_t>(c)];
    auto& best = best_with_[static_cast<std::size_t>(c)];
    for (const auto& approach : approaches_) {
      const Value extra = group.minds_memory ? season_.extra(choice, approach.gap) : 0;
      if (extra == no_value) continue;
      const int tally = tallies_.after(approach.tally, choice.use);
      if (tally == Tallies::none) continue;
      const Value value = approach.value + choice.effect * approach.tension + choice.points + extra;
      const Value rest = tails_.best_after(day, tally, approach.ready, best - value);
      if (rest != no_value) best = value + rest;
      head_frontier_.add({value, approach.ready, tally, day});
    }
  }
}

/// Today's heads join the older ones, unless one of those is no worse wherever they may go.
void Heads::arrive() {
  const auto older = heads_.size();
  head_frontier_.settle(tallies_, heads_);
  const auto covered = [&](const Head& head) { return is_covered(head, older); };
  heads_.erase(
      std::remove_if(heads_.begin() + static_cast<std::ptrdiff_t>(older), heads_.end(), covered),
      heads_.end());
  labels_ += static_cast<std::int64_t>(heads_.size() - older);
}

/// An older massage leaves more tension and less haste behind, so only the memory of the lapsed
/// and the regular can speak for the newer one.
bool Heads::is_covered(const Head& head, std::size_t older) const {
  const auto day = static_cast<std::size_t>(head.day);
  const Value enough = head.value + regular_stake_[day] + lapsed_stake_[day];
  const auto ready = later(head.ready, Lanes::all(head.day + 1));
  return std::any_of(heads_.begin(), heads_.begin() + static_cast<std::ptrdiff_t>(older),
                     [&](const Head& other) {
                       return other.value >= enough && none_later(other.ready, ready) &&
                              tallies_.no_more(other.tally, head.tally);
                     });
}

/// Limits that end today make heads alike that were not.
void Heads::forget(int day) {
  std::vector<Head> before;
  before.swap(heads_);
  for (auto head = before.begin(); head != before.end(); ++head) {
    auto light = *head;
    light.tally = tallies_.forget_after(head->tally, day);
    head_frontier_.add(light);
    if (head + 1 == before.end() || (head + 1)->day != head->day) {
      head_frontier_.settle(tallies_, heads_);
    }
  }
}

/// Tomorrow the oldest massages are beyond memory: the heads behind them are all alike.
void Heads::grow_stale(int day) {
  const auto is_stale = [&](const Head& head) {
    return season_.gap(head.day, day + 1) > season_.memory();
  };
  const auto end = std::find_if_not(heads_.begin(), heads_.end(), is_stale);
  if (end == heads_.begin() || (end - 1)->day == never) return;
  std::vector<Head> kept;
  for (auto head = heads_.begin(); head != end; ++head) {
    auto stale = *head;
    stale.day = never;
    head_frontier_.add(stale);
  }
  head_frontier_.settle(tallies_, kept);
  kept.insert(kept.end(), end, heads_.end());
  heads_.swap(kept);
}

}  // namespace rubdown::solve
