#include "schedule/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "core/day.h"
#include "core/money.h"

namespace rubdown::schedule {
namespace {

/// One massage of the timeline that is judged: a past one has no offer.
struct Stop {
  int day = 0;
  Style style = Style::Sports;
  std::optional<int> offer;
};

/// Walks through a schedule and collects what is wrong with it.
class Judge {
 public:
  explicit Judge(const Problem& problem) : problem_{problem} {}

  std::vector<Violation> judge(std::span<const int> chosen) {
    if (!know(chosen)) return std::move(found_);
    judge_booked();
    judge_closed();
    judge_gaps();
    judge_lapses();
    judge_first_tries();
    for (const Limit& limit : problem_.data().limits) judge_limit(limit);
    return std::move(found_);
  }

 private:
  const Offer& offer(int index) const { return problem_.offers()[static_cast<std::size_t>(index)]; }

  std::string when(int day) const {
    return to_short(problem_.data().first_day + std::chrono::days{day});
  }

  std::string name(int index) const {
    const Offer& o = offer(index);
    return fmt::format("the {}{} {} min on {}", o.booked ? "booked " : "", words_for(o.style),
                       o.minutes, when(o.day));
  }

  void say(std::string rule, std::vector<int> offers, std::string words) {
    found_.push_back({std::move(rule), std::move(offers), std::move(words)});
  }

  /// Fills chosen_ by day; false when the indices themselves are nonsense.
  bool know(std::span<const int> chosen) {
    const int count = static_cast<int>(problem_.offers().size());
    for (const int index : chosen) {
      if (index < 0 || index >= count)
        say("", {}, fmt::format("there is no offer {}; the problem has {}", index, count));
      else if (!chosen_.insert(index).second)
        say("", {index}, fmt::format("{} is chosen twice", name(index)));
    }
    return found_.empty();
  }

  void judge_booked() {
    for (int index = 0; index < static_cast<int>(problem_.offers().size()); ++index)
      if (offer(index).booked && !chosen_.contains(index))
        say("H-06", {index}, name(index) + " is left out");
  }

  void judge_closed() {
    for (const int index : chosen_)
      for (const std::string& rule : offer(index).forbidden_by)
        say(rule, {index}, fmt::format("{} is forbidden by {}", name(index), rule));
  }

  /// Past and chosen massages by day. Offers are sorted by day, so chosen_ is too.
  std::vector<Stop> timeline() const {
    std::vector<Stop> stops;
    for (const PastMassage& past : problem_.data().past)
      stops.push_back({past.day, past.style, std::nullopt});
    std::stable_sort(stops.begin(), stops.end(),
                     [](const Stop& a, const Stop& b) { return a.day < b.day; });
    for (const int index : chosen_) stops.push_back({offer(index).day, offer(index).style, index});
    return stops;
  }

  void judge_gaps() {
    const std::vector<Stop> stops = timeline();
    for (std::size_t later = 0; later < stops.size(); ++later)
      for (std::size_t earlier = 0; earlier < later; ++earlier)
        if (stops[later].offer) judge_gap(stops[earlier], stops[later]);
  }

  void judge_gap(const Stop& earlier, const Stop& later) {
    const auto depth =
        static_cast<std::size_t>(std::min(depth_of(earlier.style), depth_of(later.style)));
    const int wanted = problem_.data().min_gap_days[depth];
    const int found = later.day - earlier.day;
    if (found >= wanted && found > 0) return;
    std::vector<int> offers;
    if (earlier.offer) offers.push_back(*earlier.offer);
    offers.push_back(*later.offer);
    const std::string before =
        earlier.offer ? name(*earlier.offer)
                      : fmt::format("the {} on {}", words_for(earlier.style), when(earlier.day));
    if (found == 0)
      return say("H-07", offers,
                 fmt::format("{} and {} are on one day", before, name(*later.offer)));
    say(problem_.data().min_gap_rule[depth], offers,
        fmt::format("{} comes {} day{} after {}; at least {} are needed", name(*later.offer), found,
                    found == 1 ? "" : "s", before, wanted));
  }

  void judge_lapses() {
    std::optional<int> previous;
    for (const Stop& stop : timeline()) {
      if (stop.offer && (!previous || stop.day - *previous > problem_.data().lapse_days))
        for (const std::string& rule : offer(*stop.offer).forbidden_if_lapsed_by)
          say(rule, {*stop.offer},
              fmt::format("{} is forbidden by {} when the massage before it is more than {} days "
                          "away",
                          name(*stop.offer), rule, problem_.data().lapse_days));
      previous = stop.day;
    }
  }

  void judge_first_tries() {
    StyleSet tried = problem_.data().tried;
    for (const int index : chosen_) {
      const Offer& o = offer(index);
      if (!tried[index_of(o.style)])
        for (const std::string& rule : o.first_try_forbidden_by)
          say(rule, {index},
              fmt::format("{} would be the first {} ever, too near a goal race for {}", name(index),
                          words_for(o.style), rule));
      tried.set(index_of(o.style));
    }
  }

  void judge_limit(const Limit& limit) {
    std::vector<int> counted;
    Cents spent;
    for (const int index : chosen_) {
      const Offer& o = offer(index);
      const int depth = depth_of(o.style);
      if (o.day < limit.first_day || o.day > limit.last_day) continue;
      if (depth < limit.depth_min || depth > limit.depth_max) continue;
      counted.push_back(index);
      spent += o.price;
    }
    const std::string range =
        fmt::format("from {} to {}", when(limit.first_day), when(limit.last_day));
    if (limit.money_max && spent > *limit.money_max)
      say(limit.rule, counted,
          fmt::format("{} {} is spent {}; the limit is {}", to_text(spent),
                      problem_.data().currency, range, to_text(*limit.money_max)));
    if (limit.count_max && static_cast<int>(counted.size()) > *limit.count_max)
      say(limit.rule, counted,
          fmt::format("{} massages {}; the limit is {}", counted.size(), range, *limit.count_max));
  }

  const Problem& problem_;
  std::set<int> chosen_;
  std::vector<Violation> found_;
};

}  // namespace

std::vector<Violation> check(const Problem& problem, std::span<const int> chosen) {
  return Judge{problem}.judge(chosen);
}

}  // namespace rubdown::schedule
