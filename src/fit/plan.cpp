#include "fit/plan.h"

#include <algorithm>
#include <bit>

namespace rubdown::fit {
namespace {

class Compiler {
 public:
  Compiler(const Definition& definition, const Descriptions& descriptions, std::size_t at,
           Faults& faults, Plan& plan)
      : definition_{definition},
        descriptions_{descriptions},
        at_{at},
        faults_{faults},
        plan_{plan} {}

  void run(bool is_wanted) {
    start_afresh();
    for (std::size_t i = 0; i + 3 <= definition_.fields.size(); i += 3)
      native_field(definition_.fields.subspan(i, 3), at_ + 6 + i);
    for (std::size_t i = 0; i + 3 <= definition_.developer.size(); i += 3)
      developer_field(definition_.developer.subspan(i, 3), at_ + 7 + definition_.fields.size() + i);
    if (!is_wanted) return;
    expand_all();
    give_slots();
  }

 private:
  void start_afresh() {
    plan_.message = definition_.message;
    plan_.big_endian = definition_.big_endian();
    plan_.size = 0;
    plan_.time_at = Plan::no_time;
    plan_.fields.clear();
    plan_.numbers.clear();
    plan_.pairs.clear();
    plan_.arrays.clear();
    plan_.copies.clear();
    plan_.unpacks.clear();
    plan_.seeds.clear();
    plan_.has_developer_fields = !definition_.developer.empty();
  }

  void native_field(Bytes three, std::size_t place) {
    FieldShape& shape = next_field(three);
    if (const FieldInfo* info = field_info(plan_.message, shape.number)) {
      shape.info = info;
      shape.scale = info->scale;
      shape.shift = info->offset;
    }
    const auto type = base_type_from(three[2]);
    if (!type) faults_.add({FaultKind::BaseTypeUnknown, place, three[2], 0});
    lay_out(shape, type.value_or(BaseType::Byte), place);
    if (three[0] == timestamp_field && three[1] == 4 && shape.layout == Layout::Number)
      plan_.time_at = shape.offset;
  }

  void developer_field(Bytes three, std::size_t place) {
    FieldShape& shape = next_field(three);
    shape.is_developer = true;
    shape.developer = three[2];
    shape.described = descriptions_.find(shape.developer, shape.number);
    if (shape.described == nullptr) {
      faults_.add({FaultKind::DeveloperUndescribed, place, shape.number, shape.developer});
      return lay_out(shape, BaseType::Byte, place);
    }
    shape.scale = shape.described->scale;
    shape.shift = shape.described->offset;
    lay_out(shape, shape.described->type, place);
  }

  FieldShape& next_field(Bytes three) {
    FieldShape& shape = plan_.fields.emplace_back();
    shape.number = three[0];
    shape.size = three[1];
    shape.offset = plan_.size;
    plan_.size += shape.size;
    return shape;
  }

  /// Fields whose size is no multiple of their type's are written by real devices: four bytes
  /// announced, one given. What is shorter than its type is a short number.
  void lay_out(FieldShape& shape, BaseType type, std::size_t place) {
    const BaseTypeInfo& info = info_of(type);
    shape.type = type;
    const bool odd = (shape.size & (info.width - 1)) != 0;  // widths are powers of two
    if (odd) faults_.add({FaultKind::SizeOdd, place, shape.size, info.width});
    if (type == BaseType::String) {
      shape.layout = Layout::Text;
    } else if (shape.size == 0 || (odd && (shape.size > info.width || info.is_float)) ||
               (type == BaseType::Byte && shape.size != 1)) {
      shape.layout = Layout::Raw;
    } else {
      shape.width = static_cast<std::uint8_t>(odd ? shape.size : info.width);
      const int whole = shape.size >> std::countr_zero(info.width);
      shape.count = odd ? std::uint16_t{1} : static_cast<std::uint16_t>(whole);
      shape.layout = shape.count == 1 ? Layout::Number : Layout::Array;
    }
  }

  [[nodiscard]] bool has_field(std::uint8_t number) const {
    return std::any_of(plan_.fields.begin(), plan_.fields.end(), [&](const FieldShape& field) {
      return !field.is_developer && field.number == number;
    });
  }

  [[nodiscard]] std::int32_t index_of(std::uint8_t number) const {
    for (std::size_t i = 0; i < plan_.fields.size(); ++i)
      if (!plan_.fields[i].is_developer && plan_.fields[i].number == number)
        return static_cast<std::int32_t>(i);
    return -1;
  }

  /// Expanded fields can be expanded further: the list grows while we walk along it.
  void expand_all() {
    if (!has_components(plan_.message)) return;
    for (std::size_t i = 0; i < plan_.fields.size(); ++i) {
      if (plan_.fields[i].is_developer || plan_.fields[i].layout == Layout::Text) continue;
      const auto components = components_of(plan_.message, plan_.fields[i].number);
      if (!components.empty()) expand(i, components);
    }
  }

  void expand(std::size_t source, std::span<const Component> components) {
    std::uint32_t bits_a_turn = 0;
    for (const Component& component : components) bits_a_turn += component.bits;
    const FieldShape from = plan_.fields[source];
    const std::uint32_t bits = from.expanded ? 32U : from.size * 8U;
    std::uint32_t first_bit = 0;
    for (const Component& component : components) {
      const std::uint32_t here = first_bit;
      first_bit += component.bits;
      if (has_field(component.target) || here + component.bits > bits) continue;
      UnpackStep step{.component = &component,
                      .source = static_cast<std::uint32_t>(source),
                      .target = static_cast<std::uint32_t>(plan_.fields.size()),
                      .first_bit = here,
                      .bits_a_turn = bits_a_turn};
      if (!component.when.empty()) step.condition = index_of(0);
      if (!component.when.empty() && step.condition < 0) continue;
      FieldShape& target = plan_.fields.emplace_back();
      target.number = component.target;
      target.expanded = true;
      target.width = 4;
      target.type = BaseType::Uint32;
      target.info = field_info(plan_.message, component.target);
      // A copy is still in the source's scale, whatever that was: 12 bits of speed are hundredths.
      const bool whole = components.size() == 1 && from.layout == Layout::Number &&
                         (from.expanded || component.bits == from.size * 8);
      target.scale = whole && from.expanded ? from.scale : component.scale;
      target.shift = whole && from.expanded ? from.shift : component.offset;
      const bool repeats = from.size * 8U >= 2 * bits_a_turn && !from.expanded;
      target.count = repeats ? static_cast<std::uint16_t>(bits / bits_a_turn) : std::uint16_t{1};
      target.layout = target.count == 1 ? Layout::Number : Layout::Array;
      plan_.unpacks.push_back(step);
    }
  }

  /// Single numbers come first, so that one tight loop fills them.
  void give_slots() {
    for (FieldShape& field : plan_.fields)
      if (field.layout == Layout::Number && !field.expanded) {
        field.slot = static_cast<std::uint32_t>(plan_.numbers.size());
        plan_.numbers.push_back(step_of(field));
      }
    pair_numbers();
    std::uint32_t next = static_cast<std::uint32_t>(plan_.numbers.size());
    for (FieldShape& field : plan_.fields) {
      if (field.layout == Layout::Text || field.layout == Layout::Raw) continue;
      if (field.layout == Layout::Number && !field.expanded) continue;
      field.slot = next;
      next += field.count;
      if (!field.expanded) plan_.arrays.push_back({step_of(field), field.count, field.slot});
    }
    plan_.slots = next;
    turn_unpacks_into_copies();
    find_seeds();
  }

  /// A pair whose second number lies too far off is a single: the next pair overwrites its second
  /// slot.
  void pair_numbers() {
    const auto& numbers = plan_.numbers;
    for (std::size_t i = 0; i < numbers.size();) {
      PairStep& pair = plan_.pairs.emplace_back();
      pair.offset = numbers[i].offset;
      pair.slot = static_cast<std::uint32_t>(i);
      pair.shuffle.fill(0x80);
      deal(numbers[i], 0, pair);
      const bool two = i + 1 < numbers.size() &&
                       numbers[i + 1].offset + width_of(numbers[i + 1]) <= pair.offset + 16;
      if (two) deal(numbers[i + 1], 1, pair);
      i += two ? 2 : 1;
    }
  }

  [[nodiscard]] static unsigned width_of(const NumberStep& step) { return (64U - step.shift) / 8; }

  void deal(const NumberStep& number, std::size_t lane, PairStep& pair) const {
    const unsigned width = width_of(number);
    const unsigned first = number.offset - pair.offset;
    for (unsigned byte = 0; byte < width; ++byte)
      pair.shuffle[8 * lane + byte] =
          static_cast<std::uint8_t>(first + (plan_.big_endian ? width - 1 - byte : byte));
    pair.invalid[lane] = number.invalid;
    pair.sign[lane] = number.is_signed ? std::uint64_t{1} << (8 * width - 1) : 0;
  }

  /// The usual component is a whole field under another name. Copies of what stands in the file
  /// are made at once; the others wait for their turn among the unpacked ones.
  void turn_unpacks_into_copies() {
    std::erase_if(plan_.unpacks, [&](const UnpackStep& step) {
      const FieldShape& from = plan_.fields[step.source];
      const bool plain = !from.expanded && from.layout == Layout::Number &&
                         step.bits_a_turn == from.size * 8U && !step.component->accumulates &&
                         step.component->bits == step.bits_a_turn && step.condition < 0 &&
                         !info_of(from.type).is_signed;
      if (plain) plan_.copies.push_back({from.slot, plan_.fields[step.target].slot});
      return plain;
    });
  }

  void find_seeds() {
    for (const FieldShape& field : plan_.fields) {
      if (field.expanded || field.is_developer || field.layout != Layout::Number) continue;
      if (accumulates(plan_.message, field.number))
        plan_.seeds.push_back({field.slot, field.number});
    }
  }

  [[nodiscard]] static bool accumulates(std::uint16_t message, std::uint8_t field) {
    return (message == message_number::hr && field == 9) ||
           (message == message_number::record && (field == 19 || field == 29));
  }

  const Definition& definition_;
  const Descriptions& descriptions_;
  std::size_t at_;
  Faults& faults_;
  Plan& plan_;
};

}  // namespace

std::optional<Definition> definition_from(Bytes rest, bool with_developer_fields) {
  if (rest.size() < 5) return std::nullopt;
  Definition definition;
  definition.byte_order = rest[1];
  definition.message = static_cast<std::uint16_t>(load_exactly(&rest[2], 2, rest[1] == 1));
  std::size_t size = 5 + 3U * rest[4];
  if (rest.size() < size) return std::nullopt;
  definition.fields = rest.subspan(5, size - 5);
  if (with_developer_fields) {
    if (rest.size() < size + 1) return std::nullopt;
    const std::size_t bytes = 3U * rest[size];
    if (rest.size() < size + 1 + bytes) return std::nullopt;
    definition.developer = rest.subspan(size + 1, bytes);
    size += 1 + bytes;
  }
  definition.all = rest.first(size);
  return definition;
}

NumberStep step_of(const FieldShape& field) {
  const BaseTypeInfo& info = info_of(field.type);
  NumberStep step;
  step.shift = static_cast<std::uint8_t>(64 - 8 * field.width);
  step.invalid = info.invalid >> (8 * (info.width - field.width));
  step.offset = field.offset;
  step.is_signed = info.is_signed;
  return step;
}

void compile(const Definition& definition, const Descriptions& descriptions, std::size_t at,
             bool is_wanted, Faults& faults, Plan& plan) {
  Compiler{definition, descriptions, at, faults, plan}.run(is_wanted);
}

}  // namespace rubdown::fit
