#include "activity/track_reader.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "activity/decimal.h"
#include "activity/xml_text.h"
#include "core/text.h"

namespace rubdown::activity {
namespace {

constexpr std::size_t words_max = 200;
constexpr double e7 = 1e7;

constexpr std::array members = {&Point::distance_m,     &Point::altitude_m, &Point::speed_mps,
                                &Point::heart_rate_bpm, &Point::cadence,    &Point::power_w,
                                &Point::temperature_c};

}  // namespace

std::optional<double> TrackReader::number(std::string_view text) {
  auto value = decimal(text);
  if (!value && text.find('&') != std::string_view::npos) value = decimal(xml.text());
  if (value && std::abs(*value) <= value_max) return value;
  blame(Flaw::BadValue, text);
  return {};
}

std::optional<std::int64_t> TrackReader::moment(std::string_view text) {
  auto read = moments_.read(text);
  if (!read) {
    blame(Flaw::BadTime, text);
    return {};
  }
  if (!read->has_zone) blame(Flaw::NoZone, text);
  if (read->offset_s) utc_offset_s = read->offset_s;
  return read->utc_ms;
}

std::string TrackReader::words(std::string_view text) {
  return shorten(valid_words(text.substr(0, 4 * words_max)), words_max);
}

void TrackReader::begin_point() {
  point = {};
  has_time_ = false;
  known_ = 0;
  ++points_seen;
}

void TrackReader::set_time() {
  const auto time_ms = moment();
  if (!time_ms) return;
  point.time_ms = *time_ms;
  has_time_ = true;
}

void TrackReader::set(Field field) {
  const unsigned bit = 1U << static_cast<unsigned>(field);
  const bool is_known = xml.is_known_space();
  if ((known_ & bit) != 0 && !is_known) return;
  const auto value = number();
  if (!value) return;
  point.*members[static_cast<std::size_t>(field)] = static_cast<float>(*value);
  if (is_known) known_ |= bit;
}

std::int32_t TrackReader::degrees_e7(std::string_view degrees, double most) {
  const auto value = number(degrees);
  if (!value) return no_position;
  if (std::abs(*value) <= most) return static_cast<std::int32_t>(std::lround(*value * e7));
  blame(Flaw::BadPosition, degrees);
  return no_position;
}

void TrackReader::set_latitude(std::string_view degrees) {
  point.latitude_e7 = degrees_e7(degrees, 90);
}

void TrackReader::set_longitude(std::string_view degrees) {
  point.longitude_e7 = degrees_e7(degrees, 180);
}

bool TrackReader::end_point(Track& track) {
  if (!has_time_) {
    blame(Flaw::NoTime, {});
    return false;
  }
  if (point.latitude_e7 == no_position || point.longitude_e7 == no_position)
    point.latitude_e7 = point.longitude_e7 = no_position;
  track.points.push_back(point);
  ++points_kept;
  return true;
}

std::string TrackReader::place(const std::string& name) const {
  return fmt::format("{}, line {}", name, xml.line());
}

std::string TrackReader::cut_short() const {
  return fmt::format("line {}: {}; what stands before was kept", xml.line(), xml.what());
}

/// Lines are counted for the first case only: a file may have a million.
void TrackReader::blame(Flaw flaw, std::string_view found) {
  flaws.add(flaw, flaws.is_first(flaw) ? xml.line() : 0, found);
}

}  // namespace rubdown::activity
