#include "wire/answer_parts.h"

#include "core/day.h"
#include "core/result.h"

namespace rubdown::wire {
namespace {

/// null where the diary is not known.
std::optional<std::string_view> known(std::string_view name) {
  if (name.empty()) return {};
  return name;
}

}  // namespace

std::string_view name_of(schedule::Outcome outcome) {
  switch (outcome) {
    case schedule::Outcome::Optimal:
      return "optimal";
    case schedule::Outcome::Infeasible:
      return "infeasible";
    case schedule::Outcome::Stopped:
      return "stopped";
  }
  bug(__FILE__, __LINE__, "an outcome that has a name");
}

std::string_view name_of(Importance importance) {
  return importance == Importance::Goal ? "goal" : "minor";
}

void write_proof(JsonWriter& json, const schedule::Problem& problem,
                 const schedule::Solution& solution) {
  Cents total;
  for (const int offer : solution.chosen)
    total += problem.offers()[static_cast<std::size_t>(offer)].price;
  json.field("outcome", name_of(solution.outcome));
  json.field("score_points", solution.score);
  json.field("bound_points", solution.bound);
  json.field("labels", solution.labels);
  json.field("currency", problem.data().currency);
  json.field("price_cents_total", total);
}

void write_offer(JsonWriter& json, const schedule::Problem& problem, const schedule::Offer& offer) {
  json.field("day", to_iso(problem.data().first_day + std::chrono::days{offer.day}));
  json.field("start_min", offer.start_min);
  json.field("therapist", known(offer.therapist));
  json.field("style", name_of(offer.style));
  json.field("duration_min", offer.minutes);
  json.field("price_cents", offer.price);
}

void write_sentences(JsonWriter& json, std::string_view name,
                     std::span<const std::string> sentences) {
  json.list(name, sentences, [&](const std::string& sentence) { json.text(sentence); });
}

void write_names(JsonWriter& json, std::string_view name, std::span<const std::string> names) {
  json.flat_list(name, names, [&](const std::string& one) { json.text(one); });
}

}  // namespace rubdown::wire
