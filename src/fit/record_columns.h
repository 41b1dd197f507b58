// Records straight into columns, by a short list of copies compiled for each definition. Inside
// this room only.
//
// Columns are filled by blocks, so that a record costs nothing for the columns it lacks. Records of
// one definition go into the block together.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "fit/activity.h"
#include "fit/cell_copies.h"
#include "fit/definitions.h"
#include "fit/unpack.h"
#include "fit/walk.h"

namespace rubdown::fit {

class RecordColumns {
 public:
  /// Rows times columns; a quarter of a gigabyte.
  static constexpr std::size_t most_cells = std::size_t{1} << 26;
  static constexpr std::size_t most_developer_columns = 200;

  /// Forgets what is in `activity` and fills it from now on.
  void start_input(Activity& activity, bool with_developer_columns);
  void start_part() { unpacker_.start_part(); }

  void add(const Frame& frame);

  /// The same for a record whose payload stays where it is until `finish`: it is decoded together
  /// with others of its definition, which spares looking up what is the same for all of them.
  void add_later(const Frame& frame) {
    if (waiting_ == 0 || frame.plan.serial != waiting_serial_) wait_for(frame.plan, frame.offset);
    times_[filled_ + waiting_] = frame.time;
    payloads_[waiting_++] = frame.payload;
    if (filled_ + waiting_ == block_rows || !can_wait_) decode_waiting(&frame.plan);
  }

  /// Brings the last rows into the columns.
  void finish();

 private:
  /// A number that has to be converted on its way.
  struct Conversion {
    std::uint32_t field = 0;  // index in the plan
    std::uint16_t column = 0;
  };
  struct Copies {
    std::uint64_t serial = 0;
    CellCopies cells{};
    std::vector<Conversion> conversions{};
  };

  /// Requires that nothing waits.
  Copies& copies_for(const Plan& plan, std::size_t offset);
  void wait_for(const Plan& plan, std::size_t offset);
  void decode_waiting(const Plan* plan = nullptr);

  void flush(std::size_t offset);
  void compile_copies(const Plan& plan, Copies& copies, std::size_t offset);
  void copy_native_fields(const Plan& plan, Copies& copies, bool enhanced);
  void add_copy(const FieldShape& shape, std::uint32_t field, std::size_t index, Copies& copies);
  std::optional<std::size_t> developer_column(const FieldShape& shape, std::size_t offset);
  Column& column(std::size_t index);
  void open(std::size_t index, const FieldShape& shape);
  void append_block(std::size_t index);
  /// The block's cells of a column.
  std::span<std::int32_t, block_rows> block(std::size_t index) {
    return std::span<std::int32_t, block_rows>{&block_[place_of(index)], block_rows};
  }
  void convert(const Plan& plan, const Copies& copies);
  [[nodiscard]] std::size_t rows() const { return activity_->time.size() + filled_; }

  Activity* activity_ = nullptr;
  std::vector<bool> is_open_{};
  std::vector<std::int32_t> block_{};  // of open columns, blank from filled_ on
  std::array<std::uint32_t, block_rows> times_{};
  std::size_t filled_ = 0;
  // Records of one definition that are not in the block yet: the rows from filled_ on.
  std::array<const std::uint8_t*, block_rows> payloads_{};
  std::size_t waiting_ = 0;
  std::uint64_t waiting_serial_ = 0;
  const Copies* waiting_copies_ = nullptr;
  bool can_wait_ = false;  // nothing is to be converted, which would need the definition
  std::vector<std::vector<std::int32_t>> spare_{};  // memory of earlier developers' columns
  std::array<Copies, Definitions::cached> copies_{};
  std::vector<CellCopy> list_{};  // of the definition that is being compiled
  Unpacker unpacker_{};
  bool full_ = false;
  bool with_developer_columns_ = true;
};

}  // namespace rubdown::fit
