#include "faces/aftercare.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::FollowUp;
using schedule::Massage;

Aftercare relative(const FollowUp& follow_up, Day massage_day) {
  return {.first = static_cast<int>((follow_up.first_day - massage_day).count()),
          .last = static_cast<int>((follow_up.last_day - massage_day).count()),
          .rule = follow_up.rule,
          .words = follow_up.words};
}

Day day_of(const Answer& answer, const Massage& massage) {
  return day_at(answer, offer_at(answer, massage.offer).day);
}

bool asks_for(const Answer& answer, const Massage& massage, const Aftercare& care) {
  return std::any_of(
      massage.follow_ups.begin(), massage.follow_ups.end(),
      [&](const FollowUp& one) { return relative(one, day_of(answer, massage)) == care; });
}

std::string day_words(int days) {
  constexpr std::array<std::string_view, 4> words = {"the same day", "the next day",
                                                     "two days later", "three days later"};
  const auto index = static_cast<std::size_t>(days);
  return days >= 0 && index < words.size() ? std::string{words[index]}
                                           : fmt::format("{} days later", days);
}

}  // namespace

std::vector<Aftercare> shared_aftercare(const Answer& answer) {
  std::vector<Aftercare> shared;
  if (answer.massages.size() < 2) return shared;
  const Massage& first = answer.massages.front();
  for (const FollowUp& follow_up : first.follow_ups) {
    const Aftercare care = relative(follow_up, day_of(answer, first));
    if (std::all_of(answer.massages.begin(), answer.massages.end(),
                    [&](const Massage& massage) { return asks_for(answer, massage, care); }))
      shared.push_back(care);
  }
  return shared;
}

std::vector<FollowUp> own_follow_ups(const Answer& answer, const Massage& massage,
                                     const std::vector<Aftercare>& shared) {
  std::vector<FollowUp> own = massage.follow_ups;
  std::erase_if(own, [&](const FollowUp& follow_up) {
    const Aftercare care = relative(follow_up, day_of(answer, massage));
    return std::find(shared.begin(), shared.end(), care) != shared.end();
  });
  return own;
}

std::string days_of(const Aftercare& care) {
  if (care.first == care.last) return day_words(care.first);
  const std::string first = care.first == 0 ? "that day" : day_words(care.first);
  return "from " + first + " to " + day_words(care.last);
}

}  // namespace rubdown::faces
