// Records straight into columns, by a short list of copies compiled for each definition. Inside this
// room only.
#pragma once

#include <array>
#include <vector>

#include "fit/activity.h"
#include "fit/definitions.h"
#include "fit/unpack.h"
#include "fit/walk.h"

namespace rubdown::fit {

class RecordColumns {
 public:
  /// Rows times columns; a quarter of a gigabyte.
  static constexpr std::size_t most_cells = std::size_t{1} << 26;
  static constexpr std::size_t most_developer_columns = 200;

  /// Fills `activity` from now on.
  void start_input(Activity& activity);
  void start_part() { unpacker_.start_part(); }

  void add(const Frame& frame) {
    if (rows_ == room_ && !grow(frame.offset)) return;
    Copies& copies = copies_[frame.plan.index];
    if (copies.serial != frame.plan.serial) compile_copies(frame.plan, copies, frame.offset);
    activity_->time[rows_] = frame.time;
    if (frame.plan.big_endian)
      copy<true>(copies, frame.payload);
    else
      copy<false>(copies, frame.payload);
    if (!copies.conversions.empty()) convert(frame, copies);
    ++rows_;
  }

  /// Cuts the columns to the rows that were filled.
  void finish();

 private:
  /// One number of at most four bytes. What is invalid leaves the cell as it was: missing, or filled
  /// by a field before it.
  struct Copy {
    std::uint32_t offset = 0;
    std::uint32_t lowest_invalid = 0;
    std::uint32_t invalid_span = 0;
    std::uint8_t shift = 0;
    bool is_signed = false;
    std::uint16_t column = 0;
  };
  /// A number that has to be converted on its way.
  struct Conversion {
    std::uint32_t field = 0;  // index in the plan
    std::uint16_t column = 0;
  };
  struct Copies {
    std::uint64_t serial = 0;
    std::vector<Copy> list{};
    std::vector<Conversion> conversions{};
  };

  template <bool big>
  void copy(const Copies& copies, const std::uint8_t* payload) {
    for (const Copy& step : copies.list) {
      const auto word = load<std::uint32_t>(payload + step.offset);
      const std::uint32_t top = big ? __builtin_bswap32(word) : word << step.shift;
      const std::uint32_t plain = top >> step.shift;
      const std::int32_t extended = static_cast<std::int32_t>(top) >> step.shift;
      std::int32_t& cell = cells_[step.column][rows_];
      const std::int32_t value = step.is_signed ? extended : static_cast<std::int32_t>(plain);
      cell = plain - step.lowest_invalid <= step.invalid_span ? cell : value;
    }
  }

  bool grow(std::size_t offset);
  void compile_copies(const Plan& plan, Copies& copies, std::size_t offset);
  void add_copy(const FieldShape& shape, std::uint32_t field, std::size_t column, Copies& copies);
  std::optional<std::size_t> developer_column(const FieldShape& shape, std::size_t offset);
  Column& column(std::size_t index);
  void open(std::size_t index);
  void convert(const Frame& frame, const Copies& copies);

  Activity* activity_ = nullptr;
  std::size_t rows_ = 0;
  std::size_t room_ = 0;
  std::vector<std::int32_t*> cells_{};  // of each column; null before its first use
  std::array<Copies, Definitions::cached> copies_{};
  Unpacker unpacker_{};
  bool full_ = false;
};

}  // namespace rubdown::fit
