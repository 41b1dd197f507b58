// The words that JSON has for our enumerations, and what several answers share.
#pragma once

#include <span>
#include <string_view>

#include "core/race.h"
#include "schedule/problem.h"
#include "schedule/solution.h"
#include "wire/json_writer.h"

namespace rubdown::wire {

/// "optimal", "infeasible", "stopped"
[[nodiscard]] std::string_view name_of(schedule::Outcome outcome);
/// "goal", "minor"
[[nodiscard]] std::string_view name_of(Importance importance);

/// Outcome, score, bound, labels, currency and what the chosen offers cost together.
void write_proof(JsonWriter& json, const schedule::Problem& problem,
                 const schedule::Solution& solution);
/// Day, start, therapist, style, minutes and price: enough to book it.
void write_offer(JsonWriter& json, const schedule::Problem& problem, const schedule::Offer& offer);
/// A list of sentences, one below the other.
void write_sentences(JsonWriter& json, std::string_view name,
                     std::span<const std::string> sentences);
/// Names on one line.
void write_names(JsonWriter& json, std::string_view name, std::span<const std::string> names);

}  // namespace rubdown::wire
