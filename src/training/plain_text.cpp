// Typography to ASCII, so that the tokens see one dash, one quote and one multiplication cross.
#include <array>

#include "core/text.h"
#include "training/token.h"

namespace rubdown::training {
namespace {

struct Replacement {
  std::string_view from;
  std::string_view to;
};

constexpr std::array replacements = {
    Replacement{"\u2010", "-"},  Replacement{"\u2011", "-"},   Replacement{"\u2012", "-"},
    Replacement{"\u2013", "-"},  Replacement{"\u2014", " - "}, Replacement{"\u2212", "-"},
    Replacement{"\u00D7", "x"},  Replacement{"\u2715", "x"},   Replacement{"\u2716", "x"},
    Replacement{"\u2018", "'"},  Replacement{"\u2019", "'"},   Replacement{"\u2032", "'"},
    Replacement{"\u00B4", "'"},  Replacement{"\u201C", "\""},  Replacement{"\u201D", "\""},
    Replacement{"\u201E", "\""}, Replacement{"\u2033", "\""},  Replacement{"\u2082", "2"},
    Replacement{"\u00BD", ".5"}, Replacement{"\u00BC", ".25"}, Replacement{"\u00BE", ".75"},
    Replacement{"\u00A0", " "},  Replacement{"\u2009", " "},   Replacement{"\u202F", " "},
    Replacement{"\u0307", ""},   Replacement{"\u2026", " "},   Replacement{"\u2022", ";"},
    Replacement{"\u00B7", ";"},  Replacement{"\u2248", "~"},   Replacement{"\u200B", ""},
    Replacement{"\u2192", " - "}};

std::size_t length_at(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  return std::min(length, text.size());
}

/// Letters of Latin-1 have their small form 0x20 further on.
std::string small(std::string_view letter) {
  std::string result{letter};
  const auto second = static_cast<unsigned char>(result[1]);
  if (result[0] == '\xC3' && second >= 0x80 && second <= 0x9E)
    result[1] = static_cast<char>(second + 0x20);
  return result;
}

/// Arrows, dingbats and emoji; letters of any script stay.
bool is_picture(std::string_view sequence) {
  const auto first = static_cast<unsigned char>(sequence[0]);
  return first >= 0xF0 || first == 0xE2 || first == 0xEF || first < 0xC3;
}

void append(std::string& result, std::string_view sequence) {
  for (const auto& [from, to] : replacements)
    if (sequence == from) {
      const bool bare_fraction =
          to.starts_with('.') && (result.empty() || result.back() < '0' || result.back() > '9');
      result += bare_fraction ? "0" : "";
      result += to;
      return;
    }
  result += is_picture(sequence) ? " " : small(sequence);
}

}  // namespace

std::string plain_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = length_at(text);
    if (length == 1)
      result += to_lower(text.substr(0, 1));
    else
      append(result, text.substr(0, length));
    text.remove_prefix(length);
  }
  return result;
}

}  // namespace rubdown::training
