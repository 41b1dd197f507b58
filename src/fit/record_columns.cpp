#include "fit/record_columns.h"

#include <algorithm>
#include <cmath>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rubdown::fit {
namespace {

struct NativeColumn {
  std::uint8_t field;
  Channel channel;
  bool enhanced = false;  // wins over the plain field where both are valid
};

constexpr NativeColumn native_columns[] = {
    {0, Channel::Latitude},     {1, Channel::Longitude},
    {2, Channel::Altitude},     {3, Channel::HeartRate},
    {4, Channel::Cadence},      {5, Channel::Distance},
    {6, Channel::Speed},        {7, Channel::Power},
    {13, Channel::Temperature}, {39, Channel::VerticalOscillation},
    {41, Channel::StanceTime},  {53, Channel::FractionalCadence},
    {73, Channel::Speed, true}, {78, Channel::Altitude, true},
    {85, Channel::StepLength},
};

/// Compressed speed and distance have no column of their own: what they expand to has.
bool has_a_column(const FieldShape& shape) {
  return !shape.expanded || shape.number == 5 || shape.number == 6;
}

constexpr std::size_t rounded_to_fours(std::size_t columns) { return (columns + 3) / 4 * 4; }

#if defined(__x86_64__)
const bool can_shuffle = __builtin_cpu_supports("sse4.1") != 0;
#else
constexpr bool can_shuffle = false;
#endif

}  // namespace

void RecordColumns::start_input(Activity& activity, bool with_developer_columns) {
  with_developer_columns_ = with_developer_columns;
  for (DeveloperColumn& old : activity.developer) spare_.push_back(std::move(old.column.raw));
  if (spare_.size() > most_developer_columns) spare_.resize(most_developer_columns);
  activity.clear();
  activity_ = &activity;
  filled_ = 0;
  waiting_ = 0;
  full_ = false;
  opened_.assign(channels, {});
  stride_ = rounded_to_fours(channels);
  blank_.assign(stride_, Column::missing);
  block_.resize(block_rows * stride_);
  for (Copies& copies : copies_) copies.serial = 0;
}

Column& RecordColumns::column(std::size_t index) {
  return index < channels ? activity_->columns[index]
                          : activity_->developer[index - channels].column;
}

#if defined(__x86_64__)

namespace {

inline __m128i loaded(const void* at) { return _mm_loadu_si128(static_cast<const __m128i*>(at)); }

inline void store(std::int32_t* at, __m128i cells) {
  _mm_storeu_si128(reinterpret_cast<__m128i*>(at), cells);
}

/// What a four needs, held in registers while it goes from row to row.
struct Four {
  __m128i shuffle;
  __m128i sign;
  __m128i invalid;
};

/// The four cells that are found at `bytes`; those of `otherwise` where there are none.
__attribute__((target("sse4.1"))) inline __m128i cells_in(const Four& four,
                                                          const std::uint8_t* bytes,
                                                          __m128i otherwise) {
  const __m128i plain = _mm_shuffle_epi8(loaded(bytes), four.shuffle);
  const __m128i extended = _mm_sub_epi32(_mm_xor_si128(plain, four.sign), four.sign);
  return _mm_blendv_epi8(extended, otherwise, _mm_cmpeq_epi32(plain, four.invalid));
}

}  // namespace

__attribute__((target("sse4.1"))) void RecordColumns::copy_fours(const Copies& copies) {
  for (std::size_t i = 0; i < copies.fours.size(); ++i) {
    const FourCopies& from = copies.fours[i];
    const Four four{loaded(&from.shuffle), loaded(&from.sign), loaded(&from.invalid)};
    const __m128i blank = loaded(&blank_[from.column]);
    std::int32_t* cells = row(filled_) + from.column;
    const bool is_first = i < copies.firsts;
    for (std::size_t k = 0; k < waiting_; ++k, cells += stride_)
      store(cells, cells_in(four, payloads_[k] + from.offset, is_first ? blank : loaded(cells)));
  }
}

/// Four columns at a time, by squares of four rows.
void RecordColumns::turn(std::size_t index) {
  for (std::size_t i = 0; i < block_rows; i += 4) {
    const __m128i a = loaded(row(i) + index);
    const __m128i b = loaded(row(i + 1) + index);
    const __m128i c = loaded(row(i + 2) + index);
    const __m128i d = loaded(row(i + 3) + index);
    const __m128i ab_low = _mm_unpacklo_epi32(a, b);
    const __m128i ab_high = _mm_unpackhi_epi32(a, b);
    const __m128i cd_low = _mm_unpacklo_epi32(c, d);
    const __m128i cd_high = _mm_unpackhi_epi32(c, d);
    store(&turned_[0][i], _mm_unpacklo_epi64(ab_low, cd_low));
    store(&turned_[1][i], _mm_unpackhi_epi64(ab_low, cd_low));
    store(&turned_[2][i], _mm_unpacklo_epi64(ab_high, cd_high));
    store(&turned_[3][i], _mm_unpackhi_epi64(ab_high, cd_high));
  }
}

#else

void RecordColumns::copy_fours(const Copies&) {}

void RecordColumns::turn(std::size_t index) {
  for (std::size_t i = 0; i < block_rows; ++i)
    for (std::size_t lane = 0; lane < 4; ++lane) turned_[lane][i] = row(i)[index + lane];
}

#endif

void RecordColumns::fill(const Copies& copies) {
  if (can_shuffle) return copy_fours(copies);
  for (std::size_t i = 0; i < waiting_; ++i) {
    std::int32_t* const cells = row(filled_ + i);
    std::copy_n(blank_.data(), stride_, cells);
    for (const Copy& copy : copies.list) {
      const auto word = load<std::uint32_t>(payloads_[i] + copy.offset);
      const std::uint32_t top = copies.big_endian ? __builtin_bswap32(word) : word << copy.shift;
      const std::uint32_t plain = top >> copy.shift;
      const auto extended = static_cast<std::int32_t>(top) >> copy.shift;
      if (plain == copy.invalid) continue;
      cells[copy.column] = copy.is_signed ? extended : static_cast<std::int32_t>(plain);
    }
  }
}

RecordColumns::Copies& RecordColumns::copies_for(const Plan& plan, std::size_t offset) {
  if (filled_ == block_rows) flush(offset);
  Copies& copies = copies_[plan.index];
  if (copies.serial != plan.serial) compile_copies(plan, copies, offset);
  return copies;
}

void RecordColumns::wait_for(const Plan& plan, std::size_t offset) {
  decode_waiting();
  waiting_copies_ = &copies_for(plan, offset);
  waiting_serial_ = plan.serial;
  can_wait_ = waiting_copies_->conversions.empty();
}

void RecordColumns::decode_waiting(const Plan* plan) {
  if (waiting_ == 0) return;
  fill(*waiting_copies_);
  if (!can_wait_) convert(*plan, *waiting_copies_);
  filled_ += waiting_;
  waiting_ = 0;
}

void RecordColumns::add(const Frame& frame) {
  add_later(frame);
  decode_waiting(&frame.plan);
}

void RecordColumns::flush(std::size_t offset) {
  const std::size_t total = rows();
  full_ = full_ || total * opened_.size() > most_cells;
  if (full_) {
    activity_->report.faults.add({FaultKind::TooMany, offset, total, 0});
    filled_ = 0;
    return;
  }
  activity_->time.insert(activity_->time.end(), times_.begin(),
                         times_.begin() + static_cast<std::ptrdiff_t>(filled_));
  for (std::size_t index = 0; index < opened_.size(); ++index) {
    if (index % 4 == 0 && any_open(index)) turn(index);
    if (!opened_[index].is_open) continue;
    auto& turned = turned_[index % 4];
    // 21 thousand kilometres, or a thousand times a runner's speed.
    if (opened_[index].may_overflow)
      for (std::int32_t& cell : turned) cell = cell < 0 ? Column::missing : cell;
    auto& raw = column(index).raw;
    raw.insert(raw.end(), turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(filled_));
  }
  filled_ = 0;
}

void RecordColumns::finish() {
  decode_waiting();
  flush(0);
}

bool RecordColumns::any_open(std::size_t first) const {
  const std::size_t end = std::min(first + 4, opened_.size());
  for (std::size_t index = first; index < end; ++index)
    if (opened_[index].is_open) return true;
  return false;
}

/// From its first use on, a column is as long as the others. The first of its four: what was
/// compiled before passes the four over.
void RecordColumns::open(std::size_t index, const FieldShape& shape) {
  const BaseTypeInfo& info = info_of(shape.type);
  Column& opened = column(index);
  if (!opened_[index].is_open) {
    opened.is_float = info.is_float || shape.size > 4;
    opened.raw.assign(activity_->time.size(), opened.nothing());
    blank_[index] = opened.nothing();
    for (std::size_t i = 0; i < filled_; ++i) row(i)[index] = opened.nothing();
    if (!any_open(index / 4 * 4))
      for (Copies& copies : copies_) copies.serial = 0;
    opened_[index].is_open = true;
  }
  opened_[index].may_overflow =
      opened_[index].may_overflow || (shape.size == 4 && !info.is_signed && !opened.is_float);
}

void RecordColumns::compile_copies(const Plan& plan, Copies& copies, std::size_t offset) {
  copies.list.clear();
  copies.fours.clear();
  copies.conversions.clear();
  copy_native_fields(plan, copies, false);
  copy_native_fields(plan, copies, true);
  for (std::uint32_t i = 0; with_developer_columns_ && i < plan.fields.size(); ++i) {
    const FieldShape& shape = plan.fields[i];
    if (!shape.is_developer || shape.described == nullptr || shape.layout != Layout::Number)
      continue;
    if (const auto index = developer_column(shape, offset)) add_copy(shape, i, *index, copies);
  }
  for (const Copy& copy : copies.list) join_fours(copy, plan.big_endian, copies);
  order_fours(copies);
  copies.big_endian = plan.big_endian;
  copies.serial = plan.serial;
}

/// To the front, for each four cells of a row that a column uses, what fills them first: nothing,
/// if need be.
void RecordColumns::order_fours(Copies& copies) const {
  std::vector<FourCopies> first;
  for (std::uint32_t index = 0; index < stride_; index += 4) {
    if (!any_open(index)) continue;
    const auto found = std::ranges::find(copies.fours, index, &FourCopies::column);
    if (found == copies.fours.end()) {
      first.emplace_back().shuffle.fill(0x80);
      first.back().column = index;
    } else {
      first.push_back(*found);
      copies.fours.erase(found);
    }
  }
  copies.firsts = first.size();
  copies.fours.insert(copies.fours.begin(), first.begin(), first.end());
}

void RecordColumns::copy_native_fields(const Plan& plan, Copies& copies, bool enhanced) {
  for (std::uint32_t i = 0; i < plan.fields.size(); ++i) {
    const FieldShape& shape = plan.fields[i];
    if (shape.is_developer || shape.layout != Layout::Number || !has_a_column(shape)) continue;
    const auto* native = std::ranges::find(native_columns, shape.number, &NativeColumn::field);
    if (native == std::end(native_columns) || native->enhanced != enhanced) continue;
    Column& target = (*activity_)[native->channel];
    target.scale = shape.info->scale;
    target.offset = shape.info->offset;
    add_copy(shape, i, static_cast<std::size_t>(native->channel), copies);
  }
}

void RecordColumns::add_copy(const FieldShape& shape, std::uint32_t field, std::size_t index,
                             Copies& copies) {
  open(index, shape);
  const BaseTypeInfo& info = info_of(shape.type);
  if (shape.size > 4 || shape.expanded || info.is_float != column(index).is_float)
    return copies.conversions.push_back({field, static_cast<std::uint16_t>(index)});
  Copy copy;
  copy.offset = shape.offset;
  copy.invalid = static_cast<std::uint32_t>(info.invalid >> (8 * (info.width - shape.size)));
  copy.shift = static_cast<std::uint8_t>(32 - 8 * shape.size);
  copy.is_signed = info.is_signed;
  copy.column = static_cast<std::uint16_t>(index);
  copies.list.push_back(copy);
}

/// Joins a four that fills the same four cells, if all its bytes can then be found among sixteen,
/// and if that does not put it before a copy into the same cell. Cells that nothing fills are zeros
/// that mean "invalid".
void RecordColumns::join_fours(const Copy& copy, bool big_endian, Copies& copies) {
  const unsigned width = (32U - copy.shift) / 8;
  const std::uint32_t first_column = copy.column / 4U * 4U;
  const std::size_t lane = copy.column - first_column;
  FourCopies* joined = nullptr;
  for (std::size_t i = copies.fours.size(); i-- > 0 && joined == nullptr;) {
    FourCopies& four = copies.fours[i];
    if (four.column != first_column) continue;
    if (four.taken[lane]) break;
    const std::uint32_t first = std::min(four.offset, copy.offset);
    if (std::max(four.end, copy.offset + width) <= first + 16) joined = &four;
  }
  if (joined == nullptr) {
    joined = &copies.fours.emplace_back();
    joined->shuffle.fill(0x80);
    joined->offset = copy.offset;
    joined->column = first_column;
  }
  if (copy.offset < joined->offset) {
    for (std::uint8_t& place : joined->shuffle)
      if (place != 0x80) place = static_cast<std::uint8_t>(place + joined->offset - copy.offset);
    joined->offset = copy.offset;
  }
  for (unsigned byte = 0; byte < width; ++byte)
    joined->shuffle[4 * lane + byte] = static_cast<std::uint8_t>(
        copy.offset - joined->offset + (big_endian ? width - 1 - byte : byte));
  joined->invalid[lane] = copy.invalid;
  joined->sign[lane] = copy.is_signed ? 1U << (8 * width - 1) : 0U;
  joined->end = std::max(joined->end, copy.offset + width);
  joined->taken[lane] = true;
}

std::optional<std::size_t> RecordColumns::developer_column(const FieldShape& shape,
                                                           std::size_t offset) {
  auto& known = activity_->developer;
  const auto found = std::ranges::find(known, *shape.described, &DeveloperColumn::field);
  if (found != known.end()) return channels + static_cast<std::size_t>(found - known.begin());
  if (known.size() == most_developer_columns || rows() * (opened_.size() + 1) > most_cells) {
    activity_->report.faults.add({FaultKind::TooMany, offset, known.size(), 0});
    return {};
  }
  if (rounded_to_fours(opened_.size() + 1) > stride_) {
    flush(offset);
    stride_ = rounded_to_fours(opened_.size() + 1);
    blank_.resize(stride_, Column::missing);
    block_.resize(block_rows * stride_);
    for (Copies& copies : copies_) copies.serial = 0;  // compiled for shorter rows
  }
  known.push_back({*shape.described, {}});
  if (!spare_.empty()) {
    known.back().column.raw = std::move(spare_.back());
    spare_.pop_back();
  }
  known.back().column.scale = shape.scale;
  known.back().column.offset = shape.shift;
  opened_.push_back({});
  return channels + known.size() - 1;
}

void RecordColumns::convert(const Plan& plan, const Copies& copies) {
  for (std::size_t i = 0; i < waiting_; ++i) {
    const Slots& slots = unpacker_.unpack(plan, payloads_[i]);
    for (const Conversion& conversion : copies.conversions) {
      const Field field{plan.fields[conversion.field], slots, payloads_[i]};
      if (!field.valid()) continue;
      const Column& target = column(conversion.column);
      const double stored = (field.value() + target.offset) * target.scale;
      std::int32_t& cell = row(filled_ + i)[conversion.column];
      if (target.is_float)
        cell = std::bit_cast<std::int32_t>(static_cast<float>(stored));
      else if (std::abs(stored) < 2e9)
        cell = static_cast<std::int32_t>(std::lround(stored));
    }
  }
}

}  // namespace rubdown::fit
