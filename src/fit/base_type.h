// The seventeen kinds of number, text and byte a FIT field can hold.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rubdown::fit {

enum class BaseType : std::uint8_t {
  Enum,
  Sint8,
  Uint8,
  Sint16,
  Uint16,
  Sint32,
  Uint32,
  String,
  Float32,
  Float64,
  Uint8z,
  Uint16z,
  Uint32z,
  Byte,
  Sint64,
  Uint64,
  Uint64z,
};

struct BaseTypeInfo {
  std::string_view name;
  std::uint8_t width = 1;  // bytes of one element
  bool is_signed = false;
  bool is_float = false;
  std::uint64_t invalid = 0;  // the bits that mean "not recorded"
};

/// By BaseType.
inline constexpr std::array<BaseTypeInfo, 17> base_types = {{
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

[[nodiscard]] constexpr const BaseTypeInfo& info_of(BaseType type) {
  return base_types[static_cast<std::size_t>(type)];
}

/// The type of a definition's base-type byte. Its upper bits (0x80 for "byte order matters") are
/// ignored, for some programs leave them out. None for the numbers no type has.
[[nodiscard]] constexpr std::optional<BaseType> base_type_from(std::uint8_t code) {
  const auto number = static_cast<std::uint8_t>(code & 0x1F);
  if (number >= base_types.size()) return std::nullopt;
  return static_cast<BaseType>(number);
}

}  // namespace rubdown::fit
