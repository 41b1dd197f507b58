// A massage as a therapist's software tells it: docs/massage.schema.json describes the form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "care/finding.h"
#include "care/massage.h"
#include "core/result.h"

namespace rubdown::wire {

struct MassageForm {
  care::Massage massage{};  // its `findings` in words, as they would have been typed
  std::vector<care::Finding> findings{};
};

/// Reads a form that is called `name` in messages.
/// Errors  BadInput with where = "form.json, line 7, findings[1].place" for everything that is not
///         JSON or not this form: an unknown key, a wrong type, a missing key, a key twice, a
///         place, style or kind that does not exist, a number out of its range.
[[nodiscard]] Result<MassageForm> massage_from_json(std::string_view text, std::string_view name);

/// "findings[].place!": every key that is read, with a '!' behind those that must be there.
[[nodiscard]] std::vector<std::string> massage_keys();

}  // namespace rubdown::wire
