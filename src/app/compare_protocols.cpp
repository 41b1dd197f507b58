#include "app/compare_protocols.h"

#include <algorithm>

#include "app/make_schedule.h"
#include "app/season.h"
#include "rules/protocols.h"
#include "schedule/timing.h"

namespace rubdown::app {
namespace {

using schedule::Verdict;

void add_once(std::vector<std::string>& rules, const std::string& rule) {
  if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
}

/// What the rows say about one style; Silent when none of them speaks.
Verdict verdict_on(const Season& season, int day, Style style) {
  Verdict verdict;
  bool forbidden = false;
  std::vector<std::string> bans;
  for (const schedule::Hit& hit :
       schedule::hits_on(season.calendar, season.protocol, season.wishes.runner, day,
                         season.wishes.wishes.half, style)) {
    if (hit.holds != schedule::Holds::Always) continue;
    verdict.kind = Verdict::Kind::Open;
    if (hit.forbids) {
      forbidden = true;
      add_once(bans, hit.row->rules.front());
    } else {
      verdict.best += hit.points;
      add_once(verdict.rules, hit.row->rules.front());
    }
  }
  if (!forbidden) {
    verdict.best_style = style;
    return verdict;
  }
  return {.kind = Verdict::Kind::Forbidden,
          .best = {},
          .best_style = {},
          .rules = std::move(bans),
          .massage = {}};
}

bool is_better(const Verdict& a, const Verdict& b) {
  const auto rank = [](const Verdict& verdict) {
    return verdict.kind == Verdict::Kind::Forbidden ? 0 : 1;
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  if (a.kind != b.kind) return a.kind == Verdict::Kind::Open;
  return a.best > b.best;
}

/// The best that a protocol says about any style on the menu.
Verdict verdict_on(const Season& season, int day) {
  std::optional<Verdict> best;
  StyleSet seen;
  for (const schedule::MenuItem& item : season.wishes.menu) {
    if (seen[index_of(item.style)]) continue;
    seen.set(index_of(item.style));
    Verdict verdict = verdict_on(season, day, item.style);
    if (!best || is_better(verdict, *best)) best = std::move(verdict);
  }
  return best.value_or(Verdict{});
}

/// One says no where another says come, or one speaks clearly for a day that another speaks
/// clearly against.
bool disagree(const std::vector<Verdict>& verdicts) {
  const Points clear = schedule::points_of(3);
  bool against = false;
  bool in_favour = false;
  for (const Verdict& verdict : verdicts) {
    if (verdict.kind == Verdict::Kind::Forbidden) against = true;
    if (verdict.kind != Verdict::Kind::Open) continue;
    if (verdict.best >= clear) in_favour = true;
    if (verdict.best <= -clear) against = true;
  }
  return against && in_favour;
}

/// A red flag outranks every protocol: on such a day there is nothing to disagree about.
bool is_barred(const schedule::CalendarDay& day) {
  return std::any_of(day.restrictions.begin(), day.restrictions.end(),
                     [](const auto& one) { return schedule::is_stop(one) && !one.depth_max; });
}

std::optional<int> massage_on(const schedule::Answer& answer, int day) {
  for (const schedule::Massage& massage : answer.massages)
    if (answer.problem.offers()[static_cast<std::size_t>(massage.offer)].day == day)
      return massage.offer;
  return {};
}

std::vector<std::string> names_for(const Request& request) {
  const auto builtin = rules::protocol_names();
  std::vector<std::string> names(builtin.begin(), builtin.end());
  if (std::find(names.begin(), names.end(), request.protocol) == names.end())
    names.push_back(request.protocol);
  return names;
}

}  // namespace

Result<schedule::Comparison> compare_protocols(const Request& request, Day today) {
  schedule::Comparison comparison;
  std::vector<Season> seasons;
  RUBDOWN_TRY(const Basis basis, read_basis(request, today));
  for (const std::string& name : names_for(request)) {
    Request one = request;
    one.protocol = name;
    one.effort.regret = false;
    RUBDOWN_TRY(Season season, pose_season(basis, one));
    comparison.protocols.push_back(season.protocol.name);
    comparison.answers.push_back(answer_for(season, one.effort));
    seasons.push_back(std::move(season));
  }
  const schedule::Calendar& calendar = seasons.front().calendar;
  comparison.season_days = calendar.season_days();
  for (int day = 0; day < calendar.season_days(); ++day) {
    if (is_barred(calendar.at(day))) continue;
    schedule::ComparedDay compared{calendar.at(day).day, calendar.at(day).words, {}};
    for (std::size_t i = 0; i < seasons.size(); ++i) {
      compared.verdicts.push_back(verdict_on(seasons[i], day));
      compared.verdicts.back().massage = massage_on(comparison.answers[i], day);
    }
    if (disagree(compared.verdicts)) comparison.days.push_back(std::move(compared));
  }
  return comparison;
}

}  // namespace rubdown::app
