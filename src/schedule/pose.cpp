#include "schedule/pose.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/day.h"
#include "schedule/limits.h"
#include "schedule/wish.h"

namespace rubdown::schedule {
namespace {

/// The runs of a day whose start the plan does not tell are taken to start here.
constexpr Minutes usual_run_start{7 * 60};

/// What a protocol says about one massage on one day, ready to be put into offers.
struct Timing {
  std::vector<Part> parts;
  std::vector<Part> parts_if_regular;
  std::vector<Part> parts_if_lapsed;
  std::vector<std::string> forbidden_by;
  std::vector<std::string> forbidden_if_lapsed_by;
};

void forbid(std::vector<std::string>& rules, const std::string& rule) {
  if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
}

Timing timing_of(const std::vector<Hit>& hits, int effect_percent) {
  Timing timing;
  for (const Hit& hit : hits) {
    const std::string& rule = hit.row->rules.front();
    if (hit.forbids) {
      forbid(hit.holds == Holds::IfLapsed ? timing.forbidden_if_lapsed_by : timing.forbidden_by,
             rule);
      continue;
    }
    const Points points = worth(hit, effect_percent);
    if (points == Points{}) continue;
    auto& parts = hit.holds == Holds::Always      ? timing.parts
                  : hit.holds == Holds::IfRegular ? timing.parts_if_regular
                                                  : timing.parts_if_lapsed;
    parts.push_back({rule, points});
  }
  return timing;
}

/// An appointment gives way to what the runner feels, not to what a model expects.
bool is_too_sore_for(const Offer& offer, const CalendarDay& today) {
  if (!today.legs || (offer.booked && !today.legs->reported)) return false;
  return is_too_deep(offer.style, *today.legs);
}

/// Makes the offers of a season. Rows are asked once for each day, half and style.
class OfferMaker {
 public:
  OfferMaker(const Calendar& calendar, const rules::Protocol& protocol, const PoseRequest& request)
      : calendar_{calendar},
        protocol_{protocol},
        request_{request},
        intervals_{intervals_of(protocol, request)} {}

  std::vector<Offer> make() {
    std::vector<Offer> offers;
    for (int day = 0; day < calendar_.season_days(); ++day) {
      for (const MenuItem& item : request_.menu)
        if (!is_booked(day, item)) offers.push_back(barred(offer(day, item, std::nullopt, false)));
      for (const Booking& booking : request_.booked) {
        if (booking.day != calendar_.at(day).day) continue;
        Offer booked =
            offer(day, {booking.style, booking.minutes, booking.price}, booking.start_min, true);
        offers.push_back(booking.had ? std::move(booked) : barred(std::move(booked)));
      }
    }
    return offers;
  }

 private:
  /// The same massage on the same day is one offer: the appointment.
  bool is_booked(int day, const MenuItem& item) const {
    return std::any_of(request_.booked.begin(), request_.booked.end(), [&](const Booking& b) {
      return b.day == calendar_.at(day).day && b.style == item.style && b.minutes == item.minutes &&
             !b.start_min;
    });
  }

  /// With what red flags and wishes bar. Nothing opens it again: neither wishes nor a protocol.
  Offer barred(Offer offer) const {
    for (const Restriction& restriction : calendar_.at(offer.day).restrictions)
      if (forbids(restriction, offer.style)) forbid(offer.forbidden_by, restriction.rule);
    return offer;
  }

  const std::vector<Hit>& hits(int day, Half half, Style style) {
    const auto key = std::tuple{day, half, style};
    const auto known = hits_.find(key);
    if (known != hits_.end()) return known->second;
    return hits_.emplace(key, hits_on(calendar_, protocol_, request_.runner, day, half, style))
        .first->second;
  }

  Offer offer(int day, const MenuItem& item, std::optional<int> start_min, bool booked) {
    const CalendarDay& today = calendar_.at(day);
    const int effect = effect_percent_of(item.style, item.minutes);
    const Timing said =
        timing_of(hits(day, half_of(today, start_min, request_.wishes.half), item.style), effect);
    Offer offer{.day = day,
                .start_min = start_min,
                .therapist = "",
                .style = item.style,
                .minutes = item.minutes,
                .price = item.price,
                .booked = booked,
                .effect_percent = effect,
                .interval_tenths = intervals_.tenths(today.block, item.style),
                .parts = said.parts,
                .parts_if_regular = said.parts_if_regular,
                .parts_if_lapsed = said.parts_if_lapsed,
                .forbidden_by = said.forbidden_by,
                .forbidden_if_lapsed_by = said.forbidden_if_lapsed_by,
                .first_try_forbidden_by = {}};
    add_wishes(offer, calendar_, protocol_, request_);
    if (is_too_sore_for(offer, today)) forbid(offer.forbidden_by, soreness_rule);
    if (protocol_.needs_injury[index_of(item.style)] && !request_.runner.injury)
      forbid(offer.forbidden_by, protocol_.needs_injury_rules.front());
    if (is_first_try_day(calendar_, protocol_, day))
      offer.first_try_forbidden_by = {protocol_.first_try_rules.front()};
    return offer;
  }

  const Calendar& calendar_;
  const rules::Protocol& protocol_;
  const PoseRequest& request_;
  Intervals intervals_;
  std::map<std::tuple<int, Half, Style>, std::vector<Hit>> hits_;
};

std::vector<int> wear_of(const Calendar& calendar, int first, int last) {
  std::vector<int> wear;
  for (int day = first; day < last; ++day)
    wear.push_back(static_cast<int>(std::lround(1000 * calendar.at(day).wear)));
  return wear;
}

Result<std::vector<PastMassage>> past_of(const Calendar& calendar, const PoseRequest& request) {
  std::vector<PastMassage> past;
  for (const PastVisit& visit : request.past) {
    const int day = static_cast<int>((visit.day - calendar.first_day()).count());
    if (day >= 0)
      return fail(Fault::BadInput, "past massage on " + to_iso(visit.day),
                  "found a day inside the season that starts on " + to_iso(calendar.first_day()) +
                      "; expected a day before it. An appointment that is still to come is booked "
                      "instead.");
    past.push_back({day, visit.style});
  }
  return past;
}

}  // namespace

Half half_of(const CalendarDay& day, std::optional<int> start_min, Half preferred) {
  if (!start_min) return preferred;
  const Minutes run = day.run_start.value_or(usual_run_start);
  return Minutes{*start_min} < run ? Half::Before : Half::After;
}

int effect_percent_of(Style style, int minutes) {
  constexpr std::array<double, style_count> share = {1.0, 1.0, 0.9, 0.7, 0.7, 0.5, 0.2};
  // Most of what a session gives comes early (F29: 5 to 12 minutes did as well as longer ones in
  // the trials), so minutes count with diminishing returns; past an hour nothing is added.
  const double length = std::min(minutes, 60) / 30.0;
  const double of_an_hour = (1 - std::exp(-length)) / (1 - std::exp(-2.0));
  return static_cast<int>(std::lround(100 * share[index_of(style)] * of_an_hour));
}

Result<Problem> pose(const Calendar& calendar, const rules::Protocol& protocol,
                     const PoseRequest& request) {
  for (const Booking& booking : request.booked)
    if (booking.day < calendar.first_day() || booking.day > calendar.days.back().day)
      return fail(Fault::BadInput, "booked massage on " + to_iso(booking.day),
                  "found a day outside the season from " + to_iso(calendar.first_day()) + " to " +
                      to_iso(calendar.days.back().day) + "; expected one inside it");
  RUBDOWN_TRY(auto past, past_of(calendar, request));
  ProblemData data;
  data.first_day = calendar.first_day();
  data.days = calendar.season_days();
  data.currency = request.currency;
  data.offers = OfferMaker{calendar, protocol, request}.make();
  data.wear_milli = wear_of(calendar, 0, data.days);
  data.wear_before_milli = wear_of(calendar, -calendar.lead, 0);
  data.min_gap_days = protocol.min_gap_days;
  data.min_gap_rule.fill(protocol.gap_rules.empty() ? "H-07" : protocol.gap_rules.front());
  data.regular_days = protocol.regular_days;
  data.lapse_days = protocol.lapse_days;
  data.limits = limits_of(calendar, protocol, request);
  data.past = std::move(past);
  data.tried = request.tried;
  for (const PastVisit& visit : request.past) data.tried.set(index_of(visit.style));
  return Problem::make(std::move(data));
}

}  // namespace rubdown::schedule
