#include "fit/cell_copies.h"

#include <algorithm>

#include "fit/bytes.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rubdown::fit {
namespace {

using Payloads = std::span<const std::uint8_t* const>;

constexpr std::uint32_t overflow_of(const CellCopy& copy) {
  return copy.may_overflow ? std::uint32_t{1} << 31 : 0;
}

#if defined(__x86_64__)

const bool has_wide_shuffle = __builtin_cpu_supports("avx2") != 0;

[[gnu::target("avx2")]] inline __m128i narrow_at(const void* at) {
  return _mm_loadu_si128(static_cast<const __m128i*>(at));
}

/// Sixteen bytes, twice.
[[gnu::target("avx2")]] inline __m256i twice(const void* at) {
  return _mm256_broadcastsi128_si256(narrow_at(at));
}

[[gnu::target("avx2")]] inline __m256i cells_at(const std::int32_t* at) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

[[gnu::target("avx2")]] inline void store(std::int32_t* at, __m256i cells) {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), cells);
}

/// What a four needs, held in registers while it goes from row to row.
struct Dealer {
  __m256i shuffle;
  __m256i sign;
  __m256i invalid;
  __m256i overflow;
  std::uint32_t offset;

  /// Four cells of each of two rows; those of `otherwise` where nothing was recorded.
  [[gnu::target("avx2")]] [[nodiscard]] __m256i cells(const std::uint8_t* low,
                                                      const std::uint8_t* high,
                                                      __m256i otherwise) const {
    const __m256i bytes = _mm256_inserti128_si256(_mm256_castsi128_si256(narrow_at(low + offset)),
                                                  narrow_at(high + offset), 1);
    const __m256i plain = _mm256_shuffle_epi8(bytes, shuffle);
    const __m256i extended = _mm256_sub_epi32(_mm256_xor_si256(plain, sign), sign);
    const __m256i absent =
        _mm256_or_si256(_mm256_cmpeq_epi32(plain, invalid), _mm256_and_si256(plain, overflow));
    // By the top bit of each cell, whatever its others are.
    return _mm256_castps_si256(_mm256_blendv_ps(_mm256_castsi256_ps(extended),
                                                _mm256_castsi256_ps(otherwise),
                                                _mm256_castsi256_ps(absent)));
  }
};

struct Square {
  __m256i a;
  __m256i b;
  __m256i c;
  __m256i d;
};

/// Four rows of four become four columns, in both halves of the registers; or back.
[[gnu::target("avx2")]] inline Square turned(const Square& rows) {
  const __m256i ab_low = _mm256_unpacklo_epi32(rows.a, rows.b);
  const __m256i ab_high = _mm256_unpackhi_epi32(rows.a, rows.b);
  const __m256i cd_low = _mm256_unpacklo_epi32(rows.c, rows.d);
  const __m256i cd_high = _mm256_unpackhi_epi32(rows.c, rows.d);
  return {_mm256_unpacklo_epi64(ab_low, cd_low), _mm256_unpackhi_epi64(ab_low, cd_low),
          _mm256_unpacklo_epi64(ab_high, cd_high), _mm256_unpackhi_epi64(ab_high, cd_high)};
}

#else

constexpr bool has_wide_shuffle = false;

#endif

}  // namespace

void CellCopies::compile(std::span<const CellCopy> copies, bool big_endian) {
  big_endian_ = big_endian;
  singles_.clear();
  fours_.clear();
  for (const CellCopy& copy : copies)
    singles_.push_back({copy.offset, copy.invalid,
                        static_cast<std::uint32_t>(place_of(copy.column)), overflow_of(copy),
                        static_cast<std::uint8_t>(32 - 8 * copy.width), copy.is_signed});
  // Those that fill a cell first may go in any order, so that neighbours meet.
  const auto first_of = [&](const CellCopy& copy) {
    return &*std::ranges::find(copies, copy.column, &CellCopy::column);
  };
  sorted_.clear();
  for (const CellCopy& copy : copies)
    if (&copy == first_of(copy)) sorted_.push_back(copy);
  std::ranges::sort(sorted_, {}, &CellCopy::offset);
  for (const CellCopy& copy : sorted_) join(copy, false);
  for (const CellCopy& copy : copies)
    if (&copy != first_of(copy)) join(copy, true);
}

/// The four before, if it has room, all its bytes can then be found among sixteen, and it has no
/// copy into the same cell.
void CellCopies::join(const CellCopy& copy, bool overwrites) {
  const auto place = static_cast<std::uint32_t>(place_of(copy.column));
  const auto fits = [&](const Four& four) {
    return four.overwrites == overwrites && four.count < four.places.size() &&
           copy.offset >= four.offset && copy.offset + copy.width <= four.offset + 16 &&
           std::ranges::find(four.places, place) == four.places.end();
  };
  if (fours_.empty() || !fits(fours_.back())) {
    fours_.emplace_back().shuffle.fill(0x80);
    fours_.back().offset = copy.offset;
    fours_.back().overwrites = overwrites;
  }
  Four& four = fours_.back();
  const std::size_t lane = four.count++;
  const std::uint32_t first = copy.offset - four.offset;
  for (std::uint32_t byte = 0; byte < copy.width; ++byte)
    four.shuffle[4 * lane + byte] =
        static_cast<std::uint8_t>(first + (big_endian_ ? copy.width - 1 - byte : byte));
  four.invalid[lane] = copy.invalid;
  four.sign[lane] = copy.is_signed ? 1U << (8 * copy.width - 1) : 0U;
  four.overflow[lane] = overflow_of(copy);
  four.blank[lane] = copy.blank;
  four.places[lane] = place;
}

void CellCopies::run(Payloads payloads, std::int32_t* row) const {
  const std::size_t done = has_wide_shuffle ? run_eights(payloads, row) : 0;
  for (std::size_t i = done; i < payloads.size(); ++i)
    for (const Single& copy : singles_) {
      const auto word = load<std::uint32_t>(payloads[i] + copy.offset);
      const std::uint32_t top = big_endian_ ? __builtin_bswap32(word) : word << copy.shift;
      const std::uint32_t plain = top >> copy.shift;
      const auto extended = static_cast<std::int32_t>(top) >> copy.shift;
      const auto number = copy.is_signed ? extended : static_cast<std::int32_t>(plain);
      std::int32_t& cell = row[copy.place + i];
      cell = plain == copy.invalid || (plain & copy.overflow) != 0 ? cell : number;
    }
}

#if defined(__x86_64__)

/// As many rows as there are whole eights; the number of these rows.
std::size_t CellCopies::run_eights(Payloads payloads, std::int32_t* row) const {
  const Payloads eights = payloads.first(payloads.size() / 8 * 8);
  if (eights.empty()) return 0;
  for (const Four& four : fours_) run_four(four, eights, row);
  return eights.size();
}

/// Rows 0 to 3 lie in the lower halves of the registers, rows 4 to 7 in the upper ones.
[[gnu::target("avx2")]] void CellCopies::run_four(const Four& four, Payloads payloads,
                                                  std::int32_t* row) {
  const Dealer dealer{twice(&four.shuffle), twice(&four.sign), twice(&four.invalid),
                      twice(&four.overflow), four.offset};
  const __m256i blank = twice(&four.blank);
  Square rows{blank, blank, blank, blank};
  std::int32_t* const a = row + four.places[0];
  std::int32_t* const b = row + four.places[1];
  std::int32_t* const c = row + four.places[2];
  std::int32_t* const d = row + four.places[3];
  for (std::size_t i = 0; i < payloads.size(); i += 8) {
    const std::uint8_t* const* at = &payloads[i];
    if (four.overwrites)
      rows = turned({cells_at(a + i), cells_at(b + i), cells_at(c + i), cells_at(d + i)});
    const Square columns =
        turned({dealer.cells(at[0], at[4], rows.a), dealer.cells(at[1], at[5], rows.b),
                dealer.cells(at[2], at[6], rows.c), dealer.cells(at[3], at[7], rows.d)});
    store(a + i, columns.a);
    store(b + i, columns.b);
    store(c + i, columns.c);
    store(d + i, columns.d);
  }
}

#else

std::size_t CellCopies::run_eights(Payloads, std::int32_t*) const { return 0; }

#endif

}  // namespace rubdown::fit
