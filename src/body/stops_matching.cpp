#include "body/stops_matching.h"

#include <algorithm>

#include "core/text.h"

namespace rubdown::body {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a word of the note begins like that: "swell" is in "swelling", not in "unswell".
bool begins_a_word(const std::string& note, const std::string& word) {
  for (auto at = note.find(word); at != std::string::npos; at = note.find(word, at + 1))
    if (at == 0 || !is_letter(note[at - 1])) return true;
  return false;
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

std::vector<const Stop*> stops_matching(const Finding& finding) {
  const std::string note = to_lower(finding.note);
  std::vector<const Stop*> found;
  for (const Stop& stop : stops())
    if (matches(stop.finding, finding, note)) found.push_back(&stop);
  return found;
}

}  // namespace rubdown::body
