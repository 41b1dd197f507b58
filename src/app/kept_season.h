// What the store knows of a runner's season, as a request.
#pragma once

#include <map>
#include <string>

#include "app/keep.h"
#include "app/request.h"
#include "core/result.h"

namespace rubdown::app {

/// Everything that is kept, for a season that begins on `from`: plans, races, menu, budgets,
/// wishes, bookings from that day on, massages before it, sessions and thresholds, reports of
/// soreness, tools. A massage that was had on that day or later stands like a booking.
/// Errors  those of the store.
[[nodiscard]] Result<Request> kept_request(Keep& keep, Day from);

/// Who ran: sex, age, thresholds, what she felt.
[[nodiscard]] Result<load::HistoryRequest> kept_body(Keep& keep, Day today);

/// All kept plans as one.
[[nodiscard]] Result<training::Plan> kept_plan(Keep& keep);

[[nodiscard]] Result<schedule::Wishes> kept_wishes(Keep& keep);
Result<void> keep_wishes(Keep& keep, const schedule::Wishes& wishes);

/// The choices of `wish` that are words, by the name of their option: "need" -> "relaxation".
using Choices = std::map<std::string, std::string>;
[[nodiscard]] Result<Choices> kept_choices(Keep& keep);
/// Replaces all of them.
Result<void> keep_choices(Keep& keep, const Choices& choices);

}  // namespace rubdown::app
