#include "faces/reading_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace rubdown::faces {
namespace {

constexpr std::size_t refused_shown = 12;

}  // namespace

std::string refusal_lines(const activity::Reading& reading, const Ink& ink) {
  if (reading.refused.empty()) return "";
  std::string text = ink.warning(line_of(fmt::format("Not read: {}", reading.refused.size())));
  const auto shown = std::min(reading.refused.size(), refused_shown);
  for (std::size_t i = 0; i < shown; ++i) {
    text += hanging("  ", reading.refused[i].where + ": " + reading.refused[i].what);
  }
  if (shown < reading.refused.size()) {
    text += line_of(fmt::format("  and {} more", reading.refused.size() - shown));
  }
  return text;
}

std::string import_as_text(const activity::Reading& reading, const ImportCounts& counts,
                           const TextStyle& style) {
  const Ink ink{style.colour};
  std::string text = ink.strong(
      line_of(fmt::format("{} sessions in {} files: {} added, {} known", reading.sessions.size(),
                          reading.files_read, counts.added, counts.known)));
  if (counts.replaced > 0) {
    text +=
        line_of(fmt::format("{} replaced by a fuller recording of the same run", counts.replaced));
  }
  text += hanging("", "Kept in " + counts.store);
  const auto refused = refusal_lines(reading, ink);
  if (!refused.empty()) text += "\n" + refused;
  return text;
}

}  // namespace rubdown::faces
