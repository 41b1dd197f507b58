#include "tests/faces/sample_brief.h"

#include "core/day.h"
#include "tests/support/diary.h"

namespace rubdown::test {
namespace {

using body::FindingKind;
using body::NoticedBy;
using body::Side;
using care::Brief;
using care::BriefPart;

body::Mark both(const char* region, double level) {
  return {body::region_named(region), Side::Both, level};
}

body::Spot spot(const char* id) { return *body::spot_named(id); }

}  // namespace

Brief fresh_marathoner() {
  Brief brief;
  brief.name = "Ada Weber";
  brief.day = day("2027-10-13");
  brief.appointment = Brief::Appointment{.style = Style::LightFlush,
                                         .minutes = 30,
                                         .start_min = 18 * 60 + 30,
                                         .price = Cents{4500},
                                         .currency = "EUR",
                                         .booked = true};
  brief.race = "marathon";
  brief.race_day = day("2027-10-10");
  brief.last_hard = {day("2027-10-05"), "race pace 6 km"};
  brief.last_long = {day("2027-10-03"), "long run 14 km"};
  brief.load = Brief::Load{.last = day("2027-10-10"),
                           .weeks = {402, 430, 388, 300, 214, 512},
                           .usual = 347,
                           .km = 68,
                           .usual_km = 49};
  brief.soreness = {
      {both("quads", 7), true, day("2027-10-12"), ""},
      {both("calves", 5), true, day("2027-10-12"), ""},
      {both("hamstrings", 3.4), false, {}, "42.2 km with 310 m down, Sunday 10 October"},
      {both("hips", 2.6), false, {}, "42.2 km with 310 m down, Sunday 10 October"}};
  brief.stops = {{"H-16", "Sore legs: quads 7 of 10",
                  "The red-flag questions first; light work only when all are answered with no",
                  true, BriefPart::Soreness}};
  brief.wanted = Brief::Wanted{
      .style = Style::LightFlush,
      .minutes = 30,
      .reasons = {{"R2-15", "B", "three days after the marathon, gentle work only",
                   BriefPart::Race},
                  {"H-01", "-", "the last massage was 19 days ago", {}},
                  {"R1-45", "D", "surface soreness still hides places: look again in some days",
                   BriefPart::Race}},
      .cautions = {{"No deep work: the muscles are still mending.", BriefPart::Race}}};
  brief.helped = {
      {day("2027-09-24"), Style::Sports, 60, 6, "Anna", "slow strokes along the calves", 4, 3, 2},
      {day("2027-09-10"), Style::Sports, 60, 7, "Anna", "", 3, 5, 4}};
  brief.wishes = {"less pressure on the quads than last time", "relaxation"};
  brief.questions = {{"Hamstrings 3.4 and hips 2.6 are expected, not told: how are they now?",
                      BriefPart::Soreness},
                     {"Any bruise, swelling or numbness since the race?", {}}};
  return brief;
}

Brief with_a_shin() {
  Brief brief;
  brief.name = "Jonas";
  brief.day = day("2027-08-06");
  brief.appointment = Brief::Appointment{.style = Style::Swedish,
                                         .minutes = 45,
                                         .start_min = 9 * 60,
                                         .price = Cents{6000},
                                         .currency = "EUR",
                                         .booked = true};
  brief.race = "half marathon";
  brief.race_day = day("2027-09-19");
  brief.last_hard = {day("2027-08-03"), "intervals 9 km"};
  brief.last_long = {day("2027-08-01"), "long run 21.4 km"};
  brief.next_hard = {day("2027-08-10"), "tempo 10 km"};
  brief.next_long = {day("2027-08-08"), "long run 24 km"};
  brief.load = Brief::Load{.last = day("2027-08-05"),
                           .weeks = {250, 262, 301, 344, 390, 412},
                           .usual = 309,
                           .km = 58,
                           .usual_km = 44};
  brief.soreness = {{both("calves", 4), true, day("2027-08-05"), ""},
                    {both("quads", 2.1), false, {}, "21.4 km, Sunday 1 August"}};
  brief.findings = {{spot("calves-left"),
                     FindingKind::Tight,
                     6,
                     care::Trend::Worse,
                     4,
                     day("2027-07-20"),
                     NoticedBy::Runner,
                     {},
                     "stairs are bad in the morning",
                     {{day("2027-07-28"), spot("calves-left"), "foam roller", 6, 4, {}}}},
                    {spot("peroneals-left"),
                     FindingKind::TenderPoint,
                     5,
                     {},
                     {},
                     {},
                     NoticedBy::Therapist,
                     false,
                     "a hand above the ankle"},
                    {spot("piriformis-right"), FindingKind::Tight, 3, care::Trend::Better, 6,
                     day("2027-05-14"), NoticedBy::Therapist, true, ""}};
  brief.complaints = {
      {"left shin",
       spot("anterior_shin-left"),
       5,
       {"since 25 July, came slowly", "at the start of a run, eases after 2 km",
        "tender strip of about 8 cm along the inner edge", "no pain at rest or at night",
        "hop on one leg 2 of 10", "three weeks of more kilometres, new shoes"}}};
  brief.stops = {{"S-09",
                  "Blood thinners, bleeding disorder, low platelets, easy bruising",
                  "No deep, no percussion; light only after a doctor agrees",
                  false,
                  {}}};
  brief.leave_alone = {{spot("anterior_shin-left"), "S-05",
                        "the shin bone and its edge; muscle beside it gently",
                        BriefPart::Complaints}};
  brief.wanted = Brief::Wanted{
      .style = Style::Swedish,
      .minutes = 45,
      .reasons = {{"R2-03", "D", "two days after a hard session", BriefPart::Days},
                  {"R0-22", "C", "an easy day follows", BriefPart::Days},
                  {"H-01", "-", "the last massage was 22 days ago", {}}},
      .cautions = {
          {"Easing off is right when it is sharp, electric or numb under your hands.", {}}}};
  brief.helped = {
      {day("2027-07-15"), Style::Sports, 60, 8, "Mara", "calves looser for two days", 5, 6, 3}};
  brief.wishes = {"prefers 45 min", "asks for calm work: relaxation"};
  brief.questions = {{"Has the shin been looked at by anybody?", BriefPart::Complaints},
                     {"Do you work with distance runners?", {}}};
  return brief;
}

Brief in_taper() {
  Brief brief;
  brief.day = day("2027-10-01");
  brief.appointment = Brief::Appointment{
      .style = Style::Sports, .minutes = 60, .price = Cents{8500}, .currency = "EUR"};
  brief.race = "marathon";
  brief.race_day = day("2027-10-10");
  brief.last_hard = {day("2027-09-30"), "race pace 10 km"};
  brief.last_long = {day("2027-09-26"), "long run 19 km"};
  brief.next_hard = {day("2027-10-05"), "race pace 6 km"};
  brief.next_long = {day("2027-10-03"), "long run 14 km"};
  brief.load = Brief::Load{.last = day("2027-09-30"),
                           .weeks = {402, 430, 455, 388, 300, 241},
                           .usual = 393,
                           .km = 41,
                           .usual_km = 62};
  brief.soreness = {{both("calves", 1.6), false, {}, "19.0 km, Sunday 26 September"}};
  brief.wanted =
      Brief::Wanted{.style = Style::Sports,
                    .minutes = 60,
                    .reasons = {{"R1-24", "D", "the week before the goal race comes early enough",
                                 BriefPart::Race},
                                {"H-01", "-", "the last massage was two weeks ago", {}}},
                    .cautions = {}};
  brief.helped = {{day("2027-09-17"), Style::Sports, 60, 6, "Anna", "hips felt free", {}, {}, {}}};
  brief.questions = {{"Calves 1.6 are expected, not told: how are they now?", BriefPart::Soreness}};
  return brief;
}

Brief overfull() {
  Brief brief = with_a_shin();
  brief.name = "<b>Ada</b> & \"Jonas\" of the very long name that never ends and goes on";
  const std::string endless =
      "and <script>alert(1)</script> " + std::string(400, 'x') +
      " words that never end, they go on and on, line after line after line";
  for (int i = 0; i < 30; ++i) {
    brief.findings.push_back({spot(i % 2 == 0 ? "hamstrings-left" : "glute_med-right"),
                              FindingKind::Sore, 1.0 + i % 9, care::Trend::Same, 3,
                              day("2027-06-01"), NoticedBy::Runner, true, endless});
    brief.complaints.push_back({endless, {}, 5, {endless, endless, endless}});
    brief.stops.push_back({"S-12", endless, endless, i % 3 == 0, {}});
    brief.leave_alone.push_back({spot("knees-right"), "S-05", endless, {}});
    brief.wanted->reasons.push_back({"R0-43", "D", endless, {}});
    brief.wanted->cautions.push_back({endless, {}});
    brief.helped.push_back({day("2027-06-01"), Style::Sports, 60, 5, endless, endless, 1, 2, 3});
    brief.wishes.push_back(endless);
    brief.questions.push_back({endless, {}});
    brief.soreness.push_back({both("low_back", 3), true, {}, endless});
  }
  return brief;
}

}  // namespace rubdown::test
