// The tables of a session. For the store's own files.
#pragma once

#include <string>

#include "activity/session.h"
#include "store/shape.h"

namespace rubdown::store {

struct SessionNote {
  std::string words{};
};

template <>
struct Shape<activity::Session> {
  using S = activity::Session;
  static constexpr auto table = "session";
  static constexpr auto order = "start_utc_s, id";
  static constexpr auto columns = std::tuple{Column{"start_utc_s", &S::start},
                                             Column{"utc_offset_s", &S::utc_offset},
                                             Column{"sport", &S::sport},
                                             Column{"title", &S::title},
                                             Column{"device", &S::device},
                                             Column{"elapsed_s", &S::elapsed_s},
                                             Column{"moving_s", &S::moving_s},
                                             Column{"distance_m", &S::distance_m},
                                             Column{"ascent_m", &S::ascent_m},
                                             Column{"descent_m", &S::descent_m},
                                             Column{"heart_rate_mean_bpm", &S::heart_rate_mean_bpm},
                                             Column{"heart_rate_max_bpm", &S::heart_rate_max_bpm},
                                             Column{"rpe", &S::rpe},
                                             Column{"feel", &S::feel}};
};

template <>
struct Shape<activity::Pause> {
  static constexpr auto table = "session_pause";
  static constexpr auto parent = "session_id";
  static constexpr auto columns = std::tuple{Column{"from_s", &activity::Pause::from_s},
                                             Column{"to_s", &activity::Pause::to_s}};
};

template <>
struct Shape<activity::Lap> {
  using L = activity::Lap;
  static constexpr auto table = "session_lap";
  static constexpr auto parent = "session_id";
  static constexpr auto columns = std::tuple{
      Column{"start_s", &L::start_s}, Column{"moving_s", &L::moving_s},
      Column{"distance_m", &L::distance_m}, Column{"heart_rate_mean_bpm", &L::heart_rate_mean_bpm}};
};

template <>
struct Shape<SessionNote> {
  static constexpr auto table = "session_note";
  static constexpr auto parent = "session_id";
  static constexpr auto columns = std::tuple{Column{"words", &SessionNote::words}};
};

template <>
struct Shape<activity::Source> {
  using S = activity::Source;
  static constexpr auto table = "session_source";
  static constexpr auto parent = "session_id";
  static constexpr auto columns =
      std::tuple{Column{"name", &S::name}, Column{"format", &S::format},
                 Column{"sha256", &S::sha256}, Column{"size_bytes", &S::size_bytes}};
};

}  // namespace rubdown::store
