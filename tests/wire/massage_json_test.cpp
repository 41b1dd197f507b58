#include "wire/massage_json.h"

#include <doctest/doctest.h>

#include "body/spot.h"
#include "core/day.h"

using namespace rubdown;

namespace {

Error refusal(std::string_view text) {
  const auto form = wire::massage_from_json(text, "form.json");
  REQUIRE_FALSE(form.has_value());
  return form.error();
}

}  // namespace

TEST_CASE("a form becomes the massage that is kept") {
  const auto form = wire::massage_from_json(R"({
    "day": "2027-07-09", "style": "sports", "minutes": 60, "pressure": 6,
    "regions": ["calves-left", "calves-right", "glute_med-both"],
    "findings": [{"place": "calves-left", "kind": "tight", "value": 6.5, "note": "the outer head"},
                 {"place": "neck-middle", "value": 3}],
    "advice": "walk tomorrow", "therapist": "Anna", "price_cents": 8000})",
                                            "form.json");
  REQUIRE(form.has_value());
  const care::Massage& massage = form->massage;
  CHECK(massage.day == *day_from_iso("2027-07-09"));
  CHECK(massage.style == Style::Sports);
  CHECK(massage.pressure == 6);
  CHECK(massage.price == Cents{8000});
  REQUIRE(massage.regions.size() == 3);
  CHECK(id_of(massage.regions[0]) == "calves-left");
  CHECK(massage.advice == "walk tomorrow");
  CHECK(massage.findings == "left calf 6.5 tight, the outer head; neck 3");
  REQUIRE(form->findings.size() == 2);
  CHECK(form->findings[0].day == massage.day);
  CHECK(id_of(form->findings[0].spot) == "calves-left");
  CHECK(form->findings[0].value == 6.5);
  CHECK(form->findings[0].noticed_by == body::NoticedBy::Therapist);
}

TEST_CASE("what is no form is refused, with its place and the nearest right word") {
  Error error = refusal(R"({"day": "2027-07-09", "style": "sport", "minutes": 60})");
  CHECK(error.where == "form.json, line 1, style");
  CHECK(error.what.starts_with("found \"sport\" (did you mean 'sports'?); expected deep_tissue, "));
  error = refusal(
      "{\"day\": \"2027-07-09\", \"style\": \"sports\", \"minutes\": 60,\n"
      "\"findings\": [{\"place\": \"calf-left\", \"value\": 6}]}");
  CHECK(error.where == "form.json, line 2, findings[0].place");
  CHECK(error.what.find("found \"calf-left\"") == 0);
  error = refusal(R"({"day": "2027-07-09", "style": "sports", "minutes": 60, "pressure": 11})");
  CHECK(error.what == "found 11; expected 0 to 10 of pressure");
  error = refusal(R"({"day": "2027-07-09", "style": "sports"})");
  CHECK(error.what.find("minutes") != std::string::npos);
  error = refusal(R"({"day": "2027-07-09", "style": "sports", "minutes": 60, "presure": 1})");
  CHECK(error.what.find("pressure") != std::string::npos);
  CHECK(refusal("").fault == Fault::BadInput);
  CHECK(refusal(R"([])").fault == Fault::BadInput);
}
