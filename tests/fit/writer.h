// Writes small FIT files, right or wrong on purpose, for tests.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "fit/crc.h"

namespace rubdown::fit::test {

using Buffer = std::vector<std::uint8_t>;

struct FieldDefinition {
  std::uint8_t number;
  std::uint8_t size;
  std::uint8_t type;  // or the developer's index
};

/// Collects the data of one file and puts header and checksum around them.
class Writer {
 public:
  explicit Writer(bool big_endian = false) : big_endian_{big_endian} {}

  Writer& define(std::uint8_t local, std::uint16_t message,
                 const std::vector<FieldDefinition>& fields,
                 const std::vector<FieldDefinition>& developer = {}) {
    byte(static_cast<std::uint8_t>(0x40 | local | (developer.empty() ? 0 : 0x20)));
    byte(0).byte(big_endian_ ? 1 : 0).number(message, 2);
    list(fields);
    if (!developer.empty()) list(developer);
    return *this;
  }
  Writer& data(std::uint8_t local) { return byte(local); }
  Writer& compressed(std::uint8_t local, std::uint8_t low_time) {
    return byte(static_cast<std::uint8_t>(0x80 | local << 5 | (low_time & 0x1F)));
  }
  Writer& byte(std::uint8_t value) {
    data_.push_back(value);
    return *this;
  }
  Writer& bytes(const std::vector<std::uint8_t>& values) {
    data_.insert(data_.end(), values.begin(), values.end());
    return *this;
  }
  Writer& number(std::uint64_t value, unsigned width) {
    for (unsigned i = 0; i < width; ++i)
      byte(static_cast<std::uint8_t>(value >> (8 * (big_endian_ ? width - 1 - i : i))));
    return *this;
  }
  Writer& u8(std::uint64_t value) { return number(value, 1); }
  Writer& u16(std::uint64_t value) { return number(value, 2); }
  Writer& u32(std::uint64_t value) { return number(value, 4); }
  Writer& u64(std::uint64_t value) { return number(value, 8); }
  Writer& f32(float value) { return number(std::bit_cast<std::uint32_t>(value), 4); }
  Writer& f64(double value) { return number(std::bit_cast<std::uint64_t>(value), 8); }
  Writer& text(std::string_view value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
      byte(i < value.size() ? static_cast<std::uint8_t>(value[i]) : std::uint8_t{0});
    return *this;
  }

  [[nodiscard]] std::size_t size() const { return data_.size(); }
  [[nodiscard]] const Buffer& raw() const { return data_; }

  /// A whole file with a header of that size (12, or 14 and more) and a checksum.
  [[nodiscard]] Buffer file(std::uint8_t header_size = 14, bool header_checksum = true) const {
    Buffer whole(header_size, 0);
    whole[0] = header_size;
    whole[1] = 0x20;
    whole[2] = 0x10;
    for (unsigned i = 0; i < 4; ++i)
      whole[4 + i] = static_cast<std::uint8_t>(data_.size() >> (8 * i));
    for (std::size_t i = 0; i < 4; ++i) whole[8 + i] = static_cast<std::uint8_t>(".FIT"[i]);
    if (header_size >= 14 && header_checksum) put(whole, 12, crc16_bitwise({whole.data(), 12}));
    whole.insert(whole.end(), data_.begin(), data_.end());
    const std::uint16_t checksum = crc16_bitwise(whole);
    whole.resize(whole.size() + 2);
    put(whole, whole.size() - 2, checksum);
    return whole;
  }

 private:
  static void put(Buffer& buffer, std::size_t at, std::uint16_t value) {
    buffer[at] = static_cast<std::uint8_t>(value);
    buffer[at + 1] = static_cast<std::uint8_t>(value >> 8);
  }
  void list(const std::vector<FieldDefinition>& fields) {
    byte(static_cast<std::uint8_t>(fields.size()));
    for (const FieldDefinition& field : fields)
      byte(field.number).byte(field.size).byte(field.type);
  }

  bool big_endian_;
  Buffer data_{};
};

// Base types as files have them.
inline constexpr std::uint8_t enum_t = 0x00, sint8_t_ = 0x01, uint8_t_ = 0x02, sint16_t_ = 0x83,
                              uint16_t_ = 0x84, sint32_t_ = 0x85, uint32_t_ = 0x86, string_t = 0x07,
                              float32_t = 0x88, float64_t = 0x89, uint8z_t = 0x0A, uint16z_t = 0x8B,
                              uint32z_t = 0x8C, byte_t = 0x0D, sint64_t_ = 0x8E, uint64_t_ = 0x8F,
                              uint64z_t = 0x90;

/// Ten records a second apart, with time, heart rate, distance and speed.
inline Writer short_run(bool big_endian = false, int records = 10) {
  Writer writer{big_endian};
  writer.define(0, 0, {{0, 1, enum_t}, {1, 2, uint16_t_}}).data(0).u8(4).u16(1);
  writer.define(1, 20,
                {{253, 4, uint32_t_}, {3, 1, uint8_t_}, {5, 4, uint32_t_}, {6, 2, uint16_t_}});
  for (int i = 0; i < records; ++i)
    writer.data(1)
        .u32(1'000'000'000U + static_cast<unsigned>(i))
        .u8(100U + static_cast<unsigned>(i) % 80)
        .u32(300U * static_cast<unsigned>(i))
        .u16(3000);
  return writer;
}

}  // namespace rubdown::fit::test
