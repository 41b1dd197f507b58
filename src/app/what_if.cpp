#include "app/what_if.h"

#include <fmt/format.h>

#include "app/make_schedule.h"
#include "app/season.h"
#include "core/day.h"

namespace rubdown::app {
namespace {

Result<void> judge_style(const Season& season, std::optional<Style> style) {
  if (!style) return {};
  for (const schedule::MenuItem& item : season.wishes.menu)
    if (item.style == *style) return {};
  return fail(
      Fault::BadInput, std::string{name_of(*style)},
      "this style is not on the menu; add it: --menu " + std::string{name_of(*style)} + ":60:80");
}

/// The massage of that day (and style) that loses least. The explanation is sorted that way.
const schedule::OfferExplanation* pick(const Season& season, const schedule::DayExplanation& day,
                                       std::optional<Style> style) {
  for (const schedule::OfferExplanation& offer : day.offers) {
    if (!offer.regret) continue;
    const auto index = static_cast<std::size_t>(offer.offer);
    if (!style || season.problem.offers()[index].style == *style) return &offer;
  }
  return nullptr;
}

/// The same season with one offer booked.
Result<schedule::Answer> answer_with(Season season, int offer, const solve::Effort& effort) {
  schedule::ProblemData data = season.problem.data();
  data.offers[static_cast<std::size_t>(offer)].booked = true;
  RUBDOWN_TRY(season.problem, schedule::Problem::make(std::move(data)));
  return answer_for(season, effort);
}

}  // namespace

Result<Why> why(const Request& request, Day today, Day day) {
  RUBDOWN_TRY(const Season season, pose_season(request, today));
  RUBDOWN_TRY(const int index, index_of_day(season, day));
  schedule::Answer answer = answer_for(season, request.effort);
  auto explanation = schedule::explain_day(season.view(), answer.solution, index);
  return Why{std::move(answer), std::move(explanation)};
}

Result<WhatIf> what_if(const Request& request, Day today, Day day, std::optional<Style> style) {
  RUBDOWN_TRY(const Season season, pose_season(request, today));
  RUBDOWN_TRY(const int index, index_of_day(season, day));
  RUBDOWN_TRY_VOID(judge_style(season, style));
  WhatIf result;
  result.best = answer_for(season, request.effort);
  result.day = schedule::explain_day(season.view(), result.best.solution, index);
  if (const auto* picked = pick(season, result.day, style)) {
    result.offer = picked->offer;
    result.regret = *picked->regret;
    RUBDOWN_TRY(result.then, answer_with(season, picked->offer, request.effort));
  }
  return result;
}

}  // namespace rubdown::app
