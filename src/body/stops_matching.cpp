#include "body/stops_matching.h"

#include <algorithm>

#include "core/text.h"

namespace rubdown::body {
namespace {

/// Words with single spaces between them and around: " worse at night ".
std::string spaced(std::string_view text) {
  std::string words = " ";
  for (const char c : to_lower(text)) {
    const bool is_letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (is_letter)
      words += c;
    else if (words.back() != ' ')
      words += ' ';
  }
  return words + ' ';
}

/// "swell" is in "some swelling", not in "unswell"; "red " is in "it is red", not in "reduced".
bool begins_a_word(const std::string& note, const std::string& word) {
  return note.find(' ' + word) != std::string::npos;
}

bool matches(const FindingSigns& signs, const Finding& finding, const std::string& note) {
  const auto& regions = signs.regions;
  if (!regions.empty() &&
      std::find(regions.begin(), regions.end(), finding.region) == regions.end())
    return false;
  const bool hurts = finding.kind == FindingKind::Pain && signs.pain_from &&
                     finding.value.value_or(0) >= *signs.pain_from;
  return hurts || std::any_of(signs.words.begin(), signs.words.end(),
                              [&](const std::string& word) { return begins_a_word(note, word); });
}

}  // namespace

std::vector<const Stop*> stops_matching(const Finding& finding, std::string_view typed) {
  const std::string note = spaced(finding.note) + spaced(typed);
  std::vector<const Stop*> found;
  for (const Stop& stop : stops())
    if (matches(stop.finding, finding, note)) found.push_back(&stop);
  return found;
}

}  // namespace rubdown::body
