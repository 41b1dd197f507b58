#include "app/kept_season.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "app/kept_findings.h"
#include "app/kept_lists.h"
#include "app/screen.h"
#include "app/selfcare.h"
#include "care/referral.h"
#include "care/what_helped.h"
#include "core/day.h"
#include "schedule/calendar.h"
#include "store/feels.h"
#include "store/massages.h"
#include "store/money.h"
#include "store/plans.h"
#include "store/profile.h"
#include "store/races.h"
#include "store/sessions.h"
#include "store/wishes.h"
#include "training/join.h"

namespace rubdown::app {
namespace {

/// What a season looks back on: eight weeks name a day, and fitness fades with 42 days.
constexpr std::chrono::days looked_back{400};

/// A season that is made anew every morning must not begin its four weeks anew each time: what was
/// spent yesterday would be forgotten. Any fixed Monday will do.
constexpr Day four_weeks_from{std::chrono::year{2001} / 1 / 1};

/// The names under which choices are kept.
constexpr std::array choice_names = {"protocol", "need",    "tried",   "closed",
                                     "injury",   "worrier", "regular", "thrift"};

std::string setting_name(std::string_view choice) { return "wish." + std::string{choice}; }

void add_massages(schedule::PoseRequest& wishes, const std::vector<care::Massage>& massages,
                  Day from) {
  for (const care::Massage& one : massages) {
    if (one.day < from)
      wishes.past.push_back({one.day, one.style, one.price});
    else
      wishes.booked.push_back({.day = one.day,
                               .style = one.style,
                               .minutes = one.minutes,
                               .price = one.price.value_or(Cents{0}),
                               .start_min = std::nullopt,
                               .had = true});
  }
}

/// Appointments from `from` on; a massage that was logged for such a day outranks its appointment.
void add_bookings(schedule::PoseRequest& wishes, const std::vector<schedule::Booking>& bookings,
                  Day from) {
  for (const schedule::Booking& booking : bookings) {
    const bool was_had =
        std::any_of(wishes.booked.begin(), wishes.booked.end(),
                    [&](const schedule::Booking& other) { return other.day == booking.day; });
    if (booking.day >= from && !was_had) wishes.booked.push_back(booking);
  }
}

/// A soreness without a region is the legs'.
void add_reports(std::vector<load::SorenessReport>& reports, const care::Feel& feel) {
  if (feel.kind != care::FeelKind::Soreness) return;
  if (feel.region) {
    reports.push_back({feel.day, *feel.region, feel.value});
    return;
  }
  for (const auto leg : {load::Region::Quads, load::Region::Hamstrings, load::Region::Calves})
    reports.push_back({feel.day, leg, feel.value});
}

/// Soreness that was told with its place counts like soreness told of the region.
void add_reports(std::vector<load::SorenessReport>& reports, const care::Finding& finding) {
  if (finding.kind != body::FindingKind::Sore) return;
  if (const auto region = load::region_named(finding.spot.region->soreness))
    reports.push_back({finding.day, *region, finding.value});
}

/// "left calf tight, 6 of 10, found by the therapist on Tue 5 Oct". Massage works on the muscle
/// around a pain, not on what hurts.
std::string symptom_words(const care::Course& course) {
  const care::Finding& last = course.last();
  const std::string place = name_of(course.spot);
  std::string words = place;
  if (last.kind == body::FindingKind::Pain)
    words = "around the " + place + ", pain";
  else if (last.kind == body::FindingKind::TenderPoint)
    words += " tender point";
  else if (last.kind)
    words += fmt::format(" {}", name_of(*last.kind));
  const bool hers = last.noticed_by == body::NoticedBy::Therapist;
  return words + fmt::format(", {:g} of 10, {} on {}", last.value,
                             hers ? "found by the therapist" : "told of", to_short(last.day));
}

/// Places that nobody has worked on since they were told of, without those that are for somebody
/// who examines them first.
std::vector<schedule::Symptom> symptoms_of(const KeptBody& body,
                                           const std::vector<care::Massage>& massages, Day from) {
  std::vector<schedule::Symptom> symptoms;
  for (const care::Course& course : current(care::courses_of(body.findings), from)) {
    const bool was_treated =
        std::any_of(massages.begin(), massages.end(),
                    [&](const care::Massage& massage) { return massage.day > course.last().day; });
    if (was_treated || needs_examination(course, body.complaints)) continue;
    symptoms.push_back(
        {course.last().day, course.spot, course.last().value, symptom_words(course)});
  }
  return symptoms;
}

/// What should be examined, and what nobody has told anew for a while.
std::vector<std::string> notes_of(const KeptBody& body, Day from) {
  std::vector<std::string> notes;
  for (const care::Referral& referral : care::referrals(body.findings, body.complaints, from))
    notes.push_back(fmt::format("{} ({})", referral.words, referral.rule));
  for (const care::Course& course : current(care::courses_of(body.findings), from))
    if (is_to_be_asked(course, from))
      notes.push_back(fmt::format("How is it now: {}? rubdown finding {} 0 to 10",
                                  symptom_words(course), name_of(course.spot)));
  return notes;
}

/// A complaint that is felt now and that somebody has examined.
bool is_injury(const KeptBody& body, Day from) {
  const auto courses = current(care::courses_of(body.findings), from);
  return std::any_of(courses.begin(), courses.end(), [&](const care::Course& course) {
    const care::Complaint* complaint = complaint_about(course, body.complaints);
    return complaint && complaint->seen_by && !complaint->seen_by->empty();
  });
}

/// The sessions before the end of `from` that matter; where these years hold none, the last ones.
Result<std::vector<activity::Session>> sessions_before(Keep& keep, Day from) {
  const auto instant = [](Day day) { return activity::Instant{day.time_since_epoch()}; };
  const auto until = instant(from) + std::chrono::days{2};  // whatever the zone
  RUBDOWN_TRY(auto found, store::session_summaries(keep.store, keep.runner, {.until = until}));
  if (found.empty()) return std::vector<activity::Session>{};
  const auto first = std::min(instant(from), found.back().session.start) - looked_back;
  std::vector<activity::Session> sessions;
  for (const auto& summary : found) {
    if (summary.session.start < first) continue;
    RUBDOWN_TRY(auto session, store::load_session(keep.store, keep.runner, summary.id));
    sessions.push_back(std::move(session));
  }
  return sessions;
}

}  // namespace

Result<training::Plan> kept_plan(Keep& keep) {
  RUBDOWN_TRY(const auto summaries, store::plan_summaries(keep.store, keep.runner));
  training::Plan plan;
  for (const auto& summary : summaries) {
    RUBDOWN_TRY(auto part, store::load_plan(keep.store, keep.runner, summary.id));
    training::append(plan, std::move(part));
  }
  return plan;
}

Result<load::HistoryRequest> kept_body(Keep& keep, Day today) {
  load::HistoryRequest body;
  RUBDOWN_TRY(const store::Runner runner, store::load_runner(keep.store, keep.runner));
  body.sex = runner.sex;
  if (runner.birth_year) {
    const int year = static_cast<int>(std::chrono::year_month_day{today}.year());
    body.age_years = year - *runner.birth_year;
  }
  RUBDOWN_TRY(body.told, kept<load::ThresholdEntry>(keep));
  RUBDOWN_TRY(const auto feels, kept<care::Feel>(keep));
  for (const care::Feel& feel : feels) add_reports(body.reports, feel);
  RUBDOWN_TRY(const auto findings, kept<care::Finding>(keep));
  for (const care::Finding& finding : findings) add_reports(body.reports, finding);
  return body;
}

Result<schedule::Wishes> kept_wishes(Keep& keep) {
  return store::load_wishes(keep.store, keep.runner);
}

Result<void> keep_wishes(Keep& keep, const schedule::Wishes& wishes) {
  RUBDOWN_TRY(auto batch, keep.store.begin());
  RUBDOWN_TRY_VOID(store::put_wishes(batch, keep.runner, wishes));
  return batch.commit();
}

Result<Choices> kept_choices(Keep& keep) {
  Choices choices;
  for (const char* name : choice_names) {
    RUBDOWN_TRY(const auto words, store::setting(keep.store, keep.runner, setting_name(name)));
    if (words) choices.emplace(name, *words);
  }
  return choices;
}

Result<void> keep_choices(Keep& keep, const Choices& choices) {
  RUBDOWN_TRY(auto batch, keep.store.begin());
  for (const char* name : choice_names) {
    const auto chosen = choices.find(name);
    if (chosen != choices.end())
      RUBDOWN_TRY_VOID(store::put_setting(batch, keep.runner, setting_name(name), chosen->second));
    else
      RUBDOWN_TRY_VOID(store::remove_setting(batch, keep.runner, setting_name(name)));
  }
  return batch.commit();
}

Result<Request> kept_request(Keep& keep, Day from, Day today) {
  RUBDOWN_TRY_VOID(judge_screen(keep, today));
  Request request;
  RUBDOWN_TRY(const auto closures, kept_closures(keep, today));
  bar(request, closures);
  RUBDOWN_TRY(training::Plan plan, kept_plan(keep));
  if (!plan.workouts.empty()) request.kept_plan = std::move(plan);
  RUBDOWN_TRY(request.races, kept<RaceWish>(keep));
  const Day lead = from - std::chrono::days{schedule::lead_days};
  std::erase_if(request.races, [&](const RaceWish& race) { return race.day < lead; });
  RUBDOWN_TRY(const store::Runner runner, store::load_runner(keep.store, keep.runner));
  request.zone = runner.zone;
  schedule::PoseRequest& wishes = request.wishes;
  if (!runner.currency.empty()) wishes.currency = runner.currency;
  RUBDOWN_TRY(wishes.menu, kept<schedule::MenuItem>(keep));
  RUBDOWN_TRY(wishes.budgets, kept<schedule::Budget>(keep));
  for (schedule::Budget& budget : wishes.budgets) budget.four_weeks_from = four_weeks_from;
  RUBDOWN_TRY(wishes.wishes, kept_wishes(keep));
  RUBDOWN_TRY(const auto massages, kept<care::Massage>(keep));
  add_massages(wishes, massages, from);
  const care::WhatHelped helped = care::what_helped(massages);
  wishes.helped = {helped.style_points, helped.minutes, helped.massages};
  RUBDOWN_TRY(const KeptBody body, kept_findings(keep));
  wishes.symptoms = symptoms_of(body, massages, from);
  wishes.runner.injury = is_injury(body, from);
  request.notes = notes_of(body, from);
  RUBDOWN_TRY(const auto bookings, kept<schedule::Booking>(keep));
  add_bookings(wishes, bookings, from);
  RUBDOWN_TRY(request.history, kept_body(keep, from));
  RUBDOWN_TRY(request.tools, owned_tools(keep));
  RUBDOWN_TRY(request.sessions, sessions_before(keep, from));
  return request;
}

}  // namespace rubdown::app
