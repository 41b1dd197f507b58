#include "fit/base_type.h"

#include <array>

namespace rubdown::fit {
namespace {

constexpr std::array<BaseTypeInfo, 17> types = {{
    {"enum", 1, false, false, 0xFF},
    {"sint8", 1, true, false, 0x7F},
    {"uint8", 1, false, false, 0xFF},
    {"sint16", 2, true, false, 0x7FFF},
    {"uint16", 2, false, false, 0xFFFF},
    {"sint32", 4, true, false, 0x7FFF'FFFF},
    {"uint32", 4, false, false, 0xFFFF'FFFF},
    {"string", 1, false, false, 0x00},
    {"float32", 4, false, true, 0xFFFF'FFFF},
    {"float64", 8, false, true, 0xFFFF'FFFF'FFFF'FFFF},
    {"uint8z", 1, false, false, 0x00},
    {"uint16z", 2, false, false, 0x00},
    {"uint32z", 4, false, false, 0x00},
    {"byte", 1, false, false, 0xFF},
    {"sint64", 8, true, false, 0x7FFF'FFFF'FFFF'FFFF},
    {"uint64", 8, false, false, 0xFFFF'FFFF'FFFF'FFFF},
    {"uint64z", 8, false, false, 0x00},
}};

}  // namespace

std::optional<BaseType> base_type_from(std::uint8_t code) {
  const auto number = static_cast<std::uint8_t>(code & 0x1F);
  if (number >= types.size()) return std::nullopt;
  return static_cast<BaseType>(number);
}

const BaseTypeInfo& info_of(BaseType type) { return types[static_cast<std::size_t>(type)]; }

}  // namespace rubdown::fit
