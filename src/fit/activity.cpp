#include "fit/activity.h"

#include <fmt/format.h>

#include <algorithm>

namespace rubdown::fit {
namespace {

constexpr std::array<std::string_view, channels> channel_names = {"latitude",
                                                                  "longitude",
                                                                  "distance",
                                                                  "altitude",
                                                                  "speed",
                                                                  "heart_rate",
                                                                  "cadence",
                                                                  "fractional_cadence",
                                                                  "power",
                                                                  "temperature",
                                                                  "vertical_oscillation",
                                                                  "stance_time",
                                                                  "step_length"};

struct FileType {
  std::uint32_t number;
  std::string_view name;
};
constexpr FileType file_types[] = {{1, "device"},
                                   {2, "settings"},
                                   {3, "sport"},
                                   {4, "activity"},
                                   {5, "workout"},
                                   {6, "course"},
                                   {7, "schedules"},
                                   {9, "weight"},
                                   {10, "totals"},
                                   {11, "goals"},
                                   {14, "blood_pressure"},
                                   {15, "monitoring"},
                                   {20, "activity_summary"},
                                   {28, "daily_monitoring"},
                                   {32, "monitoring"},
                                   {34, "segment"},
                                   {35, "segment_list"}};

constexpr std::uint8_t timer_event = 0;
constexpr std::uint8_t start_type = 0;
constexpr std::array<std::uint8_t, 4> stop_types = {1, 4, 8, 9};

}  // namespace

std::string_view name_of(Channel channel) {
  return channel_names[static_cast<std::size_t>(channel)];
}

std::string FileId::type_name() const {
  if (!type) return "no file type";
  const auto* found = std::ranges::find(file_types, *type, &FileType::number);
  return found == std::end(file_types) ? fmt::format("file type {}", *type)
                                       : std::string{found->name};
}

TimerAction Event::timer() const {
  if (event != timer_event) return TimerAction::None;
  if (type == start_type) return TimerAction::Start;
  const bool stops = std::ranges::find(stop_types, type) != stop_types.end();
  return stops ? TimerAction::Stop : TimerAction::None;
}

const DeveloperColumn* Activity::standing_for(std::uint8_t native_field) const {
  const auto found = std::ranges::find_if(developer, [&](const DeveloperColumn& one) {
    return one.field.native_field == native_field &&
           one.field.native_message.value_or(message_number::record) == message_number::record;
  });
  return found == developer.end() ? nullptr : &*found;
}

void Activity::clear() {
  file_id = {};
  sessions.clear();
  laps.clear();
  events.clear();
  devices.clear();
  local_time_offset_s.reset();
  time.clear();
  for (Column& column : columns) column.raw.clear();
  developer.clear();
  rr_intervals_s.clear();
  beats.clear();
  heart_rates_merged = 0;
  report = {};
}

void merge_beats(Activity& activity) {
  constexpr double longest_s = 5;
  if (activity.beats.empty()) return;
  auto& beats = activity.beats;
  if (!std::ranges::is_sorted(beats, {}, &Beat::time))  // which they nearly always are
    std::ranges::stable_sort(beats, {}, &Beat::time);
  Column& rates = activity[Channel::HeartRate];
  rates.raw.resize(activity.records(), rates.nothing());
  std::uint32_t before = 0;
  auto next = beats.begin();
  for (std::size_t i = 0; i < activity.records(); ++i) {
    const double now = activity.time[i];
    const double from = std::max(now - longest_s, std::min<double>(before, now - 1));
    before = activity.time[i];
    if (rates.has(i) || rates.is_float) continue;
    double sum = 0;
    int count = 0;
    // Records are mostly in order: go on from the last one's first beat, or seek it when they are
    // not.
    if (next != beats.begin() && std::prev(next)->time > from)
      next = std::ranges::upper_bound(beats, from, {}, &Beat::time);
    while (next != beats.end() && next->time <= from) ++next;
    for (auto beat = next; beat != beats.end() && beat->time <= now; ++beat, ++count)
      sum += beat->bpm;
    if (count == 0) continue;
    rates.raw[i] = static_cast<std::int32_t>(sum / count + 0.5);
    ++activity.heart_rates_merged;
  }
}

}  // namespace rubdown::fit
