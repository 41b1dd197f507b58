#include "store/screen_answers.h"

#include "core/text.h"
#include "store/records_sql.h"

namespace rubdown::store {

/// "calves-left,knees-both": a few names of our own, read whole and never searched for.
template <>
struct Codec<std::vector<body::Spot>> {
  static Cell cell(const std::vector<body::Spot>& spots) {
    std::string words;
    for (const body::Spot& spot : spots) words += (words.empty() ? "" : ",") + body::id_of(spot);
    return words;
  }
  static std::optional<std::vector<body::Spot>> value(const Cell& cell) {
    const auto words = text_in(cell);
    if (!words) return {};
    std::vector<body::Spot> spots;
    if (words->empty()) return spots;
    for (const std::string_view word : split(*words, ',')) {
      const auto spot = body::spot_named(word);
      if (!spot) return {};
      spots.push_back(*spot);
    }
    return spots;
  }
};

template <>
struct Shape<body::ScreenAnswer> {
  using A = body::ScreenAnswer;
  static constexpr auto table = "screen_answer";
  static constexpr auto order = "day, position";
  static constexpr auto columns = std::tuple{
      Column{"stop", &A::stop},    Column{"day", &A::day},         Column{"said", &A::said},
      Column{"spots", &A::spots},  Column{"since_day", &A::since}, Column{"graver", &A::graver},
      Column{"cleared_by", &A::by}};
};

RUBDOWN_KEEPS(body::ScreenAnswer);

}  // namespace rubdown::store
