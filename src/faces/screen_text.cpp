#include "faces/screen_text.h"

#include <algorithm>

#include "faces/stop_text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

std::string question(std::string_view name, std::string_view words) {
  return hanging("  " + left_in(name, 14) + " ", words);
}

/// A group in one line where all of it is open, else what is open of it.
std::string question_lines(const std::vector<const body::Stop*>& open) {
  std::string out;
  for (const body::StopGroup& group : body::stop_groups()) {
    std::string singles;
    std::size_t count = 0;
    for (const body::Stop* stop : open) {
      if (stop->group != group.id) continue;
      singles += question(stop->id, stop->question);
      ++count;
    }
    out += count == group.stops().size() ? question(group.id, group.question) : singles;
  }
  return out;
}

}  // namespace

std::string screen_as_text(const ScreenView& view, const TextStyle& style) {
  const Ink ink{style.colour};
  std::string out = stop_lines(view.stops, ink);
  if (view.open.empty())
    return out + hanging("", view.stops.empty()
                                 ? "All red-flag questions are answered, and nothing is closed. "
                                   "They come again after twelve months, after a massage, and with "
                                   "a finding that calls for them."
                                 : "All red-flag questions are answered.");
  out += ink.strong("Red-flag questions that are open") + "\n" + question_lines(view.open) + "\n";
  return out + hanging("",
                       "Nothing is scheduled before they are answered: rubdown screen at a "
                       "terminal, or by name, such as rubdown screen skin=no "
                       "S-06=yes,ankles-left,2027-06-03. This is no medical advice, and no "
                       "answer here replaces a doctor.");
}

}  // namespace rubdown::faces
