#include "rules/protocol_toml.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "rules/protocol_fields.h"
#include "rules/timing_toml.h"
#include "rules/toml.h"

namespace rubdown::rules {
namespace {

constexpr std::size_t bytes_max = 1'000'000;
constexpr int days_max = 365;

void read_intervals(const TomlTable& table, Protocol& protocol, Complaint& complaint) {
  Fields in{table, complaint, "[intervals]", {"rules", "tiers"}};
  protocol.interval_rules = read_rules(in);
  for (const TomlTable* row : in.tables("tiers")) {
    Fields tier{*row, complaint, "a tier", {"sessions", "days", "peak_days"}};
    IntervalTier read;
    read.sessions_per_28_days = tier.number("sessions", 0, 28);
    read.days = tier.number("days", 1, days_max);
    if (tier.has("peak_days")) read.peak_days = tier.number("peak_days", 1, days_max);
    const auto& tiers = protocol.intervals;
    if (tiers.empty() && read.sessions_per_28_days > 0)
      tier.complain(tier.line(), "the first tier starts at more than none; expected sessions = 0");
    if (!tiers.empty() && read.sessions_per_28_days <= tiers.back().sessions_per_28_days)
      tier.complain(tier.line(),
                    "the tiers do not rise; expected more sessions than in the one before");
    protocol.intervals.push_back(read);
  }
  if (protocol.intervals.empty()) in.complain(in.line(), "[intervals] has no 'tiers'; add one");
}

void read_gaps(const TomlTable& table, Protocol& protocol, Complaint& complaint) {
  Fields in{table, complaint, "[gaps]", {"rules", "days_by_depth", "deep_work_days_when_often"}};
  protocol.gap_rules = read_rules(in);
  const auto days = in.wholes("days_by_depth", depth_count, 1, 60);
  std::copy(days.begin(), days.end(), protocol.min_gap_days.begin());
  if (in.has("deep_work_days_when_often"))
    protocol.deep_work_gap_when_often = in.whole("deep_work_days_when_often", 1, 60);
}

void read_blocks(const TomlTable& table, Protocol& protocol, Complaint& complaint) {
  Fields in{table, complaint, "[blocks]", {"rules", "base", "build", "peak", "taper", "recovery"}};
  protocol.block_rules = read_rules(in);
  for (std::size_t i = 0; i < block_names.size(); ++i)
    if (in.has(block_names[i])) protocol.block_weight[i] = in.number(block_names[i], 0, 5);
}

void read_taper(const TomlTable& table, Protocol& protocol, Complaint& complaint) {
  Fields in{table,
            complaint,
            "[taper]",
            {"rules", "span_days", "deepest_count", "deepest_within_days", "gentle_interval_days",
             "frequency"}};
  TaperRules& taper = protocol.taper;
  taper.rules = read_rules(in);
  if (in.has("span_days")) taper.span_days = in.whole("span_days", 0, 60);
  if (in.has("deepest_count")) taper.deepest_count = in.whole("deepest_count", 0, 10);
  if (in.has("deepest_within_days"))
    taper.deepest_within_days = in.whole("deepest_within_days", 1, 60);
  if (in.has("gentle_interval_days"))
    taper.gentle_interval_days = in.number("gentle_interval_days", 1, days_max);
  if (in.has("frequency")) taper.frequency = in.number("frequency", 0.1, 10);
}

void read_session_minutes(const TomlTable& table, Protocol& protocol, Complaint& complaint) {
  Fields in{table,
            complaint,
            "[session_minutes]",
            {"rules", "deep_tissue", "active_release", "sports", "myofascial_release",
             "trigger_point", "swedish", "light_flush"}};
  protocol.session_minutes_rules = read_rules(in);
  for (const Style style : all_styles) {
    if (!in.has(name_of(style))) continue;
    const auto range = in.wholes(name_of(style), 2, 1, 240);
    if (range[0] > range[1]) in.complain(in.line_of(name_of(style)), "the minutes are reversed");
    protocol.session_minutes[index_of(style)] = MinuteRange{Minutes{range[0]}, Minutes{range[1]}};
  }
}

/// Tables that hold one number and the rules behind it.
void read_runner(const TomlTable& table, Protocol& protocol, Complaint& complaint) {
  Fields in{table, complaint, "[runner]", {"lapse_days", "regular_days"}};
  if (in.has("lapse_days")) protocol.lapse_days = in.whole("lapse_days", 1, days_max);
  if (in.has("regular_days")) protocol.regular_days = in.whole("regular_days", 1, days_max);
  if (protocol.regular_days > protocol.lapse_days)
    in.complain(in.line(), fmt::format("regular_days is {} and lapse_days is {}; nobody can be "
                                       "regular and lapsed, expected regular_days <= lapse_days",
                                       protocol.regular_days, protocol.lapse_days));
}

void read_single_numbers(Fields& file, Protocol& protocol, Complaint& complaint) {
  if (const TomlTable* table = file.table("first_try")) {
    Fields in{*table, complaint, "[first_try]", {"rules", "days"}};
    protocol.first_try_rules = read_rules(in);
    protocol.first_try_days = in.whole("days", 1, 60);
  }
  if (const TomlTable* table = file.table("worrier")) {
    Fields in{*table, complaint, "[worrier]", {"rules", "days"}};
    protocol.worrier_rules = read_rules(in);
    protocol.worrier_days = in.whole("days", 0, 14);
  }
  if (const TomlTable* table = file.table("minor_race")) {
    Fields in{*table, complaint, "[minor_race]", {"rules", "factor"}};
    protocol.minor_race_rules = read_rules(in);
    protocol.minor_race_factor = in.number("factor", 0, 1);
  }
  if (const TomlTable* table = file.table("symptom")) {
    Fields in{*table, complaint, "[symptom]", {"rules", "days"}};
    protocol.symptom_rules = read_rules(in);
    protocol.symptom_days = in.whole("days", 1, 60);
  }
  if (const TomlTable* table = file.table("self_massage")) {
    Fields in{*table, complaint, "[self_massage]", {"rules", "every_days"}};
    protocol.self_massage_rules = read_rules(in);
    protocol.self_massage_days = in.number("every_days", 1, 28);
  }
  if (const TomlTable* table = file.table("needs_injury")) {
    Fields in{*table, complaint, "[needs_injury]", {"rules", "styles"}};
    protocol.needs_injury_rules = read_rules(in);
    protocol.needs_injury = read_styles(in, "styles");
  }
}

Need read_need(const TomlTable& table, Complaint& complaint) {
  Fields in{table,
            complaint,
            "a need",
            {"name", "styles", "weight", "rules", "words", "standing", "condition", "blocks"}};
  Need need;
  need.name = in.text("name");
  need.styles = read_styles(in, "styles");
  need.rules = read_rules(in);
  need.words = in.text("words");
  need.standing = in.flag("standing");
  need.condition = read_condition(in);
  if (in.has("weight")) need.weight = in.number("weight", -50, 50);
  for (const Word& word : in.words_or_none("blocks"))
    need.blocks.set(in.index_among(word, block_names, "block"));
  if (need.condition != Condition::Always && need.condition != Condition::Injury &&
      need.condition != Condition::NoInjury)
    in.complain(in.line_of("condition"), "a need holds always, with an injury or with no_injury");
  return need;
}

FollowUp read_follow_up(const TomlTable& table, Complaint& complaint) {
  Fields in{table, complaint, "a follow_up", {"words", "days", "styles", "rules"}};
  FollowUp follow_up;
  follow_up.words = in.text("words");
  follow_up.rules = read_rules(in);
  const auto days = in.wholes("days", 2, 0, 60);
  if (days[0] > days[1]) in.complain(in.line_of("days"), "the days are reversed");
  follow_up.first_day = days[0];
  follow_up.last_day = days[1];
  if (in.has("styles")) follow_up.styles = read_styles(in, "styles");
  return follow_up;
}

Caution read_caution(const TomlTable& table, Complaint& complaint) {
  Fields in{
      table, complaint, "a caution", {"trigger", "styles", "days", "distances", "rules", "words"}};
  return {.trigger = read_trigger(in, {in.text("trigger"), in.line_of("trigger")}),
          .styles = read_styles(in, "styles"),
          .days = read_days(in),
          .distances = read_distances(in),
          .rules = read_rules(in),
          .words = in.text("words")};
}

void read_lists(Fields& file, Protocol& protocol, Complaint& complaint) {
  TimingReader timing{complaint};
  for (const TomlTable* table : file.tables("timing")) timing.read(*table);
  protocol.rows = std::move(timing).rows();
  for (const TomlTable* table : file.tables("need"))
    protocol.needs.push_back(read_need(*table, complaint));
  for (const TomlTable* table : file.tables("follow_up"))
    protocol.follow_ups.push_back(read_follow_up(*table, complaint));
  for (const TomlTable* table : file.tables("caution"))
    protocol.cautions.push_back(read_caution(*table, complaint));
  if (protocol.rows.empty())
    file.complain(1, "no [[timing]] was found; a protocol needs at least one");
}

/// The name goes into file names, flags and links.
void judge_name(const Protocol& protocol, Fields& file) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (protocol.name.size() > 40 || !std::all_of(protocol.name.begin(), protocol.name.end(), fits))
    file.complain(
        file.line_of("name"),
        fmt::format("the name is '{}'; expected at most 40 small letters, digits and dashes",
                    shorten(printable(protocol.name), 40)));
}

Protocol read_file(const TomlTable& table, Complaint& complaint) {
  Fields file{table, complaint, "a protocol", {"name",         "title",           "about",
                                               "silent_on",    "timing",          "intervals",
                                               "gaps",         "blocks",          "taper",
                                               "runner",       "first_try",       "worrier",
                                               "minor_race",   "needs_injury",    "symptom",
                                               "self_massage", "session_minutes", "need",
                                               "follow_up",    "caution"}};
  Protocol protocol;
  protocol.name = file.text("name");
  protocol.title = file.text("title");
  protocol.about = file.text("about");
  judge_name(protocol, file);
  for (const Word& word : file.words_or_none("silent_on")) protocol.silent_on.push_back(word.text);
  using Part = void (*)(const TomlTable&, Protocol&, Complaint&);
  constexpr std::pair<std::string_view, Part> parts[] = {
      {"intervals", read_intervals}, {"gaps", read_gaps},
      {"blocks", read_blocks},       {"taper", read_taper},
      {"runner", read_runner},       {"session_minutes", read_session_minutes}};
  for (const auto& [key, read] : parts)
    if (const TomlTable* part = file.table(key)) read(*part, protocol, complaint);
  read_single_numbers(file, protocol, complaint);
  read_lists(file, protocol, complaint);
  return protocol;
}

}  // namespace

Result<Protocol> read_protocol(std::string_view toml, std::string_view file) {
  const std::string first_line = fmt::format("{}, line 1", file);
  if (toml.size() > bytes_max)
    return fail(
        Fault::BadInput, first_line,
        fmt::format("the file has {} bytes; a protocol has at most {}", toml.size(), bytes_max));
  if (const auto bad = first_bad_utf8(toml)) {
    const auto before = toml.substr(0, *bad);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    return fail(Fault::BadInput, fmt::format("{}, line {}", file, line),
                fmt::format("byte {} is not UTF-8; save the file as UTF-8", *bad));
  }
  if (trim(toml).empty())
    return fail(Fault::BadInput, first_line, "the file is empty; expected a protocol");
  RUBDOWN_TRY(const TomlTable table, parse_toml(toml, file));
  Complaint complaint{file};
  Protocol protocol = read_file(table, complaint);
  if (complaint.any()) return tl::unexpected{complaint.error()};
  return protocol;
}

}  // namespace rubdown::rules
