// What a person relies on in a refusal: it names the file, says something, and is fit to print.
#pragma once

#include <string_view>

#include "core/result.h"
#include "core/text.h"

namespace rubdown {

inline void judge_refusal(const Error& error, std::string_view file) {
  RUBDOWN_CHECK(error.fault == Fault::BadInput);
  RUBDOWN_CHECK(error.where.starts_with(file));
  RUBDOWN_CHECK(!error.what.empty());
  RUBDOWN_CHECK(printable(error.where + error.what) == error.where + error.what);
  RUBDOWN_CHECK(!first_bad_utf8(error.where + error.what));
}

}  // namespace rubdown
