#include "schedule/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/day.h"
#include "core/money.h"
#include "rules/catalogue.h"
#include "schedule/check.h"
#include "schedule/wish.h"

namespace rubdown::schedule {
namespace {

const Offer& offer_at(const Problem& problem, int index) {
  return problem.offers()[static_cast<std::size_t>(index)];
}

Reason reason(const std::string& rule, Points points, std::string words) {
  const rules::Rule* known = rules::find_rule(rule);
  return {.rule = rule,
          .source = known ? known->source : "rubdown",
          .grade = known ? known->grade : "-",
          .points = points,
          .words = std::move(words)};
}

std::string days_text(int days) { return fmt::format("{} day{}", days, days == 1 ? "" : "s"); }

std::string relief_words(int gap, int memory_days, bool ever) {
  if (!ever) return "tightness of the weeks before, no massage yet";
  if (gap > memory_days) return fmt::format("tightness of more than {} days", memory_days);
  return fmt::format("tightness gathered in the {} since the last massage", days_text(gap));
}

bool holds(const Hit& hit, const Problem& problem, int gap) {
  if (hit.forbids) return false;
  if (hit.holds == Holds::IfRegular) return problem.is_regular(gap);
  if (hit.holds == Holds::IfLapsed) return problem.is_lapsed(gap);
  return true;
}

Half half_of_offer(const Season& season, const Offer& offer) {
  return half_of(season.calendar.at(offer.day), offer.start_min, season.request.wishes.half);
}

std::vector<Hit> hits_of(const Season& season, const Offer& offer) {
  return hits_on(season.calendar, season.protocol, season.request.runner, offer.day,
                 half_of_offer(season, offer), offer.style);
}

/// The protocol's own rows, with the words of each.
void add_timing(std::vector<Reason>& reasons, const Season& season, const Offer& offer, int gap) {
  for (const Hit& hit : hits_of(season, offer))
    if (holds(hit, season.problem, gap) && worth(hit, offer.effect_percent) != Points{})
      reasons.push_back(
          reason(hit.row->rules.front(), worth(hit, offer.effect_percent), hit.row->words));
  for (const rules::Need* need :
       needs_on(season.calendar.at(offer.day), season.protocol, season.request.runner, offer.style))
    reasons.push_back(reason(need->rules.front(), points_of(need->weight), need->words));
}

void add_own_parts(std::vector<Reason>& reasons, const Offer& offer, const Helped& helped,
                   const std::string& currency) {
  for (const Part& part : offer.parts) {
    if (part.rule == wish_rule)
      reasons.push_back(reason(part.rule, part.points, "your own likes and dislikes"));
    if (part.rule == money_rule)
      reasons.push_back(
          reason(part.rule, part.points, "its price, " + to_text(offer.price) + " " + currency));
    if (part.rule == helped_rule)
      reasons.push_back(reason(
          part.rule, part.points,
          fmt::format("how sore your legs were after your last {} massages", helped.massages)));
  }
}

/// The finding that speaks for a massage on this day.
void add_symptom(std::vector<Reason>& reasons, const Season& season, const Offer& offer) {
  const auto gain = symptom_gain(season.request.symptoms, season.protocol,
                                 season.calendar.at(offer.day).day, offer.effect_percent);
  if (gain)
    reasons.push_back(
        reason(season.protocol.symptom_rules.front(), gain->points, gain->symptom->words));
}

std::vector<FollowUp> follow_ups_of(const Season& season, const Offer& offer) {
  std::vector<FollowUp> follow_ups;
  const Day day = season.calendar.at(offer.day).day;
  for (const rules::FollowUp& rule : season.protocol.follow_ups)
    if (rule.styles.none() || rule.styles[index_of(offer.style)])
      follow_ups.push_back({.first_day = day + std::chrono::days{rule.first_day},
                            .last_day = day + std::chrono::days{rule.last_day},
                            .rule = rule.rules.empty() ? "" : rule.rules.front(),
                            .words = rule.words});
  std::stable_sort(follow_ups.begin(), follow_ups.end(),
                   [](const FollowUp& a, const FollowUp& b) { return a.first_day < b.first_day; });
  return follow_ups;
}

/// For each other day nearby, and each other style today, the offer that loses least.
std::vector<Alternative> alternatives_of(const Problem& problem, const Solution& solution,
                                         int chosen) {
  constexpr int reach_days = 5;
  constexpr std::size_t shown = 3;
  if (solution.best_with.empty()) return {};
  const Offer& mine = offer_at(problem, chosen);
  std::vector<Alternative> best;  // at most one for each day and style
  const int first = problem.first_offer(std::max(0, mine.day - reach_days));
  const int last = problem.first_offer(std::min(problem.days(), mine.day + reach_days + 1));
  for (int index = first; index < last; ++index) {
    const auto value = solution.best_with[static_cast<std::size_t>(index)];
    const Offer& other = offer_at(problem, index);
    const bool is_chosen =
        std::find(solution.chosen.begin(), solution.chosen.end(), index) != solution.chosen.end();
    if (!value || is_chosen || (other.day == mine.day && other.style == mine.style)) continue;
    const auto same = std::find_if(best.begin(), best.end(), [&](const Alternative& known) {
      return offer_at(problem, known.offer).day == other.day;
    });
    const Points regret = solution.score - *value;
    if (same == best.end())
      best.push_back({index, regret});
    else if (regret < same->regret)
      *same = {index, regret};
  }
  std::stable_sort(best.begin(), best.end(),
                   [](const Alternative& a, const Alternative& b) { return a.regret < b.regret; });
  best.resize(std::min(best.size(), shown));
  return best;
}

std::vector<std::string> cautions_of(const Season& season, const Offer& offer, int gap,
                                     bool is_first_of_style) {
  std::vector<std::string> cautions;
  if (season.problem.is_lapsed(gap) && is_deep_work(offer.style))
    cautions.push_back(fmt::format(
        "More than {} days without massage: expect more soreness than usual, and say so on the "
        "table.",
        season.problem.data().lapse_days));
  if (is_first_of_style)
    cautions.push_back(fmt::format("Your first {}: keep the pressure at 6 of 10 or less.",
                                   words_for(offer.style)));
  const auto& range = season.protocol.session_minutes[index_of(offer.style)];
  const Minutes minutes{offer.minutes};
  if (range && (minutes < range->least || minutes > range->most))
    cautions.push_back(fmt::format("{} min is outside the usual {} to {} min for {}.",
                                   offer.minutes, range->least.count(), range->most.count(),
                                   words_for(offer.style)));
  const std::optional<LegSoreness>& legs = season.calendar.at(offer.day).legs;
  if (offer.booked && legs && is_too_deep(offer.style, *legs))
    cautions.push_back(fmt::format("Sore legs: {} ({}).", words_for(*legs), soreness_rule));
  for (const rules::Caution* caution : cautions_on(season.calendar, season.protocol, offer.day,
                                                   half_of_offer(season, offer), offer.style))
    cautions.push_back(caution->words);
  return cautions;
}

}  // namespace

std::vector<Reason> reasons_for(const Season& season, int index, int gap) {
  const Problem& problem = season.problem;
  const Offer& offer = offer_at(problem, index);
  std::vector<Reason> reasons;
  const Points relief = Problem::relief(offer.effect_percent, problem.tension(offer.day, gap));
  const bool ever = gap <= problem.memory_days() || !season.request.past.empty();
  if (relief != Points{})
    reasons.push_back(reason(relief_rule, relief, relief_words(gap, problem.memory_days(), ever)));
  add_timing(reasons, season, offer, gap);
  const Points haste = problem.haste(offer.interval_tenths, gap);
  if (haste != Points{})
    reasons.push_back(reason(haste_rule, -haste,
                             fmt::format("only {} after the last massage; {:g} are wanted",
                                         days_text(gap), offer.interval_tenths / 10.0)));
  add_own_parts(reasons, offer, season.request.helped, problem.data().currency);
  add_symptom(reasons, season, offer);
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& a, const Reason& b) { return a.points > b.points; });
  return reasons;
}

std::vector<Massage> explain(const Season& season, const Solution& solution) {
  const Problem& problem = season.problem;
  std::vector<Massage> massages;
  std::optional<int> previous;
  for (const PastMassage& past : problem.data().past)
    previous = std::max(previous.value_or(past.day), past.day);
  StyleSet tried = problem.data().tried;
  for (const int index : solution.chosen) {
    const Offer& offer = offer_at(problem, index);
    const int gap = problem.gap(previous, offer.day);
    Massage massage{.offer = index,
                    .points = {},
                    .reasons = reasons_for(season, index, gap),
                    .follow_ups = follow_ups_of(season, offer),
                    .alternatives = alternatives_of(problem, solution, index),
                    .cautions = cautions_of(season, offer, gap, !tried[index_of(offer.style)])};
    for (const Reason& part : massage.reasons) massage.points += part.points;
    massages.push_back(std::move(massage));
    tried.set(index_of(offer.style));
    previous = offer.day;
  }
  return massages;
}

std::vector<DayView> day_views(const Problem& problem, const Solution& solution) {
  std::vector<DayView> views(static_cast<std::size_t>(problem.days()));
  for (int day = 0; day < problem.days(); ++day) {
    DayView& view = views[static_cast<std::size_t>(day)];
    for (int index = problem.first_offer(day); index < problem.first_offer(day + 1); ++index) {
      const Offer& offer = offer_at(problem, index);
      for (const auto& rules : {offer.forbidden_by, offer.forbidden_if_lapsed_by})
        for (const std::string& rule : rules)
          if (std::find(view.closed_by.begin(), view.closed_by.end(), rule) == view.closed_by.end())
            view.closed_by.push_back(rule);
      if (solution.best_with.empty()) continue;
      const auto value = solution.best_with[static_cast<std::size_t>(index)];
      if (!value) continue;
      const Points regret = solution.score - *value;
      if (view.regret && *view.regret <= regret) continue;
      view.regret = regret;
      view.best_offer = index;
    }
    if (view.regret) view.closed_by.clear();
  }
  return views;
}

std::string words_of_ban(const Season& season, int index, const std::string& rule) {
  const Offer& offer = offer_at(season.problem, index);
  for (const Hit& hit : hits_of(season, offer)) {
    if (!hit.forbids || hit.row->rules.front() != rule) continue;
    const CalendarDay& trigger = season.calendar.at(hit.trigger_day);
    return fmt::format("{} ({} on {})", hit.row->words, trigger.words, to_short(trigger.day));
  }
  const CalendarDay& today = season.calendar.at(offer.day);
  if (rule == soreness_rule && today.legs) return words_for(*today.legs);
  const rules::Rule* known = rules::find_rule(rule);
  return known ? known->says : rule;
}

std::vector<std::string> obstacles_of(const Season& season) {
  std::vector<int> booked;
  for (std::size_t i = 0; i < season.problem.offers().size(); ++i)
    if (season.problem.offers()[i].booked) booked.push_back(static_cast<int>(i));
  std::vector<std::string> obstacles;
  for (const Violation& violation : check(season.problem, booked)) {
    std::string words = violation.words;
    if (violation.offers.size() == 1 && !violation.rule.empty())
      words += ": " + words_of_ban(season, violation.offers.front(), violation.rule);
    const bool named = words.find(violation.rule) != std::string::npos;
    obstacles.push_back(named ? words : words + ", " + violation.rule);
  }
  return obstacles;
}

}  // namespace rubdown::schedule
