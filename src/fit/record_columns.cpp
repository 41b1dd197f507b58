#include "fit/record_columns.h"

#include <algorithm>
#include <cmath>

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
  is_open_.assign(channels, false);
  block_.resize(place_of(channels));
  for (Copies& copies : copies_) copies.serial = 0;
}

Column& RecordColumns::column(std::size_t index) {
  return index < channels ? activity_->columns[index]
                          : activity_->developer[index - channels].column;
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
  waiting_copies_->cells.run({payloads_.data(), waiting_}, &block_[filled_]);
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
  full_ = full_ || total * is_open_.size() > most_cells;
  if (full_) {
    activity_->report.faults.add({FaultKind::TooMany, offset, total, 0});
    filled_ = 0;
    return;
  }
  activity_->time.insert(activity_->time.end(), times_.begin(),
                         times_.begin() + static_cast<std::ptrdiff_t>(filled_));
  for (std::size_t index = 0; index < is_open_.size(); ++index)
    if (is_open_[index]) append_block(index);
  filled_ = 0;
}

void RecordColumns::append_block(std::size_t index) {
  const auto cells = block(index);
  Column& target = column(index);
  target.raw.insert(target.raw.end(), cells.begin(),
                    cells.begin() + static_cast<std::ptrdiff_t>(filled_));
  std::ranges::fill(cells, target.nothing());
}

void RecordColumns::finish() {
  decode_waiting();
  flush(0);
}

/// From its first use on, a column is as long as the others.
void RecordColumns::open(std::size_t index, const FieldShape& shape) {
  const BaseTypeInfo& info = info_of(shape.type);
  Column& opened = column(index);
  if (!is_open_[index]) {
    opened.is_float = info.is_float || shape.size > 4;
    opened.raw.assign(activity_->time.size(), opened.nothing());
    std::ranges::fill(block(index), opened.nothing());
    is_open_[index] = true;
  }
}

void RecordColumns::compile_copies(const Plan& plan, Copies& copies, std::size_t offset) {
  list_.clear();
  copies.conversions.clear();
  copy_native_fields(plan, copies, false);
  copy_native_fields(plan, copies, true);
  for (std::uint32_t i = 0; with_developer_columns_ && i < plan.fields.size(); ++i) {
    const FieldShape& shape = plan.fields[i];
    if (!shape.is_developer || shape.described == nullptr || shape.layout != Layout::Number)
      continue;
    if (const auto index = developer_column(shape, offset)) add_copy(shape, i, *index, copies);
  }
  copies.cells.compile(list_, plan.big_endian);
  copies.serial = plan.serial;
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
  list_.push_back(
      {.offset = shape.offset,
       .width = shape.size,
       .invalid = static_cast<std::uint32_t>(info.invalid >> (8 * (info.width - shape.size))),
       .blank = column(index).nothing(),
       .column = index,
       .is_signed = info.is_signed,
       .may_overflow = shape.size == 4 && !info.is_signed && !info.is_float});
}

std::optional<std::size_t> RecordColumns::developer_column(const FieldShape& shape,
                                                           std::size_t offset) {
  auto& known = activity_->developer;
  const auto found = std::ranges::find(known, *shape.described, &DeveloperColumn::field);
  if (found != known.end()) return channels + static_cast<std::size_t>(found - known.begin());
  if (known.size() == most_developer_columns || rows() * (is_open_.size() + 1) > most_cells) {
    activity_->report.faults.add({FaultKind::TooMany, offset, known.size(), 0});
    return {};
  }
  known.push_back({*shape.described, {}});
  if (!spare_.empty()) {
    known.back().column.raw = std::move(spare_.back());
    spare_.pop_back();
  }
  known.back().column.scale = shape.scale;
  known.back().column.offset = shape.shift;
  is_open_.push_back(false);
  block_.resize(std::max(block_.size(), place_of(is_open_.size())));
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
      std::int32_t& cell = block(conversion.column)[filled_ + i];
      if (target.is_float)
        cell = std::bit_cast<std::int32_t>(static_cast<float>(stored));
      else if (std::abs(stored) < 2e9)
        cell = static_cast<std::int32_t>(std::lround(stored));
    }
  }
}

}  // namespace rubdown::fit
