// How places of the body are kept: "calves-left".
#pragma once

#include "body/spot.h"
#include "store/value.h"

namespace rubdown::store {

template <>
struct Codec<body::Spot> {
  static Cell cell(const body::Spot& spot) { return body::id_of(spot); }
  static std::optional<body::Spot> value(const Cell& cell) {
    if (const auto text = text_in(cell)) return body::spot_named(*text);
    return {};
  }
};

}  // namespace rubdown::store
