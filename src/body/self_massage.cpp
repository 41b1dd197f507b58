#include "body/self_massage.h"

#include <algorithm>
#include <array>

#include "body/rows.h"
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

const Region* region_in(const toml::table& row) {
  const Region* region = region_named(text_in(row, "region"));
  RUBDOWN_CHECK(region != nullptr);
  return region;
}

Touch touch_of(const std::string& word) {
  constexpr std::array<std::string_view, 3> names = {"stroke", "point", "percussion"};
  return static_cast<Touch>(index_in(names, word));
}

std::optional<Price> price_of(const toml::table& row) {
  const toml::table* price = row["price"].as_table();
  if (!price) return {};
  const auto cents = [](int whole) { return Cents{100 * whole}; };
  Price read{.currency = text_in(*price, "currency"),
             .least = {},
             .most = cents(number_of(*price, "most")),
             .source = text_in(*price, "source")};
  if (price->contains("least")) read.least = cents(number_of(*price, "least"));
  return read;
}

Tool tool_of(const toml::table& row) {
  return {.id = text_in(row, "id"),
          .name = text_in(row, "name"),
          .words = list_in(row, "words"),
          .price = price_of(row),
          .in_advice = row["in_advice"].value<bool>().value()};
}

Technique technique_of(const toml::table& row, const std::vector<Tool>& tools) {
  const auto tool = std::find_if(tools.begin(), tools.end(),
                                 [&](const Tool& one) { return one.id == text_in(row, "tool"); });
  RUBDOWN_CHECK(tool != tools.end());
  return {.tool = &*tool,
          .regions = regions_in(row, "regions"),
          .touch = touch_of(text_in(row, "kind")),
          .how = text_in(row, "how"),
          .sets = range_of(row, "sets"),
          .seconds = range_of(row, "seconds"),
          .rest_s = number_of(row, "rest"),
          .source = text_in(row, "source"),
          .grade = text_in(row, "grade"),
          .caution = text_in(row, "caution")};
}

Instead instead_of(const toml::table& row) {
  return {.region = region_in(row),
          .regions = regions_in(row, "regions"),
          .says = text_in(row, "says"),
          .source = text_in(row, "source")};
}

TrainingNeed training_of(const toml::table& row) {
  return {.after = text_in(row, "after"),
          .days = range_of(row, "days"),
          .level = row["level"].value<double>().value(),
          .regions = regions_in(row, "regions")};
}

Data read_data() {
  const EmbeddedFile& file = embedded::body_self_massage().front();
  Data data;
  data.tools = rows_of(file, "tool", tool_of);
  data.techniques = rows_of(file, "technique",
                            [&](const toml::table& row) { return technique_of(row, data.tools); });
  data.insteads = rows_of(file, "instead", instead_of);
  data.stands_for = rows_of(file, "stands_for", [](const toml::table& row) {
    return StandsFor{text_in(row, "soreness"), regions_in(row, "regions")};
  });
  data.training = rows_of(file, "training", training_of);
  data.usual = rows_of(file, "usual", region_in);
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
