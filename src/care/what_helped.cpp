#include "care/what_helped.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rubdown::care {
namespace {

struct Gains {
  double sum = 0;
  int count = 0;

  void add(double gain) {
    sum += gain;
    ++count;
  }
  [[nodiscard]] double mean() const { return count == 0 ? 0 : sum / count; }
};

/// Points of soreness that were gone afterwards; nothing when nobody told.
std::optional<double> gain_of(const Massage& massage) {
  const auto after = massage.after_48h ? massage.after_48h : massage.after_24h;
  if (!massage.before || !after) return {};
  return *massage.before - *after;
}

int points_for(const Gains& style, const Gains& all) {
  constexpr double doubt = 2;             // massages
  constexpr double points_per_point = 2;  // of the schedule for one of soreness
  constexpr double most = 3;
  const double share = style.count / (style.count + doubt);
  const double points = points_per_point * share * (style.mean() - all.mean());
  return static_cast<int>(std::lround(std::clamp(points, -most, most)));
}

}  // namespace

WhatHelped what_helped(const std::vector<Massage>& massages) {
  constexpr double better_by = 1;
  constexpr int told_often = 2;
  Gains all;
  std::array<Gains, style_count> by_style;
  std::map<int, Gains> by_minutes;
  for (const Massage& massage : massages) {
    const auto gain = gain_of(massage);
    if (!gain) continue;
    all.add(*gain);
    by_style[index_of(massage.style)].add(*gain);
    by_minutes[massage.minutes].add(*gain);
  }
  WhatHelped helped{.massages = all.count};
  if (all.count < massages_that_tell) return helped;
  for (const Style style : all_styles)
    helped.style_points[index_of(style)] = points_for(by_style[index_of(style)], all);
  for (const auto& [minutes, gains] : by_minutes) {
    const Gains others{.sum = all.sum - gains.sum, .count = all.count - gains.count};
    if (gains.count >= told_often && others.count > 0 && gains.mean() >= others.mean() + better_by)
      helped.minutes = minutes;
  }
  return helped;
}

}  // namespace rubdown::care
