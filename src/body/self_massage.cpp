#include "body/self_massage.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "core/result.h"
#include "core/text.h"
#include "embedded/body_self_massage.h"

namespace rubdown::body {
namespace {

using Regions = std::vector<const Region*>;

struct StandsFor {
  std::string soreness;
  Regions regions;
};

struct Data {
  std::vector<Tool> tools;
  std::vector<Technique> techniques;
  std::vector<Instead> insteads;
  std::vector<StandsFor> stands_for;
  std::vector<TrainingNeed> training;
  Regions usual;
};

std::string text_of(const toml::table& row, std::string_view key) {
  const auto text = row[key].value<std::string>();
  RUBDOWN_CHECK(text && !text->empty());
  return *text;
}

int number_of(const toml::table& row, std::string_view key) {
  const auto number = row[key].value<int>();
  RUBDOWN_CHECK(number.has_value());
  return *number;
}

Range range_of(const toml::table& row, std::string_view key) {
  const Range range{row[key][0].value<int>().value(), row[key][1].value<int>().value()};
  RUBDOWN_CHECK(range.least <= range.most);
  return range;
}

std::vector<std::string> list_of(const toml::table& row, std::string_view key) {
  const toml::array* items = row[key].as_array();
  RUBDOWN_CHECK(items != nullptr && !items->empty());
  std::vector<std::string> list;
  for (const toml::node& item : *items) list.push_back(item.value<std::string>().value());
  return list;
}

const Region* region_in(std::string_view id) {
  const Region* region = region_named(id);
  RUBDOWN_CHECK(region != nullptr);
  return region;
}

Regions regions_in(const toml::table& row) {
  Regions found;
  for (const std::string& id : list_of(row, "regions")) found.push_back(region_in(id));
  return found;
}

Touch touch_of(const std::string& word) {
  constexpr std::array<std::string_view, 3> names = {"stroke", "point", "percussion"};
  const auto found = std::find(names.begin(), names.end(), word);
  RUBDOWN_CHECK(found != names.end());
  return static_cast<Touch>(found - names.begin());
}

std::optional<Price> price_of(const toml::table& row) {
  const toml::table* price = row["price"].as_table();
  if (!price) return {};
  const auto cents = [](int whole) { return Cents{100 * whole}; };
  Price read{.currency = text_of(*price, "currency"),
             .least = {},
             .most = cents(number_of(*price, "most")),
             .source = text_of(*price, "source")};
  if (price->contains("least")) read.least = cents(number_of(*price, "least"));
  return read;
}

Tool tool_of(const toml::table& row) {
  return {.id = text_of(row, "id"),
          .name = text_of(row, "name"),
          .words = list_of(row, "words"),
          .price = price_of(row),
          .in_advice = row["in_advice"].value<bool>().value()};
}

Technique technique_of(const toml::table& row, const std::vector<Tool>& tools) {
  const auto tool = std::find_if(tools.begin(), tools.end(),
                                 [&](const Tool& one) { return one.id == text_of(row, "tool"); });
  RUBDOWN_CHECK(tool != tools.end());
  return {.tool = &*tool,
          .regions = regions_in(row),
          .touch = touch_of(text_of(row, "kind")),
          .how = text_of(row, "how"),
          .sets = range_of(row, "sets"),
          .seconds = range_of(row, "seconds"),
          .rest_s = number_of(row, "rest"),
          .source = text_of(row, "source"),
          .grade = text_of(row, "grade"),
          .caution = text_of(row, "caution")};
}

Instead instead_of(const toml::table& row) {
  return {.region = region_in(text_of(row, "region")),
          .regions = regions_in(row),
          .says = text_of(row, "says"),
          .source = text_of(row, "source")};
}

TrainingNeed training_of(const toml::table& row) {
  return {.after = text_of(row, "after"),
          .days = range_of(row, "days"),
          .level = row["level"].value<double>().value(),
          .regions = regions_in(row)};
}

template <class Make>
auto rows_of(const toml::table& file, std::string_view key, const Make& make) {
  const toml::array* rows = file[key].as_array();
  RUBDOWN_CHECK(rows != nullptr);
  std::vector<decltype(make(toml::table{}))> all;
  for (const toml::node& row : *rows) all.push_back(make(*row.as_table()));
  return all;
}

Data read_data() {
  const EmbeddedFile& file = embedded::body_self_massage().front();
  const auto parsed = toml::parse(file.text, file.name);
  RUBDOWN_CHECK(parsed.succeeded());
  const toml::table& table = parsed.table();
  Data data;
  data.tools = rows_of(table, "tool", tool_of);
  data.techniques = rows_of(table, "technique",
                            [&](const toml::table& row) { return technique_of(row, data.tools); });
  data.insteads = rows_of(table, "instead", instead_of);
  data.stands_for = rows_of(table, "stands_for", [](const toml::table& row) {
    return StandsFor{text_of(row, "soreness"), regions_in(row)};
  });
  data.training = rows_of(table, "training", training_of);
  data.usual = regions_in(*table["usual"].as_table());
  return data;
}

const Data& data() {
  static const Data read = read_data();  // never moved: techniques point to its tools
  return read;
}

/// "Foam-roller" and "foam roller" are "foam_roller".
std::string as_id(std::string_view word) {
  std::string id = to_lower(trim(word));
  std::replace_if(
      id.begin(), id.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return id;
}

bool is_allowed(const Technique& technique, const Means& means) {
  if (technique.touch == Touch::Point && !means.points) return false;
  if (technique.touch == Touch::Percussion && !means.percussion) return false;
  const std::string& tool = technique.tool->id;
  return tool == hands ||
         std::find(means.owned.begin(), means.owned.end(), tool) != means.owned.end();
}

}  // namespace

std::span<const Tool> tools() { return data().tools; }
std::span<const Technique> techniques() { return data().techniques; }
std::span<const Instead> insteads() { return data().insteads; }
std::span<const TrainingNeed> training_needs() { return data().training; }
std::span<const Region* const> usual_regions() { return data().usual; }

std::span<const Region* const> regions_for_soreness(std::string_view soreness) {
  for (const StandsFor& row : data().stands_for)
    if (row.soreness == soreness) return row.regions;
  return {};
}

const Tool* tool_named(std::string_view word) {
  const std::string id = as_id(word);
  for (const Tool& tool : data().tools) {
    const auto found = std::find(tool.words.begin(), tool.words.end(), id);
    if (tool.id == id || as_id(tool.name) == id || found != tool.words.end()) return &tool;
  }
  return nullptr;
}

std::vector<std::string> tool_ids() {
  std::vector<std::string> ids;
  for (const Tool& tool : data().tools) ids.push_back(tool.id);
  return ids;
}

int weight_of_grade(std::string_view grade) {
  constexpr std::string_view grades = "DCBA";
  const auto at = grade.empty() ? std::string_view::npos : grades.find(grade.front());
  return at == std::string_view::npos ? 0 : static_cast<int>(at) + 1;
}

const Technique* best_technique(const Region& region, const Means& means) {
  const Technique* best = nullptr;
  for (const Technique& one : data().techniques) {
    const bool reaches =
        std::find(one.regions.begin(), one.regions.end(), &region) != one.regions.end();
    if (!reaches || !is_allowed(one, means)) continue;
    if (!best || weight_of_grade(one.grade) > weight_of_grade(best->grade)) best = &one;
  }
  return best;
}

}  // namespace rubdown::body
