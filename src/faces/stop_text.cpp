#include "faces/stop_text.h"

#include <fmt/format.h>

#include "core/text.h"
#include "faces/words.h"

namespace rubdown::faces {

std::string stop_lines(std::span<const schedule::StopNotice> stops, const Ink& ink) {
  std::string out;
  for (const schedule::StopNotice& stop : stops)
    out += ink.warning(ink.strong(hanging("", stop.urgency))) +
           hanging(fmt::format("  {}  ", stop.rule),
                   fmt::format("{} This holds {}.", stop.words, printable(stop.opens)));
  return out.empty() ? out : out + "\n";
}

std::string appointment(const schedule::Booking& booking) {
  const std::string time = booking.start_min ? " " + clock_time(*booking.start_min) : "";
  return fmt::format("{}{} {} {}\u00a0min", short_day(booking.day), time, treatment(booking.style),
                     booking.minutes);
}

std::string called_off_lines(const schedule::Answer& answer, const Ink& ink) {
  if (answer.called_off.empty()) return {};
  std::string out = ink.strong("Call these appointments off") + "\n";
  for (const schedule::CalledOff& one : answer.called_off)
    out +=
        hanging("  - ", fmt::format("{}: {} ({})", appointment(one.booking), one.words, one.rule));
  return out + "\n";
}

std::string leave_alone_line(std::span<const schedule::LeaveAlone> places) {
  std::string line;
  for (const schedule::LeaveAlone& place : places) {
    const std::string until = place.last ? ", until " + short_day(*place.last) : "";
    line += fmt::format("{}{} ({}{})", line.empty() ? "" : ", ", name_of(place.spot), place.rule,
                        until);
  }
  return line;
}

}  // namespace rubdown::faces
