// Records straight into columns, by a short list of copies compiled for each definition. Inside
// this room only.
//
// A record is first written as a row of a small block; a full block is turned over into columns.
// Rows can be filled four cells at a time, for many rows on end, and no column is touched for a
// record that lacks it.
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
  static constexpr std::size_t block_rows = 128;

  /// One number of at most four bytes. What is invalid leaves the cell as it was: missing, or
  /// filled by a field before it.
  struct Copy {
    std::uint32_t offset = 0;
    std::uint32_t invalid = 0;
    std::uint8_t shift = 0;  // 32 less the number's bits
    bool is_signed = false;
    std::uint16_t column = 0;
  };
  /// Up to four such numbers at once, all out of the same sixteen bytes.
  struct alignas(64) FourCopies {
    std::array<std::uint8_t, 16> shuffle{};
    std::array<std::uint32_t, 4> invalid{};
    std::array<std::uint32_t, 4> sign{};
    std::uint32_t offset = 0;
    std::uint32_t column = 0;  // of the first cell
    std::array<bool, 4> taken{};
    std::uint32_t end = 0;  // of its bytes, behind `offset`
  };
  /// A number that has to be converted on its way.
  struct Conversion {
    std::uint32_t field = 0;  // index in the plan
    std::uint16_t column = 0;
  };
  struct Copies {
    std::uint64_t serial = 0;
    std::vector<Copy> list{};
    std::vector<FourCopies> fours{};  // the same again; the first ones fill each cell of a row once
    std::size_t firsts = 0;
    std::vector<Conversion> conversions{};
    bool big_endian = false;
  };
  struct Opened {
    bool is_open = false;
    bool may_overflow = false;  // holds numbers of 32 bits without a sign
  };

  /// Requires that nothing waits.
  Copies& copies_for(const Plan& plan, std::size_t offset);
  void wait_for(const Plan& plan, std::size_t offset);
  void decode_waiting(const Plan* plan = nullptr);
  void copy_fours(const Copies& copies);
  void order_fours(Copies& copies) const;
  void turn(std::size_t index);
  void fill(const Copies& copies);
  std::int32_t* row(std::size_t i) { return &block_[i * stride_]; }

  void flush(std::size_t offset);
  void compile_copies(const Plan& plan, Copies& copies, std::size_t offset);
  void copy_native_fields(const Plan& plan, Copies& copies, bool enhanced);
  void add_copy(const FieldShape& shape, std::uint32_t field, std::size_t index, Copies& copies);
  static void join_fours(const Copy& copy, bool big_endian, Copies& copies);
  std::optional<std::size_t> developer_column(const FieldShape& shape, std::size_t offset);
  Column& column(std::size_t index);
  void open(std::size_t index, const FieldShape& shape);
  [[nodiscard]] bool any_open(std::size_t first) const;  // of four columns
  void convert(const Plan& plan, const Copies& copies);
  [[nodiscard]] std::size_t rows() const { return activity_->time.size() + filled_; }

  Activity* activity_ = nullptr;
  std::vector<Opened> opened_{};
  std::size_t stride_ = 0;             // cells of a row: the columns, rounded up to fours
  std::vector<std::int32_t> blank_{};  // a row of nothing
  std::vector<std::int32_t> block_{};
  std::array<std::uint32_t, block_rows> times_{};
  std::size_t filled_ = 0;
  // Records of one definition that are not in the block yet: the rows from filled_ on.
  std::array<const std::uint8_t*, block_rows> payloads_{};
  std::size_t waiting_ = 0;
  std::uint64_t waiting_serial_ = 0;
  const Copies* waiting_copies_ = nullptr;
  bool can_wait_ = false;  // nothing is to be converted, which would need the definition
  std::array<std::array<std::int32_t, block_rows>, 4> turned_{};  // four columns of the block
  std::vector<std::vector<std::int32_t>> spare_{};  // memory of earlier developers' columns
  std::array<Copies, Definitions::cached> copies_{};
  Unpacker unpacker_{};
  bool full_ = false;
  bool with_developer_columns_ = true;
};

}  // namespace rubdown::fit
