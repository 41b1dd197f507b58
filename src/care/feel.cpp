#include "care/feel.h"

namespace rubdown::care {
namespace {

constexpr std::array<std::string_view, 3> names = {"legs", "soreness", "pain"};

}  // namespace

std::string_view name_of(FeelKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<FeelKind> feel_kind_named(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<FeelKind>(i);
  return {};
}

}  // namespace rubdown::care
