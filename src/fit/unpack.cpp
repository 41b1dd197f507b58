#include "fit/unpack.h"

#include <algorithm>

namespace rubdown::fit {
namespace {

/// `count` bits from bit `first` on, the lowest first. Requires count <= 32.
std::uint64_t bits_at(Bytes bytes, std::size_t first, unsigned count) {
  std::uint64_t word = 0;
  const std::size_t from = first / 8;
  for (std::size_t i = 0; i < 5 && from + i < bytes.size(); ++i)
    word |= std::uint64_t{bytes[from + i]} << (8 * i);
  return word >> (first % 8) & ((std::uint64_t{1} << count) - 1);
}

}  // namespace

void Unpacker::make_room(std::size_t slots) {
  slots_.words.resize(slots);
  slots_.valid.resize(slots);
}

void Unpacker::seed(const Plan& plan) {
  for (const SeedStep& step : plan.seeds)
    if (slots_.valid[step.slot] != 0)
      accumulators_.seed(plan.message, step.field, slots_.words[step.slot]);
}

void Unpacker::unpack_components(const Plan& plan, const std::uint8_t* payload) {
  for (const UnpackStep& step : plan.unpacks) {
    const FieldShape& target = plan.fields[step.target];
    const Field source{plan.fields[step.source], slots_, payload};
    std::fill_n(&slots_.valid[target.slot], target.count, std::uint8_t{0});
    std::fill_n(&slots_.words[target.slot], target.count, std::uint64_t{0});
    if (!source.any_valid()) continue;
    if (step.condition >= 0) {
      const Field decides{plan.fields[static_cast<std::size_t>(step.condition)], slots_, payload};
      if (decides.count() == 0 || !decides.valid()) continue;
      if (std::ranges::find(step.component->when, decides.raw()) == step.component->when.end())
        continue;
    }
    if (source.layout() == Layout::Raw) {
      unpack_component(plan, step, source.bytes());
      continue;
    }
    const unsigned width = source.is_expanded() ? 4U : source.shape().size / source.shape().count;
    bits_.clear();
    for (std::size_t i = 0; i < source.count(); ++i)
      for (unsigned byte = 0; byte < width; ++byte)
        bits_.push_back(static_cast<std::uint8_t>(source.raw(i) >> (8 * byte)));
    unpack_component(plan, step, bits_);
  }
}

void Unpacker::unpack_component(const Plan& plan, const UnpackStep& step, Bytes bits) {
  const FieldShape& target = plan.fields[step.target];
  const Component& component = *step.component;
  for (std::uint32_t turn = 0; turn < target.count; ++turn) {
    std::uint64_t value =
        bits_at(bits, step.first_bit + std::size_t{turn} * step.bits_a_turn, component.bits);
    if (component.accumulates)
      value = accumulators_.add(plan.message, component.target, value, component.bits);
    slots_.words[target.slot + turn] = value;
    slots_.valid[target.slot + turn] = 1;
  }
}

}  // namespace rubdown::fit
