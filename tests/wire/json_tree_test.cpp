#include "wire/json_tree.h"

#include <doctest/doctest.h>

#include <string>

using namespace rubdown;
using wire::JsonKind;
using wire::JsonLimits;
using wire::JsonNode;
using wire::JsonTree;

namespace {

/// Where and what, in one line.
std::string refusal_of(std::string_view text, const JsonLimits& limits = {}) {
  const auto tree = JsonTree::parse(text, "p.json", limits);
  REQUIRE_FALSE(tree.has_value());
  CHECK(tree.error().fault == Fault::BadInput);
  return tree.error().where + ": " + tree.error().what;
}

}  // namespace

TEST_CASE("every value knows its line, its key and its own digits") {
  const std::string text = "{\n  \"a\": [1.50,\n \"x\"],\n\n  \"b\":{ \"c\" :\n-1e3 , \"d\":null}}";
  const auto tree = JsonTree::parse(text, "p.json");
  REQUIRE(tree.has_value());
  const JsonNode& a = *tree->root().first;
  CHECK(a.key == "a");
  CHECK(a.kind == JsonKind::Array);
  CHECK(a.line == 2);
  CHECK(a.first->text == "1.50");
  CHECK(a.first->next->text == "x");
  CHECK(a.first->next->line == 3);
  const JsonNode& b = *a.next;
  CHECK(b.line == 5);
  CHECK(b.first->key == "c");
  CHECK(b.first->text == "-1e3");
  CHECK(b.first->line == 6);
  CHECK(b.first->next->kind == JsonKind::Null);
  CHECK(b.first->next->next == nullptr);
  CHECK(b.next == nullptr);
}

TEST_CASE("escapes are undone, in keys and in texts, and the line count survives them") {
  const std::string text = R"({"a\"b]": "\u00fc\\\n\ud83c\udfc3", "plain": ["}"],
    "next": true})";
  const auto tree = JsonTree::parse(text, "p.json");
  REQUIRE(tree.has_value());
  const JsonNode& first = *tree->root().first;
  CHECK(first.key == "a\"b]");
  CHECK(first.text == "ü\\\n🏃");
  CHECK(first.next->first->text == "}");
  CHECK(first.next->next->key == "next");
  CHECK(first.next->next->line == 2);
}

TEST_CASE("a byte order mark is no reason to refuse a file") {
  CHECK(JsonTree::parse("\xEF\xBB\xBF{}", "p.json").has_value());
}

TEST_CASE("a text longer than the parser's own buffer arrives whole") {
  const std::string long_text = std::string(70'000, 'x') + "\\n";
  const std::string text = "[\"" + long_text + "\"]";
  const auto tree = JsonTree::parse(text, "p.json");
  REQUIRE(tree.has_value());
  CHECK(tree->root().first->text == std::string(70'000, 'x') + "\n");
}

TEST_CASE("what people write instead of JSON is refused with the place and a way out") {
  CHECK(refusal_of("{\n  \"points\": NaN\n}") ==
        "p.json, line 2, column 13: found NaN, which is no JSON number; expected digits: leave the "
        "key out where there is no number");
  CHECK(refusal_of("[-Infinity]") ==
        "p.json, line 1, column 3: found -Infinity, which is no JSON number; expected digits: "
        "leave the key out where there is no number");
  CHECK(refusal_of("[True]") ==
        "p.json, line 1, column 2: found True; expected true in small letters");
  CHECK(refusal_of("[None]") ==
        "p.json, line 1, column 2: found None; leave the key out where there is no value");
  CHECK(refusal_of("[1,\n2,\n]") ==
        "p.json, line 3, column 1: found a comma before ]; take the comma out");
  CHECK(refusal_of("{'a': 1}") ==
        "p.json, line 1, column 2: found a single quote; expected double quotes around text");
  CHECK(refusal_of("{} // note") ==
        "p.json, line 1, column 4: found a comment; JSON has none: take it out");
  CHECK(refusal_of("[\"a\nb\"]") ==
        "p.json, line 1, column 4: found the end of the line inside a text; expected a closing "
        "double quote (a line break is written \\n)");
  CHECK(refusal_of("[1 2]") ==
        "p.json, line 1, column 4: found 2; expected a JSON value: numbers as 12 or 12.5, text "
        "between double quotes");
  CHECK(refusal_of("[1]]") ==
        "p.json, line 1, column 4: found ]; expected a comma, a colon, a value or a closing "
        "bracket");
  CHECK(refusal_of("{}\n{}") ==
        "p.json, line 2, column 1: found a second object; expected a comma between two, or nothing "
        "after the last closing bracket");
}

TEST_CASE("a mistake in the middle of a letter shows the whole letter") {
  // The escape's second digit would be the second byte of an Arabic letter.
  CHECK(refusal_of("\"\\udac3\\u\u06c8a\"")
            .ends_with("found \u06c8a\"; expected a comma, a colon, a value or a closing bracket"));
}

TEST_CASE("a file that is cut off is said to be cut off") {
  const std::string cut =
      "the text ends in the middle of a value; expected its closing bracket or quote: is the file "
      "cut off?";
  CHECK(refusal_of("{\n\"a\": [1") == "p.json, line 2, column 8: " + cut);
  CHECK(refusal_of("[\"a") == "p.json, line 1, column 4: " + cut);
  CHECK(refusal_of("[12") == "p.json, line 1, column 4: " + cut);
}

TEST_CASE("empty, not UTF-8, too large, too deep and too many values are refused") {
  CHECK(refusal_of(" \n ") ==
        "p.json: found nothing; expected a JSON object: is the file complete?");
  CHECK(
      refusal_of("[\n\"L\xE4ufe\"]") ==
      "p.json, line 2, column 3: found the byte 0xE4, which is not UTF-8; save the file as UTF-8");
  CHECK(refusal_of("[1, 2, 3]", {.bytes_max = 8}) ==
        "p.json: found 9 bytes; expected at most 8: split the season or leave out offers that "
        "nobody would take");
  CHECK(
      refusal_of(std::string(100'000, '[')) ==
      "p.json, line 1, column 17: found brackets inside brackets, more than 16 deep; no form that "
      "rubdown reads is that deep");
  CHECK(refusal_of("[1, 2, 3]", {.values_max = 3}) ==
        "p.json, line 1, column 9: found more than 3 values; split the season or leave out offers "
        "that nobody would take");
}
