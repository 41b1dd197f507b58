#include "body/stop.h"

#include <algorithm>
#include <array>

#include "body/rows.h"
#include "core/result.h"
#include "embedded/body_screen.h"

namespace rubdown::body {
namespace {

constexpr std::array<std::string_view, 4> levels = {"emergency", "stop", "stop_local", "restrict"};
constexpr std::array<std::string_view, 4> closings = {"all", "spot", "depth", "percussion"};

bool asks(const toml::table& row, const std::string& what) {
  const auto list = list_or_none(row, "asks");
  return std::find(list.begin(), list.end(), what) != list.end();
}

FindingSigns signs_of(const toml::table& row) {
  const toml::table* signs = row["finding"].as_table();
  if (signs == nullptr) return {};
  return {.regions = regions_or_none(*signs, "regions"),
          .words = list_or_none(*signs, "words"),
          .pain_from = (*signs)["pain_from"].value<double>()};
}

Stop stop_of(const toml::table& row) {
  return {.id = text_in(row, "id"),
          .level = static_cast<StopLevel>(index_in(levels, text_in(row, "level"))),
          .closes = static_cast<Closes>(index_in(closings, text_in(row, "closes"))),
          .group = words_or_none(row, "group"),
          .question = words_or_none(row, "question"),
          .asks_spot = asks(row, "spot"),
          .asks_since = asks(row, "since"),
          .days = row["days"].value<int>(),
          .days_after_no = row["days_after_no"].value_or(0),
          .only_doctor_opens = words_or_none(row, "opens") == "doctor",
          .depth_max = row["depth_max"].value<int>(),
          .cleared_depth = row["cleared_depth"].value<int>(),
          .percussion = row["percussion"].value_or(false),
          .graver = words_or_none(row, "graver"),
          .graver_question = words_or_none(row, "graver_question"),
          .urgency = words_or_none(row, "urgency"),
          .urgent_at = regions_or_none(row, "urgent_at"),
          .urgent_urgency = words_or_none(row, "urgent_urgency"),
          .words = text_in(row, "words"),
          .brief = words_or_none(row, "brief"),
          .finding = signs_of(row)};
}

struct Screen {
  std::vector<StopGroup> groups;
  std::vector<Stop> stops;
};

StopGroup group_of(const toml::table& row) {
  return {text_in(row, "id"), text_in(row, "question"),
          words_or_none(row, "occasion") == "massage"};
}

Screen read_screen() {
  const EmbeddedFile& file = embedded::body_screen().front();
  return {rows_of(file, "group", group_of), rows_of(file, "stop", stop_of)};
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
