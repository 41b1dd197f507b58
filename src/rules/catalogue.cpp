#include "rules/catalogue.h"

#include <algorithm>
#include <array>

#include "embedded/rule_catalogue.h"
#include "rules/catalogue_toml.h"

namespace rubdown::rules {
namespace {

/// `items` are sorted by id.
template <class T>
const T* find_in(const std::vector<T>& items, std::string_view id) {
  const auto found =
      std::lower_bound(items.begin(), items.end(), id,
                       [](const T& item, std::string_view key) { return item.id < key; });
  return found != items.end() && found->id == id ? &*found : nullptr;
}

}  // namespace

const Catalogue& catalogue() {
  static const Catalogue read = [] {
    auto result = read_catalogue(embedded::rule_catalogue());
    RUBDOWN_CHECK(result.has_value());
    return std::move(result).value();
  }();
  return read;
}

const Rule* find_rule(std::string_view id) {
  const Rule* rule = find_in(catalogue().rules, id);
  return rule != nullptr ? rule : find_in(catalogue().house, id);
}

const EvidenceFamily* find_family(std::string_view id) { return find_in(catalogue().families, id); }

const SafetyStop* find_stop(std::string_view id) { return find_in(catalogue().stops, id); }

bool is_contradicted(const Rule& rule) { return rule.grade.starts_with('X'); }

std::string_view name_of(Role role) {
  constexpr std::array<std::string_view, 3> names = {"computes", "shown", "claim"};
  return names[static_cast<std::size_t>(role)];
}

std::string_view name_of(StopLevel level) {
  constexpr std::array<std::string_view, 4> names = {"emergency", "stop", "stop_local", "restrict"};
  return names[static_cast<std::size_t>(level)];
}

}  // namespace rubdown::rules
