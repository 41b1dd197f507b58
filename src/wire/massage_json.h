// A massage as a therapist's software tells it: docs/massage.schema.json describes the form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "body/finding.h"
#include "body/spot.h"
#include "care/massage.h"
#include "core/result.h"

namespace rubdown::wire {

/// All that the form holds. `massage` has no regions, findings or advice yet: see massage_of.
struct MassageForm {
  care::Massage massage{};
  std::vector<body::Spot> regions{};
  std::vector<body::Finding> findings{};
  std::string advice{};
};

/// Reads a form that is called `name` in messages.
/// Errors  BadInput with where = "form.json, line 7, findings[1].place" for everything that is not
///         JSON or not this form: an unknown key, a wrong type, a missing key, a key twice, a
///         place, style or kind that does not exist, a number out of its range.
[[nodiscard]] Result<MassageForm> massage_from_json(std::string_view text, std::string_view name);

/// The one place where a form becomes what is kept. Places become the regions that soreness is
/// forecast for, findings lines that body::parse_finding understands, advice the line behind them.
[[nodiscard]] care::Massage massage_of(const MassageForm& form);

/// "findings[].place!": every key that is read, with a '!' behind those that must be there.
[[nodiscard]] std::vector<std::string> massage_keys();

}  // namespace rubdown::wire
