#include "wire/json_writer.h"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <vector>

using namespace rubdown;
using wire::JsonWriter;

TEST_CASE("objects stand one member a line, flat ones on one line, with a newline at the end") {
  JsonWriter json;
  json.object([&] {
    json.field("day", "2027-10-05");
    json.field("booked", true);
    json.field("price_cents", Cents{8'000});
    json.list("starts", std::vector<std::optional<int>>{1'080, {}}, [&](std::optional<int> start) {
      json.flat_object([&] { json.field("start_min", start); });
    });
    json.list("parts", std::array{Points{1'234'500}, Points{-50'000}},
              [&](Points points) { json.flat_object([&] { json.field("points", points); }); });
    json.flat_list("wear_milli", std::array{0, 400}, [&](int wear) { json.number(wear); });
    json.list("notes", std::array<int, 0>{}, [&](int) {});
  });
  CHECK(std::move(json).finish() == R"({
  "day": "2027-10-05",
  "booked": true,
  "price_cents": 8000,
  "starts": [
    {"start_min": 1080},
    {"start_min": null}
  ],
  "parts": [
    {"points": 12.345},
    {"points": -0.5}
  ],
  "wear_milli": [0, 400],
  "notes": []
}
)");
}

TEST_CASE("quotes, backslashes and control characters are escaped, umlauts are not") {
  JsonWriter json;
  json.text("\"läuft\" \\ \n\t\x1b\x7f");
  CHECK(std::move(json).finish() == "\"\\\"läuft\\\" \\\\ \\n\\t\\u001b\\u007f\"\n");
}

TEST_CASE("bytes that are not UTF-8 never leave the program") {
  JsonWriter json;
  json.text("L\xE4ufe");
  CHECK(std::move(json).finish() == "\"L\uFFFDufe\"\n");
}
