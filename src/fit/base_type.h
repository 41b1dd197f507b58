// The seventeen kinds of number, text and byte a FIT field can hold.
#pragma once

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

/// The type of a definition's base-type byte. Its upper bits (0x80 for "byte order matters") are
/// ignored, for some programs leave them out. None for the numbers no type has.
[[nodiscard]] std::optional<BaseType> base_type_from(std::uint8_t code);
[[nodiscard]] const BaseTypeInfo& info_of(BaseType type);

}  // namespace rubdown::fit
