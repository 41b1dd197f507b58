#include "fit/record_columns.h"

#include <algorithm>
#include <cmath>

namespace rubdown::fit {
namespace {

struct NativeColumn {
  std::uint8_t field;
  Channel channel;
};

// Later rows win where both fields are valid: the enhanced ones.
constexpr NativeColumn native_columns[] = {
    {0, Channel::Latitude},        {1, Channel::Longitude},
    {2, Channel::Altitude},        {3, Channel::HeartRate},
    {4, Channel::Cadence},         {5, Channel::Distance},
    {6, Channel::Speed},           {7, Channel::Power},
    {13, Channel::Temperature},    {39, Channel::VerticalOscillation},
    {41, Channel::StanceTime},     {53, Channel::FractionalCadence},
    {73, Channel::Speed},          {78, Channel::Altitude},
    {85, Channel::StepLength},
};

/// Compressed speed and distance have no column of their own: what they expand to has.
bool has_a_column(const FieldShape& shape) {
  return !shape.expanded || shape.number == 5 || shape.number == 6;
}

constexpr std::size_t first_room = 1024;

}  // namespace

void RecordColumns::start_input(Activity& activity) {
  activity_ = &activity;
  rows_ = 0;
  room_ = 0;
  full_ = false;
  cells_.assign(channels, nullptr);
  for (Copies& copies : copies_) copies.serial = 0;
}

Column& RecordColumns::column(std::size_t index) {
  return index < channels ? activity_->columns[index] : activity_->developer[index - channels].column;
}

/// From its first use on, a column is as long as the others have room.
void RecordColumns::open(std::size_t index) {
  Column& opened = column(index);
  opened.raw.resize(room_, opened.nothing());
  cells_[index] = opened.raw.data();
}

bool RecordColumns::grow(std::size_t offset) {
  const std::size_t room = std::max(first_room, 2 * room_);
  if (full_ || room * (cells_.size() + 1) > most_cells) {
    if (!full_) activity_->report.faults.add({FaultKind::TooMany, offset, room_, 0});
    full_ = true;
    return false;
  }
  room_ = room;
  activity_->time.resize(room_);
  for (std::size_t i = 0; i < cells_.size(); ++i)
    if (cells_[i] != nullptr) open(i);
  return true;
}

void RecordColumns::finish() {
  activity_->time.resize(rows_);
  for (std::size_t i = 0; i < cells_.size(); ++i)
    if (cells_[i] != nullptr) column(i).raw.resize(rows_);
}

void RecordColumns::compile_copies(const Plan& plan, Copies& copies, std::size_t offset) {
  copies.serial = plan.serial;
  copies.list.clear();
  copies.conversions.clear();
  for (const NativeColumn& native : native_columns)
    for (std::uint32_t i = 0; i < plan.fields.size(); ++i) {
      const FieldShape& shape = plan.fields[i];
      if (shape.is_developer || shape.number != native.field || !has_a_column(shape)) continue;
      if (shape.layout != Layout::Number) continue;
      Column& target = (*activity_)[native.channel];
      target.scale = shape.info->scale;
      target.offset = shape.info->offset;
      add_copy(shape, i, static_cast<std::size_t>(native.channel), copies);
    }
  for (std::uint32_t i = 0; i < plan.fields.size(); ++i) {
    const FieldShape& shape = plan.fields[i];
    if (!shape.is_developer || shape.described == nullptr || shape.layout != Layout::Number)
      continue;
    if (const auto index = developer_column(shape, offset)) add_copy(shape, i, *index, copies);
  }
}

void RecordColumns::add_copy(const FieldShape& shape, std::uint32_t field, std::size_t index,
                             Copies& copies) {
  const BaseTypeInfo& info = info_of(shape.type);
  Column& target = column(index);
  if (cells_[index] == nullptr) {
    target.is_float = info.is_float || shape.size > 4;
    open(index);
  }
  if (shape.size > 4 || shape.expanded || info.is_float != target.is_float)
    return copies.conversions.push_back({field, static_cast<std::uint16_t>(index)});
  Copy step;
  step.offset = shape.offset;
  step.shift = static_cast<std::uint8_t>(32 - 8 * shape.size);
  step.is_signed = info.is_signed;
  step.column = static_cast<std::uint16_t>(index);
  step.lowest_invalid = static_cast<std::uint32_t>(info.invalid >> (8 * (info.width - shape.size)));
  if (shape.size == 4 && !info.is_signed && !info.is_float && step.lowest_invalid != 0) {
    step.lowest_invalid = 0x8000'0000;  // 21 thousand kilometres, or a thousand times a runner's speed
    step.invalid_span = 0x7FFF'FFFF;
  }
  copies.list.push_back(step);
}

std::optional<std::size_t> RecordColumns::developer_column(const FieldShape& shape,
                                                           std::size_t offset) {
  auto& known = activity_->developer;
  const auto found = std::ranges::find(known, *shape.described, &DeveloperColumn::field);
  if (found != known.end()) return channels + static_cast<std::size_t>(found - known.begin());
  if (known.size() == most_developer_columns || room_ * (cells_.size() + 2) > most_cells) {
    activity_->report.faults.add({FaultKind::TooMany, offset, known.size(), 0});
    return {};
  }
  known.push_back({*shape.described, {}});
  known.back().column.scale = shape.scale;
  known.back().column.offset = shape.shift;
  cells_.push_back(nullptr);
  return channels + known.size() - 1;
}

void RecordColumns::convert(const Frame& frame, const Copies& copies) {
  const Slots& slots = unpacker_.unpack(frame.plan, frame.payload);
  for (const Conversion& conversion : copies.conversions) {
    const Field field{frame.plan.fields[conversion.field], slots, frame.payload};
    if (!field.valid()) continue;
    const Column& target = column(conversion.column);
    const double stored = (field.value() + target.offset) * target.scale;
    std::int32_t& cell = cells_[conversion.column][rows_];
    if (target.is_float)
      cell = std::bit_cast<std::int32_t>(static_cast<float>(stored));
    else if (std::abs(stored) < 2e9)
      cell = static_cast<std::int32_t>(std::lround(stored));
  }
}

}  // namespace rubdown::fit
