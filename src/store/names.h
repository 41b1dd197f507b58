// What enumerators are called in the store: the names that files and flags use, never numbers, so
// that an enumeration may be reordered.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "activity/session.h"
#include "core/race.h"
#include "core/style.h"
#include "load/region.h"
#include "load/trimp.h"
#include "schedule/pose.h"
#include "training/plan.h"

namespace rubdown::store {

/// `of` gives an enumerator's name, `named` the enumerator of a name.
template <class T>
struct Names;

template <class T>
concept Named = requires(T thing, std::string_view name) {
  Names<T>::of(thing);
  Names<T>::named(name);
};

/// Names of an enumeration whose room has none: in the order of the enumerators.
template <class T, std::size_t count>
struct Listed {
  std::array<std::string_view, count> names;

  [[nodiscard]] constexpr std::string_view of(T thing) const {
    return names[static_cast<std::size_t>(thing)];
  }
  [[nodiscard]] constexpr std::optional<T> named(std::string_view name) const {
    for (std::size_t i = 0; i < count; ++i)
      if (names[i] == name) return static_cast<T>(i);
    return {};
  }
};

/// Names that the enumeration's own room gives.
template <class T, std::optional<T> (*from)(std::string_view)>
struct Spoken {
  static std::string_view of(T thing) { return name_of(thing); }
  static std::optional<T> named(std::string_view name) { return from(name); }
};

/// Names that this header gives: `list` is a Listed.
template <const auto& list>
struct Given {
  static std::string_view of(auto thing) { return list.of(thing); }
  static auto named(std::string_view name) { return list.named(name); }
};

inline constexpr Listed<load::Sex, 3> sex_names{{"unknown", "male", "female"}};
inline constexpr Listed<Importance, 2> importance_names{{"goal", "minor"}};
inline constexpr Listed<schedule::Budget::Period, 2> period_names{{"month", "four_weeks"}};
inline constexpr Listed<schedule::Half, 2> half_names{{"before", "after"}};

template <>
struct Names<Style> : Spoken<Style, style_named> {};
template <>
struct Names<RaceDistance> : Spoken<RaceDistance, race_distance_named> {};
template <>
struct Names<load::Region> : Spoken<load::Region, load::region_named> {};
template <>
struct Names<activity::Sport> : Spoken<activity::Sport, activity::sport_named> {};
template <>
struct Names<training::WorkoutKind> : Spoken<training::WorkoutKind, training::workout_kind_named> {
};
template <>
struct Names<load::Sex> : Given<sex_names> {};
template <>
struct Names<Importance> : Given<importance_names> {};
template <>
struct Names<schedule::Budget::Period> : Given<period_names> {};
template <>
struct Names<schedule::Half> : Given<half_names> {};

}  // namespace rubdown::store
