// A definition message, compiled once: where each number of its messages lies, and where it goes.
//
// Numbers land in slots: 64-bit words, integers extended with their sign, floats as their bits.
// A field of one number has one slot, an array has one for each element, text and bytes have none.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fit/base_type.h"
#include "fit/bytes.h"
#include "fit/fault.h"
#include "fit/profile.h"

namespace rubdown::fit {

/// What a field_description message says of a developer's field.
struct DeveloperField {
  std::uint8_t developer = 0;
  std::uint8_t number = 0;
  BaseType type = BaseType::Byte;
  std::string name{};
  std::string unit{};
  double scale = 1;
  double offset = 0;
  std::optional<std::uint16_t> native_message{};
  std::optional<std::uint8_t> native_field{};  // the field it means to stand for
  friend bool operator==(const DeveloperField&, const DeveloperField&) = default;
};

/// A definition as it stands in the file: views into the input.
struct Definition {
  std::uint8_t byte_order = 0;  // 0 little-endian, 1 big-endian
  std::uint16_t message = 0;
  Bytes fields{};     // number, size, base type; three bytes each
  Bytes developer{};  // number, size, developer index
  Bytes all{};        // from the reserved byte on

  [[nodiscard]] bool big_endian() const { return byte_order == 1; }
};

/// The definition whose header byte stands before `rest`. None when `rest` ends inside it.
[[nodiscard]] std::optional<Definition> definition_from(Bytes rest, bool with_developer_fields);

enum class Layout : std::uint8_t { Number, Array, Text, Raw };

struct FieldShape {
  std::uint8_t number = 0;
  bool is_developer = false;
  std::uint8_t developer = 0;  // index, when is_developer
  bool expanded = false;       // unpacked from another field, not in the file
  Layout layout = Layout::Raw;
  BaseType type = BaseType::Byte;
  std::uint16_t size = 0;    // bytes in the message; 0 when expanded
  std::uint16_t count = 0;   // elements
  std::uint8_t width = 0;    // bytes of each in the message; 4 when expanded
  std::uint32_t offset = 0;  // in the message
  std::uint32_t slot = 0;    // of the first element
  const FieldInfo* info = nullptr;
  const DeveloperField* described = nullptr;
  double scale = 1;
  double shift = 0;  // value = raw / scale - shift
};

struct NumberStep {
  std::uint64_t invalid = 0;
  std::uint32_t offset = 0;
  std::uint8_t shift = 0;  // 64 less the number's bits
  bool is_signed = false;
};

/// For each of the field's elements. Requires that it has some.
[[nodiscard]] NumberStep step_of(const FieldShape& field);

/// A number in 64 bits, and all ones if it means "not recorded", else 0.
struct Number {
  std::uint64_t word;
  std::uint64_t absent;
};

/// No branch: the bits are shifted to the top and back, with or without the sign. Requires eight
/// readable bytes.
[[nodiscard]] inline Number number_at(const NumberStep& step, const std::uint8_t* at, bool big) {
  const std::uint64_t top = load_top(at, step.shift, big);
  const std::uint64_t plain = top >> step.shift;
  const auto extended = static_cast<std::uint64_t>(static_cast<std::int64_t>(top) >> step.shift);
  return {step.is_signed ? extended : plain, plain == step.invalid ? ~std::uint64_t{0} : 0};
}

/// Two neighbouring numbers at once, for processors that shuffle bytes: sixteen bytes of the
/// message are dealt out to two words, whatever the numbers' widths and byte order.
struct alignas(64) PairStep {
  std::array<std::uint8_t, 16> shuffle{};  // a byte's place in the sixteen, or 0x80: zero
  std::array<std::uint64_t, 2> invalid{};
  std::array<std::uint64_t, 2> sign{};  // the sign's bit, or 0
  std::uint32_t offset = 0;
  std::uint32_t slot = 0;  // of the first
};

struct ArrayStep {
  NumberStep element;
  std::uint16_t count = 0;
  std::uint32_t slot = 0;
};

struct CopyStep {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

/// A component that is more than a copy.
struct UnpackStep {
  const Component* component = nullptr;
  std::uint32_t source = 0;       // index of the field
  std::uint32_t target = 0;       // index of the field
  std::uint32_t first_bit = 0;    // in the source
  std::uint32_t bits_a_turn = 0;  // of all components of the source
  std::int32_t condition = -1;    // index of the field that decides, or -1
};

/// A number from which an accumulated field counts on.
struct SeedStep {
  std::uint32_t slot = 0;
  std::uint8_t field = 0;
};

struct Plan {
  static constexpr std::uint32_t no_time = UINT32_MAX;

  std::uint16_t message = 0;
  bool big_endian = false;
  std::uint32_t size = 0;             // bytes of a message, without its header byte
  std::uint32_t time_at = no_time;    // offset of the timestamp
  std::uint32_t slots = 0;            // one more may be overwritten
  std::vector<FieldShape> fields{};   // in the order of the file, expanded ones last
  std::vector<NumberStep> numbers{};  // step i fills slot i
  std::vector<PairStep> pairs{};      // the same again, two by two
  std::vector<ArrayStep> arrays{};
  std::vector<CopyStep> copies{};
  std::vector<UnpackStep> unpacks{};
  std::vector<SeedStep> seeds{};
  bool has_developer_fields = false;

  // For those who keep something beside a plan: its place in the cache, and a number that is never
  // used twice.
  std::uint32_t index = 0;
  std::uint64_t serial = 0;
};

/// Finds what describes a developer's field; null where nothing does.
class Descriptions {
 public:
  virtual ~Descriptions() = default;
  [[nodiscard]] virtual const DeveloperField* find(std::uint8_t developer,
                                                   std::uint8_t number) const = 0;
};

/// Compiles into `plan`, whose memory is used again. Faults are placed relative to `at`, the offset
/// of the definition's header byte. Of messages that are not wanted the frame alone is compiled:
/// they cannot be unpacked.
void compile(const Definition& definition, const Descriptions& descriptions, std::size_t at,
             bool is_wanted, Faults& faults, Plan& plan);

}  // namespace rubdown::fit
