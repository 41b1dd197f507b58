#include "wire/massage_json.h"

#include <doctest/doctest.h>

#include "body/parse_finding.h"
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
  CHECK(form->regions.size() == 3);
  const care::Massage massage = wire::massage_of(*form);
  CHECK(massage.day == *day_from_iso("2027-07-09"));
  CHECK(massage.style == Style::Sports);
  CHECK(massage.pressure == 6);
  CHECK(massage.price == Cents{8000});
  CHECK(massage.regions == std::vector{load::Region::Calves, load::Region::Hips});
  CHECK(massage.findings == "left calf 6.5 tight, the outer head\nneck 3\nAdvice: walk tomorrow");
}

TEST_CASE("every place's finding is understood again, with its side and value") {
  const Day day = *day_from_iso("2027-07-09");
  for (const body::Region& region : body::regions())
    for (const body::Side side : {body::Side::Left, body::Side::Right, body::Side::Both}) {
      CAPTURE(region.id);
      wire::MassageForm form;
      form.massage.day = day;
      form.findings.push_back({.region = &region,
                               .side = side,
                               .kind = body::FindingKind::TenderPoint,
                               .value = 4.5,
                               .note = "right after the left turn, 8 km"});
      const std::string lines = wire::massage_of(form).findings;
      const auto heard = body::parse_finding(lines.substr(0, lines.find('\n')), day);
      REQUIRE(heard.has_value());
      REQUIRE(heard->is_understood());
      CHECK(heard->finding.region == &region);
      CHECK(heard->finding.side == side);
      CHECK(heard->finding.value == 4.5);
      CHECK(heard->finding.kind == body::FindingKind::TenderPoint);
    }
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
