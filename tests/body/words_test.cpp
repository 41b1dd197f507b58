#include "body/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

#include "core/result.h"

using namespace rubdown;
using namespace rubdown::body;

namespace {

std::string folded(std::string_view words) {
  std::string all;
  for (const std::string& word : folded_words(words)) all += (all.empty() ? "" : " ") + word;
  return all;
}

bool names(std::string_view words, std::string_view id) {
  const auto tokens = tokens_of(words);
  const auto match = phrase_at(tokens, 0);
  if (!match || match->tokens != tokens.size()) return false;
  return std::any_of(match->senses.begin(), match->senses.end(), [&](const Sense& sense) {
    if (sense.role != Role::Place) return false;
    const auto meant = regions_meant(sense.value);
    return meant.size() == 1 && meant.front()->id == id;
  });
}

}  // namespace

TEST_CASE("a word for a place means one region, or is in the list of those that are asked about") {
  std::map<std::string, int> seen;
  for (const PlaceWord& word : place_words()) {
    CAPTURE(word.words);
    CHECK_MESSAGE(seen.emplace(folded(word.words), word.place).second, "twice: ", word.words);
    CHECK_FALSE(regions_meant(word.place).empty());
  }
  CHECK(seen.size() > 250);
}

TEST_CASE("every region is understood by the name that questions use, and in German") {
  for (const Region& region : regions()) {
    CAPTURE(region.id);
    CHECK(names(region.name, region.id));
  }
  CHECK(names("Wade", "calves"));
  CHECK(names("Gesäß", "glute_max"));
  CHECK(names("gesaess", "glute_max"));
  CHECK(names("Gesa\u0308ß", "glute_max"));  // the dots as a letter of their own
}

TEST_CASE("no word for a place is a word for a side, a number, a day or a unit as well") {
  for (const PlaceWord& word : place_words()) {
    const auto tokens = tokens_of(word.words);
    const auto match = phrase_at(tokens, 0);
    REQUIRE(match.has_value());
    CAPTURE(word.words);
    for (const Sense& sense : match->senses) CHECK(sense.role == Role::Place);
  }
}

TEST_CASE("a side may stand inside the words for a place") {
  const auto tokens = tokens_of("front of my left thigh");
  const auto match = phrase_at(tokens, 0);
  REQUIRE(match.has_value());
  CHECK(match->tokens == 5);
  REQUIRE(match->side.has_value());
  CHECK(tokens[*match->side].text == "left");
}

TEST_CASE("German compounds of a place and what is the matter are two words") {
  CHECK(compound("wadenschmerzen").has_value());
  CHECK(compound("hueftschmerzen").has_value());  // "Hüft" is "Hüfte"
  CHECK_FALSE(compound("kopfschmerzen").has_value());
  CHECK_FALSE(compound("schmerzen").has_value());
}
