// From packed records of one definition to the cells of a block of columns. Inside this room only.
//
// A block has a column of `block_rows` cells for each column of an activity, and one before them
// that nobody reads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rubdown::fit {

inline constexpr std::size_t block_rows = 128;

/// The first cell of a column, counted from the block's first.
constexpr std::size_t place_of(std::size_t column) { return (column + 1) * block_rows; }

/// One number of at most four bytes and the cell it goes to.
struct CellCopy {
  std::uint32_t offset = 0;  // in the record
  std::uint32_t width = 0;   // bytes
  std::uint32_t invalid = 0;
  std::int32_t blank = 0;  // what the cell holds where nothing was recorded
  std::size_t column = 0;
  bool is_signed = false;
  /// The upper half of the numbers without a sign is invalid, too: 21 thousand kilometres, or a
  /// thousand times a runner's speed.
  bool may_overflow = false;
};

class CellCopies {
 public:
  /// In the order in which they are made: of two into the same cell the later one wins, unless its
  /// number is invalid. Requires that all are of one byte order.
  void compile(std::span<const CellCopy> copies, bool big_endian);

  /// Fills a row for each payload, from the row on whose cell in the unread column is `row`.
  /// Requires sixteen readable bytes behind each payload, and that the cells are blank.
  void run(std::span<const std::uint8_t* const> payloads, std::int32_t* row) const;

 private:
  /// The copies one by one, for any processor.
  struct Single {
    std::uint32_t offset = 0;
    std::uint32_t invalid = 0;
    std::uint32_t place = 0;
    std::uint32_t overflow = 0;  // the bit that makes it invalid, or 0
    std::uint8_t shift = 0;      // 32 less the number's bits
    bool is_signed = false;
  };
  /// Up to four of them at once, all out of the same sixteen bytes.
  struct alignas(64) Four {
    std::array<std::uint8_t, 16> shuffle{};  // a byte's place in the sixteen, or 0x80: zero
    std::array<std::uint32_t, 4> invalid{};
    std::array<std::uint32_t, 4> sign{};  // the sign's bit, or 0
    std::array<std::uint32_t, 4> overflow{};
    std::array<std::int32_t, 4> blank{};
    std::array<std::uint32_t, 4> places{};  // those that are left over: 0, in the unread column
    std::uint32_t offset = 0;
    std::size_t count = 0;
    bool overwrites = false;  // cells that an earlier four has filled
  };

  void join(const CellCopy& copy, bool overwrites);
  std::size_t run_eights(std::span<const std::uint8_t* const> payloads, std::int32_t* row) const;
  static void run_four(const Four& four, std::span<const std::uint8_t* const> payloads,
                       std::int32_t* row);

  std::vector<Single> singles_{};
  std::vector<Four> fours_{};  // the same again
  std::vector<CellCopy> sorted_{};
  bool big_endian_ = false;
};

}  // namespace rubdown::fit
