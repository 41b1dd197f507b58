// What was answered to the red-flag questions; put and all are those of records.h. Nobody replaces
// or removes one: each answer gets an id of its own.
#pragma once

#include "body/screen.h"
#include "store/names.h"
#include "store/records.h"

namespace rubdown::store {

template <>
struct Names<body::Said> : Spoken<body::Said, body::said_named> {};

extern template Result<void> put(Batch&, const Id&, const Kept<body::ScreenAnswer>&);
extern template Result<std::vector<Kept<body::ScreenAnswer>>> all(Store&, const Id&);

}  // namespace rubdown::store
