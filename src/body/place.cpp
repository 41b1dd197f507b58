#include "body/place.h"

#include <algorithm>

#include "core/text.h"

namespace rubdown::body {
namespace {

/// "below", "after" or "not", and a place behind them: it only tells where, when, or where not.
bool opens_aside(const Line& line, std::size_t at) {
  return line.is(at, Role::Aside) || line.is(at, Role::After) || line.is(at, Role::Not);
}

/// The place that an aside speaks of; nothing when other words come first.
std::optional<std::size_t> aside_place(const Line& line, std::size_t opener) {
  // "not the left calf" is still about calves: the side is what is not so
  const bool denies = line.is(opener, Role::Not);
  std::size_t at = opener + 1;
  while (line.is(at, Role::Glue) || line.is(at, Role::One) || (!denies && line.is(at, Role::Side)))
    ++at;
  if (!line.is(at, Role::Place)) return std::nullopt;
  return at;
}

std::vector<std::size_t> places_of(const Line& line) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    if (opens_aside(line, at))
      at = aside_place(line, at).value_or(at);
    else if (line.is(at, Role::Place))
      found.push_back(at);
  }
  return found;
}

std::vector<const Region*> meant_by(const Item& item) {
  const auto regions = regions_meant(*item.value(Role::Place));
  return {regions.begin(), regions.end()};
}

std::vector<const Region*> common(const std::vector<const Region*>& a,
                                  const std::vector<const Region*>& b) {
  std::vector<const Region*> both;
  std::copy_if(a.begin(), a.end(), std::back_inserter(both), [&](const Region* region) {
    return std::find(b.begin(), b.end(), region) != b.end();
  });
  return both;
}

}  // namespace

PlaceHeard hear_place(Line& line) {
  PlaceHeard heard;
  for (const std::size_t at : places_of(line)) {
    const auto meant = meant_by(line.items[at]);
    const auto rest = heard.meant.empty() ? meant : common(heard.meant, meant);
    const std::string words = shorten(printable(line.typed(at, at)), 40);
    if (rest.empty()) {
      heard.second = words;
      return heard;
    }
    if (heard.meant.empty() || rest.size() < heard.meant.size()) heard.words = words;
    heard.meant = rest;
    line.items[at].used = true;
  }
  return heard;
}

}  // namespace rubdown::body
