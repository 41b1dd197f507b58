#include "body/ask.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"

namespace rubdown::body {
namespace {

using About = Question::About;

/// "side of the hip (gluteus medius)"
std::string full_name(const Region& region) {
  if (to_lower(region.name) == to_lower(region.anatomy)) return region.name;
  return fmt::format("{} ({})", region.name, region.anatomy);
}

std::string led_by(const std::string& problem, const std::string& question) {
  return problem.empty() ? question : fmt::format("{}; {}", problem, question);
}

/// The region's own words and those that share a name with it, in the list's order.
std::vector<std::string> words_for_places() {
  std::vector<std::string> words;
  for (const PlaceWord& word : place_words()) words.push_back(word.words);
  return words;
}

struct Nearest {
  std::string typed;
  std::string meant;
};

/// The first typed word that is nearly one of ours. Long texts are not searched to their end.
std::optional<Nearest> nearest_place(const Line& line) {
  constexpr int most_words = 40;
  constexpr std::size_t shortest = 3;
  constexpr std::size_t longest = 24;
  static const auto words = words_for_places();
  int seen = 0;
  for (std::size_t at = 0; at < line.items.size() && seen < most_words; ++at) {
    if (line.items[at].form != Item::Form::Unknown) continue;
    const std::string typed{line.typed(at, at)};
    ++seen;
    if (typed.size() < shortest || typed.size() > longest) continue;
    if (const auto meant = nearest(typed, words)) return Nearest{typed, *meant};
  }
  return std::nullopt;
}

Question ask_which(const PlaceHeard& heard) {
  Question question{.about = About::Region, .words = {}, .choices = {}};
  std::vector<std::string> names;
  constexpr std::size_t few = 4;  // of more, the plain names alone
  for (const Region* region : heard.meant) {
    names.push_back(heard.meant.size() <= few ? full_name(*region) : region->name);
    question.choices.push_back(region->name);
  }
  question.words = fmt::format("{}: {}?", heard.words, one_of(names));
  return question;
}

Question ask_where(const Line& line) {
  if (const auto near = nearest_place(line))
    return {.about = About::Region,
            .words = fmt::format("'{}' is no place that is known; did you mean '{}'?",
                                 printable(near->typed), near->meant),
            .choices = {near->meant}};
  return {.about = About::Region,
          .words = "where on the body is it, such as calf, hamstring or low back?",
          .choices = {}};
}

}  // namespace

Question ask_region(const PlaceHeard& heard, const Line& line) {
  if (!heard.second.empty())
    return {.about = About::Region,
            .words = fmt::format("found two places, {} and {}; tell them one at a time",
                                 heard.words, heard.second),
            .choices = {heard.words, heard.second}};
  return heard.meant.empty() ? ask_where(line) : ask_which(heard);
}

Question ask_side(const Region& region, const SideHeard& heard) {
  std::vector<std::string> choices{"left", "right", region.is_spine ? "middle" : "both"};
  return {
      .about = About::Side,
      .words = led_by(heard.problem, fmt::format("which {}: {}?", region.name, one_of(choices))),
      .choices = choices};
}

Question ask_value(const AmountHeard& heard) {
  return {.about = About::Value,
          .words = led_by(heard.problem, "how much, from 0 (nothing) to 10 (the worst)?"),
          .choices = {}};
}

Question ask_since(const SinceHeard& heard) {
  return {.about = About::Since, .words = led_by(heard.problem, "since which day?"), .choices = {}};
}

}  // namespace rubdown::body
