#include "tests/faces/sample_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/day.h"
#include "core/result.h"

namespace rubdown::test {
namespace {

using namespace rubdown::schedule;

constexpr int weeks = 20;
constexpr int half_marathon_day = 13 * 7 - 1;  // Sunday of week 13
constexpr int marathon_day = 18 * 7 - 1;       // Sunday of week 18
constexpr int offers_a_day = 3;
constexpr int fever_from = 62;
constexpr int fever_to = 64;

Points tenths(std::int64_t count) { return Points{count * (units_per_point / 10)}; }

Day first_day() { return *day_from_iso("2027-06-07"); }  // a Monday
Day day_of(int index) { return first_day() + std::chrono::days{index}; }

Block block_of(int index) {
  if (index > marathon_day) return Block::Recovery;
  if (index < 4 * 7) return Block::Base;
  if (index < 10 * 7) return Block::Build;
  return index < 15 * 7 ? Block::Peak : Block::Taper;
}

/// Every third week is an easier one.
int long_run_km(int week) { return week % 3 == 2 ? 16 + week / 2 : 20 + week * 4 / 5; }

void fill(CalendarDay& day, double wear, std::string words) {
  day.known = true;
  day.wear = wear;
  day.words = std::move(words);
  day.rest = wear == 0;
}

void fill_training_day(CalendarDay& day, int index) {
  const int week = index / 7;
  const bool race_week = week == 17;
  switch (index % 7) {
    case 0:
      return fill(day, 0, "rest");
    case 1:
      day.hard_session = !race_week;
      day.easy_run = race_week;
      return race_week ? fill(day, 0.4, "easy run 8 km")
                       : fill(day, 1, fmt::format("{} x 1000 m", 4 + week / 4));
    case 3:
      day.hard_session = week > 1 && !race_week;
      day.easy_run = !day.hard_session;
      return day.hard_session ? fill(day, 1, fmt::format("tempo {} km", 6 + week / 3))
                              : fill(day, 0.4, "easy run 8 km");
    case 6:
      day.long_run = true;
      day.long_size = long_run_km(week) / 26.0;
      return fill(day, 1.6 * day.long_size, fmt::format("long run {} km", long_run_km(week)));
    default:
      day.easy_run = true;
      return fill(day, 0.4, "easy run 10 km");
  }
}

CalendarDay calendar_day(int index) {
  CalendarDay day;
  day.day = day_of(index);
  day.block = block_of(index);
  day.words = "nothing planned";
  if (index < 0 || index > marathon_day + 7) return day;
  if (index == half_marathon_day || index == marathon_day) {
    day.race = index == marathon_day ? 1 : 0;
    fill(day, index == marathon_day ? 4 : 2.2,
         index == marathon_day ? "marathon" : "half marathon");
  } else if (index > marathon_day) {
    fill(day, index % 7 == 6 ? 0.4 : 0, index % 7 == 6 ? "jog 5 km" : "rest");
    day.easy_run = !day.rest;
  } else {
    fill_training_day(day, index);
  }
  if (index >= fever_from && index <= fever_to) day.closed_by = {"S-07"};
  return day;
}

Calendar sample_calendar() {
  Calendar calendar;
  calendar.lead = 7;
  for (int index = -7; index < weeks * 7; ++index) calendar.days.push_back(calendar_day(index));
  calendar.races = {{.day = day_of(half_marathon_day),
                     .distance = RaceDistance::Half,
                     .importance = Importance::Minor,
                     .name = "half marathon"},
                    {.day = day_of(marathon_day), .name = "marathon"}};
  return calendar;
}

std::vector<std::string> forbidden_by(const Calendar& calendar, int index, Style style) {
  if (!calendar.at(index).closed_by.empty()) return calendar.at(index).closed_by;
  for (const int race : {half_marathon_day, marathon_day}) {
    if (index >= race - 2 && index <= race && is_deep_work(style)) return {"R2-12"};
    if (index == race) return {"R0-32"};
  }
  const int after = index - marathon_day;
  if (after > 0 && after < (is_deep_work(style) ? 7 : 2)) return {"R1-42"};
  if (index + 1 >= calendar.season_days()) return {};
  const CalendarDay& next = calendar.at(index + 1);
  if (is_deep_work(style) && next.long_run) return {"R3-35"};
  if (is_deep_work(style) && next.hard_session) return {"R2-13"};
  return {};
}

ProblemData sample_data(const Calendar& calendar) {
  ProblemData data;
  data.first_day = first_day();
  data.days = calendar.season_days();
  for (int index = 0; index < data.days; ++index) {
    const auto offer = [&](Style style, int minutes, std::int64_t cents) {
      Offer made;
      made.day = index;
      made.style = style;
      made.minutes = minutes;
      made.price = Cents{cents};
      made.effect_percent = 50;
      made.forbidden_by = forbidden_by(calendar, index, style);
      data.offers.push_back(std::move(made));
    };
    offer(Style::DeepTissue, 60, 8'000);
    offer(Style::Sports, 60, 8'000);
    offer(Style::Swedish, 45, 6'000);
    data.wear_milli.push_back(static_cast<int>(calendar.at(index).wear * 1000));
  }
  return data;
}

/// What the hand-made schedule picks: a day, and its place among the day's three offers.
struct Pick {
  int day;
  int style;
  int offer() const { return day * offers_a_day + style; }
};
constexpr std::array<Pick, 6> picks = {{{18, 1}, {39, 1}, {60, 1}, {79, 0}, {102, 1}, {120, 1}}};

/// Grows with the distance from the massage that it would replace.
Points invented_regret(int offer) {
  int best = 999;
  for (const Pick& pick : picks) {
    if (pick.offer() == offer) return {};
    const int apart = std::abs(pick.day - offer / offers_a_day);
    const int style = std::abs(pick.style - offer % offers_a_day);
    best = std::min(best, std::max(0, apart * 7 - 7) + style * 12);
  }
  return tenths(std::min(best, 95));
}

void solve_by_hand(Answer& answer) {
  Solution& solution = answer.solution;
  solution.labels = 3'182;
  solution.score = solution.bound = tenths(742);
  const auto& offers = answer.problem.offers();
  for (int offer = 0; offer < static_cast<int>(offers.size()); ++offer) {
    const bool closed = !offers[static_cast<std::size_t>(offer)].forbidden_by.empty();
    solution.best_with.push_back(closed ? std::nullopt
                                        : std::optional{solution.score - invented_regret(offer)});
  }
  for (const Pick& pick : picks) solution.chosen.push_back(pick.offer());
}

void view_days(Answer& answer) {
  answer.days.assign(static_cast<std::size_t>(answer.calendar.season_days()), {});
  const auto& offers = answer.problem.offers();
  for (std::size_t i = 0; i < offers.size(); ++i) {
    DayView& view = answer.days[static_cast<std::size_t>(offers[i].day)];
    if (i < answer.solution.best_with.size() && answer.solution.best_with[i]) {
      const Points regret = answer.solution.score - *answer.solution.best_with[i];
      if (!view.regret || regret < *view.regret) {
        view.regret = regret;
        view.best_offer = static_cast<int>(i);
      }
      view.closed_by.clear();
    } else if (!view.regret) {
      for (const std::string& rule : offers[i].forbidden_by)
        if (std::find(view.closed_by.begin(), view.closed_by.end(), rule) == view.closed_by.end())
          view.closed_by.push_back(rule);
    }
  }
}

Reason relief(int days, std::int64_t points) {
  return {"H-01", "rubdown", "-", tenths(points),
          days == 0
              ? "tightness of the weeks before, no massage yet"
              : fmt::format("tightness gathered in the {} days since the last massage", days)};
}
Reason price() { return {"H-04", "rubdown", "-", tenths(-40), "its price, 80.00 EUR"}; }
Reason easy_day(std::int64_t points) {
  return {"R2-16", "runners-practice", "D", tenths(points), "after an easy run"};
}
Reason easy_tomorrow() {
  return {"R2-14", "runners-practice", "D", tenths(20), "the next day is easy"};
}

FollowUp after(int day, int from, int to, std::string rule, std::string words) {
  return {day_of(day + from), day_of(day + to), std::move(rule), std::move(words)};
}

Massage massage(const Pick& pick, std::vector<Reason> reasons) {
  Massage result;
  result.offer = pick.offer();
  result.reasons = std::move(reasons);
  for (const Reason& reason : result.reasons) result.points += reason.points;
  result.follow_ups = {after(pick.day, 0, 0, "R3-32", "drink to thirst"),
                       after(pick.day, 1, 1, "R3-33", "easy running or rest")};
  result.alternatives = {{.offer = pick.offer() - offers_a_day, .regret = {}},
                         {.offer = pick.offer() + (pick.style == 0 ? 1 : -1), .regret = tenths(12)},
                         {.offer = pick.offer() + offers_a_day, .regret = tenths(21)}};
  return result;
}

std::vector<Massage> sample_massages() {
  std::vector<Massage> all;
  all.push_back(massage(picks[0], {relief(0, 88), easy_day(30), easy_tomorrow(), price()}));
  all[0].cautions = {"The first massage in over four weeks: ask for moderate pressure."};
  all.push_back(massage(picks[1], {relief(21, 105), easy_day(30), easy_tomorrow(), price()}));
  all.push_back(massage(picks[2], {relief(21, 121), easy_day(30), easy_tomorrow(), price()}));
  all.push_back(massage(
      picks[3],
      {relief(19, 126),
       {"R3-17", "redemption-year", "D", tenths(30), "deep work suits hard training, no injury"},
       {"R0-28", "back-in-motion", "B", tenths(26), "24 to 48 hours after a hard session"},
       easy_tomorrow(),
       price(),
       {"H-02", "rubdown", "-", tenths(-12), "sooner than the 28 days that were wanted"}}));
  all.push_back(massage(picks[4], {relief(23, 118), easy_day(30), easy_tomorrow(), price()}));
  all.push_back(massage(
      picks[5], {relief(18, 86),
                 {"R2-12", "runners-practice", "D", tenths(80), "five days before the race"},
                 easy_day(30),
                 easy_tomorrow(),
                 price()}));
  all[5].follow_ups.push_back(
      after(picks[5].day, 1, 3, "R1-20", "easy running only until the race"));
  return all;
}

std::vector<SelfMassage> sample_self_massage() {
  std::vector<SelfMassage> sessions;
  for (int week = 0; week < 18; ++week) {
    sessions.push_back({.day = day_of(week * 7),
                        .words = "quads, hamstrings and calves with a foam roller",
                        .rule = "R1-33"});
    if (week % 2 == 0)
      sessions.push_back({.day = day_of(week * 7 + 2),
                          .minutes = 5,
                          .words = "arches with a tennis ball",
                          .rule = "R3-51"});
  }
  return sessions;
}

/// The season with these offers and limits; nothing is chosen yet.
Answer season(const auto& change) {
  Answer answer;
  answer.protocol = "consensus";
  answer.protocol_title = "the four sources, weighed by depth and evidence";
  answer.calendar = sample_calendar();
  ProblemData data = sample_data(answer.calendar);
  change(data);
  auto problem = Problem::make(std::move(data));
  RUBDOWN_CHECK(problem.has_value());
  answer.problem = *std::move(problem);
  answer.goal_race_day = day_of(marathon_day);
  answer.goal_race = "marathon on Sunday 10 October 2027";
  return answer;
}

void book_fourth_massage(ProblemData& data) {
  Offer& booked = data.offers[static_cast<std::size_t>(picks[3].offer())];
  booked.booked = true;
  booked.start_min = 18 * 60 + 30;
  booked.therapist = "Kim Larsen";
}

/// Nothing chosen; each offer that is allowed costs `regret`.
Answer without_massages(Answer answer, Points regret) {
  answer.solution.labels = 141;
  for (const Offer& offer : answer.problem.offers())
    answer.solution.best_with.push_back(offer.forbidden_by.empty() && regret != Points{}
                                            ? std::optional{Points{} - regret}
                                            : std::nullopt);
  view_days(answer);
  return answer;
}

}  // namespace

Answer sample_answer() {
  Answer answer = season(book_fourth_massage);
  solve_by_hand(answer);
  view_days(answer);
  answer.massages = sample_massages();
  answer.self_massage = sample_self_massage();
  answer.notes = {
      "The plan says nothing about 11 days at its end; they are taken as days without a run.",
      "No times of day are known: each massage is taken to lie after that day's run.",
      "From Sunday 8 to Tuesday 10 August nothing is booked: fever (S-07)."};
  return answer;
}

Answer recorded_answer() {
  Answer answer = sample_answer();
  schedule::Condition condition;
  const Day last = first_day() + std::chrono::days{picks[0].day - 1};
  for (int ago = 83; ago >= 0; --ago) {
    const Day day = last - std::chrono::days{ago};
    const bool is_unknown = ago > 60 && ago < 66;
    const double load = ago % 7 == 0 ? 120 : ago % 7 == 4 ? 80 : ago % 7 < 3 ? 45 : 0;
    condition.loads.push_back({day, is_unknown ? std::nullopt : std::optional{load}});
    load::FitnessDay fitness{.day = day, .is_building = ago > 41};
    if (!is_unknown) {
      fitness.fitness = 40 + 0.2 * (83 - ago);
      fitness.fatigue = 45 + 12 * std::sin(ago * 0.9);
    }
    condition.fitness.push_back(fitness);
  }
  for (int ahead = 0; ahead <= 7; ++ahead) {
    load::SorenessDay day{last + std::chrono::days{ahead}, {}};
    for (const load::Region region : load::all_regions) {
      const double at = 0.6 + 4.2 * std::exp(-ahead / 2.0) /
                                  (1 + 0.3 * static_cast<double>(load::index_of(region)));
      day.regions[load::index_of(region)] = {
          at, 0.6 * at, 1.5 * at, false, {{0, at, "22.0 km with 210 m down, Sunday: 3.1 of 4.0"}}};
    }
    condition.soreness.days.push_back(std::move(day));
  }
  answer.massages.front().regions = {
      {*body::spot_named("quads-both"), "quads", 3.1, 2, 4.6, false,
       "22.0 km with 210 m down, Sunday", ""},
      {*body::spot_named("hamstrings-both"), "hamstrings", 2.5, 1.5, 3.9, false,
       "22.0 km with 210 m down, Sunday", ""},
      {*body::spot_named("calves-both"), "calves", 2.2, 1.3, 3.4, true, "10.0 km, Thursday", ""}};
  answer.condition = std::move(condition);
  return answer;
}

Answer all_forbidden_answer() {
  return without_massages(season([](ProblemData& data) {
                            for (Offer& offer : data.offers)
                              offer.forbidden_by = {offer.day < 100 ? "S-07" : "R2-12"};
                          }),
                          {});
}

Answer too_dear_answer() {
  return without_massages(season([](ProblemData& data) {
                            Limit nothing;
                            nothing.last_day = data.days - 1;
                            nothing.money_max = Cents{};
                            nothing.rule = "H-05";
                            data.limits = {nothing};
                          }),
                          {});
}

Answer not_worth_it_answer() {
  return without_massages(season([](ProblemData&) {}), tenths(21));
}

Answer empty_menu_answer() {
  return without_massages(season([](ProblemData& data) { data.offers.clear(); }), {});
}

Answer infeasible_answer() {
  Answer answer = season(book_fourth_massage);
  answer.solution.outcome = Outcome::Infeasible;
  answer.solution.labels = 77;
  answer.obstacles = {
      "the booked deep massage on Fri 8 Oct lies inside the lock-out before the race on Sun 10 "
      "Oct, "
      "R2-12",
      "the booked massages on Tue 3 Aug and Wed 4 Aug are 1 day apart; deep work asks for 7, "
      "R3-41"};
  return answer;
}

Answer stopped_answer() {
  Answer answer = sample_answer();
  answer.solution.outcome = Outcome::Stopped;
  answer.solution.bound = tenths(791);
  answer.solution.labels = 20'000'000;
  answer.solution.best_with.clear();
  for (Massage& one : answer.massages) one.alternatives.clear();
  for (DayView& view : answer.days) view.regret.reset();
  return answer;
}

Answer hostile_answer() {
  Answer answer = sample_answer();
  const std::string bad =
      "</style><script>alert('x')</script>&\"\x1b[31m\r\nEND:VEVENT\r\n;,\\ üß🏃";
  answer.protocol = bad;
  answer.protocol_title = bad;
  answer.goal_race = bad;
  for (CalendarDay& day : answer.calendar.days) day.words = bad;
  for (Race& race : answer.calendar.races) race.name = bad;
  answer.condition = recorded_answer().condition;
  for (load::SorenessDay& day : answer.condition->soreness.days)
    for (load::RegionSoreness& region : day.regions) region.largest.front().words = bad + ": 1";
  for (Massage& one : answer.massages) {
    one.regions = {{*body::spot_named("quads-both"), "quads", 3, 2, 4, false, bad, ""}};
    for (Reason& reason : one.reasons)
      reason.words = reason.rule = reason.source = reason.grade = bad;
    for (FollowUp& next : one.follow_ups) next.words = next.rule = bad;
    one.cautions = {bad};
  }
  for (DayView& view : answer.days) view.closed_by.assign(view.closed_by.size(), bad);
  for (SelfMassage& session : answer.self_massage) session.words = session.rule = bad;
  answer.notes = {bad, std::string(300, 'x')};
  return answer;
}

}  // namespace rubdown::test
