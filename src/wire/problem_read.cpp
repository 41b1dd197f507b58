#include <fmt/format.h>

#include <algorithm>

#include "wire/json_cell.h"
#include "wire/problem_json.h"
#include "wire/problem_place.h"
#include "wire/problem_values.h"

namespace rubdown::wire {
namespace {

using schedule::Limit;
using schedule::Offer;
using schedule::Part;
using schedule::PastMassage;
using schedule::ProblemData;
using schedule::Relief;
using Cell = JsonCell;
using namespace problem;

// -- lists and objects of values ------------------------------------------------------------------

/// A list in which `read` reads each element.
template <auto read>
auto list_of(const Context& context, const Cell& cell) {
  using Element = typename decltype(read(context, cell))::value_type;
  std::vector<Element> elements;
  const auto read_one = [&](const Cell& element) -> Result<void> {
    RUBDOWN_TRY(auto value, read(context, element));
    elements.push_back(std::move(value));
    return {};
  };
  const auto done = read_list(cell, read_one);
  return done ? Result<std::vector<Element>>{std::move(elements)}
              : Result<std::vector<Element>>{tl::unexpected{done.error()}};
}

/// The same with one element for each depth, 0 to 3.
template <class Element, auto read>
Result<std::array<Element, depth_count>> by_depth(const Context& context, const Cell& cell) {
  RUBDOWN_TRY(auto elements, list_of<read>(context, cell));
  std::array<Element, depth_count> result;
  if (elements.size() != result.size())
    return refuse(cell, fmt::format("found a list of {}; expected a list of {}, one for each depth "
                                    "from 0 to {}",
                                    elements.size(), result.size(), result.size() - 1));
  std::move(elements.begin(), elements.end(), result.begin());
  return result;
}

Result<StyleSet> style_set(const Context& context, const Cell& cell) {
  RUBDOWN_TRY(const auto styles, list_of<style>(context, cell));
  StyleSet set;
  for (const Style one : styles) set.set(index_of(one));
  return set;
}

template <class T, const auto& fields>
Result<T> object(const Context& context, const Cell& cell) {
  T result;
  RUBDOWN_TRY_VOID(
      read_object(context, cell, std::span<const JsonField<T, Context>>{fields}, result));
  return result;
}

// -- keys: what each object may have --------------------------------------------------------------

template <class T, class Member>
T owner_of(Member T::*);

/// Reads a cell into a member.
template <auto member, auto read, class T = decltype(owner_of(member))>
Result<void> put(const Context& context, const Cell& cell, T& into) {
  RUBDOWN_TRY(into.*member, read(context, cell));
  return {};
}

/// The same for what has dates in it, once the season is known.
template <auto member, auto read>
Result<void> put_in_season(const Context& context, const Cell& cell, ProblemData& into) {
  return put<member, read>(Context{context.known_rule, into.first_day, into.days}, cell, into);
}

template <class T>
using Field = JsonField<T, Context>;
constexpr bool required = true;
constexpr bool optional = false;

constexpr Field<Part> part_fields[] = {
    {"rule", required, put<&Part::rule, rule>},
    {"points", required, put<&Part::points, points>},
};
constexpr auto parts = list_of<object<Part, part_fields>>;

constexpr Field<Offer> offer_fields[] = {
    {"day", required, put<&Offer::day, season_day>},
    {"start_min", optional, put<&Offer::start_min, minutes>},
    {"therapist", optional, put<&Offer::therapist, person>},
    {"style", required, put<&Offer::style, style>},
    {"duration_min", required, put<&Offer::minutes, minutes>},
    {"price_cents", required, put<&Offer::price, cents>},
    {"booked", optional, put<&Offer::booked, truth>},
    {"effect_percent", required, put<&Offer::effect_percent, percent>},
    {"interval_days", optional, put<&Offer::interval_tenths, interval_tenths>},
    {"parts", optional, put<&Offer::parts, parts>},
    {"parts_if_regular", optional, put<&Offer::parts_if_regular, parts>},
    {"parts_if_lapsed", optional, put<&Offer::parts_if_lapsed, parts>},
    {"forbidden_by", optional, put<&Offer::forbidden_by, list_of<rule>>},
    {"forbidden_if_lapsed_by", optional, put<&Offer::forbidden_if_lapsed_by, list_of<rule>>},
    {"first_try_forbidden_by", optional, put<&Offer::first_try_forbidden_by, list_of<rule>>},
};

constexpr Field<Limit> limit_fields[] = {
    {"first_day", required, put<&Limit::first_day, day_index>},
    {"last_day", required, put<&Limit::last_day, day_index>},
    {"depth_min", optional, put<&Limit::depth_min, depth>},
    {"depth_max", optional, put<&Limit::depth_max, depth>},
    {"money_cents_max", optional, put<&Limit::money_max, cents>},
    {"count_max", optional, put<&Limit::count_max, count>},
    {"rule", optional, put<&Limit::rule, rule>},
};

Result<Limit> limit(const Context& context, const Cell& cell) {
  RUBDOWN_TRY(auto result, (object<Limit, limit_fields>(context, cell)));
  if (result.money_max || result.count_max) return result;
  return refuse(cell, "found neither money_cents_max nor count_max; expected at least one of them");
}

constexpr Field<PastMassage> past_fields[] = {
    {"day", required, put<&PastMassage::day, past_day>},
    {"style", required, put<&PastMassage::style, style>},
};

constexpr Field<Relief> relief_fields[] = {
    {"points_max", optional, put<&Relief::points_max, whole_points>},
    {"scale_milli", optional, put<&Relief::scale_milli, wear>},
    {"half_life_days", optional, put<&Relief::half_life_days, days>},
};

constexpr Field<ProblemData> problem_fields[] = {
    {"first_day", required, put<&ProblemData::first_day, date>},
    {"days", required, put<&ProblemData::days, horizon_days>},
    {"currency", optional, put<&ProblemData::currency, currency>},
    {"relief", optional, put<&ProblemData::relief, object<Relief, relief_fields>>},
    {"haste_points_max", optional, put<&ProblemData::haste_points_max, whole_points>},
    {"min_gap_days", optional, put<&ProblemData::min_gap_days, by_depth<int, days>>},
    {"min_gap_rules", optional,
     put<&ProblemData::min_gap_rule, by_depth<std::string, rule_or_none>>},
    {"regular_days", optional, put<&ProblemData::regular_days, days>},
    {"lapse_days", optional, put<&ProblemData::lapse_days, days>},
    {"tried", optional, put<&ProblemData::tried, style_set>},
    {"past", optional,
     put_in_season<&ProblemData::past, list_of<object<PastMassage, past_fields>>>},
    {"wear_before_milli", optional, put<&ProblemData::wear_before_milli, list_of<wear>>},
    {"wear_milli", optional, put<&ProblemData::wear_milli, list_of<wear>>},
    {"limits", optional, put_in_season<&ProblemData::limits, list_of<limit>>},
    {"offers", required, put_in_season<&ProblemData::offers, list_of<object<Offer, offer_fields>>>},
};

// -- the whole ------------------------------------------------------------------------------------

template <class T, std::size_t size>
void append_keys(std::vector<ProblemKey>& into, const std::string& prefix,
                 const Field<T> (&fields)[size]) {
  for (const Field<T>& field : fields)
    into.push_back({prefix + std::string{field.key}, field.required});
}

}  // namespace

Result<schedule::Problem> problem_from_json(std::string_view text, std::string_view name,
                                            KnownRule known_rule) {
  RUBDOWN_TRY(const auto tree, JsonTree::parse(text, name));
  const Context context{.known_rule = known_rule, .first_day = {}};
  RUBDOWN_TRY(auto data, object<ProblemData, problem_fields>(context, Cell{tree.root(), name}));
  if (data.wear_milli.empty()) data.wear_milli.assign(static_cast<std::size_t>(data.days), 0);

  auto problem = schedule::Problem::make(std::move(data));
  if (problem.has_value()) return problem;
  const Error& error = problem.error();
  return fail(error.fault, place_in_file(error.where, tree.root(), name), error.what);
}

std::vector<ProblemKey> problem_keys() {
  std::vector<ProblemKey> keys;
  append_keys(keys, "", problem_fields);
  append_keys(keys, "relief.", relief_fields);
  append_keys(keys, "past[].", past_fields);
  append_keys(keys, "limits[].", limit_fields);
  append_keys(keys, "offers[].", offer_fields);
  for (const std::string list : {"parts", "parts_if_regular", "parts_if_lapsed"})
    append_keys(keys, "offers[]." + list + "[].", part_fields);
  return keys;
}

}  // namespace rubdown::wire
