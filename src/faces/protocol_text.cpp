#include <fmt/format.h>

#include "core/text.h"
#include "faces/protocols_text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using rules::Protocol;
using rules::Row;
using rules::RuleId;

std::string spaced(std::string_view name) {
  std::string out{name};
  for (char& c : out)
    if (c == '_') c = ' ';
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string in_brackets(const std::vector<RuleId>& rules) {
  return rules.empty() ? "" : " (" + joined(rules) + ")";
}

std::string styles_words(const StyleSet& styles) {
  if (styles.all() || styles.none()) return "any style";
  std::vector<std::string> names;
  for (const Style style : all_styles)
    if (styles[index_of(style)]) names.emplace_back(words_for(style));
  return joined(names);
}

/// "-2", "same day before", "1.5": half days as a person says them.
std::string day_words(int half_days) {
  if (half_days == -1) return "before";
  if (half_days == 1) return "after";
  return fmt::format("{:+g}", half_days / 2.0);
}

std::string window(const Row& row) {
  if (row.trigger == rules::Trigger::EasyTomorrow || row.trigger == rules::Trigger::Taper)
    return "";
  if (row.days.first == 0 && row.days.last == 0) return "that day";
  return row.days.first == row.days.last
             ? day_words(row.days.first)
             : day_words(row.days.first) + " to " + day_words(row.days.last);
}

std::string limits_of(const Row& row) {
  std::vector<std::string> limits = {styles_words(row.styles)};
  for (const RaceDistance distance : row.distances) limits.emplace_back(name_of(distance));
  if (row.importance)
    limits.emplace_back(*row.importance == Importance::Goal ? "goal race" : "minor race");
  if (row.condition != rules::Condition::Always) limits.push_back(spaced(name_of(row.condition)));
  return joined(limits);
}

std::string row_lines(const Row& row, const Ink& ink) {
  const std::string lead = "  " + left_in(window(row), 16) + " " +
                           right_in(row.forbids ? "closed" : fmt::format("{:+g}", row.weight), 6) +
                           "  ";
  return hanging(lead, row.words + in_brackets(row.rules)) +
         ink.faint(hanging(std::string(columns_of(lead), ' '), limits_of(row)));
}

std::string rows_section(const Protocol& protocol, const Ink& ink) {
  std::string out;
  for (std::size_t i = 0; i < rules::trigger_count; ++i) {
    const auto trigger = static_cast<rules::Trigger>(i);
    std::string rows;
    for (const Row& row : protocol.rows)
      if (row.trigger == trigger) rows += row_lines(row, ink);
    if (!rows.empty())
      out += ink.strong(capitalised(spaced(name_of(trigger)))) + "\n" + rows + "\n";
  }
  return out;
}

std::string intervals_section(const Protocol& protocol, const Ink& ink) {
  if (protocol.intervals.empty()) return {};
  std::string out = ink.strong("How often" + in_brackets(protocol.interval_rules)) + "\n";
  for (const rules::IntervalTier& tier : protocol.intervals) {
    const std::string peak =
        tier.peak_days ? fmt::format(", {:g} in peak weeks", *tier.peak_days) : "";
    const std::string when = tier.sessions_per_28_days > 0
                                 ? fmt::format(" when the budget allows {:g} or more in 28 days",
                                               tier.sessions_per_28_days)
                                 : "";
    out += hanging("  ", fmt::format("every {:g} days{}{}", tier.days, peak, when));
  }
  return out + "\n";
}

std::string sentences(std::string_view title, const std::vector<std::string>& lines,
                      const Ink& ink) {
  if (lines.empty()) return {};
  std::string out = ink.strong(title) + "\n";
  for (const std::string& line : lines) out += hanging("  - ", line);
  return out + "\n";
}

std::vector<std::string> follow_ups(const Protocol& protocol) {
  std::vector<std::string> lines;
  for (const rules::FollowUp& next : protocol.follow_ups) {
    const std::string days = next.last_day == 0 ? "the same day"
                             : next.first_day == next.last_day
                                 ? fmt::format("day {}", next.first_day)
                                 : fmt::format("days {} to {}", next.first_day, next.last_day);
    lines.push_back(days + ", after " + styles_words(next.styles) + ": " + next.words +
                    in_brackets(next.rules));
  }
  return lines;
}

std::vector<std::string> needs(const Protocol& protocol) {
  std::vector<std::string> lines;
  for (const rules::Need& need : protocol.needs)
    lines.push_back(spaced(need.name) + ": " + styles_words(need.styles) +
                    fmt::format(", {:+g}", need.weight) + in_brackets(need.rules));
  return lines;
}

}  // namespace

std::string protocol_as_text(const Protocol& protocol, const TextStyle& style) {
  const Ink ink{style.colour};
  std::string out = ink.strong(hanging("", protocol.name + ": " + protocol.title));
  out += protocol.about.empty() ? "" : hanging("", protocol.about);
  out += "\n" + rows_section(protocol, ink) + intervals_section(protocol, ink);
  out += sentences("Which style for what", needs(protocol), ink);
  out += sentences("Afterwards", follow_ups(protocol), ink);
  out += sentences("Not stated", protocol.silent_on, ink);
  return out +
         hanging("",
                 "Days are massage minus run or race: -2 is two days before; before and after "
                 "alone mean the same day. `rubdown evidence RULE` shows what stands behind a "
                 "rule.");
}

}  // namespace rubdown::faces
