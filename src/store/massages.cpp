#include "store/massages.h"

#include "core/text.h"
#include "store/records_sql.h"

namespace rubdown::store {

/// "quads,calves": a handful of words of our own, read whole and never searched for.
template <>
struct Codec<std::vector<load::Region>> {
  static Cell cell(const std::vector<load::Region>& regions) {
    std::string words;
    for (const load::Region region : regions) {
      if (!words.empty()) words += ',';
      words += load::name_of(region);
    }
    return words;
  }
  static std::optional<std::vector<load::Region>> value(const Cell& cell) {
    const auto words = text_in(cell);
    if (!words) return {};
    std::vector<load::Region> regions;
    if (words->empty()) return regions;
    for (const std::string_view word : split(*words, ',')) {
      const auto region = load::region_named(word);
      if (!region) return {};
      regions.push_back(*region);
    }
    return regions;
  }
};

template <>
struct Shape<care::Massage> {
  using M = care::Massage;
  static constexpr auto table = "massage";
  static constexpr auto order = "day, position";
  static constexpr auto columns = std::tuple{Column{"day", &M::day},
                                             Column{"style", &M::style},
                                             Column{"minutes", &M::minutes},
                                             Column{"pressure", &M::pressure},
                                             Column{"regions", &M::regions},
                                             Column{"price_cents", &M::price},
                                             Column{"therapist", &M::therapist},
                                             Column{"findings", &M::findings},
                                             Column{"helped", &M::helped}};
};

RUBDOWN_KEEPS(care::Massage);

}  // namespace rubdown::store
