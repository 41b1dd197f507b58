#include "schedule/leg_soreness.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/day.h"
#include "rules/protocols.h"
#include "schedule/explain.h"
#include "schedule/make_calendar.h"

using namespace rubdown;
using namespace rubdown::schedule;
using load::Region;

namespace {

const Day first = *day_from_iso("2027-06-07");

load::SorenessDay sore(Region region, double value, bool reported = false, int day = 0) {
  load::SorenessDay out;
  out.day = first + std::chrono::days{day};
  load::RegionSoreness& at = out.regions[load::index_of(region)];
  at.median = value;
  at.is_reported = reported;
  at.largest = {{0, 2.1, "28.0 km with 420 m down, Sunday 6 June: 2.1 of 5.8"}};
  return out;
}

std::optional<int> deepest(double value, bool reported) {
  return deepest_allowed({Region::Quads, value, reported, ""});
}

/// A week without a run, with every depth on the menu.
struct Made {
  Calendar calendar;
  rules::Protocol protocol = *rules::builtin_protocol("consensus");
  PoseRequest request;
  Problem problem;

  Made(std::vector<load::SorenessDay> soreness, std::vector<Booking> booked = {}) {
    CalendarRequest asked{first, first + std::chrono::days{6}, {}, {}, {}};
    asked.soreness = std::move(soreness);
    calendar = make_calendar({}, asked);
    request.menu = {{Style::DeepTissue, 60, Cents{9000}},
                    {Style::Sports, 60, Cents{8000}},
                    {Style::Swedish, 45, Cents{6000}},
                    {Style::LightFlush, 20, Cents{3000}}};
    request.booked = std::move(booked);
    request.tried.set();
    problem = *pose(calendar, protocol, request);
  }

  [[nodiscard]] std::vector<Style> closed_on(int day) const {
    std::vector<Style> closed;
    for (const Offer& offer : problem.offers()) {
      const auto& by = offer.forbidden_by;
      if (offer.day == day && std::find(by.begin(), by.end(), soreness_rule) != by.end())
        closed.push_back(offer.style);
    }
    return closed;
  }
};

}  // namespace

TEST_CASE("how deep a massage may go falls with soreness, and only a report closes a day") {
  CHECK(deepest(2.9, false) == 3);
  CHECK(deepest(3, false) == 2);
  CHECK(deepest(4.9, true) == 2);
  CHECK(deepest(5, false) == 0);
  CHECK(deepest(6.9, true) == 0);
  CHECK(deepest(7, false) == 0);
  CHECK_FALSE(deepest(7, true).has_value());
}

TEST_CASE("the sorest region of the legs counts, the back does not, and a report outranks") {
  CHECK(sorest_leg(sore(Region::Calves, 4)).region == Region::Calves);
  CHECK(sorest_leg(sore(Region::LowBack, 8)).value == 0);
  load::SorenessDay day = sore(Region::Calves, 2, true);
  day.regions[load::index_of(Region::Quads)].median = 6;
  CHECK(sorest_leg(day).region == Region::Calves);
  CHECK(sorest_leg(day).reported);
}

TEST_CASE("the words say what is sore, why, and what is left") {
  CHECK(words_for(sorest_leg(sore(Region::Quads, 5.8))) ==
        "quads 5.8 of 10 expected, most of it from 28.0 km with 420 m down, Sunday 6 June: light "
        "flush only");
  CHECK(words_for(LegSoreness{Region::Hips, 7, true, ""}) ==
        "hips 7.0 of 10 reported: no massage, and the red-flag questions first (rubdown evidence "
        "safety)");
  CHECK(words_for(LegSoreness{Region::Hips, 1, false, ""}) == "hips 1.0 of 10 expected");
}

TEST_CASE("sore legs close what is too deep, on the days that the forecast reaches and no others") {
  const Made made{{sore(Region::Quads, 7.4), sore(Region::Quads, 3.2, false, 1),
                   sore(Region::Quads, 2.9, false, 2), sore(Region::Quads, 7.4, true, 3)}};
  CHECK(made.closed_on(0) == std::vector{Style::DeepTissue, Style::Sports, Style::Swedish});
  CHECK(made.closed_on(1) == std::vector{Style::DeepTissue});
  CHECK(made.closed_on(2).empty());
  CHECK(made.closed_on(3).size() == 4);
  CHECK(made.closed_on(4).empty());
}

TEST_CASE("why a day is closed is told in the words of the soreness") {
  const Made made{{sore(Region::Quads, 5.8)}};
  const auto offers = made.problem.offers();
  const auto deep = std::find_if(offers.begin(), offers.end(), [](const Offer& offer) {
    return offer.style == Style::DeepTissue && offer.day == 0;
  });
  const Season season{made.calendar, made.protocol, made.request, made.problem};
  CHECK(words_of_ban(season, static_cast<int>(deep - offers.begin()), soreness_rule)
            .starts_with("quads 5.8 of 10 expected"));
}

TEST_CASE("an appointment gives way to a report, not to a forecast") {
  const Booking booking{first, Style::Sports, 60, Cents{8000}, {}};
  CHECK(Made({sore(Region::Quads, 6)}, {booking}).closed_on(0) ==
        std::vector{Style::DeepTissue, Style::Swedish});
  CHECK(Made({sore(Region::Quads, 6, true)}, {booking}).closed_on(0).size() == 3);
}
