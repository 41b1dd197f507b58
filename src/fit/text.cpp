#include "fit/text.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <ostream>

namespace rubdown::fit {
namespace {

constexpr std::int64_t fit_epoch = 631'065'600;  // 1989-12-31T00:00:00Z
constexpr std::uint32_t first_date = 0x1000'0000;

struct SportName {
  int number;
  const char* name;
};
constexpr SportName sports[] = {
    {0, "generic"},  {1, "running"},   {2, "cycling"},  {3, "transition"}, {4, "fitness"},
    {5, "swimming"}, {10, "training"}, {11, "walking"}, {15, "rowing"},    {17, "hiking"}};

std::string sport_name(const std::optional<double>& sport) {
  if (!sport) return "no sport";
  for (const SportName& known : sports)
    if (known.number == *sport) return known.name;
  return fmt::format("sport {}", *sport);
}

/// A time that a damaged file may have put anywhere.
std::string any_time_text(double seconds) {
  const bool possible = seconds >= 0 && seconds < 4294967296.0;
  return possible ? time_text(static_cast<std::uint32_t>(seconds)) : "an impossible time";
}

std::string session_line(const Summary& session) {
  std::string line = fmt::format("session  {}", sport_name(session.sport));
  if (session.start_time) line += fmt::format(" from {}", any_time_text(*session.start_time));
  if (session.elapsed_s) line += fmt::format(", {:.0f} s", *session.elapsed_s);
  if (session.timer_s) line += fmt::format(" ({:.0f} s on the timer)", *session.timer_s);
  if (session.distance_m) line += fmt::format(", {:.0f} m", *session.distance_m);
  return line + "\n";
}

std::string columns_line(const Activity& activity) {
  std::string line = "columns ";
  for (std::size_t i = 0; i < channels; ++i)
    if (!activity.columns[i].empty()) line += fmt::format(" {}", name_of(static_cast<Channel>(i)));
  line += "\n";
  for (const DeveloperColumn& one : activity.developer) {
    line += fmt::format("         developer's {} [{}]", one.field.name, one.field.unit);
    if (one.field.native_field)
      line += fmt::format(", meant for field {}", *one.field.native_field);
    line += "\n";
  }
  return line;
}

/// A text as a CSV cell: quoted when it must be.
std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

void csv_heading(const Activity& activity, fmt::memory_buffer& line) {
  const auto end = std::back_inserter(line);
  fmt::format_to(end, "time");
  for (std::size_t i = 0; i < channels; ++i)
    if (!activity.columns[i].empty()) fmt::format_to(end, ",{}", name_of(static_cast<Channel>(i)));
  for (const DeveloperColumn& one : activity.developer)
    fmt::format_to(end, ",{}", csv_cell(one.field.name));
  fmt::format_to(end, "\n");
}

void csv_number(double value, fmt::memory_buffer& line) {
  line.push_back(',');
  if (!std::isnan(value)) fmt::format_to(std::back_inserter(line), "{:.9g}", value);
}

}  // namespace

std::string time_text(std::uint32_t seconds) {
  using namespace std::chrono;
  if (seconds < first_date) return fmt::format("{} s after power-up", seconds);
  const sys_seconds time{std::chrono::seconds{fit_epoch + seconds}};
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::string info_text(const Activity& activity) {
  const FileId& id = activity.file_id;
  std::string text = fmt::format("type     {}\n", id.type_name());
  text += fmt::format("device   manufacturer {}, product {}{}{}\n", id.manufacturer.value_or(0),
                      id.product.value_or(0), id.product_name.empty() ? "" : ", ", id.product_name);
  if (id.time_created) text += fmt::format("created  {}\n", time_text(*id.time_created));
  text += fmt::format("holds    {} messages in {} parts: {} records, {} laps, {} events\n",
                      activity.report.messages, activity.report.part_count, activity.records(),
                      activity.laps.size(), activity.events.size());
  for (const Summary& session : activity.sessions) text += session_line(session);
  if (activity.records() != 0) text += columns_line(activity);
  if (!activity.rr_intervals_s.empty())
    text += fmt::format("beats    {} R-R intervals\n", activity.rr_intervals_s.size());
  if (!activity.beats.empty())
    text += fmt::format("belt     {} beats told later; {} records got their heart rate from them\n",
                        activity.beats.size(), activity.heart_rates_merged);
  return text + check_text(activity.report);
}

std::string check_text(const Report& report) {
  if (report.faults.count() == 0) return "faults   none\n";
  std::string text;
  for (const Fault& fault : report.faults.list())
    text += fmt::format("{}  {}\n", is_damage(fault.kind) ? "fault  " : "note   ", sentence(fault));
  if (report.faults.count() > report.faults.list().size())
    text +=
        fmt::format("         and {} more\n", report.faults.count() - report.faults.list().size());
  return text;
}

void dump_csv(const Activity& activity, std::ostream& out) {
  constexpr double degrees_a_semicircle = 180.0 / 2147483648.0;
  fmt::memory_buffer line;
  csv_heading(activity, line);
  for (std::size_t i = 0; i < activity.records(); ++i) {
    if (activity.time[i] != 0)
      fmt::format_to(std::back_inserter(line), "{}", time_text(activity.time[i]));
    for (std::size_t k = 0; k < channels; ++k) {
      if (activity.columns[k].empty()) continue;
      const bool position = k <= static_cast<std::size_t>(Channel::Longitude);
      csv_number(activity.columns[k].value(i) * (position ? degrees_a_semicircle : 1), line);
    }
    for (const DeveloperColumn& one : activity.developer) csv_number(one.column.value(i), line);
    line.push_back('\n');
    out.write(line.data(), static_cast<std::streamsize>(line.size()));
    line.clear();
  }
  out.write(line.data(), static_cast<std::streamsize>(line.size()));
}

}  // namespace rubdown::fit
