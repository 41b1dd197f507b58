#include "training/ics_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/text.h"
#include "training/entry.h"
#include "training/ics_event.h"

namespace rubdown::training {
namespace {

using std::chrono::days;

constexpr days default_horizon{731};
constexpr std::size_t most_days_of_a_rule = 1'000;
/// A rule that never matches costs libical some milliseconds.
constexpr std::size_t most_rules = 200;
/// Over the whole file: keeps a calendar of many old, endless rules from taking long.
constexpr std::size_t most_rule_steps = 200'000;
constexpr days longest_rest{31};

const IcsProperty* find(const std::vector<IcsProperty>& properties, std::string_view name) {
  const auto found =
      std::find_if(properties.begin(), properties.end(),
                   [&](const IcsProperty& property) { return property.name == name; });
  return found == properties.end() ? nullptr : &*found;
}

class IcsPlanReader {
 public:
  IcsPlanReader(const IcsFile& file, std::string_view name, const PlanOptions& options)
      : file_{file}, name_{name}, options_{options} {}

  Result<Plan> run() {
    if (const auto* title = find(file_.calendar, "X-WR-CALNAME"))
      plan_.name = trim(printable(unescape_ics(title->value)));
    RUBDOWN_TRY_VOID(choose_zone());
    choose_unit();
    understand_times();
    choose_horizon();
    note_replaced_days();
    for (const IcsTimes& event : events_) RUBDOWN_TRY_VOID(add(event));
    write_notes();
    return finish_plan(std::move(plan_), name_, options_);
  }

 private:
  std::string place(std::size_t line) const { return fmt::format("{}, line {}", name_, line); }

  Result<void> choose_zone() {
    if (!options_.zone.empty()) {
      if (!is_zone(options_.zone))
        return fail(Fault::BadInput, "time zone",
                    fmt::format("found '{}'; expected a name such as Europe/Berlin or UTC",
                                shorten(printable(options_.zone), 40)));
      zone_ = options_.zone;
      return {};
    }
    const auto* own = find(file_.calendar, "X-WR-TIMEZONE");
    if (own != nullptr && is_zone(trim(own->value))) {
      zone_ = trim(own->value);
    } else if (own != nullptr) {
      plan_.notes.push_back(fmt::format("{}: the time zone '{}' is unknown here", place(own->line),
                                        shorten(printable(own->value), 40)));
    }
    return {};
  }

  void choose_unit() {
    std::string texts;
    for (const IcsEvent& event : file_.events)
      for (const std::string_view name : {"SUMMARY", "DESCRIPTION"})
        if (const IcsProperty* property = event.find(name)) texts += property->value + '\n';
    unit_ = unit_spoken_in(texts);
  }

  void understand_times() {
    plan_.events = file_.events.size();
    for (const IcsEvent& event : file_.events) {
      std::string why;
      if (auto times = times_of(event, why)) {
        events_.push_back(std::move(*times));
        continue;
      }
      const IcsProperty* title = event.find("SUMMARY");
      plan_.not_understood.push_back(
          {.place = place(event.line),
           .text = title != nullptr ? shorten(printable(unescape_ics(title->value)), 160) : "",
           .why = why});
    }
  }

  void choose_horizon() {
    if (events_.empty()) return;
    const auto first =
        std::min_element(events_.begin(), events_.end(), [](const IcsTimes& a, const IcsTimes& b) {
          return a.start.moment.day < b.start.moment.day;
        });
    const Day begin = std::max(first->start.moment.day, options_.from.value_or(Day::min()));
    from_ = options_.from.value_or(first->start.moment.day);
    until_ = options_.until.value_or(begin + default_horizon);
  }

  /// Days of a series that another event stands in for, and events that come twice.
  void note_replaced_days() {
    std::map<std::pair<std::string, Moment>, std::size_t> last;
    for (std::size_t i = 0; i < events_.size(); ++i) {
      const IcsTimes& event = events_[i];
      if (event.uid.empty()) continue;
      if (event.replaces) {
        replaced_.insert({event.uid, event.replaces->day});
        continue;
      }
      const auto [before, fresh] = last.try_emplace({event.uid, event.start.moment}, i);
      if (fresh) continue;
      twice_.insert(before->second);
      before->second = i;
    }
  }

  Result<void> add(const IcsTimes& event) {
    const auto index = static_cast<std::size_t>(&event - events_.data());
    if (event.cancelled) return ++cancelled_, Result<void>{};
    if (twice_.contains(index)) return {};
    if (event.rule.empty() && event.also.empty()) return add_on(event, event.start.moment);
    RUBDOWN_TRY(const auto moments, moments_of(event));
    for (const Moment& moment : moments) {
      if (replaced_.contains({event.uid, moment.day})) continue;
      RUBDOWN_TRY_VOID(add_on(event, moment));
    }
    return {};
  }

  Result<std::vector<Moment>> moments_of(const IcsTimes& event) {
    std::vector<Moment> moments{event.start.moment};
    if (!event.rule.empty()) {
      RUBDOWN_TRY(moments, rule_of(event));
    }
    moments.insert(moments.end(), event.also.begin(), event.also.end());
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    std::erase_if(moments, [&](const Moment& moment) {
      return std::any_of(event.except.begin(), event.except.end(), [&](const Moment& except) {
        return except.day == moment.day && (!except.minute || except.minute == moment.minute);
      });
    });
    return moments;
  }

  Result<std::vector<Moment>> rule_of(const IcsTimes& event) {
    if (++rules_ > most_rules)
      return fail(Fault::BadInput, place(event.line),
                  fmt::format("found more than {} repeating events; expected a training plan. "
                              "Export the plan's own calendar alone",
                              most_rules));
    Occurrences found = expand(event.rule, event.start.moment,
                               {.from = std::min(from_, until_),
                                .until = until_,
                                .count = most_days_of_a_rule,
                                .steps = most_rule_steps - steps_});
    steps_ += std::min(found.steps, most_rule_steps - steps_);
    const std::string rule = shorten(printable(event.rule), 60);
    if (found.fault == RuleFault::TooOften)
      return fail(Fault::BadInput, place(event.line),
                  fmt::format("found an event that repeats within the day (RRULE:{}); expected one "
                              "that repeats by day, week, month or year. Correct or remove it",
                              rule));
    if (found.fault == RuleFault::NotARule)
      return fail(Fault::BadInput, place(event.line),
                  fmt::format("found the rule RRULE:{}; expected one such as "
                              "FREQ=WEEKLY;BYDAY=MO;COUNT=18. Correct or remove it",
                              rule));
    if (found.cut) ++cut_rules_;
    return std::move(found.moments);
  }

  Result<void> add_on(const IcsTimes& event, const Moment& moment) {
    if (plan_.workouts.size() >= most_entries)
      return fail(Fault::BadInput, place(event.line),
                  fmt::format("found more than {} workouts once repeating events are written out; "
                              "expected a training plan. Ask for fewer days",
                              most_entries));
    const Moment local = to_local(event.start, moment);
    Entry entry{.day = local.day,
                .start = local.minute,
                .length = length_of(event),
                .title = event.title,
                .details = event.details,
                .place = place(event.line)};
    const days lasts = days_of(event);
    if (lasts <= days{1}) return add_entry(plan_, entry, unit_), Result<void>{};
    add_long_event(entry, lasts);
    return {};
  }

  /// "Holiday: no running" over a week is a week of rest; a week's summary is no workout.
  void add_long_event(Entry entry, days lasts) {
    const bool rest = describe(entry.title, entry.details, unit_).kind == WorkoutKind::Rest;
    if (!rest || lasts > longest_rest) {
      plan_.not_understood.push_back(
          {.place = entry.place,
           .text = shorten(printable(entry.title), 160),
           .why = fmt::format("it lasts {} days; a workout lies on one day", lasts.count())});
      return;
    }
    for (days offset{0}; offset < lasts; ++offset) {
      add_entry(plan_, entry, unit_);
      entry.day += days{1};
    }
  }

  Moment to_local(const IcsTime& written, const Moment& moment) {
    if (!written.utc) return moment;
    if (zone_.empty()) return ++in_utc_, moment;
    return from_utc(moment, zone_);
  }

  static std::optional<Seconds> length_of(const IcsTimes& event) {
    if (!event.end || !event.end->moment.minute || !event.start.moment.minute) return std::nullopt;
    const auto between = [](const Moment& moment) {
      return Seconds{moment.day.time_since_epoch()} + Seconds{*moment.minute};
    };
    return between(event.end->moment) - between(event.start.moment);
  }

  /// How many days an all-day event covers; 1 for one with a time.
  static days days_of(const IcsTimes& event) {
    if (event.start.moment.minute || !event.end) return days{1};
    return std::max(days{1}, event.end->moment.day - event.start.moment.day);
  }

  void write_notes() {
    if (in_utc_ > 0)
      plan_.notes.push_back(
          fmt::format("{} events have their time in UTC and the calendar names no zone: their days "
                      "are those of "
                      "UTC (say where you live with --zone)",
                      in_utc_));
    if (cut_rules_ > 0)
      plan_.notes.push_back(fmt::format(
          "{} repeating events have no end, or a late one: they are followed for two years at most",
          cut_rules_));
    if (cancelled_ > 0)
      plan_.notes.push_back(fmt::format("{} cancelled events are left out", cancelled_));
    if (!twice_.empty())
      plan_.notes.push_back(fmt::format(
          "{} events come twice (same UID and start): the later ones count", twice_.size()));
  }

  const IcsFile& file_;
  std::string_view name_;
  const PlanOptions& options_;
  Plan plan_;
  std::string zone_;  // empty: unknown, times in UTC stay as they are
  DistanceUnit unit_ = DistanceUnit::Kilometres;
  std::vector<IcsTimes> events_;
  Day from_{};
  Day until_{};
  std::set<std::pair<std::string, Day>> replaced_;
  std::set<std::size_t> twice_;
  std::size_t rules_ = 0;
  std::size_t steps_ = 0;
  std::size_t cut_rules_ = 0;
  std::size_t in_utc_ = 0;
  std::size_t cancelled_ = 0;
};

}  // namespace

Result<Plan> read_ics_plan(std::string_view bytes, std::string_view name,
                           const PlanOptions& options) {
  RUBDOWN_TRY(const IcsFile file, read_ics_lines(bytes, name));
  return IcsPlanReader{file, name, options}.run();
}

}  // namespace rubdown::training
