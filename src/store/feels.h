// How the legs are, day by day; put, all and remove are those of records.h.
#pragma once

#include "care/feel.h"
#include "store/names.h"
#include "store/records.h"

namespace rubdown::store {

template <>
struct Names<care::FeelKind> : Spoken<care::FeelKind, care::feel_kind_named> {};

extern template Result<void> put(Batch&, const Id&, const Kept<care::Feel>&);
extern template Result<std::vector<Kept<care::Feel>>> all(Store&, const Id&);

}  // namespace rubdown::store
