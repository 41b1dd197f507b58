#include "body/parse_spot.h"

#include <doctest/doctest.h>

#include <string>

using namespace rubdown;
using namespace rubdown::body;

namespace {

std::string heard(std::string_view words, std::optional<Side> unsaid = {}) {
  const auto spot = parse_spot("here", words, unsaid);
  return spot ? id_of(*spot) : spot.error().where + ": " + spot.error().what;
}

}  // namespace

TEST_CASE("a place and its side, in words or as it is kept") {
  CHECK(heard("left calf") == "calves-left");
  CHECK(heard("Wade rechts") == "calves-right");
  CHECK(heard("both quads") == "quads-both");
  CHECK(heard("low back") == "low_back-middle");
  CHECK(heard("calves-left") == "calves-left");
  CHECK(heard("low_back") == "low_back-middle");
}

TEST_CASE("without a side the one that is meant holds, or it is asked") {
  CHECK(heard("calves", Side::Both) == "calves-both");
  CHECK(heard("glute_med", Side::Both) == "glute_med-both");
  CHECK(heard("left calf", Side::Both) == "calves-left");
  CHECK(heard("calf") == "here: which calf: left, right or both?");
  CHECK(heard("glute_med").starts_with("here: which"));
}

TEST_CASE("what is no single place is asked about, never guessed") {
  CHECK(heard("left clf").find("did you mean 'calf'") != std::string::npos);
  CHECK(heard("left calf, right quad").find("two places") != std::string::npos);
  CHECK(heard("left right calf", Side::Both).find("left and right") != std::string::npos);
  CHECK(heard("left calf 6").find("expected a place and its side") != std::string::npos);
  CHECK(heard("left calf zorp").find("expected a place and its side") != std::string::npos);
  CHECK(heard("").starts_with("here: "));
  CHECK(heard("left \xff calf").find("UTF-8") != std::string::npos);
}
