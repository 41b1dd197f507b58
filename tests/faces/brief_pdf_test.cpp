#include <doctest/doctest.h>

#include "faces/brief.h"
#include "tests/faces/sample_brief.h"
#include "tests/support/golden.h"
using namespace rubdown;
TEST_CASE("pages for a look") {
  for (const auto& [name, brief] : {std::pair{"fresh", test::fresh_marathoner()},
                                    {"shin", test::with_a_shin()},
                                    {"taper", test::in_taper()},
                                    {"overfull", test::overfull()}}) {
    const auto pdf = faces::brief_as_pdf(brief, {});
    REQUIRE(pdf.has_value());
    test::write_output(std::string{"faces/brief-"} + name + ".pdf", *pdf);
    test::write_output(std::string{"faces/brief-"} + name + "-bw.pdf",
                       *faces::brief_as_pdf(brief, {faces::Paper::A4, body::Ink::Hatch}));
    test::write_output(std::string{"faces/brief-"} + name + ".html",
                       faces::brief_as_html(brief, {}));
    test::write_output(std::string{"faces/brief-"} + name + ".txt",
                       faces::brief_as_text(brief, {}));
  }
}
