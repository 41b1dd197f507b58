// What the numbers of messages and fields mean, for those that a training diary meets.
//
// Unknown numbers are no fault: they are decoded all the same, without a name.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace rubdown::fit {

/// Messages that the decoder itself looks into.
namespace message_number {
inline constexpr std::uint16_t file_id = 0;
inline constexpr std::uint16_t session = 18;
inline constexpr std::uint16_t lap = 19;
inline constexpr std::uint16_t record = 20;
inline constexpr std::uint16_t event = 21;
inline constexpr std::uint16_t device_info = 23;
inline constexpr std::uint16_t activity = 34;
inline constexpr std::uint16_t hrv = 78;
inline constexpr std::uint16_t hr = 132;
inline constexpr std::uint16_t field_description = 206;
}  // namespace message_number

/// The field that holds the time in every message that has one: seconds since 1989-12-31 UTC.
inline constexpr std::uint8_t timestamp_field = 253;

/// value = raw / scale - offset, in `unit`. Two units are no units: "utc" and "local" are seconds
/// since 1989-12-31 00:00, of the world's clock or of the wall's.
struct FieldInfo {
  std::uint8_t number = 0;
  std::string_view name;
  double scale = 1;
  double offset = 0;
  std::string_view unit{};
};

/// What a field is called, and how it is read, when another field has one of some values.
struct Subfield {
  std::uint16_t message = 0;
  std::uint8_t field = 0;
  std::uint8_t reference = 0;             // the other field
  std::span<const std::uint8_t> values{};  // of the other field
  FieldInfo info;
};

/// Bits of a field that are another field's value. A field's components follow each other in
/// the table and share its bits, the lowest first; an array's components repeat.
struct Component {
  std::uint16_t message = 0;
  std::uint8_t field = 0;
  std::uint8_t target = 0;
  std::uint8_t bits = 0;
  bool accumulates = false;  // counts on when its bits roll over
  double scale = 1;          // of the bits, not of the target
  double offset = 0;
  std::span<const std::uint8_t> when{};  // only when field 0 has one of these; empty: always
};

/// "record", or empty where the number is unknown.
[[nodiscard]] std::string_view message_name(std::uint16_t message);

/// Null where the number is unknown.
[[nodiscard]] const FieldInfo* field_info(std::uint16_t message, std::uint8_t field);

[[nodiscard]] std::span<const Subfield> subfields();
[[nodiscard]] std::span<const Component> components_of(std::uint16_t message, std::uint8_t field);

}  // namespace rubdown::fit
