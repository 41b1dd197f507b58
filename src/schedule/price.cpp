#include <algorithm>
#include <optional>

#include "schedule/check.h"

namespace rubdown::schedule {
namespace {

std::optional<int> last_past_day(const ProblemData& data) {
  std::optional<int> last;
  for (const PastMassage& past : data.past) last = std::max(last.value_or(past.day), past.day);
  return last;
}

void append(std::vector<PricedPart>& bill, const std::vector<Part>& parts) {
  for (const Part& part : parts) bill.push_back({part.rule, part.points});
}

std::vector<PricedPart> bill_of(const Problem& problem, const Offer& offer, int gap) {
  std::vector<PricedPart> bill;
  append(bill, offer.parts);
  if (problem.is_regular(gap)) append(bill, offer.parts_if_regular);
  if (problem.is_lapsed(gap)) append(bill, offer.parts_if_lapsed);
  const Points relief = Problem::relief(offer.effect_percent, problem.tension(offer.day, gap));
  if (relief != Points{}) bill.push_back({relief_rule, relief});
  const Points haste = problem.haste(offer.interval_tenths, gap);
  if (haste != Points{}) bill.push_back({haste_rule, -haste});
  return bill;
}

}  // namespace

std::vector<std::vector<PricedPart>> price_parts(const Problem& problem,
                                                 std::span<const int> chosen) {
  std::vector<std::vector<PricedPart>> bills;
  std::optional<int> previous = last_past_day(problem.data());
  for (const int index : chosen) {
    const Offer& offer = problem.offers()[static_cast<std::size_t>(index)];
    bills.push_back(bill_of(problem, offer, problem.gap(previous, offer.day)));
    previous = offer.day;
  }
  return bills;
}

Points price(const Problem& problem, std::span<const int> chosen) {
  Points total;
  for (const auto& bill : price_parts(problem, chosen))
    for (const PricedPart& part : bill) total += part.points;
  return total;
}

}  // namespace rubdown::schedule
