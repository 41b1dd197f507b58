#include "fit/unpack.h"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rubdown::fit {
namespace {

/// `count` bits from bit `first` on, the lowest first. Requires count <= 32, and eight readable
/// bytes from where they begin.
std::uint64_t bits_at(const std::uint8_t* bytes, std::size_t first, unsigned count) {
  const auto word = load<std::uint64_t>(bytes + first / 8);
  return word >> (first % 8) & ((std::uint64_t{1} << count) - 1);
}

void read_one(const NumberStep& step, const std::uint8_t* at, bool big, std::uint64_t& word,
              std::uint64_t& absent) {
  const Number number = number_at(step, at, big);
  word = number.word;
  absent = number.absent;
}

template <bool big>
void read_one_by_one(const Plan& plan, const std::uint8_t* payload, std::uint64_t* words,
                     std::uint64_t* absent) {
  for (const NumberStep& step : plan.numbers)
    read_one(step, payload + step.offset, big, *words++, *absent++);
}

template <bool big>
void read_array(const ArrayStep& array, const std::uint8_t* payload, Slots& slots) {
  const unsigned width = (64U - array.element.shift) / 8;
  const std::uint8_t* at = payload + array.element.offset;
  for (std::uint32_t i = 0; i < array.count; ++i, at += width)
    read_one(array.element, at, big, slots.words[array.slot + i], slots.absent[array.slot + i]);
}

#if defined(__x86_64__)

__attribute__((target("sse4.1"))) void read_pairs(const Plan& plan, const std::uint8_t* payload,
                                                  std::uint64_t* words, std::uint64_t* absent) {
  const auto vector = [](const void* at) { return static_cast<const __m128i*>(at); };
  const PairStep* const end = plan.pairs.data() + plan.pairs.size();
  for (const PairStep* pair = plan.pairs.data(); pair != end; ++pair) {
    const __m128i bytes = _mm_loadu_si128(vector(payload + pair->offset));
    const __m128i plain = _mm_shuffle_epi8(bytes, _mm_loadu_si128(vector(&pair->shuffle)));
    const __m128i sign = _mm_loadu_si128(vector(&pair->sign));
    const __m128i extended = _mm_sub_epi64(_mm_xor_si128(plain, sign), sign);
    const __m128i missing = _mm_cmpeq_epi64(plain, _mm_loadu_si128(vector(&pair->invalid)));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(words + pair->slot), extended);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(absent + pair->slot), missing);
  }
}

const bool can_shuffle = __builtin_cpu_supports("sse4.1") != 0;

#endif

}  // namespace

void read_numbers(const Plan& plan, const std::uint8_t* payload, std::uint64_t* words,
                  std::uint64_t* absent) {
#if defined(__x86_64__)
  if (can_shuffle) return read_pairs(plan, payload, words, absent);
#endif
  if (plan.big_endian) return read_one_by_one<true>(plan, payload, words, absent);
  read_one_by_one<false>(plan, payload, words, absent);
}

void Unpacker::read_arrays(const Plan& plan, const std::uint8_t* payload) {
  for (const ArrayStep& array : plan.arrays) {
    if (plan.big_endian)
      read_array<true>(array, payload, slots_);
    else
      read_array<false>(array, payload, slots_);
  }
}

void Unpacker::make_room(std::size_t slots) {
  slots_.words.resize(slots + 1);
  slots_.absent.resize(slots + 1);
}

void Unpacker::seed(const Plan& plan) {
  for (const SeedStep& step : plan.seeds)
    if (slots_.absent[step.slot] == 0)
      accumulators_.seed(plan.message, step.field, slots_.words[step.slot]);
}

void Unpacker::unpack_components(const Plan& plan, const std::uint8_t* payload) {
  for (const UnpackStep& step : plan.unpacks) {
    const FieldShape& target = plan.fields[step.target];
    const Field source{plan.fields[step.source], slots_, payload};
    std::fill_n(&slots_.absent[target.slot], target.count, ~std::uint64_t{0});
    std::fill_n(&slots_.words[target.slot], target.count, std::uint64_t{0});
    if (!source.any_valid()) continue;
    if (step.condition >= 0) {
      const Field decides{plan.fields[static_cast<std::size_t>(step.condition)], slots_, payload};
      if (decides.count() == 0 || !decides.valid()) continue;
      if (std::ranges::find(step.component->when, decides.raw()) == step.component->when.end())
        continue;
    }
    unpack_component(plan, step, bits_of(source, plan.big_endian));
  }
}

/// A field's numbers as little-endian bytes, eight more behind them.
const std::uint8_t* Unpacker::bits_of(const Field& source, bool big_endian) {
  const FieldShape& shape = source.shape();
  const bool as_they_are = source.layout() == Layout::Raw || shape.width == 1 || !big_endian;
  if (as_they_are && !source.is_expanded()) return source.bytes().data();
  bits_.clear();
  for (std::size_t i = 0; i < source.count(); ++i)
    for (unsigned byte = 0; byte < shape.width; ++byte)
      bits_.push_back(static_cast<std::uint8_t>(source.raw(i) >> (8 * byte)));
  bits_.resize(bits_.size() + 8);
  return bits_.data();
}

void Unpacker::unpack_component(const Plan& plan, const UnpackStep& step,
                                const std::uint8_t* bits) {
  const FieldShape& target = plan.fields[step.target];
  const Component& component = *step.component;
  std::uint64_t* const words = &slots_.words[target.slot];
  std::size_t first = step.first_bit;
  for (std::uint32_t turn = 0; turn < target.count; ++turn, first += step.bits_a_turn)
    words[turn] = bits_at(bits, first, component.bits);
  std::fill_n(&slots_.absent[target.slot], target.count, std::uint64_t{0});
  if (component.accumulates)
    accumulators_.add(plan.message, component.target, {words, target.count}, component.bits);
}

}  // namespace rubdown::fit
