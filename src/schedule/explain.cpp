#include "schedule/explain.h"

#include <algorithm>

#include "rules/catalogue.h"

namespace rubdown::schedule {
namespace {

Ban ban(const Season& season, int offer, const std::string& rule) {
  const rules::Rule* known = rules::find_rule(rule);
  return {.rule = rule,
          .source = known ? known->source : "rubdown",
          .grade = known ? known->grade : "-",
          .words = words_of_ban(season, offer, rule)};
}

/// The day of the last massage before `day`, chosen or past.
std::optional<int> previous_day(const Problem& problem, const Solution& solution, int day) {
  std::optional<int> previous;
  for (const PastMassage& past : problem.data().past)
    previous = std::max(previous.value_or(past.day), past.day);
  for (const int index : solution.chosen) {
    const int chosen = problem.offers()[static_cast<std::size_t>(index)].day;
    if (chosen < day) previous = chosen;
  }
  return previous;
}

std::vector<Ban> bans_of(const Season& season, int index, int gap) {
  const Offer& offer = season.problem.offers()[static_cast<std::size_t>(index)];
  std::vector<Ban> bans;
  for (const std::string& rule : offer.forbidden_by) bans.push_back(ban(season, index, rule));
  if (season.problem.is_lapsed(gap))
    for (const std::string& rule : offer.forbidden_if_lapsed_by)
      bans.push_back(ban(season, index, rule));
  return bans;
}

/// Chosen first, then open ones by regret, then open ones that no schedule contains, then closed.
int rank(const OfferExplanation& offer) {
  if (offer.chosen) return 0;
  if (offer.regret) return 1;
  return offer.bans.empty() ? 2 : 3;
}

}  // namespace

DayExplanation explain_day(const Season& season, const Solution& solution, int day) {
  const Problem& problem = season.problem;
  const std::optional<int> previous = previous_day(problem, solution, day);
  const int gap = problem.gap(previous, day);
  DayExplanation explanation;
  explanation.day = day;
  if (previous) explanation.gap = day - *previous;
  for (int index = problem.first_offer(day); index < problem.first_offer(day + 1); ++index) {
    OfferExplanation offer;
    offer.offer = index;
    offer.chosen =
        std::find(solution.chosen.begin(), solution.chosen.end(), index) != solution.chosen.end();
    offer.bans = bans_of(season, index, gap);
    if (!solution.best_with.empty())
      if (const auto value = solution.best_with[static_cast<std::size_t>(index)])
        offer.regret = solution.score - *value;
    if (offer.bans.empty()) offer.reasons = reasons_for(season, index, gap);
    for (const Reason& reason : offer.reasons) offer.points += reason.points;
    explanation.offers.push_back(std::move(offer));
  }
  std::stable_sort(explanation.offers.begin(), explanation.offers.end(),
                   [](const OfferExplanation& a, const OfferExplanation& b) {
                     if (rank(a) != rank(b)) return rank(a) < rank(b);
                     return a.regret.value_or(Points{}) < b.regret.value_or(Points{});
                   });
  return explanation;
}

}  // namespace rubdown::schedule
