#include "body/screen_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "body/parse_finding.h"
#include "core/day.h"
#include "core/text.h"

namespace rubdown::body {
namespace {

std::string upper(std::string_view text) {
  std::string word{text};
  for (char& c : word)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return word;
}

const Stop* asked_stop(std::string_view name) {
  const Stop* stop = stop_named(upper(name));
  return stop != nullptr && !stop->group.empty() ? stop : nullptr;
}

std::vector<std::string> stop_names() {
  std::vector<std::string> names;
  for (const Stop& stop : stops())
    if (!stop.group.empty()) names.push_back(stop.id);
  return names;
}

std::vector<std::string> all_names() {
  std::vector<std::string> names = stop_names();
  for (const StopGroup& group : stop_groups()) names.push_back(group.id);
  return names;
}

tl::unexpected<Error> unknown(const std::string& where, std::string_view name,
                              const std::vector<std::string>& known) {
  if (stop_named(upper(name)))
    return fail(Fault::BadInput, where,
                "S-17 is not asked: it holds by itself on the day of a marathon or an ultra");
  return fail(Fault::BadInput, where,
              fmt::format("no question is called '{}'{}; rubdown screen lists them", name,
                          did_you_mean(name, known)));
}

Result<bool> parse_yes_or_no(const std::string& where, std::string_view word) {
  const std::string said = to_lower(trim(word));
  if (said == "yes" || said == "y") return true;
  if (said == "no" || said == "n") return false;
  return fail(Fault::BadInput, where, fmt::format("found '{}'; expected yes or no", word));
}

/// "leg=yes" of a group with one stop means that stop; of several it must be told which.
Result<const Stop*> the_stop_of(const std::string& where, const StopGroup& group) {
  const auto stops = group.stops();
  if (stops.size() == 1) return stops.front();
  std::string questions;
  for (const Stop* stop : stops)
    questions +=
        fmt::format("{}{}=yes: {}", questions.empty() ? "" : " ", stop->id, stop->question);
  std::string first;
  for (const Stop* stop : stops)
    if (stop->level == StopLevel::Emergency) first = stop->urgency + " ";
  return fail(Fault::BadInput, where, fmt::format("{}Which of them? {}", first, questions));
}

Result<Day> parse_since(const std::string& where, Day day, Day today) {
  if (day <= today) return day;
  return fail(Fault::BadInput, where,
              fmt::format("found {}, which lies ahead of today ({}); expected a day that has come",
                          to_iso(day), to_iso(today)));
}

Result<ScreenAnswer> parse_no(const std::string& where, const Stop& stop, std::string_view details,
                              Day today) {
  ScreenAnswer no{.stop = stop.id, .day = today, .said = Said::No};
  if (trim(details).empty()) return no;
  const auto day = day_from_iso(trim(details));
  if (!day)
    return fail(Fault::BadInput, where,
                fmt::format("found '{}' after no; expected the day on which it ended, or nothing",
                            details));
  RUBDOWN_TRY(no.since, parse_since(where, *day, today));
  return no;
}

}  // namespace

Result<const Stop*> parse_stop(const std::string& where, std::string_view name) {
  if (const Stop* stop = asked_stop(name)) return stop;
  return unknown(where, name, stop_names());
}

Result<Spot> parse_spot(const std::string& where, std::string_view words, Day today) {
  if (const auto spot = spot_named(words)) return *spot;
  // Any words for a place will do; the number only makes a whole finding of them.
  RUBDOWN_TRY(const Heard heard, parse_finding(std::string{words} + " 5", today));
  if (heard.finding.region && heard.finding.side)
    return Spot{heard.finding.region, *heard.finding.side};
  for (const Question& question : heard.questions)
    if (question.about == Question::About::Region || question.about == Question::About::Side)
      return fail(Fault::BadInput, where,
                  fmt::format("found the place '{}': {}", words, question.words));
  return fail(Fault::BadInput, where,
              fmt::format("found the place '{}'; expected one such as 'left calf'", words));
}

Result<ScreenAnswer> parse_yes(const std::string& where, const Stop& stop, std::string_view details,
                               Day today) {
  ScreenAnswer yes{.stop = stop.id, .day = today, .said = Said::Yes};
  for (const std::string_view piece : split(details, ',')) {
    const std::string_view word = trim(piece);
    if (word.empty()) continue;
    if (const auto day = day_from_iso(word)) {
      RUBDOWN_TRY(yes.since, parse_since(where, *day, today));
    } else if (!stop.graver.empty() && to_lower(word) == stop.graver) {
      yes.graver = true;
    } else if (stop.asks_spot) {
      RUBDOWN_TRY(const Spot spot, parse_spot(where, word, today));
      yes.spots.push_back(spot);
    } else {
      return fail(Fault::BadInput, where,
                  fmt::format("found '{}'; expected a day written 2027-10-05, or nothing", word));
    }
  }
  if (stop.closes == Closes::Spot && yes.spots.empty() && !yes.graver)
    return fail(Fault::BadInput, where,
                fmt::format("{} Where is it? Expected {}=yes,PLACE such as {}=yes,calves-left",
                            stop.urgency, stop.id, stop.id));
  return yes;
}

Result<ScreenAnswers> parse_answer(std::string_view word, Day today) {
  const std::string where = "screen " + std::string{word};
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos)
    return fail(Fault::BadInput, where,
                "expected NAME=yes or NAME=no, such as skin=no or S-06=yes,ankles-left");
  const std::string_view name = trim(word.substr(0, equals));
  const std::string_view said = word.substr(equals + 1);
  const std::string_view first = said.substr(0, said.find(','));
  const std::string_view details =
      first.size() < said.size() ? said.substr(first.size() + 1) : std::string_view{};
  const StopGroup* group = stop_group_named(to_lower(name));
  const Stop* stop = asked_stop(name);
  if (!group && !stop) return unknown(where, name, all_names());
  RUBDOWN_TRY(const bool is_yes, parse_yes_or_no(where, first));
  ScreenAnswers answers;
  if (is_yes) {
    if (!stop) {
      RUBDOWN_TRY(stop, the_stop_of(where, *group));
    }
    RUBDOWN_TRY(ScreenAnswer yes, parse_yes(where, *stop, details, today));
    answers.push_back(std::move(yes));
    return answers;
  }
  const std::vector<const Stop*> meant = stop ? std::vector{stop} : group->stops();
  for (const Stop* one : meant) {
    RUBDOWN_TRY(ScreenAnswer no, parse_no(where, *one, details, today));
    answers.push_back(std::move(no));
  }
  return answers;
}

Result<ScreenAnswers> parse_answers(std::span<const std::string> words, Day today) {
  ScreenAnswers all;
  for (const std::string& word : words) {
    RUBDOWN_TRY(const ScreenAnswers answers, parse_answer(word, today));
    for (const ScreenAnswer& one : answers) {
      const auto same = std::find_if(all.begin(), all.end(),
                                     [&](const ScreenAnswer& a) { return a.stop == one.stop; });
      if (same == all.end())
        all.push_back(one);
      else if (same->said != one.said)
        return fail(
            Fault::BadInput, "screen " + word,
            fmt::format("{} is answered with both yes and no; expected one of them", one.stop));
      else
        same->spots.insert(same->spots.end(), one.spots.begin(), one.spots.end());
    }
  }
  return all;
}

}  // namespace rubdown::body
