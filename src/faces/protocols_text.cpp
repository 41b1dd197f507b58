#include "faces/protocols_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

#include "faces/words.h"

namespace rubdown::faces {
namespace {

using rules::Protocol;
using rules::Row;
using rules::Trigger;

constexpr std::size_t label_columns = 11;
constexpr std::size_t most_columns = 5;  // protocols in one table

/// Whole days; half a day before or after is the same day, 0.
int whole_days(int half_days) { return half_days / 2; }

std::string range_of(int first, int last) {
  return first == last ? fmt::format("{}", first) : fmt::format("{}..{}", first, last);
}

/// The days that rows forbid, as few ranges as possible: "-2..0".
std::string closed_days(const std::vector<const Row*>& rows) {
  std::set<int> days;
  for (const Row* row : rows)
    for (int day = whole_days(row->days.first); row->forbids && day <= whole_days(row->days.last);
         ++day)
      days.insert(day);
  std::string out;
  for (auto at = days.begin(); at != days.end();) {
    const int first = *at;
    int last = first;
    while (++at != days.end() && *at == last + 1) ++last;
    out += (out.empty() ? "" : ", ") + range_of(first, last);
  }
  return out;
}

/// What a protocol says in the rows that were picked: closed days first, then the best ones.
std::string digest(const std::vector<const Row*>& rows) {
  if (rows.empty()) return "not stated";
  const Row* best = nullptr;
  for (const Row* row : rows)
    if (!row->forbids && (!best || row->weight > best->weight)) best = row;
  const std::string closed = closed_days(rows);
  std::string out = closed.empty() ? "" : "closed " + closed;
  if (best)
    out += fmt::format(
        "{}{} {} ({:+g})", out.empty() ? "" : "; ", best->weight > 0 ? "best" : "poor",
        range_of(whole_days(best->days.first), whole_days(best->days.last)), best->weight);
  return out;
}

/// Rows that hold for everyone, of one trigger and style, before (or after) the run.
std::vector<const Row*> rows_of(const Protocol& protocol, Trigger trigger, Style style,
                                bool before) {
  std::vector<const Row*> rows;
  for (const Row& row : protocol.rows) {
    const bool side = before ? row.days.last < 0 : row.days.first >= 0;
    const bool marathon =
        row.distances.empty() || std::find(row.distances.begin(), row.distances.end(),
                                           RaceDistance::Marathon) != row.distances.end();
    const bool usual = row.condition == rules::Condition::Always && marathon &&
                       row.importance != Importance::Minor;
    if (row.trigger == trigger && row.styles[index_of(style)] && side && usual)
      rows.push_back(&row);
  }
  return rows;
}

std::string easy_days(const Protocol& protocol) {
  std::vector<const Row*> rows = rows_of(protocol, Trigger::EasyRun, Style::Sports, false);
  for (const Row* row : rows_of(protocol, Trigger::RestDay, Style::Sports, false))
    rows.push_back(row);
  if (rows.empty()) return "not stated";
  std::string out;
  for (const Row* row : rows)
    out += fmt::format("{}{} ({:+g})", out.empty() ? "" : "; ",
                       row->trigger == Trigger::EasyRun ? "easy" : "rest", row->weight);
  return out;
}

std::string how_often(const Protocol& protocol) {
  if (protocol.intervals.empty()) return "not stated";
  const auto days = [](const rules::IntervalTier& tier) { return tier.days; };
  const auto [least, most] =
      std::minmax_element(protocol.intervals.begin(), protocol.intervals.end(),
                          [&](const auto& a, const auto& b) { return days(a) < days(b); });
  return least->days == most->days
             ? fmt::format("every {:g} days", least->days)
             : fmt::format("every {:g} to {:g} days", least->days, most->days);
}

std::string taper(const Protocol& protocol) {
  const rules::TaperRules& taper = protocol.taper;
  if (taper.rules.empty()) return "not stated";
  std::string out;
  if (taper.deepest_count)
    out = fmt::format("{} deep in {} days", *taper.deepest_count, taper.deepest_within_days);
  if (taper.frequency != 1)
    out += fmt::format("{}{:g} times as often", out.empty() ? "" : "; ", taper.frequency);
  return out.empty() ? "gentle work" : out;
}

struct Line {
  std::string label;
  std::function<std::string(const Protocol&)> cell;
};

std::vector<Line> table_lines() {
  const auto rows = [](Trigger trigger, Style style, bool before) {
    return
        [=](const Protocol& protocol) { return digest(rows_of(protocol, trigger, style, before)); };
  };
  return {{"before a race, deep", rows(Trigger::Race, Style::DeepTissue, true)},
          {"before a race, Swedish", rows(Trigger::Race, Style::Swedish, true)},
          {"after a marathon, deep", rows(Trigger::Race, Style::DeepTissue, false)},
          {"after a marathon, Swedish", rows(Trigger::Race, Style::Swedish, false)},
          {"before a long run", rows(Trigger::LongRun, Style::Sports, true)},
          {"after a long run", rows(Trigger::LongRun, Style::Sports, false)},
          {"before hard work", rows(Trigger::HardSession, Style::Sports, true)},
          {"after hard work", rows(Trigger::HardSession, Style::Sports, false)},
          {"gentle days", easy_days},
          {"how often", how_often},
          {"the taper", taper}};
}

std::string table(std::span<const Protocol> protocols, const Ink& ink) {
  const std::size_t column = (page_columns - label_columns) / protocols.size() - 1;
  std::vector<std::size_t> widths(protocols.size() + 1, column);
  widths[0] = label_columns;
  std::vector<std::string> names = {""};
  for (const Protocol& protocol : protocols) names.push_back(protocol.name);
  std::string out = ink.strong(side_by_side(names, widths)) + "\n";
  for (const Line& line : table_lines()) {
    std::vector<std::string> cells = {line.label};
    for (const Protocol& protocol : protocols) cells.push_back(line.cell(protocol));
    out += side_by_side(cells, widths) + "\n";
  }
  return out;
}

}  // namespace

std::string protocols_as_text(std::span<const Protocol> protocols, const TextStyle& style) {
  const Ink ink{style.colour};
  std::string out;
  for (const Protocol& protocol : protocols)
    out += hanging("  " + left_in(protocol.name, 17), protocol.title);
  out += "\n";
  for (std::size_t first = 0; first < protocols.size(); first += most_columns)
    out += table(protocols.subspan(first, std::min(most_columns, protocols.size() - first)), ink);
  return out + hanging("",
                       "Days are massage minus run or race, 0 is the same day; points in brackets. "
                       "Rows for a long run or hard work speak of sports massage. More: rubdown "
                       "protocols NAME, rubdown protocols compare.");
}

}  // namespace rubdown::faces
