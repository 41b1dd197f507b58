#include "wire/solution_json.h"

#include "schedule/check.h"
#include "wire/answer_parts.h"

namespace rubdown::wire {
namespace {

using schedule::PricedPart;

/// What an offer loses against the optimum when it must be taken.
std::optional<Points> regret_of(const schedule::Solution& solution, int offer) {
  if (solution.best_with.empty()) return {};
  const auto& best = solution.best_with[static_cast<std::size_t>(offer)];
  if (!best) return {};
  return solution.score - *best;
}

void write_massage(JsonWriter& json, const schedule::Problem& problem, int index,
                   const std::vector<PricedPart>& parts) {
  const schedule::Offer& offer = problem.offers()[static_cast<std::size_t>(index)];
  Points sum;
  for (const PricedPart& part : parts) sum += part.points;
  json.object([&] {
    json.field("offer", index);
    write_offer(json, problem, offer);
    json.field("booked", offer.booked);
    json.field("points", sum);
    json.list("parts", parts, [&](const PricedPart& part) {
      json.flat_object([&] {
        json.field("rule", part.rule);
        json.field("points", part.points);
      });
    });
  });
}

}  // namespace

std::string to_json(const schedule::Problem& problem, const schedule::Solution& solution,
                    std::span<const std::string> obstacles) {
  const auto bills = schedule::price_parts(problem, solution.chosen);
  JsonWriter json;
  json.object([&] {
    write_proof(json, problem, solution);
    write_sentences(json, "obstacles", obstacles);
    std::size_t position = 0;
    json.list("massages", solution.chosen,
              [&](int offer) { write_massage(json, problem, offer, bills[position++]); });
    int index = 0;
    json.list("offers", problem.offers(), [&](const schedule::Offer& offer) {
      json.flat_object([&] {
        json.field("offer", index);
        write_offer(json, problem, offer);
        json.field("regret_points", regret_of(solution, index++));
      });
    });
  });
  return std::move(json).finish();
}

}  // namespace rubdown::wire
