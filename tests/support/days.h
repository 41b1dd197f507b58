// Days in tests, as they are written.
#pragma once

#include "core/day.h"

namespace rubdown::test {

inline Day day(const char* iso) { return *day_from_iso(iso); }

}  // namespace rubdown::test
