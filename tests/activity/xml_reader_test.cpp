#include "activity/xml_reader.h"

#include <doctest/doctest.h>

#include <string>

namespace rubdown::activity {
namespace {

using Event = XmlReader::Event;

/// What a reader meets: "<a" "a:text" for tags that open and close, "!what" for a fault, "." at
/// the end.
std::string told(std::string_view bytes) {
  XmlReader reader{bytes};
  std::string all;
  for (;;) {
    switch (reader.next()) {
      case Event::Open:
        all += "<" + std::string{reader.name()} + " ";
        break;
      case Event::Close:
        all += std::string{reader.name()} + ":" + reader.text() + " ";
        break;
      case Event::End:
        return all + ".";
      case Event::Fault:
        return all + "!" + reader.what();
    }
  }
}

}  // namespace

TEST_CASE("Tags open and close, and an element's text is there at its end") {
  CHECK(told("<a><b>12</b><c/></a>") == "<a <b b:12 <c c: a: .");
}

TEST_CASE("A byte-order mark, blanks and a declaration may stand before the first element") {
  CHECK(told("\xEF\xBB\xBF<?xml version=\"1.0\"?><a>1</a>") == "<a a:1 .");
  CHECK(told("  \r\n <?xml version=\"1.0\"?>\n<!-- by hand --><a>1</a>") == "<a a:1 .");
}

TEST_CASE("Comments, CDATA and references are parts of one text") {
  CHECK(told("<a>1<!-- x -->2<![CDATA[<3&amp;>]]>4 &lt;&#53;&#x36;&gt;</a>") ==
        "<a a:12<3&amp;>4 <56> .");
}

TEST_CASE("Prefixes are taken off names, and namespaces are known by their URI") {
  const auto is_known = [](std::string_view uri) { return uri == "http://known/v2"; };
  XmlReader reader{
      "<r xmlns:n='http://known/v2' xmlns:m='http://else'><n:hr>1</n:hr><m:hr/><hr "
      "xmlns='http://known/v2'><deep/></hr><hr/></r>",
      is_known};
  std::string known;
  for (Event event = reader.next(); event != Event::End; event = reader.next()) {
    REQUIRE(event != Event::Fault);
    if (event == Event::Close)
      known += std::string{reader.name()} + (reader.is_known_space() ? "+" : "-");
  }
  CHECK(known == "hr+hr-deep+hr+hr-r-");
}

TEST_CASE("Attributes are found without their prefix") {
  XmlReader reader{"<a x:Sport = \"Running\" b='1 > 0'/>"};
  REQUIRE(reader.next() == Event::Open);
  CHECK(reader.attribute("Sport") == "Running");
  CHECK(reader.attribute("b") == "1 > 0");
  CHECK_FALSE(reader.attribute("port"));
}

TEST_CASE("An entity that somebody defines never expands") {
  CHECK(told("<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY l2 \"&l;&l;&l;\">]><a>&l2;</a>") ==
        "<a a:&l2; .");
  CHECK(told("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>1</a>") == "<a a:1 .");
}

TEST_CASE("Depth is limited, and the message says where the limit is") {
  std::string deep;
  for (int i = 0; i < 65; ++i) deep += "<a>";
  CHECK(told(deep).ends_with("!found elements 65 deep; expected at most 64"));
}

TEST_CASE("What is not XML is named with what was expected") {
  CHECK(told("") == "!the file ends before its first element; expected XML");
  CHECK(told("<a><b>1") == "<a <b !the file ends inside <b>; expected its end tag");
  CHECK(told("<a><b>1</a>") == "<a <b !found </a>; expected </b>");
  CHECK(told("</a>") == "!found an end tag where nothing is open; expected the first element");
  CHECK(told("<a b=1>") == "!found b= without quotes inside <a>; expected b=\"value\"");
  CHECK(told("<a ///>") == "!found '/' inside a tag; expected '/>'");
}

TEST_CASE("Lines are counted from one") {
  XmlReader reader{"<a>\n\n<b></c></a>"};
  while (reader.next() != Event::Fault) {
  }
  CHECK(reader.line() == 3);
}

TEST_CASE("Latin-1 that is declared becomes UTF-8") {
  CHECK(told("<?xml version='1.0' encoding='ISO-8859-1'?><a>K\xF6ln</a>") == "<a a:Köln .");
}

TEST_CASE("No cut makes the reader stumble") {
  const std::string whole =
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]><a b='c'><!-- d --><e/><![CDATA[f]]></a>";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    CAPTURE(i);
    CHECK(told(std::string{whole.substr(0, i)}).find('!') != std::string::npos);
  }
}

}  // namespace rubdown::activity
