#include "activity/fit_words.h"

#include <fmt/format.h>

#include <array>

#include "activity/sport_words.h"
#include "activity/track_reader.h"

namespace rubdown::activity {
namespace {

struct SportNumber {
  double number;
  Sport sport;
};
constexpr std::array sports = {SportNumber{1, Sport::Run},   SportNumber{2, Sport::Ride},
                               SportNumber{5, Sport::Swim},  SportNumber{11, Sport::Walk},
                               SportNumber{17, Sport::Walk}, SportNumber{21, Sport::Ride},
                               SportNumber{35, Sport::Walk}};
constexpr std::array sub_sports = {SportNumber{1, Sport::Run}, SportNumber{20, Sport::Strength}};

/// Makers seen in real files, by their numbers there.
struct Maker {
  std::uint32_t number;
  std::string_view name;
};
constexpr std::array makers = {Maker{1, "Garmin"},  Maker{23, "Suunto"},  Maker{32, "Wahoo"},
                               Maker{71, "TomTom"}, Maker{95, "Stryd"},   Maker{258, "Lezyne"},
                               Maker{260, "Zwift"}, Maker{265, "Strava"}, Maker{289, "Hammerhead"},
                               Maker{294, "Coros"}};

std::string product_name(const fit::Activity& activity) {
  if (!activity.file_id.product_name.empty()) return activity.file_id.product_name;
  for (const fit::Device& device : activity.devices)
    if (device.index == 0U && !device.product_name.empty()) return device.product_name;
  return {};
}

}  // namespace

Sport sport_of(const fit::Summary& summary) {
  for (const SportNumber& row : sports)
    if (summary.sport == row.number) return row.sport;
  // Only a general sport leaves the word to others: a transition named "Run" is none.
  constexpr double generic = 0;
  constexpr double gym = 4;
  constexpr double training = 10;
  const double sport = summary.sport.value_or(generic);
  if (sport != generic && sport != gym && sport != training) return Sport::Other;
  for (const SportNumber& row : sub_sports)
    if (summary.sub_sport == row.number) return row.sport;
  return sport_of_words(summary.name).value_or(Sport::Other);
}

std::string device_of(const fit::Activity& activity) {
  const std::string product = product_name(activity);
  if (!product.empty()) return TrackReader::words(product);
  const auto& id = activity.file_id;
  if (!id.manufacturer || *id.manufacturer == 0) return {};
  std::string maker = fmt::format("maker {}", *id.manufacturer);
  for (const Maker& row : makers)
    if (row.number == id.manufacturer) maker = row.name;
  return id.product && *id.product != 0 ? fmt::format("{}, product {}", maker, *id.product) : maker;
}

}  // namespace rubdown::activity
