// Self-massage for a terminal: tonight's routine, the tools, the one that would help, the log.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "body/advise.h"
#include "body/routine.h"
#include "care/self_massage.h"
#include "faces/lines.h"

namespace rubdown::faces {

/// The steps in their order with reasons and cautions, what was left out and why.
[[nodiscard]] std::string routine_as_text(const body::Routine& routine, const TextStyle& style);

/// "quad, left then right": steps that differ in their side alone are one to a reader.
struct StepGroup {
  const body::Step* first = nullptr;
  std::string place;
  std::size_t sides = 1;
};
[[nodiscard]] std::vector<StepGroup> groups_of(std::span<const body::Step> steps);

/// Every tool, what it reaches and how well that is supported; `owned` are ids.
[[nodiscard]] std::string tools_as_text(const std::vector<std::string>& owned,
                                        const TextStyle& style);
[[nodiscard]] std::string advice_as_text(const body::Advice& advice,
                                         const std::vector<std::string>& owned,
                                         const TextStyle& style);

/// By day, with the minutes that were worked.
[[nodiscard]] std::string self_massages_as_text(std::span<const care::SelfMassage> log);

/// "9 min 40 s", "45 s"
[[nodiscard]] std::string duration_words(int seconds);
/// What holds for every routine, told once.
[[nodiscard]] std::string ceiling_words();

}  // namespace rubdown::faces
