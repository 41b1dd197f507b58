// What a brief tells of the training around a massage.
#pragma once

#include <span>
#include <vector>

#include "app/season.h"
#include "care/brief.h"
#include "core/race.h"
#include "load/history.h"

namespace rubdown::app {

/// The race that was run in the ten days before, else the next one.
void tell_race(care::Brief& brief, const schedule::Calendar& calendar,
               std::span<const RaceWish> told);

/// The hard days and long runs nearest to the brief's day, on both sides.
void tell_days(care::Brief& brief, const schedule::Calendar& calendar, int day);

/// Weeks of seven days up to the last recorded one. Nothing when that is more than two weeks ago.
void tell_load(care::Brief& brief, const std::optional<schedule::Condition>& condition,
               std::span<const activity::Session> sessions, std::chrono::seconds utc_offset);

}  // namespace rubdown::app
