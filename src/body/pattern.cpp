#include "body/pattern.h"

#include <algorithm>
#include <charconv>

#include "body/rows.h"
#include "core/text.h"
#include "embedded/body_patterns.h"

namespace rubdown::body {
namespace {

Pattern pattern_of(const toml::table& row) {
  Pattern pattern{.id = text_in(row, "id"),
                  .name = text_in(row, "name"),
                  .places = regions_in(row, "places"),
                  .fits = list_in(row, "fits"),
                  .share = words_in(row, "share"),
                  .gentle = regions_in(row, "gentle"),
                  .leave_alone = text_in(row, "leave_alone"),
                  .write_down = text_in(row, "write_down"),
                  .see_doctor = text_in(row, "see_doctor")};
  for (const std::string& word : list_in(row, "kinds")) {
    const auto kind = finding_kind_named(word);
    RUBDOWN_CHECK(kind.has_value());
    pattern.kinds.push_back(*kind);
  }
  return pattern;
}

/// The number that a text is; nothing when it is none.
std::optional<double> number_in(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

/// "when=start,after" is an answer to "when=after"; "night=7" to "night=5".
bool answers_to(std::string_view answer, std::string_view wanted) {
  const auto said = split(answer, '=');
  const auto fit = split(wanted, '=');
  if (said.size() != 2 || said.front() != fit.front()) return false;
  const auto least = number_in(fit.back());
  const auto value = number_in(said.back());
  if (least && value) return *value >= *least;
  const auto pieces = split(said.back(), ',');
  return std::find(pieces.begin(), pieces.end(), fit.back()) != pieces.end();
}

std::ptrdiff_t fitting(const Pattern& pattern, std::span<const std::string> answers) {
  return std::count_if(pattern.fits.begin(), pattern.fits.end(), [&](const std::string& wanted) {
    return std::any_of(answers.begin(), answers.end(),
                       [&](const std::string& answer) { return answers_to(answer, wanted); });
  });
}

template <class T>
bool holds(const std::vector<T>& list, const T& thing) {
  return std::find(list.begin(), list.end(), thing) != list.end();
}

}  // namespace

std::span<const Pattern> patterns() {
  static const std::vector<Pattern> all =
      rows_of(embedded::body_patterns().front(), "pattern", pattern_of);
  return all;
}

std::vector<const Pattern*> patterns_for(const Region& region, std::optional<FindingKind> kind,
                                         std::span<const std::string> answers) {
  constexpr std::size_t most = 2;
  std::vector<const Pattern*> found;
  for (const Pattern& pattern : patterns())
    if (holds(pattern.places, &region) && (!kind || holds(pattern.kinds, *kind)))
      found.push_back(&pattern);
  std::stable_sort(found.begin(), found.end(), [&](const Pattern* a, const Pattern* b) {
    return fitting(*a, answers) > fitting(*b, answers);
  });
  found.resize(std::min(found.size(), most));
  return found;
}

}  // namespace rubdown::body
