// What a runner has told rubdown and it keeps: lists and a profile, for a terminal.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "care/feel.h"
#include "care/massage.h"
#include "core/race.h"
#include "faces/lines.h"
#include "load/thresholds.h"
#include "schedule/pose.h"

namespace rubdown::faces {

// Each list says how to fill it when it is empty.
[[nodiscard]] std::string races_as_text(std::span<const RaceWish> races);
[[nodiscard]] std::string menu_as_text(std::span<const schedule::MenuItem> menu,
                                       std::string_view currency);
[[nodiscard]] std::string budgets_as_text(std::span<const schedule::Budget> budgets,
                                          std::string_view currency);
[[nodiscard]] std::string bookings_as_text(std::span<const schedule::Booking> bookings,
                                           std::string_view currency);
[[nodiscard]] std::string massages_as_text(std::span<const care::Massage> massages,
                                           std::string_view currency, const TextStyle& style);
[[nodiscard]] std::string feels_as_text(std::span<const care::Feel> feels);
/// `choices` are words that stand for themselves: {"need", "relaxation"}.
[[nodiscard]] std::string wishes_as_text(
    const schedule::Wishes& wishes, std::span<const std::pair<std::string, std::string>> choices);

/// All that is kept, in counts, and what is missing for a first schedule.
struct Profile {
  std::string store{};  // the file
  std::string name{};
  load::Sex sex = load::Sex::Unknown;
  std::optional<int> birth_year{};
  std::string zone{};
  std::string currency{};
  std::vector<load::ThresholdEntry> thresholds{};
  std::size_t sessions = 0;
  std::size_t plans = 0;
  std::size_t races = 0;
  std::size_t menu = 0;
  std::size_t budgets = 0;
  std::size_t massages = 0;
};
[[nodiscard]] std::string profile_as_text(const Profile& profile, const TextStyle& style);

}  // namespace rubdown::faces
