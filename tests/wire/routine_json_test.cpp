#include "wire/routine_json.h"

#include <doctest/doctest.h>

#include "core/day.h"

using namespace rubdown;

namespace {

body::Routine routine(std::optional<body::Stop> barred) {
  return body::make_routine(
      {.day = *day_from_iso("2027-06-08"),
       .needs = {{*body::spot_named("calves-left"), 4, "a \"tight\" calf"}},
       .tools = {"stick"},
       .left_alone = {{*body::spot_named("quads-both"), {"a bruise", "S-06"}}},
       .barred = std::move(barred)});
}

bool holds(const std::string& json, std::string_view words) {
  return json.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a step tells its place, tool, dose, reason and source; a rule that is none is null") {
  const std::string json = wire::to_json(routine({}));
  CHECK(holds(json, "\"day\": \"2027-06-08\""));
  CHECK(holds(json, "\"barred\": null"));
  CHECK(
      holds(json, "\"region\": \"calves\",\n      \"side\": \"left\",\n      \"tool\": \"stick\""));
  CHECK(holds(json, "\"why\": \"a \\\"tight\\\" calf\",\n      \"source\": \"R1-34\""));
  CHECK(holds(
      json,
      "\"region\": \"quads\", \"side\": \"both\", \"why\": \"a bruise\", \"rule\": \"S-06\""));
}

TEST_CASE("an evening that is barred has no steps and says why") {
  const std::string json = wire::to_json(routine(body::Stop{"a massage today", ""}));
  CHECK(holds(json, "\"barred\": {\"why\": \"a massage today\", \"rule\": null}"));
  CHECK(holds(json, "\"steps\": []"));
}
