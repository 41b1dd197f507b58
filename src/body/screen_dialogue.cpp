#include "body/screen_dialogue.h"

#include <fmt/format.h>

#include "body/screen_words.h"
#include "core/day.h"
#include "core/text.h"

namespace rubdown::body {
namespace {

constexpr const char* where = "answer";

std::optional<bool> yes_or_no(std::string_view line) {
  const std::string word = to_lower(trim(line));
  if (word == "y" || word == "yes") return true;
  if (word == "n" || word == "no") return false;
  return {};
}

}  // namespace

ScreenDialogue::ScreenDialogue(const ScreenAnswers& answers, const ScreenDay& when) : when_{when} {
  const auto open = open_stops(answers, when);
  for (const StopGroup* group : open_groups(answers, when)) {
    std::deque<Item> singles;
    for (const Stop* stop : open)
      if (stop->group == group->id) singles.push_back({.stop = stop});
    // Where only a part of a group is open, that part is asked.
    if (singles.size() == group->stops().size() && singles.size() > 1)
      waiting_.push_back({.group = group});
    else
      waiting_.insert(waiting_.end(), singles.begin(), singles.end());
  }
}

std::optional<std::string> ScreenDialogue::question() const {
  if (waiting_.empty()) return {};
  const Item& item = waiting_.front();
  switch (step_) {
    case Step::Where:
      return "Where is it? Such as: left calf";
    case Step::Since:
      return "Since which day? Such as: 2027-06-03; nothing means today";
    case Step::Graver:
      return item.stop->graver_question + " (y/n)";
    case Step::Group:
    case Step::Stop:
      break;
  }
  return (item.group ? item.group->question : item.stop->question) + " (y/n)";
}

ScreenAnswer ScreenDialogue::no(const Stop& stop) const {
  return {.stop = stop.id, .day = when_.today, .said = Said::No};
}

ScreenDialogue::Heard ScreenDialogue::hear(std::string_view line) {
  if (waiting_.empty()) return {};
  if (step_ == Step::Where || step_ == Step::Since) return hear_detail(line);
  const auto yes = yes_or_no(line);
  if (!yes) return {.complaint = "Please answer y or n."};
  return hear_yes_or_no(*yes);
}

ScreenDialogue::Heard ScreenDialogue::hear_yes_or_no(bool yes) {
  const Item item = waiting_.front();
  if (step_ == Step::Graver) {
    yes_.graver = yes;
    return go_on(Step::Graver);
  }
  if (item.group) {
    waiting_.pop_front();
    Heard heard;
    const auto stops = item.group->stops();
    if (yes)
      for (auto stop = stops.rbegin(); stop != stops.rend(); ++stop)
        waiting_.push_front({.stop = *stop});
    else
      for (const Stop* stop : stops) heard.answers.push_back(no(*stop));
    return heard;
  }
  if (!yes) {
    waiting_.pop_front();
    return {.answers = {no(*item.stop)}};
  }
  yes_ = {.stop = item.stop->id, .day = when_.today, .said = Said::Yes};
  Heard heard = go_on(Step::Stop);
  // What closes everything is kept at once, though the place may never be told.
  if (heard.answers.empty() && item.stop->closes == Closes::All) heard.answers.push_back(yes_);
  return heard;
}

ScreenDialogue::Heard ScreenDialogue::hear_detail(std::string_view line) {
  const std::string_view words = trim(line);
  if (step_ == Step::Since && words.empty()) return go_on(Step::Since);
  if (step_ == Step::Where) {
    const auto spot = parse_spot(where, words, when_.today);
    if (!spot) return {.complaint = spot.error().what};
    yes_.spots = {*spot};
    return go_on(Step::Where);
  }
  const auto day = day_from_iso(words);
  if (!day || *day > when_.today)
    return {.complaint =
                fmt::format("Expected a day that has come, written {}.", to_iso(when_.today))};
  yes_.since = day;
  return go_on(Step::Since);
}

ScreenDialogue::Heard ScreenDialogue::go_on(Step after) {
  const Stop& stop = *waiting_.front().stop;
  if (after == Step::Stop && stop.asks_spot) return step_ = Step::Where, Heard{};
  if (after <= Step::Where && stop.asks_since) return step_ = Step::Since, Heard{};
  if (after <= Step::Since && !stop.graver.empty()) return step_ = Step::Graver, Heard{};
  step_ = Step::Group;
  waiting_.pop_front();
  return {.answers = {yes_}};
}

}  // namespace rubdown::body
