// Something on the body map: where, what, how much, since when and who noticed it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "body/region.h"
#include "core/units.h"

namespace rubdown::body {

enum class FindingKind { Tight, Sore, TenderPoint, Pain };
/// "tight", "sore", "tender_point", "pain".
[[nodiscard]] std::string_view name_of(FindingKind kind);
[[nodiscard]] std::optional<FindingKind> finding_kind_named(std::string_view name);

enum class NoticedBy { Runner, Therapist };
/// "runner", "therapist".
[[nodiscard]] std::string_view name_of(NoticedBy who);
[[nodiscard]] std::optional<NoticedBy> noticed_by_named(std::string_view name);

struct Finding {
  const Region* region = nullptr;         // never null in a finding that was understood
  std::optional<Side> side{};             // never empty in one that was understood
  std::optional<FindingKind> kind{};      // empty: not said
  std::optional<double> value{};          // 0 none to 10 the worst; never empty in one understood
  std::optional<Day> since{};             // empty: not said, or not as a day
  std::optional<NoticedBy> noticed_by{};  // empty: not said
  std::string note{};                     // what else was said, in the words that were typed
};

}  // namespace rubdown::body
