#include "faces/nothing_booked.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "core/day.h"
#include "core/text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::Limit;
using schedule::Offer;

bool counts(const Limit& limit, const Offer& offer) {
  const int depth = depth_of(offer.style);
  return limit.first_day <= offer.day && offer.day <= limit.last_day && limit.depth_min <= depth &&
         depth <= limit.depth_max;
}

/// No room for this offer even when nothing else is booked.
bool shuts_out(const Limit& limit, const Offer& offer) {
  return counts(limit, offer) && ((limit.money_max && *limit.money_max < offer.price) ||
                                  (limit.count_max && *limit.count_max < 1));
}

NothingBooked no_offers() {
  return {.why = {"No massage is on offer: the menu is empty in these days."},
          .what_opens =
              "Name at least one style with its minutes and price: --menu sports:60:80, "
              "or once for all `rubdown menu add sports:60:80`."};
}

/// A red flag, which outranks what one might try instead.
bool is_stopped(const Offer& offer) {
  return std::any_of(offer.forbidden_by.begin(), offer.forbidden_by.end(),
                     [](const std::string& rule) { return rule.starts_with("S-"); });
}

NothingBooked all_stopped(const Answer& answer) {
  std::string rules;
  for (const schedule::StopNotice& stop : answer.stops)
    rules += (rules.empty() ? " (" : ", ") + stop.rule;
  return {.why = {"A red flag closes every day on which a massage could be booked" +
                  (rules.empty() ? "" : rules + ")") + "."},
          .what_opens = "First do what it asks for; nothing else opens these days."};
}

/// Every offer lies on a day where rules forbid it.
NothingBooked all_forbidden(const Answer& answer) {
  std::map<std::string, std::size_t> offers_by_rule;
  for (const Offer& offer : answer.problem.offers())
    for (const std::string& rule : offer.forbidden_by) ++offers_by_rule[rule];
  std::vector<std::pair<std::string, std::size_t>> order{offers_by_rule.begin(),
                                                         offers_by_rule.end()};
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string list;
  for (const auto& [rule, count] : order)
    list += (list.empty() ? "" : ", ") + printable(rule) + " forbids " + counted(count, "offer");
  return {.why = {fmt::format("Rules forbid each of the {}: {}.",
                              counted(answer.problem.offers().size(), "offer"), list)},
          .what_opens =
              "Offer a gentler style, or more days; `rubdown why DAY` names the rules of "
              "one day, `rubdown evidence RULE` what stands behind a rule."};
}

/// Offers are allowed, but the budget pays for none of them.
NothingBooked all_too_dear(const Answer& answer, const std::vector<const Offer*>& allowed) {
  const Offer& cheapest =
      **std::min_element(allowed.begin(), allowed.end(),
                         [](const Offer* a, const Offer* b) { return a->price < b->price; });
  return {.why = {fmt::format("The budget pays for no massage: the cheapest that the rules "
                              "allow, {}, costs {}.",
                              offer_name(cheapest),
                              money(cheapest.price, answer.problem.data().currency))},
          .what_opens = fmt::format("A budget of {} opens it; without one, self-massage is what "
                                    "remains.",
                                    money(cheapest.price, answer.problem.data().currency))};
}

/// Offers could be booked, but each would make the season worse.
NothingBooked none_worth_it(const Answer& answer) {
  const auto& best_with = answer.solution.best_with;
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < best_with.size(); ++i)
    if (best_with[i] && (!best || *best_with[i] > *best_with[*best])) best = i;
  NothingBooked result{.why = {"No massage gives more points than it takes."},
                       .what_opens =
                           "A lower price, or a wish for a style or a weekday, would tip "
                           "the scales."};
  if (best) {
    const Offer& offer = answer.problem.offers()[*best];
    result.why.push_back(fmt::format("The best of them, {} on {}, {}.", offer_name(offer),
                                     to_long(day_at(answer, offer.day)),
                                     regret_words(answer.solution.score - *best_with[*best])));
  }
  return result;
}

}  // namespace

NothingBooked why_nothing(const Answer& answer) {
  const std::vector<Offer>& offers = answer.problem.offers();
  if (answer.solution.outcome == schedule::Outcome::Stopped)
    return {.why = {"The search stopped before it found a schedule with a massage in it."},
            .what_opens = "Allow it more effort, or offer fewer styles and lengths."};
  if (offers.empty()) return no_offers();
  std::vector<const Offer*> allowed;
  for (const Offer& offer : offers)
    if (offer.forbidden_by.empty()) allowed.push_back(&offer);
  if (std::all_of(offers.begin(), offers.end(), is_stopped)) return all_stopped(answer);
  if (allowed.empty()) return all_forbidden(answer);
  const std::vector<Limit>& limits = answer.problem.data().limits;
  const bool too_dear = std::all_of(allowed.begin(), allowed.end(), [&](const Offer* offer) {
    return std::any_of(limits.begin(), limits.end(),
                       [&](const Limit& limit) { return shuts_out(limit, *offer); });
  });
  return too_dear ? all_too_dear(answer, allowed) : none_worth_it(answer);
}

}  // namespace rubdown::faces
