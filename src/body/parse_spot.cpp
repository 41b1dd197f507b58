#include "body/parse_spot.h"

#include <fmt/format.h>

#include <algorithm>

#include "body/ask.h"
#include "core/text.h"

namespace rubdown::body {
namespace {

/// A word that is neither place nor side: perhaps the place was meant by it.
bool says_more(const Line& line) {
  return std::any_of(line.items.begin(), line.items.end(), [](const Item& item) {
    return !item.used && (item.form == Item::Form::Unknown || item.form == Item::Form::Numeral);
  });
}

}  // namespace

Result<Spot> parse_spot(const std::string& where, std::string_view text,
                        std::optional<Side> unsaid) {
  if (const auto bad = first_bad_utf8(text))
    return fail(Fault::BadInput, where,
                fmt::format("byte {} is not UTF-8; expected text in UTF-8", *bad + 1));
  // As the store and JSON write places: "calves-left", "low_back".
  if (const auto spot = spot_named(trim(text))) return *spot;
  if (const Region* region = region_named(trim(text))) {
    if (region->is_spine) return Spot{region, Side::Middle};
    if (unsaid) return Spot{region, *unsaid};
    return fail(Fault::BadInput, where, ask_side(*region, {}).words);
  }
  Line line = line_of(text);
  const PlaceHeard place = hear_place(line);
  if (!place.second.empty() || place.meant.size() != 1)
    return fail(Fault::BadInput, where, ask_region(place, line).words);
  const Region* region = place.meant.front();
  const SideHeard side = hear_side(line, region->is_spine);
  if (says_more(line))
    return fail(Fault::BadInput, where,
                fmt::format("found '{}'; expected a place and its side, such as left {}",
                            shorten(printable(text), 60), region->name));
  if (side.side) return Spot{region, *side.side};
  if (unsaid && side.problem.empty()) return Spot{region, *unsaid};
  return fail(Fault::BadInput, where, ask_side(*region, side).words);
}

}  // namespace rubdown::body
