// One decoded message and its fields: light views, good until the next message is decoded.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fit/plan.h"

namespace rubdown::fit {

/// The decoded numbers of one message, a word for each slot of its plan; `absent` is all ones where
/// the word means "not recorded", and 0 elsewhere.
struct Slots {
  std::vector<std::uint64_t> words{};
  std::vector<std::uint64_t> absent{};
};

class Field {
 public:
  Field(const FieldShape& shape, const Slots& slots, const std::uint8_t* payload)
      : shape_{&shape}, slots_{&slots}, payload_{payload} {}

  [[nodiscard]] std::uint8_t number() const { return shape_->number; }
  [[nodiscard]] bool is_developer() const { return shape_->is_developer; }
  [[nodiscard]] bool is_expanded() const { return shape_->expanded; }
  [[nodiscard]] const FieldShape& shape() const { return *shape_; }
  [[nodiscard]] Layout layout() const { return shape_->layout; }

  /// Empty where the field is unknown.
  [[nodiscard]] std::string_view name() const;
  [[nodiscard]] std::string_view unit() const;

  /// How many numbers it holds; 0 for text and raw bytes.
  [[nodiscard]] std::size_t count() const { return shape_->count; }

  /// Whether number `i` was recorded. Requires i < count().
  [[nodiscard]] bool valid(std::size_t i = 0) const { return slots_->absent[shape_->slot + i] == 0; }

  /// Whether anything was recorded: a number, a text, a byte other than 0xFF.
  [[nodiscard]] bool any_valid() const;

  /// Number `i` as stored: extended with its sign, or the bits of a float.
  [[nodiscard]] std::uint64_t raw(std::size_t i = 0) const { return slots_->words[shape_->slot + i]; }

  /// Number `i` as stored, floats as floats.
  [[nodiscard]] double stored(std::size_t i = 0) const;

  /// Number `i` in the field's unit.
  [[nodiscard]] double value(std::size_t i = 0) const {
    return stored(i) / shape_->scale - shape_->shift;
  }

  /// The bytes in the file; none when expanded.
  [[nodiscard]] Bytes bytes() const { return {payload_ + shape_->offset, shape_->size}; }

  /// The first text in it, up to its NUL or the field's end; as it stands, perhaps no UTF-8.
  [[nodiscard]] std::string_view text() const;

  /// All texts in it. Empty ones at the end are left out.
  [[nodiscard]] std::vector<std::string_view> texts() const;

 private:
  const FieldShape* shape_;
  const Slots* slots_;
  const std::uint8_t* payload_;
};

class Message {
 public:
  Message(const Plan& plan, const Slots& slots, const std::uint8_t* payload, std::size_t offset,
          std::uint32_t time, bool compressed)
      : plan_{&plan},
        slots_{&slots},
        payload_{payload},
        offset_{offset},
        time_{time},
        compressed_{compressed} {}

  [[nodiscard]] std::uint16_t number() const { return plan_->message; }
  /// Empty where the number is unknown.
  [[nodiscard]] std::string_view name() const { return message_name(plan_->message); }
  [[nodiscard]] std::size_t offset() const { return offset_; }

  /// Seconds since 1989-12-31 UTC, from its field 253 or its compressed header; 0 when it has none.
  [[nodiscard]] std::uint32_t time() const { return time_; }
  [[nodiscard]] bool time_is_in_header() const { return compressed_; }

  [[nodiscard]] std::size_t size() const { return plan_->fields.size(); }
  [[nodiscard]] Field operator[](std::size_t i) const {
    return {plan_->fields[i], *slots_, payload_};
  }

  /// The last valid field of that number that is no developer's.
  [[nodiscard]] std::optional<Field> find(std::uint8_t number) const;

  /// Its first number in its unit.
  [[nodiscard]] std::optional<double> value(std::uint8_t number) const;
  /// Its first number as stored.
  [[nodiscard]] std::optional<std::int64_t> stored(std::uint8_t number) const;
  /// Its first text, cleaned; empty when there is none.
  [[nodiscard]] std::string text(std::uint8_t number) const;

  /// What the field is called here and how it is read: its subfield's row, if a reference field
  /// has the value for it. Null for unknown and developers' fields.
  [[nodiscard]] const FieldInfo* meaning(const Field& field) const;

  [[nodiscard]] const Plan& plan() const { return *plan_; }
  [[nodiscard]] const Slots& slots() const { return *slots_; }

 private:
  const Plan* plan_;
  const Slots* slots_;
  const std::uint8_t* payload_;
  std::size_t offset_;
  std::uint32_t time_;
  bool compressed_;
};

}  // namespace rubdown::fit
