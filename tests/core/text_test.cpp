#include "core/text.h"

#include <doctest/doctest.h>

using namespace rubdown;

TEST_CASE("the nearest word is suggested only when it is near") {
  const std::vector<std::string> names = {"consensus", "salty-running", "back-in-motion"};
  CHECK(nearest("concensus", names) == "consensus");
  CHECK(nearest("cnosensus", names) == "consensus");
  const std::vector<std::string> places = {"calf", "shin", "heel"};
  CHECK(nearest("claf", places) == "calf");  // two letters swapped are one slip
  CHECK(nearest("cfla", places) == std::nullopt);
  CHECK(nearest("salty", names) == std::nullopt);
  CHECK(did_you_mean("back-in-moton", names) == " (did you mean 'back-in-motion'?)");
  CHECK(did_you_mean("zebra", names) == "");
}

TEST_CASE("bad UTF-8 is found at its byte") {
  CHECK_FALSE(first_bad_utf8("Lauf über 10 km 🏃").has_value());
  CHECK(first_bad_utf8("L\xE4ufe") == 1);
  CHECK(first_bad_utf8("a\xC0\xAF") == 1);        // overlong
  CHECK(first_bad_utf8("a\xED\xA0\x80") == 1);    // surrogate
  CHECK(first_bad_utf8("abc\xF0\x9F\x8F") == 3);  // cut
}

TEST_CASE("text is cut at a code point and counted in code points") {
  CHECK(columns_of("für") == 3);
  CHECK(shorten("Läufe und Pausen", 6) == "Läufe…");
  CHECK(shorten("kurz", 4) == "kurz");
}

TEST_CASE("control characters cannot reach a terminal") {
  CHECK(printable("a\x1b[31mb\n") == "a [31mb ");
  CHECK(printable("a\u009b31mb") == "a 31mb");     // the same as one character
  CHECK(printable("a\u202eb\u2066c") == "a b c");  // text that runs backwards
  CHECK(printable("ü – …  100 €") == "ü – …  100 €");
}

TEST_CASE("pieces and lists") {
  CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
  const std::vector<std::string> words = {"text", "json", "ics"};
  CHECK(one_of(words) == "text, json or ics");
  CHECK(trim("  x \r\n") == "x");
}
