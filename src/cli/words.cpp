#include "cli/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/price_words.h"
#include "core/day.h"
#include "core/text.h"
#include "rules/catalogue.h"

namespace rubdown::cli {
namespace {

struct DayRange {
  Day first;
  Day last;
};

/// "2027-08-01" or "2027-08-01..2027-08-14"
Result<DayRange> parse_range(const std::string& where, std::string_view word) {
  const std::size_t dots = word.find("..");
  RUBDOWN_TRY(const Day first, parse_day(where, std::string{word.substr(0, dots)}));
  if (dots == std::string_view::npos) return DayRange{first, first};
  RUBDOWN_TRY(const Day last, parse_day(where, std::string{word.substr(dots + 2)}));
  if (last < first) return fail(Fault::BadInput, where, "found a range that ends before it starts");
  return DayRange{first, last};
}

Result<RaceWish> parse_race(const std::string& word) {
  const std::string where = "--race " + word;
  const auto pieces = split(word, ':');
  if (pieces.size() < 2 || pieces.size() > 3)
    return fail(Fault::BadInput, where,
                "expected DATE:DISTANCE or DATE:DISTANCE:goal, such as 2027-10-10:marathon");
  RUBDOWN_TRY(const Day day, parse_day(where, std::string{pieces[0]}));
  const auto distance = race_distance_named(to_lower(pieces[1]));
  static const std::vector<std::string> distances = {"5k", "10k", "half", "marathon", "ultra"};
  if (!distance)
    return fail(Fault::BadInput, where,
                fmt::format("found the distance '{}'{}; expected {}", pieces[1],
                            did_you_mean(pieces[1], distances), one_of(distances)));
  RaceWish race{day, *distance, std::nullopt};
  if (pieces.size() == 3) {
    if (pieces[2] != "goal" && pieces[2] != "minor")
      return fail(Fault::BadInput, where,
                  fmt::format("found the importance '{}'; expected goal or minor", pieces[2]));
    race.importance = pieces[2] == "goal" ? Importance::Goal : Importance::Minor;
  }
  return race;
}

Result<schedule::BlockOverride> parse_block(const std::string& word) {
  const std::string where = "--block " + word;
  const auto pieces = split(word, '=');
  static const std::vector<std::string> names = {"base", "build", "peak", "taper", "recovery"};
  if (pieces.size() != 2)
    return fail(Fault::BadInput, where,
                "expected NAME=FROM..TO, such as build=2027-07-01..2027-08-15");
  const auto block = schedule::block_named(pieces[0]);
  if (!block)
    return fail(Fault::BadInput, where,
                fmt::format("found the block '{}'{}; expected {}", pieces[0],
                            did_you_mean(pieces[0], names), one_of(names)));
  RUBDOWN_TRY(const DayRange range, parse_range(where, pieces[1]));
  return schedule::BlockOverride{*block, range.first, range.last};
}

Result<schedule::ClosedDays> parse_closed(const std::string& word) {
  const std::string where = "--closed " + word;
  const auto pieces = split(word, '=');
  RUBDOWN_TRY(const DayRange range, parse_range(where, pieces[0]));
  const std::string rule = pieces.size() > 1 ? std::string{pieces[1]} : "H-03";
  if (pieces.size() > 2 || !rules::find_rule(rule))
    return fail(Fault::BadInput, where,
                fmt::format("found the rule '{}'; expected FROM..TO or FROM..TO=RULE with a safety "
                            "rule such as S-07 (see rubdown evidence safety)",
                            rule));
  return schedule::ClosedDays{range.first, range.last, rule};
}

/// "2027-08-06", or "2027-08-06T18:30" with minutes after midnight.
struct Moment {
  Day day;
  std::optional<int> start_min;
};

Result<Moment> parse_moment(const std::string& where, std::string_view word) {
  const std::size_t clock = word.find('T');
  RUBDOWN_TRY(const Day day, parse_day(where, std::string{word.substr(0, clock)}));
  if (clock == std::string_view::npos) return Moment{day, {}};
  const std::string_view time = word.substr(clock + 1);
  const auto digit = [&](std::size_t i) { return time[i] >= '0' && time[i] <= '9'; };
  if (time.size() == 5 && time[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4)) {
    const int hours = (time[0] - '0') * 10 + (time[1] - '0');
    const int minutes = (time[3] - '0') * 10 + (time[4] - '0');
    if (hours < 24 && minutes < 60) return Moment{day, hours * 60 + minutes};
  }
  return fail(Fault::BadInput, where,
              fmt::format("found the time '{}'; expected hours and minutes as 18:30", time));
}

Result<schedule::Booking> parse_booking(PriceReader& prices, const std::string& word) {
  const std::string where = "--booked " + word;
  auto pieces = split(word, ':');
  std::string when{pieces.front()};
  if (pieces.size() == 5) {  // the time has a colon of its own
    when += ":" + std::string{pieces[1]};
    pieces.erase(pieces.begin());
  }
  if (pieces.size() != 4)
    return fail(Fault::BadInput, where,
                "expected DATE:STYLE:MINUTES:PRICE, such as 2027-08-06:sports:60:80 or "
                "2027-08-06T18:30:sports:60:80");
  RUBDOWN_TRY(const Moment moment, parse_moment(where, when));
  RUBDOWN_TRY(const Style style, parse_style(where, std::string{pieces[1]}));
  RUBDOWN_TRY(const int minutes, parse_minutes(where, pieces[2]));
  RUBDOWN_TRY(const Cents price, prices.price(where, pieces[3]));
  return schedule::Booking{moment.day, style, minutes, price, moment.start_min};
}

Result<schedule::PastVisit> parse_past(const std::string& word) {
  const std::string where = "--past " + word;
  const auto pieces = split(word, ':');
  if (pieces.size() != 2)
    return fail(Fault::BadInput, where, "expected DATE:STYLE, such as 2027-05-20:sports");
  RUBDOWN_TRY(const Day day, parse_day(where, std::string{pieces[0]}));
  RUBDOWN_TRY(const Style style, parse_style(where, std::string{pieces[1]}));
  return schedule::PastVisit{day, style};
}

/// Calls `parse` on every piece and collects what comes out.
template <class To, class Parse>
Result<void> collect(std::vector<To>& to, const std::vector<std::string>& words,
                     const Parse& parse) {
  for (const std::string& word : words) {
    RUBDOWN_TRY(To value, parse(word));
    to.push_back(std::move(value));
  }
  return {};
}

template <class Use>
Result<void> for_weekdays(const std::string& option, const std::vector<std::string>& words,
                          const Use& use) {
  for (const std::string& word : pieces_of(words)) {
    const auto weekday = weekday_named(word);
    if (!weekday)
      return fail(Fault::BadInput, option + " " + word,
                  fmt::format("found '{}'; expected weekdays such as fri,sat", word));
    use(static_cast<std::size_t>(*weekday));
  }
  return {};
}

template <class Use>
Result<void> for_styles(const std::string& option, const std::vector<std::string>& words,
                        const Use& use) {
  for (const std::string& word : pieces_of(words)) {
    RUBDOWN_TRY(const Style style, parse_style(option + " " + word, word));
    use(index_of(style));
  }
  return {};
}

// What a like or dislike is worth. A third of a good day's timing: heard, but no more.
constexpr int like_points = 3;
constexpr int dislike_points = -4;

Result<void> add_wishes(schedule::Wishes& wishes, const SeasonWords& words) {
  const auto weekdays = [&](const char* option, const auto& list, int points) {
    return for_weekdays(option, list,
                        [&](std::size_t day) { wishes.weekday_points[day] = points; });
  };
  const auto styles = [&](const char* option, const auto& list, int points) {
    return for_styles(option, list,
                      [&](std::size_t style) { wishes.style_points[style] = points; });
  };
  RUBDOWN_TRY_VOID(weekdays("--prefer-days", words.prefer_days, like_points));
  RUBDOWN_TRY_VOID(weekdays("--avoid-days", words.avoid_days, dislike_points));
  RUBDOWN_TRY_VOID(for_weekdays("--never-days", words.never_days,
                                [&](std::size_t day) { wishes.weekday_never[day] = true; }));
  RUBDOWN_TRY_VOID(styles("--like", words.like, like_points));
  RUBDOWN_TRY_VOID(styles("--dislike", words.dislike, dislike_points));
  if (words.minutes) {
    RUBDOWN_TRY(const int minutes, parse_minutes("--minutes", std::to_string(*words.minutes)));
    wishes.minutes = minutes;
  }
  if (words.mornings) wishes.half = schedule::Half::Before;
  return {};
}

Result<void> add_prices(schedule::PoseRequest& pose, const SeasonWords& words) {
  const bool is_priced = !pose.menu.empty() || !pose.budgets.empty() || !pose.booked.empty();
  PriceReader prices{is_priced ? pose.currency : ""};
  std::vector<schedule::MenuItem> menu;
  RUBDOWN_TRY_VOID(collect(menu, pieces_of(words.menu),
                           [&](const std::string& word) { return prices.menu_item(word); }));
  std::vector<schedule::Budget> budgets;
  RUBDOWN_TRY_VOID(collect(budgets, pieces_of(words.budgets),
                           [&](const std::string& word) { return prices.budget(word); }));
  RUBDOWN_TRY(const auto booked, parse_bookings(prices, words.booked));
  if (!menu.empty()) pose.menu = std::move(menu);
  if (!budgets.empty()) pose.budgets = std::move(budgets);
  pose.booked.insert(pose.booked.end(), booked.begin(), booked.end());
  pose.currency = prices.currency();
  return {};
}

/// Nobody types a season without a massage in it unless that is what is wanted.
Result<void> judge_menu(const schedule::PoseRequest& pose) {
  const bool self_massage_only =
      std::any_of(pose.budgets.begin(), pose.budgets.end(),
                  [](const schedule::Budget& budget) { return budget.count == 0; });
  if (pose.menu.empty() && pose.booked.empty() && !self_massage_only)
    return fail(Fault::BadInput, "--menu",
                "the menu is empty; expected at least one massage that you could book, such as "
                "--menu sports:60:80,swedish:45:60; for self-massage only, --budget none");
  return {};
}

/// A race that is typed takes the place of the race of that day.
void add_races(std::vector<RaceWish>& races, const std::vector<RaceWish>& typed) {
  std::erase_if(races, [&](const RaceWish& race) {
    return std::any_of(typed.begin(), typed.end(),
                       [&](const RaceWish& other) { return other.day == race.day; });
  });
  races.insert(races.end(), typed.begin(), typed.end());
}

}  // namespace

std::vector<std::string> pieces_of(const std::vector<std::string>& words) {
  std::vector<std::string> pieces;
  for (const std::string& word : words)
    for (const std::string_view piece : split(word, ','))
      if (!trim(piece).empty()) pieces.emplace_back(trim(piece));
  return pieces;
}

Result<std::vector<RaceWish>> parse_races(const std::vector<std::string>& words) {
  std::vector<RaceWish> races;
  RUBDOWN_TRY_VOID(collect(races, pieces_of(words), parse_race));
  return races;
}

Result<std::vector<schedule::Booking>> parse_bookings(PriceReader& prices,
                                                      const std::vector<std::string>& words) {
  std::vector<schedule::Booking> bookings;
  RUBDOWN_TRY_VOID(collect(bookings, pieces_of(words),
                           [&](const std::string& word) { return parse_booking(prices, word); }));
  return bookings;
}

Result<Day> parse_day(const std::string& where, const std::string& word) {
  const auto day = day_from_iso(word);
  if (!day)
    return fail(Fault::BadInput, where,
                fmt::format("found the date '{}'; expected a day from 1900 to 2199 that exists, "
                            "written 2027-10-05",
                            word));
  return *day;
}

Result<Style> parse_style(const std::string& where, const std::string& word) {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Style style : all_styles) all.emplace_back(name_of(style));
    return all;
  }();
  const auto style = style_named(word);
  if (!style)
    return fail(Fault::BadInput, where,
                fmt::format("found the style '{}'{}; expected {}", word, did_you_mean(word, names),
                            one_of(names)));
  return *style;
}

bool is_one_shot(const SeasonWords& words) {
  return !words.plans.empty() || !words.activities.empty();
}

Result<schedule::Wishes> wishes_from(const SeasonWords& words, schedule::Wishes base) {
  RUBDOWN_TRY_VOID(add_wishes(base, words));
  return base;
}

Result<app::Request> plan_request_from(const SeasonWords& words, app::Request base) {
  app::Request request = std::move(base);
  request.plans.assign(words.plans.begin(), words.plans.end());
  request.recordings.assign(words.activities.begin(), words.activities.end());
  RUBDOWN_TRY(const auto races, parse_races(words.races));
  add_races(request.races, races);
  if (!words.from.empty()) {
    RUBDOWN_TRY(request.from, parse_day("--from", words.from));
  }
  if (!words.until.empty()) {
    RUBDOWN_TRY(request.until, parse_day("--until", words.until));
  }
  if (!words.zone.empty()) request.zone = words.zone;
  request.day_overrides = pieces_of(words.days);
  RUBDOWN_TRY_VOID(collect(request.blocks, pieces_of(words.blocks), parse_block));
  return request;
}

Result<app::Request> request_from(const SeasonWords& words, app::Request base) {
  RUBDOWN_TRY(app::Request request, plan_request_from(words, std::move(base)));
  RUBDOWN_TRY_VOID(collect(request.closed, pieces_of(words.closed), parse_closed));
  if (!words.protocol.empty()) request.protocol = words.protocol;
  RUBDOWN_TRY_VOID(add_prices(request.wishes, words));
  if (is_one_shot(words)) RUBDOWN_TRY_VOID(judge_menu(request.wishes));
  RUBDOWN_TRY_VOID(collect(request.wishes.past, pieces_of(words.past), parse_past));
  RUBDOWN_TRY_VOID(add_wishes(request.wishes.wishes, words));
  RUBDOWN_TRY_VOID(for_styles("--tried", words.tried,
                              [&](std::size_t style) { request.wishes.tried.set(style); }));
  request.wishes.runner = {.worrier = words.worrier,
                           .injury = words.injury || request.wishes.runner.injury,
                           .regular = words.regular,
                           .needs = pieces_of(words.needs)};
  request.wishes.thrift = words.thrift;
  if (words.labels_max) request.effort.labels_max = *words.labels_max;
  return request;
}

}  // namespace rubdown::cli
