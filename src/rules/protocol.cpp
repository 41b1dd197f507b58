#include "rules/protocol.h"

namespace rubdown::rules {

std::string_view name_of(Trigger trigger) {
  constexpr std::array<std::string_view, trigger_count> names = {
      "race", "long_run", "hard_session", "easy_run", "rest_day", "easy_tomorrow", "taper"};
  return names[static_cast<std::size_t>(trigger)];
}

std::string_view name_of(Condition condition) {
  constexpr std::array<std::string_view, condition_count> names = {
      "always",      "lapsed", "regular",   "worrier",
      "not_worrier", "injury", "no_injury", "last_hard_done"};
  return names[static_cast<std::size_t>(condition)];
}

}  // namespace rubdown::rules
