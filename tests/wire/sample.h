// A small problem with everything in it, for the tests of this room.
#pragma once

#include <string_view>

#include "schedule/problem.h"

namespace rubdown::wire::sample {

/// The rules that the samples name; nothing else exists here.
inline bool known_rule(std::string_view id) {
  return id == "R2-12" || id == "R3-07" || id == "H-01" || id == "H-02" || id == "S-07";
}

/// Two weeks from Monday 4 October 2027, with every field away from its default somewhere.
inline schedule::ProblemData problem_data() {
  using namespace schedule;
  ProblemData data;
  data.first_day = Day{std::chrono::year{2027} / 10 / 4};
  data.days = 14;
  data.currency = "CHF";
  data.relief = {.points_max = 18, .scale_milli = 7'500, .half_life_days = 10};
  data.haste_points_max = 8;
  data.min_gap_days = {1, 2, 5, 7};
  data.min_gap_rule = {"", "", "R3-07", "R2-12"};
  data.regular_days = 15;
  data.lapse_days = 35;
  data.tried.set(index_of(Style::Sports));
  data.past = {{.day = -20, .style = Style::Sports}};
  data.wear_before_milli = {400, 1'600};
  data.wear_milli = {0, 1'000, 400, 1'000, 400, 400, 1'600, 0, 1'000, 400, 1'000, 400, 400, 4'000};
  data.limits = {{.first_day = -3,
                  .last_day = 27,
                  .depth_min = 0,
                  .depth_max = 3,
                  .money_max = Cents{16'000},
                  .count_max = {},
                  .rule = ""},
                 {.first_day = 0,
                  .last_day = 13,
                  .depth_min = 3,
                  .depth_max = 3,
                  .money_max = {},
                  .count_max = 1,
                  .rule = "R2-12"}};

  Offer friday;
  friday.day = 4;
  friday.start_min = 18 * 60 + 30;
  friday.therapist = "Anna \"Knots\" Müller";
  friday.style = Style::Sports;
  friday.minutes = 60;
  friday.price = Cents{8'000};
  friday.effect_percent = 90;
  friday.interval_tenths = 85;
  friday.parts = {{"R2-12", Points{1'234'500}}, {"H-02", Points{-400'001}}};
  friday.parts_if_regular = {{"R3-07", Points{100'000}}};
  friday.parts_if_lapsed = {{"R3-07", Points{-100'000}}};
  friday.first_try_forbidden_by = {"S-07"};

  Offer deep = friday;
  deep.style = Style::DeepTissue;
  deep.effect_percent = 100;
  deep.forbidden_by = {"R2-12", "S-07"};
  deep.forbidden_if_lapsed_by = {"R3-07"};

  Offer booked;
  booked.day = 8;
  booked.style = Style::Swedish;
  booked.minutes = 45;
  booked.price = Cents{6'000};
  booked.booked = true;
  booked.effect_percent = 50;

  data.offers = {friday, deep, booked};
  return data;
}

}  // namespace rubdown::wire::sample
