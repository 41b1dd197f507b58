#include "schedule/calendar.h"

#include <array>

namespace rubdown::schedule {
namespace {

constexpr std::array<std::string_view, 5> names = {"base", "build", "peak", "taper", "recovery"};

}  // namespace

std::string_view name_of(Block block) { return names[static_cast<std::size_t>(block)]; }

std::optional<Block> block_named(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<Block>(i);
  return std::nullopt;
}

}  // namespace rubdown::schedule
