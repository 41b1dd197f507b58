// What runners often call a pain in some place. It is shown as that, never as what it is.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "body/finding.h"
#include "body/region.h"

namespace rubdown::body {

struct Pattern {
  std::string id;                       // "inner_shin"
  std::string name;                     // "shin splints": what runners often call it
  std::vector<const Region*> places{};  // where it is felt
  std::vector<FindingKind> kinds{};
  std::vector<std::string> fits{};  // answers that make it likelier: "onset=slow"
  std::string share{};              // of running injuries; may be empty
  std::vector<const Region*> gentle{};
  std::string leave_alone{};
  std::string write_down{};
  std::string see_doctor{};
};

[[nodiscard]] std::span<const Pattern> patterns();

/// At most two that fit the place and the kind, the one with more fitting answers first. A kind
/// that was not said fits all. `answers` are "key=answer"; of "when=start,after" each one counts,
/// and a number counts when it is as high as the pattern's.
[[nodiscard]] std::vector<const Pattern*> patterns_for(const Region& region,
                                                       std::optional<FindingKind> kind,
                                                       std::span<const std::string> answers);

}  // namespace rubdown::body
