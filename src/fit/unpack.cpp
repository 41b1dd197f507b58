#include "fit/unpack.h"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

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

/// No branch: the bits are shifted to the top and back, with or without the sign.
template <bool big>
void read_one(const NumberStep& step, const std::uint8_t* at, std::uint64_t& word,
              std::uint64_t& absent) {
  const std::uint64_t top = load_top(at, step.shift, big);
  const std::uint64_t plain = top >> step.shift;
  const auto extended = static_cast<std::uint64_t>(static_cast<std::int64_t>(top) >> step.shift);
  word = step.is_signed ? extended : plain;
  absent = plain == step.invalid ? ~std::uint64_t{0} : 0;
}

template <bool big>
void read_one_by_one(const Plan& plan, const std::uint8_t* payload, std::uint64_t* words,
                     std::uint64_t* absent) {
  for (const NumberStep& step : plan.numbers)
    read_one<big>(step, payload + step.offset, *words++, *absent++);
}

template <bool big>
void read_array(const ArrayStep& array, const std::uint8_t* payload, Slots& slots) {
  const unsigned width = (64U - array.element.shift) / 8;
  const std::uint8_t* at = payload + array.element.offset;
  for (std::uint32_t i = 0; i < array.count; ++i, at += width)
    read_one<big>(array.element, at, slots.words[array.slot + i], slots.absent[array.slot + i]);
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
    slots_.absent[target.slot + turn] = 0;
  }
}

}  // namespace rubdown::fit
