#include "faces/kept_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"
#include "core/money.h"
#include "core/text.h"
#include "faces/advice.h"
#include "faces/words.h"
#include "load/pace.h"

namespace rubdown::faces {
namespace {

std::string dated(Day day) { return fmt::format("{}  {}", to_iso(day), to_short(day)); }

std::string regions_of(const std::vector<body::Spot>& spots) {
  std::string words;
  for (const body::Spot& spot : spots) words += (words.empty() ? "" : ", ") + name_of(spot);
  return words;
}

/// "6 before, 4 after a day"
std::string soreness_of(const care::Massage& massage) {
  std::string words;
  const auto add = [&](const std::optional<double>& value, std::string_view when) {
    if (value) words += fmt::format("{}{:g} {}", words.empty() ? "" : ", ", *value, when);
  };
  add(massage.before, "before");
  add(massage.after_24h, "after a day");
  add(massage.after_48h, "after two days");
  return words;
}

/// "fri +3, mon -4"
template <class Names, class Points>
std::string pointed(const Names& names, const Points& points) {
  std::string words;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (points[i] != 0)
      words += fmt::format("{}{} {:+}", words.empty() ? "" : ", ", names(i), points[i]);
  return words;
}

std::string row(std::string_view label, std::string_view words) {
  constexpr std::size_t label_columns = 16;
  return words.empty() ? "" : hanging("  " + left_in(label, label_columns) + " ", words);
}

std::string thresholds_of(const load::ThresholdEntry& entry) {
  std::string words;
  const auto add = [&](std::string_view label, const std::optional<double>& value,
                       std::string_view unit) {
    if (value) words += fmt::format("{}{} {:g} {}", words.empty() ? "" : ", ", label, *value, unit);
  };
  add("max", entry.max_bpm, "bpm");
  add("rest", entry.rest_bpm, "bpm");
  add("threshold", entry.threshold_bpm, "bpm");
  if (entry.threshold_mps)
    words += fmt::format("{}threshold {}", words.empty() ? "" : ", ",
                         load::pace_words(*entry.threshold_mps));
  return words;
}

/// The next thing to tell, if a first schedule still lacks something.
std::string next_step(const Profile& profile) {
  if (profile.plans == 0 && profile.sessions == 0)
    return "Next: rubdown import PATH (what your watch recorded), or rubdown plan add my-plan.ics";
  if (profile.races == 0) return "Next: rubdown race add 2027-10-10:marathon";
  if (profile.menu == 0) return "Next: rubdown menu add sports:60:80,swedish:45:60";
  if (profile.budgets == 0) return "Next: rubdown budget set 160/month, then rubdown schedule";
  return "Ready: rubdown schedule";
}

}  // namespace

std::string races_as_text(std::span<const RaceWish> races) {
  if (races.empty()) return "No race is kept. To add one: rubdown race add 2027-10-10:marathon\n";
  std::string text;
  for (const RaceWish& race : races) {
    const std::string_view matters = !race.importance                       ? ""
                                     : *race.importance == Importance::Goal ? "goal"
                                                                            : "minor";
    text += line_of(
        fmt::format("{}  {}  {}", dated(race.day), left_in(name_of(race.distance), 8), matters));
  }
  return text;
}

std::string menu_as_text(std::span<const schedule::MenuItem> menu, std::string_view currency) {
  if (menu.empty())
    return "The menu is empty: what could you book? rubdown menu add sports:60:80\n";
  std::string text;
  for (const schedule::MenuItem& item : menu)
    text += line_of(fmt::format("{} {:>3} min  {:>10}", left_in(treatment(item.style), 24),
                                item.minutes, money(item.price, currency)));
  return text;
}

std::string budgets_as_text(std::span<const schedule::Budget> budgets, std::string_view currency) {
  if (budgets.empty())
    return "No budget is kept. To set one: rubdown budget set 160/month\n" + budget_advice();
  std::string text;
  for (const schedule::Budget& budget : budgets) {
    const bool is_month = budget.period == schedule::Budget::Period::Month;
    const std::string_view period = is_month ? "each calendar month" : "each 28 days";
    if (budget.count == 0)
      text += "no massage, self-massage only\n" + budget_advice();
    else if (budget.count)
      text += fmt::format("at most {} {}\n",
                          counted(static_cast<std::size_t>(*budget.count), "massage"), period);
    if (budget.money)
      text += fmt::format("at most {} {}\n", money(*budget.money, currency), period);
  }
  return text;
}

std::string bookings_as_text(std::span<const schedule::Booking> bookings,
                             std::string_view currency) {
  if (bookings.empty())
    return "Nothing is booked. To add an appointment: rubdown book add "
           "2027-08-06T18:30:sports:60:80\n" +
           therapist_advice();
  std::string text;
  for (const schedule::Booking& booking : bookings)
    text += line_of(fmt::format("{}  {}  {} {:>3} min  {}", dated(booking.day),
                                booking.start_min ? clock_time(*booking.start_min) : "     ",
                                left_in(treatment(booking.style), 24), booking.minutes,
                                money(booking.price, currency)));
  return text;
}

std::string massages_as_text(std::span<const care::Massage> massages, std::string_view currency,
                             const TextStyle& style) {
  if (massages.empty())
    return "No massage is logged. After one: rubdown log massage 2027-08-06:sports:60:80\n";
  const Ink ink{style.colour};
  std::string text;
  for (const care::Massage& one : massages) {
    std::string line =
        fmt::format("{}  {}, {} min", dated(one.day), treatment(one.style), one.minutes);
    if (one.price) line += ", " + money(*one.price, currency);
    if (!one.therapist.empty()) line += ", with " + printable(one.therapist);
    text += ink.massage(line_of(line));
    if (one.pressure) text += row("pressure", fmt::format("{} of 10", *one.pressure));
    text += row("regions", regions_of(one.regions));
    text += row("findings", printable(one.findings));
    text += row("helped", printable(one.helped));
    text += row("advice", printable(one.advice));
    text += row("soreness", soreness_of(one));
  }
  return text;
}

std::string feels_as_text(std::span<const care::Feel> feels) {
  if (feels.empty())
    return "Nothing is told of your legs. To tell: rubdown feel quads 6 (soreness, 0 to 10), "
           "rubdown feel legs 7\n";
  std::string text;
  for (const care::Feel& feel : feels) {
    const std::string_view where = feel.region ? load::name_of(*feel.region) : "legs";
    const std::string_view what = feel.kind == care::FeelKind::Legs ? "fresh" : name_of(feel.kind);
    text += line_of(fmt::format("{}  {}  {} {:g} of 10", dated(feel.day), left_in(where, 10),
                                left_in(what, 8), feel.value));
  }
  return text;
}

std::string wishes_as_text(const schedule::Wishes& wishes,
                           std::span<const std::pair<std::string, std::string>> choices) {
  std::string text;
  text += row("weekdays", pointed(weekday_code, wishes.weekday_points));
  std::string never;
  for (std::size_t i = 0; i < wishes.weekday_never.size(); ++i)
    if (wishes.weekday_never[i])
      never += (never.empty() ? "" : ", ") + std::string{weekday_code(i)};
  text += row("never on", never);
  text += row("styles",
              pointed([](std::size_t i) { return name_of(all_styles[i]); }, wishes.style_points));
  if (wishes.minutes) text += row("minutes", std::to_string(*wishes.minutes));
  if (wishes.half == schedule::Half::Before) text += row("time", "before the day's run");
  for (const auto& [name, words] : choices) text += row(name, words);
  if (text.empty())
    return "No wish is kept. To tell one: rubdown wish set --prefer-days fri --dislike "
           "deep_tissue\n";
  return "Your wishes, in points where they have some:\n" + text;
}

std::string profile_as_text(const Profile& profile, const TextStyle& style) {
  const Ink ink{style.colour};
  std::string text = ink.strong(line_of("Kept in " + profile.store));
  text += row("name", printable(profile.name));
  if (profile.sex != load::Sex::Unknown)
    text += row("sex", profile.sex == load::Sex::Female ? "woman" : "man");
  if (profile.birth_year) text += row("born", std::to_string(*profile.birth_year));
  text += row("zone", profile.zone);
  text += row("currency", profile.currency);
  for (const load::ThresholdEntry& entry : profile.thresholds)
    text += row(entry.from <= load::always ? "always" : "since " + to_iso(entry.from),
                thresholds_of(entry));
  text +=
      row("kept",
          fmt::format("{}, {}, {}, {} on the menu, {}, {}", counted(profile.sessions, "session"),
                      counted(profile.plans, "plan"), counted(profile.races, "race"), profile.menu,
                      counted(profile.budgets, "budget"), counted(profile.massages, "massage")));
  return text + hanging("", next_step(profile));
}

}  // namespace rubdown::faces
