#include "agree/random_problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "agree/dice.h"
#include "core/result.h"

namespace rubdown::agree {
namespace {

using schedule::Limit;
using schedule::Offer;
using schedule::Part;
using schedule::Problem;
using schedule::ProblemData;

Points points(int tenths) { return Points{tenths * (units_per_point / 10)}; }

Style any_style(Dice& dice) { return all_styles[static_cast<std::size_t>(dice.between(0, 6))]; }

std::vector<Part> some_parts(Dice& dice, int percent, int least, int most) {
  if (!dice.chance(percent)) return {};
  return {{"R1", points(10 * dice.between(least, most))}};
}

Offer small_offer(Dice& dice, const ProblemData& data, int number) {
  Offer offer;
  offer.day = dice.between(0, data.days - 1);
  offer.start_min = number;  // tells twins apart
  offer.style = any_style(dice);
  offer.minutes = 30 * dice.between(1, 3);
  offer.price = Cents{500 * dice.between(0, 8)};
  offer.booked = dice.chance(4);
  offer.effect_percent = dice.chance(20) ? 0 : 10 * dice.between(0, 10);
  offer.interval_tenths = dice.chance(50) ? 140 : dice.between(10, 400);
  offer.parts = some_parts(dice, 80, -5, 8);
  offer.parts_if_regular = some_parts(dice, 20, -4, 4);
  offer.parts_if_lapsed = some_parts(dice, 20, -4, 4);
  if (dice.chance(10)) offer.forbidden_if_lapsed_by = {"R2"};
  if (dice.chance(15)) offer.first_try_forbidden_by = {"R3"};
  return offer;
}

Limit small_limit(Dice& dice, int days) {
  Limit limit;
  limit.first_day = dice.between(-3, days - 1);
  limit.last_day = limit.first_day + dice.between(0, days);
  limit.depth_min = dice.chance(30) ? dice.between(0, 3) : 0;
  limit.depth_max = dice.chance(30) ? dice.between(limit.depth_min, 3) : 3;
  const bool money = dice.chance(60);
  if (money) limit.money_max = Cents{500 * dice.between(0, 20)};
  if (!money || dice.chance(20)) limit.count_max = dice.between(0, 3);
  limit.rule = "R4";
  return limit;
}

Problem made(ProblemData data) {
  auto problem = Problem::make(std::move(data));
  RUBDOWN_CHECK(problem.has_value());
  return std::move(problem).value();
}

void draw_runner(Dice& dice, ProblemData& data) {
  const bool rested = dice.chance(10);
  for (int day = 0; day < data.days; ++day) {
    data.wear_milli.push_back(rested ? 0 : 400 * dice.between(0, 4));
  }
  for (int i = dice.between(0, 20); i > 0; --i) data.wear_before_milli.push_back(400);
  data.relief.points_max = dice.chance(10) ? 0 : dice.between(5, 25);
  data.relief.half_life_days = dice.between(3, 30);
  data.haste_points_max = dice.chance(20) ? 0 : dice.between(1, 12);
  for (auto& gap : data.min_gap_days) gap = dice.chance(40) ? 1 : dice.between(1, 9);
  data.regular_days = dice.chance(50) ? 14 : dice.between(1, 40);
  data.lapse_days = dice.chance(50) ? 28 : dice.between(1, 40);
  for (int i = dice.between(0, 2); i > 0; --i) {
    data.past.push_back({-dice.between(1, dice.chance(50) ? 8 : 70), any_style(dice)});
  }
  for (std::size_t style = 0; style < style_count; ++style) data.tried.set(style, dice.chance(60));
}

}  // namespace

Problem small_problem(std::uint64_t seed, int offers_most) {
  Dice dice{seed};
  ProblemData data;
  data.days = dice.chance(70) ? dice.between(1, 16) : dice.between(17, 75);
  draw_runner(dice, data);
  const int open = dice.between(1, offers_most);
  const int closed = dice.chance(20) ? dice.between(1, 3) : 0;
  for (int i = 0; i < open + closed; ++i) {
    data.offers.push_back(small_offer(dice, data, i));
    if (i >= open) {
      data.offers.back().forbidden_by = {"R5"};
      data.offers.back().booked = dice.chance(5);
    }
  }
  for (int i = dice.between(0, 4); i > 0; --i) data.limits.push_back(small_limit(dice, data.days));
  return made(std::move(data));
}

namespace {

/// Half an hour of a style: its price, and how much of the deepest work an hour and a half gives.
struct MenuRow {
  Style style;
  int price_cents;
  int effect_percent;
};
constexpr std::array<MenuRow, style_count> menu = {{{Style::DeepTissue, 4'200, 100},
                                                    {Style::Sports, 3'800, 90},
                                                    {Style::Swedish, 3'000, 50},
                                                    {Style::ActiveRelease, 4'000, 95},
                                                    {Style::MyofascialRelease, 3'600, 72},
                                                    {Style::TriggerPoint, 3'200, 68},
                                                    {Style::LightFlush, 2'600, 20}}};

/// The week of a runner: rest, hard, easy, tempo, easy, easy, long.
constexpr std::array<int, 7> wear_of_weekday = {0, 1'000, 400, 1'000, 400, 400, 1'600};
constexpr int month_days = 30;

/// 30, 60 and 90 minutes give 55, 85 and 100 percent; what lies between is drawn on the line.
int effect_of(const MenuRow& row, int length, int lengths) {
  if (lengths == 1) return row.effect_percent * 85 / 100;
  const int place = 60 * length / (lengths - 1);  // minutes above 30
  const int of_style = place <= 30 ? 55 + place : 85 + (place - 30) / 2;
  return row.effect_percent * of_style / 100;
}

void add_menu(Dice& dice, ProblemData& data, const SeasonShape& shape, int day) {
  for (int s = 0; s < shape.styles; ++s) {
    const auto& row = menu[static_cast<std::size_t>(s)];
    const int timing = dice.between(-60, 60);  // tenths: how well the day suits the style
    for (int length = 0; length < shape.lengths; ++length) {
      Offer offer;
      offer.day = day;
      offer.style = row.style;
      offer.minutes = 30 + 60 * length / std::max(shape.lengths - 1, 1);
      offer.price = Cents{row.price_cents + 6'800 * length / std::max(shape.lengths - 1, 1)};
      offer.effect_percent = effect_of(row, length, shape.lengths);
      offer.interval_tenths = shape.interval_tenths;
      offer.parts = {{"R1", points(timing)},
                     {"H1", points(-static_cast<int>(offer.price.count()) / 200)}};
      if (shape.memory_parts) {
        offer.interval_tenths += is_deep_work(row.style) ? 0 : -40;
        if (timing > 40) offer.parts_if_regular = {{"R6", points(20)}};
        if (row.style == Style::Swedish) offer.parts_if_lapsed = {{"R7", points(30)}};
        if (depth_of(row.style) == 3) offer.forbidden_if_lapsed_by = {"R8"};
        if (day % 7 > 4) offer.first_try_forbidden_by = {"R9"};
      }
      data.offers.push_back(std::move(offer));
    }
  }
}

}  // namespace

Problem season_problem(std::uint64_t seed, const SeasonShape& shape) {
  Dice dice{seed};
  ProblemData data;
  data.days = 7 * shape.weeks;
  data.min_gap_days = {1, 2, 5, 7};
  data.tried.set();
  for (int day = 0; day < data.days; ++day) {
    data.wear_milli.push_back(wear_of_weekday[static_cast<std::size_t>(day % 7)] +
                              20 * dice.between(0, 10));
    add_menu(dice, data, shape, day);
  }
  for (int day = 0; shape.budget_cents > 0 && day < data.days; day += month_days) {
    Limit budget;
    budget.first_day = day;
    budget.last_day = day + month_days - 1;
    budget.money_max = Cents{shape.budget_cents};
    data.limits.push_back(budget);
  }
  if (shape.taper_limit) {
    Limit taper;
    taper.first_day = data.days - 14;
    taper.last_day = data.days - 1;
    taper.depth_min = 3;
    taper.count_max = 1;
    data.limits.push_back(taper);
  }
  if (shape.memory_parts) {
    data.past = {{-9, Style::Swedish}};
    data.tried.reset(index_of(Style::Sports));
    data.tried.reset(index_of(Style::TriggerPoint));
  }
  return made(std::move(data));
}

}  // namespace rubdown::agree
