#include "schedule/restriction.h"

namespace rubdown::schedule {

bool is_stop(const Restriction& restriction) { return restriction.rule.starts_with("S-"); }

bool forbids(const Restriction& restriction, Style style) {
  return !restriction.depth_max || depth_of(style) > *restriction.depth_max;
}

bool touches(const body::Spot& spot, const LeaveAlone& place) {
  return overlap(spot, place.spot) || spot.region->id == place.spot.region->soreness;
}

}  // namespace rubdown::schedule
