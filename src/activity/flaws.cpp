#include <fmt/format.h>

#include "activity/track.h"
#include "activity/xml_text.h"
#include "core/text.h"

namespace rubdown::activity {
namespace {

struct Wording {
  std::string_view one;
  std::string_view many;
  std::string_view consequence;
};

constexpr std::array<Wording, static_cast<std::size_t>(Flaw::Count)> wordings = {{
    {"value is no number", "values are no numbers", "left out"},
    {"time could not be read", "times could not be read", "those points were left out"},
    {"point has no time", "points have no time", "left out"},
    {"time has no zone", "times have no zone", "taken for UTC"},
    {"position is not on earth", "positions are not on earth", "left out"},
    {"lap begins before the one before it ends", "laps begin before the one before them ends",
     "no pause was read from them"},
}};

}  // namespace

void Flaws::add(Flaw flaw, std::size_t line, std::string_view found) {
  constexpr std::size_t shown_max = 30;
  Seen& seen = seen_[static_cast<std::size_t>(flaw)];
  if (seen.count++ > 0) return;
  seen.line = line;
  seen.found = shorten(valid_words(found.substr(0, 4 * shown_max)), shown_max);
}

std::vector<std::string> Flaws::sentences() const {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    const Seen& seen = seen_[i];
    if (seen.count == 0) continue;
    const Wording& words = wordings[i];
    const std::string found = seen.found.empty() ? "" : fmt::format(": '{}'", seen.found);
    sentences.push_back(fmt::format("{} {} (first in line {}{}); {}", seen.count,
                                    seen.count == 1 ? words.one : words.many, seen.line, found,
                                    words.consequence));
  }
  return sentences;
}

}  // namespace rubdown::activity
