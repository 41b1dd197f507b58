#include "cli/season_request.h"

#include <algorithm>
#include <charconv>

#include "app/kept_season.h"
#include "app/screen.h"
#include "body/screen_words.h"
#include "core/day.h"

namespace rubdown::cli {
namespace {

constexpr const char* not_asked =
    "The red-flag questions (S-01 to S-18) were not asked, so this schedule cannot keep to the "
    "answers. Read them with rubdown screen: what holds is told with --stop, or once and for all "
    "by "
    "answering them there.";

bool is_red_flag(const std::string& closed) { return closed.find("=S-") != std::string::npos; }

/// Kept choices stand where nothing was typed; days that a red flag closes stand in any case.
SeasonWords with_choices(SeasonWords words, const app::Choices& choices) {
  const auto kept = [&](const char* name) {
    const auto found = choices.find(name);
    return found == choices.end() ? std::string{} : found->second;
  };
  const auto fill = [&](std::vector<std::string>& list, const char* name) {
    if (list.empty() && !kept(name).empty()) list.push_back(kept(name));
  };
  if (words.protocol.empty()) words.protocol = kept("protocol");
  fill(words.needs, "need");
  fill(words.tried, "tried");
  const bool is_typed = !words.closed.empty();
  for (const std::string& closed : pieces_of({kept("closed")}))
    if (!is_typed || is_red_flag(closed)) words.closed.push_back(closed);
  words.injury |= !kept("injury").empty();
  words.worrier |= !kept("worrier").empty();
  words.regular |= !kept("regular").empty();
  if (const std::string thrift = kept("thrift"); !words.thrift && !thrift.empty()) {
    double points = 0;
    std::from_chars(thrift.data(), thrift.data() + thrift.size(), points);
    words.thrift = points;
  }
  return words;
}

/// "S-09", "S-06=ankles-left", "S-07:2027-06-08", "S-07:2027-06-08..2027-06-20": a red flag that
/// holds in this season, as if it had been answered yes on its first day.
Result<body::Closure> parse_stop_word(const std::string& word, Day first) {
  const std::string where = "--stop " + word;
  const std::size_t colon = word.find(':');
  const std::string named = word.substr(0, colon);
  const std::size_t equals = named.find('=');
  RUBDOWN_TRY(const body::Stop* stop, body::parse_stop(where, named.substr(0, equals)));
  const std::string details = equals == std::string::npos ? "" : named.substr(equals + 1);
  RUBDOWN_TRY(body::ScreenAnswer yes, body::parse_yes(where, *stop, details, first));
  if (colon == std::string::npos) return body::closure_of(yes);
  RUBDOWN_TRY(const DayRange range, parse_range(where, word.substr(colon + 1)));
  yes.day = range.first;
  body::Closure closure = body::closure_of(yes);
  if (word.find("..") == std::string::npos) return closure;
  // Never shorter than the stop itself asks for.
  closure.last = closure.last ? std::max(*closure.last, range.last) : range.last;
  closure.opens = "until " + to_long(*closure.last);
  return closure;
}

Result<app::Request> with_stops(app::Request request, const SeasonWords& words, Day today) {
  const Day first = std::min(today, request.from.value_or(today));
  std::vector<body::Closure> closures;
  for (const std::string& word : words.stops) {
    RUBDOWN_TRY(body::Closure closure, parse_stop_word(word, first));
    closures.push_back(std::move(closure));
  }
  app::bar(request, closures);
  return request;
}

/// A season of files stores nothing. But a runner who has answered keeps to her answers here too.
Result<app::Request> one_shot_request(const SeasonWords& typed, Day today) {
  RUBDOWN_TRY(app::Request request, request_from(typed));
  RUBDOWN_TRY(auto keep, app::open_keep_if_there(typed.store));
  bool is_asked = false;
  if (keep) {
    RUBDOWN_TRY(const auto closures, app::kept_closures(*keep, today));
    app::bar(request, closures);
    is_asked = app::judge_screen(*keep, today).has_value();
  }
  if (!is_asked) request.notes.emplace_back(not_asked);
  return request;
}

Result<app::Request> kept_request(app::Keep& keep, const SeasonWords& typed, Day today) {
  Day from = today;
  if (!typed.from.empty()) {
    RUBDOWN_TRY(from, parse_day("--from", typed.from));
  }
  RUBDOWN_TRY(const app::Choices choices, app::kept_choices(keep));
  RUBDOWN_TRY(app::Request kept, app::kept_request(keep, from, today));
  return request_from(with_choices(typed, choices), std::move(kept));
}

}  // namespace

Result<app::Request> season_request(const SeasonWords& typed, Day today) {
  app::Request request;
  if (is_one_shot(typed)) {
    RUBDOWN_TRY(request, one_shot_request(typed, today));
    return with_stops(std::move(request), typed, today);
  }
  RUBDOWN_TRY(auto keep, app::open_keep_if_there(typed.store));
  if (keep) {
    RUBDOWN_TRY(request, kept_request(*keep, typed, today));
  } else {
    RUBDOWN_TRY(request, request_from(typed));
  }
  return with_stops(std::move(request), typed, today);
}

}  // namespace rubdown::cli
