// The linear programme, column by column:
//
//   o<i>          binary: offer i is chosen. Its coefficient is the sum of its parts.
//   z<i>_<m>      its share under memory m (1 regular, 2 lapsed, 3 both, 0 neither), where it
//                 has points that depend on it
//   l<p>_<d>_<g>  the share of day d's group g whose previous massage lay on day p, gentle end
//   h<p>_<d>_<g>  the same, strong end
//   s<d>          the previous massage lies so far before day d that memory is gone
//   u<p>          ... and it is the one on day p that has just gone out of memory
//   t<style>_<d>  the style was met before day d
//
// A group holds the offers of a day that wait for the same interval. What such an offer is worth
// after a previous massage is a line in its effect, so it is a mixture of the group's gentlest and
// strongest effect: two columns for each pair of days do the work of one for each pair and each
// effect. p is a day, "past" for the massage before day 0 (or never), or "long" for the pool of
// forgotten ones.
//
// Each day passes on at most one unit, each massage takes one in: with whole o the units follow
// the massages from one to the next, so nothing else need be declared whole. There is no constant:
// the empty schedule scores zero. Offers that can never be chosen have no column.
#include "solve/lp.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <vector>

namespace rubdown::solve {
namespace {

using schedule::Limit;
using schedule::OfferTerms;
using schedule::Problem;

/// Bits of what a previous massage makes of the runner.
constexpr int regular_bit = 1;
constexpr int lapsed_bit = 2;
constexpr int memory_kinds = 4;

/// A sum of columns, broken into lines that every reader accepts.
class Sum {
 public:
  void add(std::int64_t factor, std::string_view column) {
    if (factor == 0) return;
    if (terms_ > 0 && terms_ % 6 == 0) text_ += "\n   ";
    text_ +=
        fmt::format(" {} {} {}", factor < 0 ? '-' : '+', factor < 0 ? -factor : factor, column);
    ++terms_;
  }
  [[nodiscard]] bool is_empty() const { return terms_ == 0; }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  int terms_ = 0;
};

struct Group {
  int interval_tenths = 0;
  bool minds_memory = false;
  int effect_min = 100;
  int effect_max = 0;
  std::vector<int> offers;
};

bool minds_memory(const OfferTerms& terms) {
  return terms.if_regular != Points{} || terms.if_lapsed != Points{} || terms.forbidden_if_lapsed;
}

/// What flows into one group under one memory.
struct Inflow {
  Sum massages;
  Sum effects;  // above the group's gentlest
};

class Writer {
 public:
  explicit Writer(const Problem& problem);
  std::string write();

 private:
  void sort_day(int day);
  void write_arcs(int day, int number, const Group& group);
  void write_arc(int day, int number, const Group& group, const std::string& from, int gap,
                 Inflow& inflow);
  void write_shares(const Group& group, std::array<Inflow, memory_kinds>& inflows);
  [[nodiscard]] int memory_after(const Group& group, int gap) const;
  void write_flow();
  void write_distances();
  void write_limits();
  void write_first_tries();
  void write_booked();
  void add_row(const Sum& sum, std::string_view relation, std::int64_t bound);

  [[nodiscard]] bool is_open(int offer) const;
  [[nodiscard]] const OfferTerms& terms(int offer) const {
    return problem_.terms()[static_cast<std::size_t>(offer)];
  }
  [[nodiscard]] int day_of(int offer) const {
    return problem_.offers()[static_cast<std::size_t>(offer)].day;
  }
  /// Open offers of the days and depths given.
  void add_offers(Sum& sum, int first_day, int last_day, int depth_min, int depth_max) const;

  const Problem& problem_;
  std::optional<int> past_day_;
  std::vector<std::vector<Group>> groups_;  // by day
  std::vector<Sum> leaves_;                 // by day: arcs to later days
  Sum past_leaves_;
  std::vector<Sum> long_leaves_;  // by day: arcs from the pool to that day
  Sum objective_;
  std::string rows_;
  std::string bounds_;
  std::string binaries_;
};

std::string column(int offer) { return fmt::format("o{}", offer); }

Writer::Writer(const Problem& problem) : problem_{problem} {
  const auto days = static_cast<std::size_t>(problem.days());
  groups_.resize(days);
  leaves_.resize(days);
  long_leaves_.resize(days);
  for (const auto& past : problem.data().past) {
    past_day_ = std::max(past_day_.value_or(past.day), past.day);
  }
}

/// Not forbidden, and far enough from the massages before day 0.
bool Writer::is_open(int offer) const {
  if (terms(offer).forbidden) return false;
  const int depth = depth_of(terms(offer).style);
  return std::all_of(problem_.data().past.begin(), problem_.data().past.end(), [&](auto& past) {
    const auto lesser = static_cast<std::size_t>(std::min(depth, depth_of(past.style)));
    return day_of(offer) - past.day >= problem_.data().min_gap_days[lesser];
  });
}

void Writer::add_row(const Sum& sum, std::string_view relation, std::int64_t bound) {
  if (!sum.is_empty()) {
    rows_ += fmt::format("{} {} {}\n", sum.text(), relation, bound);
  }
}

void Writer::add_offers(Sum& sum, int first_day, int last_day, int depth_min, int depth_max) const {
  const int first = problem_.first_offer(std::max(first_day, 0));
  const int last = problem_.first_offer(std::min(last_day, problem_.days() - 1) + 1);
  for (int offer = first; offer < last; ++offer) {
    const int depth = depth_of(terms(offer).style);
    if (depth >= depth_min && depth <= depth_max && is_open(offer)) sum.add(1, column(offer));
  }
}

void Writer::sort_day(int day) {
  auto& groups = groups_[static_cast<std::size_t>(day)];
  for (int offer = problem_.first_offer(day); offer < problem_.first_offer(day + 1); ++offer) {
    if (!is_open(offer)) continue;
    const auto& own = terms(offer);
    objective_.add(own.points.count(), column(offer));
    fmt::format_to(std::back_inserter(binaries_), " {}\n", column(offer));
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& other) {
      return other.interval_tenths == own.interval_tenths &&
             other.minds_memory == minds_memory(own);
    });
    if (group == groups.end()) {
      Group fresh;
      fresh.interval_tenths = own.interval_tenths;
      fresh.minds_memory = minds_memory(own);
      group = groups.insert(groups.end(), fresh);
    }
    group->effect_min = std::min(group->effect_min, own.effect_percent);
    group->effect_max = std::max(group->effect_max, own.effect_percent);
    group->offers.push_back(offer);
  }
}

int Writer::memory_after(const Group& group, int gap) const {
  if (!group.minds_memory) return 0;
  return (problem_.is_regular(gap) ? regular_bit : 0) + (problem_.is_lapsed(gap) ? lapsed_bit : 0);
}

/// What comes into a group is as many massages, and as much effect, as is chosen in it.
void Writer::write_arcs(int day, int number, const Group& group) {
  std::array<Inflow, memory_kinds> inflows;
  const int memory = problem_.memory_days();
  const auto add = [&](const std::string& from, int gap) {
    auto& inflow = inflows[static_cast<std::size_t>(memory_after(group, gap))];
    write_arc(day, number, group, from, gap, inflow);
  };
  for (int previous = std::max(day - memory, 0); previous < day; ++previous) {
    add(std::to_string(previous), day - previous);
  }
  add("past", problem_.gap(past_day_, day));
  if (day > memory) add("long", memory + 1);
  write_shares(group, inflows);
}

void Writer::write_arc(int day, int number, const Group& group, const std::string& from, int gap,
                       Inflow& inflow) {
  auto& leaves = from == "past"   ? past_leaves_
                 : from == "long" ? long_leaves_[static_cast<std::size_t>(day)]
                                  : leaves_[static_cast<std::size_t>(day - gap)];
  const auto haste = problem_.haste(group.interval_tenths, gap);
  const auto add = [&](char end, int effect) {
    const auto name = fmt::format("{}{}_{}_{}", end, from, day, number);
    objective_.add((Problem::relief(effect, problem_.tension(day, gap)) - haste).count(), name);
    inflow.massages.add(1, name);
    inflow.effects.add(effect - group.effect_min, name);
    leaves.add(1, name);
  };
  add('l', group.effect_min);
  if (group.effect_max > group.effect_min) add('h', group.effect_max);
}

/// Takes the offers from what flows in, each by its share under that memory.
void Writer::write_shares(const Group& group, std::array<Inflow, memory_kinds>& inflows) {
  for (const int offer : group.offers) {
    Sum shares;
    for (int memory = 0; memory < memory_kinds; ++memory) {
      auto& inflow = inflows[static_cast<std::size_t>(memory)];
      const bool lapsed = (memory & lapsed_bit) != 0;
      if (inflow.massages.is_empty() || (lapsed && terms(offer).forbidden_if_lapsed)) continue;
      const auto share = group.minds_memory ? fmt::format("z{}_{}", offer, memory) : column(offer);
      Points extra;
      if ((memory & regular_bit) != 0) extra += terms(offer).if_regular;
      if (lapsed) extra += terms(offer).if_lapsed;
      if (group.minds_memory) objective_.add(extra.count(), share);
      inflow.massages.add(-1, share);
      inflow.effects.add(group.effect_min - terms(offer).effect_percent, share);
      shares.add(1, share);
    }
    if (!group.minds_memory) continue;
    shares.add(-1, column(offer));
    add_row(shares, "=", 0);
  }
  for (const auto& inflow : inflows) {
    add_row(inflow.massages, "=", 0);
    add_row(inflow.effects, "=", 0);
  }
}

/// A day passes on what it took in; what nobody takes up ends the schedule.
void Writer::write_flow() {
  add_row(past_leaves_, "<=", 1);
  const int memory = problem_.memory_days();
  for (int day = 0; day < problem_.days(); ++day) {
    auto leaves = leaves_[static_cast<std::size_t>(day)];
    if (day + memory + 1 < problem_.days()) leaves.add(1, fmt::format("u{}", day));
    if (leaves.is_empty()) continue;
    for (const auto& group : groups_[static_cast<std::size_t>(day)]) {
      for (const int offer : group.offers) leaves.add(-1, column(offer));
    }
    add_row(leaves, "<=", 0);
  }
  for (int day = memory + 1; day < problem_.days(); ++day) {
    auto leaves = long_leaves_[static_cast<std::size_t>(day)];
    if (day + 1 < problem_.days()) leaves.add(1, fmt::format("s{}", day + 1));
    leaves.add(-1, fmt::format("u{}", day - memory - 1));
    if (day > memory + 1) leaves.add(-1, fmt::format("s{}", day));
    add_row(leaves, "<=", 0);
  }
}

/// Cliques. Offers of a depth or deeper within a window in which any two of them are too near
/// exclude each other. Where a lesser depth keeps the longer distance (nobody asks for that, but
/// a problem may), its own offers do so among themselves and with the deeper ones of one day.
void Writer::write_distances() {
  const auto& gaps = problem_.data().min_gap_days;
  int shared = gaps[depth_count - 1];
  for (int depth = depth_count - 1; depth >= 0; --depth) {
    const int own = gaps[static_cast<std::size_t>(depth)];
    shared = std::min(shared, own);
    for (int day = 0; day < problem_.days(); ++day) {
      Sum sum;
      add_offers(sum, day, day + shared - 1, depth, depth_count - 1);
      add_row(sum, "<=", 1);
      if (own == shared) continue;
      for (const int first : {day - own + 1, day}) {
        Sum mixed;
        add_offers(mixed, first, first + own - 1, depth, depth);
        add_offers(mixed, day, day, depth + 1, depth_count - 1);
        add_row(mixed, "<=", 1);
      }
    }
  }
}

void Writer::write_limits() {
  for (const auto& limit : problem_.data().limits) {
    Sum money;
    Sum count;
    const int first = std::max(limit.first_day, 0);
    const int last = std::min(limit.last_day, problem_.days() - 1);
    if (first > last) continue;
    for (int offer = problem_.first_offer(first); offer < problem_.first_offer(last + 1); ++offer) {
      const int depth = depth_of(terms(offer).style);
      if (depth < limit.depth_min || depth > limit.depth_max || !is_open(offer)) continue;
      money.add(terms(offer).price.count(), column(offer));
      count.add(1, column(offer));
    }
    if (limit.money_max) add_row(money, "<=", limit.money_max->count());
    if (limit.count_max) add_row(count, "<=", *limit.count_max);
  }
}

void Writer::write_first_tries() {
  for (const auto style : all_styles) {
    if (problem_.data().tried.test(index_of(style))) continue;
    const auto met = [&](int day) { return fmt::format("t{}_{}", index_of(style), day); };
    for (int day = 0; day < problem_.days(); ++day) {
      Sum growth;
      Sum tries;
      growth.add(1, met(day + 1));
      growth.add(-1, met(day));
      tries.add(-1, met(day));
      for (int offer = problem_.first_offer(day); offer < problem_.first_offer(day + 1); ++offer) {
        if (terms(offer).style != style || !is_open(offer)) continue;
        growth.add(-1, column(offer));
        if (terms(offer).first_try_forbidden) tries.add(1, column(offer));
      }
      add_row(growth, "<=", 0);
      add_row(tries, "<=", 0);
      fmt::format_to(std::back_inserter(bounds_), " {} <= 1\n", met(day + 1));
    }
    fmt::format_to(std::back_inserter(bounds_), " {} = 0\n", met(0));
  }
}

void Writer::write_booked() {
  for (int offer = 0; offer < static_cast<int>(problem_.terms().size()); ++offer) {
    if (!terms(offer).booked) continue;
    Sum sum;
    sum.add(1, column(offer));
    add_row(sum, "=", 1);
    if (!is_open(offer)) fmt::format_to(std::back_inserter(bounds_), " {} = 0\n", column(offer));
  }
}

std::string Writer::write() {
  for (int day = 0; day < problem_.days(); ++day) {
    sort_day(day);
    const auto& groups = groups_[static_cast<std::size_t>(day)];
    for (std::size_t g = 0; g < groups.size(); ++g) write_arcs(day, static_cast<int>(g), groups[g]);
  }
  write_flow();
  write_distances();
  write_limits();
  write_first_tries();
  write_booked();
  return fmt::format(
      "\\ rubdown: {} days, {} offers; one Point is 100000 units\n"
      "Maximize\n obj:{}\nSubject To\n{}Bounds\n 0 <= nothing <= 0\n{}Binaries\n{}End\n",
      problem_.days(), problem_.offers().size(), objective_.text() + " + 0 nothing", rows_, bounds_,
      binaries_);
}

}  // namespace

std::string to_lp(const Problem& problem) { return Writer{problem}.write(); }

}  // namespace rubdown::solve
