#include "body/muscles.h"

#include <fmt/format.h>

#include <algorithm>

namespace rubdown::body {
namespace {

// Where soreness bends the rules: docs/selfcare.md, "Points".
constexpr double gentle_from = 5;    // H-16: light work only
constexpr double too_sore_from = 7;  // H-16: nothing, when it is felt
constexpr int just_raced_days = 3;
constexpr double too_sore_after_race = 5;  // above it, when it is felt

/// A need on one side.
struct Single {
  Spot spot;
  const Need* need;
  std::string why;
};

std::vector<Side> sides_of(const Spot& spot) {
  if (spot.side == Side::Both) return {Side::Left, Side::Right};
  return {spot.side};
}

bool just_raced(const RoutineRequest& request) {
  return request.days_since_race && *request.days_since_race <= just_raced_days;
}

bool is_too_sore(const Need& need, const RoutineRequest& request) {
  if (!need.felt) return false;
  return need.level >= too_sore_from || (just_raced(request) && need.level > too_sore_after_race);
}

/// A race of today or tomorrow leaves nothing but light work, and so does soreness.
bool is_gentle(double level, const RoutineRequest& request) {
  return level >= gentle_from || just_raced(request);
}

/// The place itself, or what is worked on in its stead.
std::vector<Single> singles_of(const Need& need) {
  std::vector<Single> singles;
  const auto add = [&](const Region* region, const std::string& why) {
    for (const Side side : sides_of(need.spot)) singles.push_back({{region, side}, &need, why});
  };
  for (const Instead& row : insteads()) {
    if (row.region != need.spot.region) continue;
    for (const Region* region : row.regions)
      add(region, fmt::format("{}: {}; {}", row.region->name, need.why, row.says));
    return singles;
  }
  add(need.spot.region, need.why);
  return singles;
}

/// Days since the latest of them up to the day of the request; nothing: never this week.
std::optional<int> days_since_done(const Spot& spot, const RoutineRequest& request) {
  std::optional<int> days;
  for (const DoneBefore& one : request.done) {
    const int since = static_cast<int>((request.day - one.day).count());
    if (since >= 0 && overlap(one.spot, spot)) days = std::min(days.value_or(since), since);
  }
  return days;
}

/// Worked on yesterday costs 2 points, the day before 1.
double points_of(const Single& single, const RoutineRequest& request) {
  const auto since = days_since_done(single.spot, request);
  const int less = since ? std::max(0, 3 - *since) : 0;
  return single.need->level - less;
}

const LeftAlone* alone(const Spot& spot, const RoutineRequest& request) {
  for (const LeftAlone& one : request.left_alone)
    if (overlap(one.spot, spot)) return &one;
  return nullptr;
}

/// Both sides of a place that are left out for the same reason are told as one.
void leave_out(std::vector<LeftOut>& all, const LeftOut& one) {
  for (LeftOut& other : all) {
    if (other.spot.region != one.spot.region || other.why != one.why) continue;
    if (overlap(other.spot, one.spot)) return;
    if (one.spot.side == Side::Middle || other.spot.side == Side::Middle) continue;
    other.spot.side = Side::Both;
    return;
  }
  all.push_back(one);
}

/// What is too sore is left alone as if somebody had said so, with what would stand in its stead.
RoutineRequest sparing_sore(RoutineRequest request) {
  for (const Need& need : request.needs) {
    if (!is_too_sore(need, request)) continue;
    const Stop stop{fmt::format("{:g} of 10 is too sore for tools or hands; rest it, and if it "
                                "does not ease, have it looked at",
                                need.level),
                    "H-16"};
    request.left_alone.push_back({need.spot, stop});
    for (const Single& single : singles_of(need)) request.left_alone.push_back({single.spot, stop});
  }
  return request;
}

/// Why nothing is done there tonight; nothing: something may be.
std::optional<Stop> stop_for(const Single& single, const RoutineRequest& request) {
  if (const LeftAlone* one = alone(single.spot, request)) return one->stop;
  if (days_since_done(single.spot, request) == 0) return Stop{"already done today", ""};
  return {};
}

/// The same side of the same muscle once, with its highest level.
void merge(std::vector<Single>& all, const Single& one) {
  for (Single& other : all) {
    if (other.spot != one.spot) continue;
    if (one.need->level > other.need->level) other = one;
    return;
  }
  all.push_back(one);
}

std::vector<Single> cleared(const std::vector<Need>& needs, const RoutineRequest& request,
                            std::vector<LeftOut>& left_out) {
  std::vector<Single> wanted;
  for (const Need& need : needs)
    for (const Single& single : singles_of(need)) merge(wanted, single);
  std::erase_if(wanted, [&](const Single& single) {
    const auto stop = stop_for(single, request);
    if (stop) leave_out(left_out, {single.spot, stop->why, stop->rule});
    return stop.has_value();
  });
  return wanted;
}

/// Left and right that want the same, for the same reason, become one muscle.
std::vector<Muscle> paired(const std::vector<Single>& singles, const RoutineRequest& request) {
  std::vector<Muscle> muscles;
  for (const Single& single : singles) {
    const Muscle made{.region = single.spot.region,
                      .sides = {single.spot.side},
                      .level = single.need->level,
                      .points = points_of(single, request),
                      .why = single.why,
                      .gentle = is_gentle(single.need->level, request)};
    const auto twin = std::find_if(muscles.begin(), muscles.end(), [&](const Muscle& other) {
      return other.region == made.region && other.sides.size() == 1 && other.level == made.level &&
             other.points == made.points && other.why == made.why &&
             other.sides[0] != Side::Middle && made.sides[0] != Side::Middle;
    });
    if (twin == muscles.end())
      muscles.push_back(made);
    else
      twin->sides = {Side::Left, Side::Right};
  }
  return muscles;
}

/// What running loads most, where nothing else has named it.
std::vector<Need> usual_needs(const std::vector<Need>& needs, const std::vector<Muscle>& wanted) {
  std::vector<Need> usual;
  for (const Region* region : usual_regions()) {
    const bool is_needed = std::any_of(
        needs.begin(), needs.end(), [&](const Need& need) { return need.spot.region == region; });
    const bool is_wanted = std::any_of(wanted.begin(), wanted.end(), [&](const Muscle& muscle) {
      return muscle.region == region;
    });
    if (!is_needed && !is_wanted)
      usual.push_back({{region, Side::Both}, 0, "running loads it", false});
  }
  return usual;
}

}  // namespace

Muscles muscles_of(const RoutineRequest& told) {
  const RoutineRequest request = sparing_sore(told);
  Muscles found;
  for (const LeftAlone& one : request.left_alone)
    leave_out(found.left_out, {one.spot, one.stop.why, one.stop.rule});
  found.wanted = paired(cleared(request.needs, request, found.left_out), request);
  const auto first_of = [](const Muscle& muscle) {  // the table's order settles equal points
    return muscle.region - regions().data();
  };
  std::stable_sort(found.wanted.begin(), found.wanted.end(), [&](const Muscle& a, const Muscle& b) {
    return a.points != b.points ? a.points > b.points : first_of(a) < first_of(b);
  });
  std::vector<LeftOut> untold;  // nobody asked for these
  const auto usual = usual_needs(request.needs, found.wanted);
  for (Muscle muscle : paired(cleared(usual, request, untold), request)) {
    muscle.is_usual = true;
    found.wanted.push_back(std::move(muscle));
  }
  return found;
}

}  // namespace rubdown::body
