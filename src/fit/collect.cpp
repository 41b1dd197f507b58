#include "fit/collect.h"

#include <algorithm>
#include <array>

#include "fit/utf8.h"

namespace rubdown::fit {
namespace {

// More than any recording holds; a hostile file must not fill the memory with empty messages.
constexpr std::size_t most_summaries = 20'000;
constexpr std::size_t most_events = 1'000'000;
constexpr std::size_t most_devices = 20'000;
constexpr std::size_t most_beats = 4'000'000;
constexpr std::size_t most_intervals = 16'000'000;
constexpr std::size_t most_named_values = 64;

/// Where a value of Summary stands. Several fields may fill it; the last valid one of a message
/// wins, and expanded ones, which are the enhanced ones, come last.
struct SummaryField {
  std::uint8_t number;
  std::optional<double> Summary::*member;
};

constexpr SummaryField session_fields[] = {
    {2, &Summary::start_time},
    {253, &Summary::timestamp},
    {5, &Summary::sport},
    {6, &Summary::sub_sport},
    {7, &Summary::elapsed_s},
    {8, &Summary::timer_s},
    {9, &Summary::distance_m},
    {11, &Summary::calories_kcal},
    {14, &Summary::speed_mean_mps},
    {124, &Summary::speed_mean_mps},
    {15, &Summary::speed_max_mps},
    {125, &Summary::speed_max_mps},
    {16, &Summary::heart_rate_mean_bpm},
    {17, &Summary::heart_rate_max_bpm},
    {18, &Summary::cadence_mean_rpm},
    {19, &Summary::cadence_max_rpm},
    {20, &Summary::power_mean_w},
    {21, &Summary::power_max_w},
    {22, &Summary::ascent_m},
    {23, &Summary::descent_m},
    {57, &Summary::temperature_mean_c},
    {91, &Summary::stance_time_mean_ms},
    {89, &Summary::vertical_oscillation_mean_mm},
    {134, &Summary::step_length_mean_mm},
    {24, &Summary::training_effect},
    {25, &Summary::first_lap},
    {26, &Summary::laps},
    {28, &Summary::trigger},
    {192, &Summary::feel},
    {193, &Summary::rpe},
};

constexpr SummaryField lap_fields[] = {
    {2, &Summary::start_time},
    {253, &Summary::timestamp},
    {25, &Summary::sport},
    {39, &Summary::sub_sport},
    {7, &Summary::elapsed_s},
    {8, &Summary::timer_s},
    {9, &Summary::distance_m},
    {11, &Summary::calories_kcal},
    {13, &Summary::speed_mean_mps},
    {110, &Summary::speed_mean_mps},
    {14, &Summary::speed_max_mps},
    {111, &Summary::speed_max_mps},
    {15, &Summary::heart_rate_mean_bpm},
    {16, &Summary::heart_rate_max_bpm},
    {17, &Summary::cadence_mean_rpm},
    {18, &Summary::cadence_max_rpm},
    {19, &Summary::power_mean_w},
    {20, &Summary::power_max_w},
    {21, &Summary::ascent_m},
    {22, &Summary::descent_m},
    {50, &Summary::temperature_mean_c},
    {79, &Summary::stance_time_mean_ms},
    {77, &Summary::vertical_oscillation_mean_mm},
    {120, &Summary::step_length_mean_mm},
    {24, &Summary::trigger},
    {23, &Summary::intensity},
};

/// By field number; null for fields that nobody wants.
using SummaryTable = std::array<std::optional<double> Summary::*, 256>;

template <std::size_t size>
constexpr SummaryTable by_number(const SummaryField (&fields)[size]) {
  SummaryTable table{};
  for (const SummaryField& field : fields) table[field.number] = field.member;
  return table;
}
constexpr SummaryTable session_table = by_number(session_fields);
constexpr SummaryTable lap_table = by_number(lap_fields);

std::optional<std::uint32_t> whole(const Message& message, std::uint8_t field) {
  const auto stored = message.stored(field);
  if (!stored) return {};
  return static_cast<std::uint32_t>(*stored);
}

constexpr std::uint8_t sport_profile_name = 110;
constexpr std::uint8_t heart_rates = 6;
constexpr std::uint8_t event_times = 9;

}  // namespace

void Collector::add(const Message& message) {
  switch (message.number()) {
    case message_number::file_id:
      return add_file_id(message);
    case message_number::session:
    case message_number::lap:
      return add_summary(message);
    case message_number::event:
      return add_event(message);
    case message_number::device_info:
      return add_device(message);
    case message_number::activity:
      return add_local_time(message);
    case message_number::hr:
      return add_beats(message);
    default:
      return;
  }
}

template <class Item>
Item* Collector::append(std::vector<Item>& list, std::size_t most, std::size_t offset) {
  if (list.size() < most) return &list.emplace_back();
  if (list.size() == most) activity_->report.faults.add({FaultKind::TooMany, offset, most, 0});
  return nullptr;
}

/// The first one names the whole; belts append parts of their own.
void Collector::add_file_id(const Message& message) {
  FileId& id = activity_->file_id;
  if (id.type || id.manufacturer) return;
  id.type = whole(message, 0);
  id.manufacturer = whole(message, 1);
  id.product = whole(message, 2);
  id.serial_number = whole(message, 3);
  id.time_created = whole(message, 4);
  id.product_name = message.text(8);
}

void Collector::add_summary(const Message& message) {
  const bool is_session = message.number() == message_number::session;
  Summary* summary =
      append(is_session ? activity_->sessions : activity_->laps, most_summaries, message.offset());
  if (summary == nullptr) return;
  const SummaryTable& table = is_session ? session_table : lap_table;
  for (std::size_t i = 0; i < message.size(); ++i) {
    const Field field = message[i];
    const auto member = table[field.number()];
    if (member == nullptr || field.is_developer() || field.count() == 0 || !field.valid()) continue;
    summary->*member = field.value();
  }
  if (is_session) summary->name = message.text(sport_profile_name);
  for (std::size_t i = 0; i < message.size(); ++i) {
    const Field field = message[i];
    if (!field.is_developer() || field.count() == 0 || !field.valid()) continue;
    if (summary->developer.size() == most_named_values) break;
    summary->developer.push_back(
        {std::string{field.name()}, std::string{field.unit()}, field.value()});
  }
}

void Collector::add_event(const Message& message) {
  Event* event = append(activity_->events, most_events, message.offset());
  if (event == nullptr) return;
  event->time = message.time();
  event->event = static_cast<std::uint8_t>(message.stored(0).value_or(0xFF));
  event->type = static_cast<std::uint8_t>(message.stored(1).value_or(0xFF));
  event->data = whole(message, 3);
}

void Collector::add_device(const Message& message) {
  Device* device = append(activity_->devices, most_devices, message.offset());
  if (device == nullptr) return;
  device->index = whole(message, 0);
  device->type = whole(message, 1);
  device->manufacturer = whole(message, 2);
  device->product = whole(message, 4);
  device->serial_number = whole(message, 3);
  device->software_version = message.value(5);
  device->product_name = message.text(27);
}

void Collector::add_local_time(const Message& message) {
  const auto local = message.value(5);
  if (local && message.time() != 0) activity_->local_time_offset_s = *local - message.time();
}

void Collector::add_rr_intervals(const Frame& frame) {
  auto& intervals = activity_->rr_intervals_s;
  for (const FieldShape& shape : frame.plan.fields) {
    const BaseTypeInfo& info = info_of(shape.type);
    if (shape.number != 0 || shape.is_developer || shape.count == 0 || info.is_float) continue;
    if (intervals.size() + shape.count > most_intervals) {
      append(intervals, intervals.size(), frame.offset);  // tells that there are too many
      return;
    }
    const NumberStep step = step_of(shape);
    const auto scale = static_cast<float>(shape.scale);
    const std::uint8_t* at = frame.payload + shape.offset;
    std::array<float, 255> found;
    auto* end = found.begin();
    for (std::size_t k = 0; k < shape.count; ++k, at += shape.width) {
      const Number number = number_at(step, at, frame.plan.big_endian);
      *end = static_cast<float>(static_cast<std::int64_t>(number.word)) / scale;
      end += number.absent == 0 ? 1 : 0;  // what is absent is written over
    }
    intervals.insert(intervals.end(), found.begin(), end);
  }
}

/// A message with a timestamp ties the belt's clock to the world's; those after it hold eight beats
/// each, in 1024ths of a second on the belt's clock.
void Collector::add_beats(const Message& message) {
  const auto times = message.find(event_times);
  const auto rates = message.find(heart_rates);
  if (!times) return;
  if (message.time() != 0 && times->valid())
    beat_offset_s_ = message.time() + message.value(0).value_or(0) - times->value();
  if (!rates || beat_offset_s_ == 0) return;
  const std::size_t count = std::min(times->count(), rates->count());
  for (std::size_t i = 0; i < count; ++i) {
    if (!times->valid(i) || !rates->valid(i) || rates->raw(i) == 0) continue;
    Beat* beat = append(activity_->beats, most_beats, message.offset());
    if (beat == nullptr) return;
    beat->time = times->value(i) + beat_offset_s_;
    beat->bpm = static_cast<std::uint8_t>(rates->raw(i));
  }
}

}  // namespace rubdown::fit
