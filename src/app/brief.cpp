#include "app/brief.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/brief_told.h"
#include "app/brief_training.h"
#include "app/kept_findings.h"
#include "app/kept_lists.h"
#include "app/make_schedule.h"
#include "app/profile.h"
#include "app/season.h"
#include "care/course.h"
#include "care/referral.h"
#include "core/day.h"
#include "rules/catalogue.h"
#include "schedule/explain.h"
#include "store/feels.h"
#include "store/massages.h"
#include "store/races.h"

namespace rubdown::app {
namespace {

using care::Brief;
using care::BriefPart;
using schedule::Answer;
using schedule::Offer;

const Offer& offer_at(const Answer& answer, int index) {
  return answer.problem.offers()[static_cast<std::size_t>(index)];
}

/// The first massage that is booked or scheduled; where the appointments cannot all be kept, the
/// first of them.
std::optional<Day> next_massage(const Answer& answer, const Season& season) {
  if (!answer.massages.empty())
    return answer.calendar.at(offer_at(answer, answer.massages.front().offer).day).day;
  std::optional<Day> first;
  for (const schedule::Booking& booking : season.wishes.booked)
    if (booking.day >= answer.calendar.first_day())
      first = std::min(first.value_or(booking.day), booking.day);
  return first;
}

/// Words that give a part of the brief away; the first that is found counts.
struct Telltale {
  std::string_view word;
  BriefPart part;
};
constexpr std::array telltales = {
    Telltale{"Sore legs", BriefPart::Soreness}, Telltale{" of 10", BriefPart::Findings},
    Telltale{"race", BriefPart::Race},          Telltale{"marathon", BriefPart::Race},
    Telltale{"taper", BriefPart::Race},         Telltale{"run", BriefPart::Days},
    Telltale{"session", BriefPart::Days},       Telltale{"easy", BriefPart::Days},
    Telltale{"rest day", BriefPart::Days},      Telltale{"sore", BriefPart::Soreness},
};
std::optional<BriefPart> about(std::string_view words) {
  for (const auto& [word, part] : telltales)
    if (words.find(word) != words.npos) return part;
  return {};
}

/// What speaks for the massage and is a therapist's business: neither money nor the runner's likes,
/// and nothing that research contradicts.
bool is_told(const schedule::Reason& reason) {
  if (reason.points <= Points{}) return false;
  if (reason.source == "rubdown") return reason.rule == "H-01";
  const rules::Rule* rule = rules::find_rule(reason.rule);
  return !rule || !rules::is_contradicted(*rule);
}

void add_reasons(Brief::Wanted& wanted, const std::vector<schedule::Reason>& reasons) {
  for (const schedule::Reason& reason : reasons)
    if (is_told(reason))
      wanted.reasons.push_back({reason.rule, reason.grade, reason.words, about(reason.words)});
}

/// Lines that sources wrote for a brief.
struct BriefRule {
  const char* rule;
  const char* words;
  std::optional<BriefPart> about;
  bool (*holds)(const Brief& brief);
};
constexpr std::array brief_rules = {
    BriefRule{"R1-07",
              "passive stretching by your hands may be part of it",
              {},
              [](const Brief& brief) {
                return brief.wanted && (brief.wanted->style == Style::Sports ||
                                        brief.wanted->style == Style::DeepTissue);
              }},
    BriefRule{"R1-45",
              "so soon after the race surface soreness still hides places: look again in some days",
              BriefPart::Race,
              [](const Brief& brief) {
                const auto days = (brief.day - brief.race_day).count();
                return !brief.race.empty() && days >= 1 && days <= 6;
              }},
};

void add_brief_rules(Brief& brief) {
  if (!brief.wanted) return;
  for (const BriefRule& row : brief_rules) {
    const rules::Rule* rule = rules::find_rule(row.rule);
    if (rule && !rules::is_contradicted(*rule) && row.holds(brief))
      brief.wanted->reasons.push_back({row.rule, rule->grade, row.words, row.about});
  }
}

void add_wanted(Brief& brief, const Offer& offer, const std::vector<schedule::Reason>& reasons) {
  Brief::Wanted wanted{.style = offer.style, .minutes = offer.minutes};
  add_reasons(wanted, reasons);
  brief.wanted = std::move(wanted);
}

/// Cautions are written to the runner.
std::string to_therapist(const std::string& caution) {
  constexpr std::string_view yours = "Your ";
  return caution.starts_with(yours) ? "The runner's " + caution.substr(yours.size()) : caution;
}

/// The massage that the schedule holds, or the best that the day allows.
void tell_wanted(Brief& brief, const Answer& answer, const schedule::DayExplanation& day) {
  for (const schedule::Massage& massage : answer.massages) {
    const Offer& offer = offer_at(answer, massage.offer);
    if (offer.day != day.day) continue;
    brief.appointment = Brief::Appointment{.style = offer.style,
                                           .minutes = offer.minutes,
                                           .start_min = offer.start_min,
                                           .price = offer.price,
                                           .currency = answer.problem.data().currency,
                                           .booked = offer.booked};
    add_wanted(brief, offer, massage.reasons);
    for (const std::string& caution : massage.cautions)
      brief.wanted->cautions.push_back({to_therapist(caution), about(caution)});
    return;
  }
  for (const schedule::OfferExplanation& open : day.offers) {
    if (!open.bans.empty()) continue;
    add_wanted(brief, offer_at(answer, open.offer), open.reasons);
    brief.wanted->cautions.push_back(
        {"The schedule asks for no massage on this day; this is what the day allows.", {}});
    return;
  }
}

/// An appointment of that day stands even where the schedule cannot hold it.
void tell_booking(Brief& brief, const Season& season) {
  for (const schedule::Booking& booking : season.wishes.booked)
    if (booking.day == brief.day)
      brief.appointment = Brief::Appointment{.style = booking.style,
                                             .minutes = booking.minutes,
                                             .start_min = booking.start_min,
                                             .price = booking.price,
                                             .currency = season.wishes.currency,
                                             .booked = true};
}

/// What the answers to the red-flag questions say of that day; none of them can be left out.
void add_answers(std::vector<Brief::Stop>& stops, const Answer& answer, Day day) {
  for (const schedule::StopNotice& notice : answer.stops) {
    const rules::SafetyStop* stop = rules::find_stop(notice.rule);
    if (!stop || day < notice.first || (notice.last && day > *notice.last)) continue;
    const bool forbids =
        stop->level == rules::StopLevel::Emergency || stop->level == rules::StopLevel::Stop;
    stops.push_back({stop->id, stop->condition, notice.words, forbids, {}});
  }
}

/// What closes the day or makes it gentle.
std::vector<Brief::Stop> brief_stops(const Answer& answer,
                                     const schedule::DayExplanation& explained, bool has_massage) {
  const schedule::CalendarDay& day = answer.calendar.at(explained.day);
  std::vector<Brief::Stop> stops;
  const auto is_new = [&](const std::string& rule) {
    return std::none_of(stops.begin(), stops.end(),
                        [&](const Brief::Stop& stop) { return stop.rule == rule; });
  };
  add_answers(stops, answer, day.day);
  if (day.legs && schedule::deepest_allowed(*day.legs) != depth_count - 1)
    stops.push_back({schedule::soreness_rule, "Sore legs: " + schedule::words_for(*day.legs), "",
                     !schedule::deepest_allowed(*day.legs), BriefPart::Soreness});
  // What closes an appointment is told even where something gentler would do.
  for (const schedule::OfferExplanation& offer : explained.offers)
    for (const schedule::Ban& ban : offer.bans)
      if (is_new(ban.rule) && (!has_massage || offer_at(answer, offer.offer).booked))
        stops.push_back({ban.rule, ban.words, "", !has_massage, about(ban.words)});
  std::stable_sort(stops.begin(), stops.end(), [](const Brief::Stop& a, const Brief::Stop& b) {
    return a.forbids > b.forbids;
  });
  return stops;
}

}  // namespace

Result<BriefSources> kept_brief_sources(Keep& keep) {
  BriefSources sources;
  RUBDOWN_TRY(const store::Runner runner, profile(keep));
  if (runner.name != "me") sources.name = runner.name;  // what a store calls who told no name
  RUBDOWN_TRY(sources.massages, kept<care::Massage>(keep));
  RUBDOWN_TRY(sources.feels, kept<care::Feel>(keep));
  RUBDOWN_TRY(KeptBody body, kept_findings(keep));
  sources.findings = std::move(body.findings);
  sources.complaints = std::move(body.complaints);
  sources.trials = std::move(body.trials);
  RUBDOWN_TRY(sources.races, kept<RaceWish>(keep));
  return sources;
}

Result<Brief> make_brief(const Request& request, const BriefSources& sources,
                         std::optional<Day> day, Day today) {
  RUBDOWN_TRY(const Season season, pose_season(request, today));
  const Answer answer = answer_for(season, request.effort);
  if (!day) day = next_massage(answer, season);
  if (!day)
    return fail(Fault::NotFound, "brief",
                fmt::format("no massage is booked or scheduled from {} on; expected a day: rubdown "
                            "brief {}",
                            to_iso(season.calendar.first_day()),
                            to_iso(season.calendar.first_day() + std::chrono::days{1})));
  RUBDOWN_TRY(const int index, index_of_day(season, *day));
  const auto explained = schedule::explain_day(season.view(), answer.solution, index);
  Brief brief;
  brief.name = sources.name;
  brief.day = *day;
  tell_race(brief, season.calendar, sources.races);
  tell_days(brief, season.calendar, index);
  tell_load(brief, season.condition, request.sessions, request.history.utc_offset);
  tell_booking(brief, season);
  tell_wanted(brief, answer, explained);
  add_brief_rules(brief);
  const auto courses = care::current(care::courses_of(sources.findings), *day);
  brief.findings = brief_findings(courses, sources.trials);
  brief.complaints = brief_complaints(courses, sources.complaints, sources.feels, *day);
  brief.soreness = brief_soreness(sources.feels, season.condition, *day);
  brief.stops = brief_stops(answer, explained, brief.wanted.has_value());
  for (const care::Referral& referral : care::referrals(sources.findings, sources.complaints, *day))
    brief.stops.push_back({referral.rule, referral.words, "", false, BriefPart::Findings});
  brief.leave_alone = brief_leave_alone(courses, sources.complaints);
  for (const schedule::LeaveAlone& place : answer.leave_alone)
    if (place.holds_on(*day))
      brief.leave_alone.push_back({place.spot, place.rule, place.words, {}});
  brief.helped = brief_helped(sources.massages, sources.feels, *day);
  brief.wishes = brief_wishes(season.wishes);
  brief.questions = brief_questions(brief, courses);
  return brief;
}

}  // namespace rubdown::app
