#include "body/stop.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "core/result.h"
#include "embedded/body_screen.h"

namespace rubdown::body {
namespace {

constexpr std::array<std::string_view, 4> levels = {"emergency", "stop", "stop_local", "restrict"};
constexpr std::array<std::string_view, 4> closings = {"all", "spot", "depth", "percussion"};

std::string text_of(const toml::table& row, std::string_view key) {
  return row[key].value_or(std::string{});
}

/// The place of `name` among `names`. A name that is not there is a bug of the data.
template <class Names>
std::size_t index_in(const Names& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  RUBDOWN_CHECK(found != names.end());
  return static_cast<std::size_t>(found - names.begin());
}

std::vector<std::string> texts_of(const toml::table& row, std::string_view key) {
  std::vector<std::string> texts;
  if (const toml::array* list = row[key].as_array())
    for (const toml::node& one : *list) texts.push_back(one.value_or(std::string{}));
  return texts;
}

std::vector<const Region*> regions_of(const toml::table& row, std::string_view key) {
  std::vector<const Region*> found;
  for (const std::string& id : texts_of(row, key)) {
    found.push_back(region_named(id));
    RUBDOWN_CHECK(found.back() != nullptr);
  }
  return found;
}

bool asks(const toml::table& row, const std::string& what) {
  const auto list = texts_of(row, "asks");
  return std::find(list.begin(), list.end(), what) != list.end();
}

FindingSigns signs_of(const toml::table& row) {
  const toml::table* signs = row["finding"].as_table();
  if (signs == nullptr) return {};
  return {.regions = regions_of(*signs, "regions"),
          .words = texts_of(*signs, "words"),
          .pain_from = (*signs)["pain_from"].value<double>()};
}

Stop stop_of(const toml::table& row) {
  return {.id = text_of(row, "id"),
          .level = static_cast<StopLevel>(index_in(levels, text_of(row, "level"))),
          .closes = static_cast<Closes>(index_in(closings, text_of(row, "closes"))),
          .group = text_of(row, "group"),
          .question = text_of(row, "question"),
          .asks_spot = asks(row, "spot"),
          .asks_since = asks(row, "since"),
          .days = row["days"].value<int>(),
          .days_after_no = row["days_after_no"].value_or(0),
          .only_doctor_opens = text_of(row, "opens") == "doctor",
          .depth_max = row["depth_max"].value<int>(),
          .cleared_depth = row["cleared_depth"].value<int>(),
          .percussion = row["percussion"].value_or(false),
          .graver = text_of(row, "graver"),
          .graver_question = text_of(row, "graver_question"),
          .urgency = text_of(row, "urgency"),
          .urgent_at = regions_of(row, "urgent_at"),
          .urgent_urgency = text_of(row, "urgent_urgency"),
          .words = text_of(row, "words"),
          .brief = text_of(row, "brief"),
          .finding = signs_of(row)};
}

struct Screen {
  std::vector<StopGroup> groups;
  std::vector<Stop> stops;
};

Screen read_screen() {
  const EmbeddedFile& file = embedded::body_screen().front();
  const auto parsed = toml::parse(file.text, file.name);
  RUBDOWN_CHECK(parsed.succeeded());
  Screen screen;
  const auto each = [&](std::string_view name, const auto& use) {
    const toml::array* rows = parsed.table()[name].as_array();
    RUBDOWN_CHECK(rows != nullptr);
    for (const toml::node& row : *rows) use(*row.as_table());
  };
  each("group", [&](const toml::table& row) {
    screen.groups.push_back(
        {text_of(row, "id"), text_of(row, "question"), text_of(row, "occasion") == "massage"});
  });
  each("stop", [&](const toml::table& row) { screen.stops.push_back(stop_of(row)); });
  return screen;
}

const Screen& screen() {
  static const Screen read = read_screen();
  return read;
}

template <class T>
const T* named(std::span<const T> all, std::string_view id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

const std::string& Stop::urgency_at(const Region* region) const {
  const bool is_urgent = std::find(urgent_at.begin(), urgent_at.end(), region) != urgent_at.end();
  return is_urgent ? urgent_urgency : urgency;
}

std::vector<const Stop*> StopGroup::stops() const {
  std::vector<const Stop*> mine;
  for (const Stop& stop : body::stops())
    if (stop.group == id) mine.push_back(&stop);
  return mine;
}

std::span<const Stop> stops() { return screen().stops; }
const Stop* stop_named(std::string_view id) { return named(stops(), id); }
std::span<const StopGroup> stop_groups() { return screen().groups; }
const StopGroup* stop_group_named(std::string_view id) { return named(stop_groups(), id); }

}  // namespace rubdown::body
