#include "cli/season_request.h"

#include <charconv>

#include "app/kept_season.h"

namespace rubdown::cli {
namespace {

/// Kept choices stand where nothing was typed.
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
  fill(words.closed, "closed");
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

}  // namespace

Result<app::Request> season_request(const SeasonWords& typed, Day today) {
  if (is_one_shot(typed)) return request_from(typed);
  RUBDOWN_TRY(auto keep, app::open_keep_if_there(typed.store));
  if (!keep) return request_from(typed);
  Day from = today;
  if (!typed.from.empty()) {
    RUBDOWN_TRY(from, parse_day("--from", typed.from));
  }
  RUBDOWN_TRY(const app::Choices choices, app::kept_choices(*keep));
  RUBDOWN_TRY(app::Request kept, app::kept_request(*keep, from));
  return request_from(with_choices(typed, choices), std::move(kept));
}

}  // namespace rubdown::cli
