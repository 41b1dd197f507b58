#include "activity/xml_text.h"

#include <doctest/doctest.h>

namespace rubdown::activity {

TEST_CASE("References are resolved once, and unknown ones stay") {
  CHECK(resolve_references("a &amp;lt; b &uuml; &#228; & &#;") == "a &lt; b &uuml; ä & &#;");
  CHECK(resolve_references("&#xD800;&#0;&#1114112;") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("UTF-16 is known by its mark or by its zeros, in either order") {
  using namespace std::string_view_literals;
  CHECK(utf16_to_utf8("\xFF\xFE<\0a\0\xE4\0"sv) == "<aä");
  CHECK(utf16_to_utf8("\0<\0a\x20\xAC"sv) == "<a€");
  CHECK(utf16_to_utf8("\xFE\xFF\xD8\x3D\xDE\x00"sv) == "😀");
  CHECK(utf16_to_utf8("\xFE\xFF\xD8\x3D\0a"sv) == "\uFFFDa");
  CHECK_FALSE(utf16_to_utf8("<gpx>"));
}

TEST_CASE("Words that are no UTF-8 are taken for Latin-1, and nothing steers a terminal") {
  CHECK(valid_words(" L\xE4uft\x1b[2J ") == "Läuft [2J");
}

}  // namespace rubdown::activity
