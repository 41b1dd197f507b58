#include "app/brief_told.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "body/pattern.h"
#include "care/referral.h"
#include "core/day.h"
#include "core/text.h"
#include "schedule/leg_soreness.h"

namespace rubdown::app {
namespace {

using care::Brief;
using care::BriefPart;
using care::Feel;
using care::FeelKind;

constexpr std::chrono::days pains_back{7};
constexpr std::chrono::days soreness_back{2};
constexpr double least_soreness = 1.5;
constexpr std::size_t helped_max = 3;
constexpr std::size_t tried_max = 2;

constexpr std::array legs = {load::Region::Quads, load::Region::Hamstrings, load::Region::Calves};

const body::Region* place_of(load::Region region) { return body::region_named(name_of(region)); }

/// The regions that a feeling is about.
std::vector<load::Region> regions_of(const Feel& feel) {
  if (feel.region) return {*feel.region};
  return {legs.begin(), legs.end()};
}

Brief::Finding told(const care::Course& course) {
  const care::Finding& latest = course.last();
  Brief::Finding finding;
  finding.spot = course.spot;
  finding.kind = latest.kind;
  finding.value = latest.value;
  finding.trend = course.trend();
  if (course.findings.size() > 1)
    finding.before = course.findings[course.findings.size() - 2].value;
  finding.since = latest.since ? *latest.since : course.findings.front().day;
  finding.noticed_by = latest.noticed_by;
  if (latest.noticed_by == body::NoticedBy::Therapist) finding.runner_knew = latest.was_known;
  finding.note = latest.note;
  return finding;
}

std::vector<care::Trial> tried_at(const body::Spot& spot, std::span<const care::Trial> trials) {
  std::vector<care::Trial> there;
  std::copy_if(trials.begin(), trials.end(), std::back_inserter(there),
               [&](const care::Trial& trial) { return overlap(trial.spot, spot); });
  std::stable_sort(there.begin(), there.end(),
                   [](const care::Trial& a, const care::Trial& b) { return a.day > b.day; });
  if (there.size() > tried_max) there.resize(tried_max);
  return there;
}

/// "onset slow", "when first steps, start", "seen by nobody"
std::vector<std::string> answers_of(const care::Complaint& complaint) {
  std::vector<std::string> answers;
  for (const care::ComplaintField& field : care::complaint_fields()) {
    const std::string answer = field.answer(complaint);
    if (answer.empty()) continue;
    std::string words{field.key};
    std::replace(words.begin(), words.end(), '-', ' ');
    std::string_view joint = " ";
    for (const std::string_view piece : split(answer, ',')) {
      words.append(joint).append(trim(piece));
      joint = ", ";
    }
    std::replace(words.begin(), words.end(), '_', ' ');
    answers.push_back(std::move(words));
  }
  return answers;
}

/// How much it hurts there now, where that is told.
std::optional<double> value_at(std::span<const care::Course> courses, const body::Spot& spot) {
  for (const care::Course& course : courses)
    if (overlap(course.spot, spot)) return course.last().value;
  return {};
}

/// The latest word on a region that is not older than soreness lasts.
const Feel* latest_soreness(std::span<const Feel> feels, load::Region region, Day day) {
  const Feel* latest = nullptr;
  for (const Feel& feel : feels) {
    if (feel.kind != FeelKind::Soreness || feel.day > day || feel.day < day - soreness_back)
      continue;
    const auto regions = regions_of(feel);
    if (std::find(regions.begin(), regions.end(), region) == regions.end()) continue;
    if (!latest || feel.day >= latest->day) latest = &feel;
  }
  return latest;
}

const load::SorenessDay* expected_on(const std::optional<schedule::Condition>& condition, Day day) {
  if (!condition) return nullptr;
  for (const load::SorenessDay& forecast : condition->soreness.days)
    if (forecast.day == day) return &forecast;
  return nullptr;
}

/// The sorest that was told for a day.
std::optional<double> soreness_on(std::span<const Feel> feels, Day day) {
  std::optional<double> most;
  for (const Feel& feel : feels)
    if (feel.kind == FeelKind::Soreness && feel.day == day)
      most = std::max(most.value_or(0), feel.value);
  return most;
}

}  // namespace

std::vector<Brief::Finding> brief_findings(std::span<const care::Course> courses,
                                           std::span<const care::Trial> trials) {
  std::vector<Brief::Finding> all;
  for (const care::Course& course : courses) {
    all.push_back(told(course));
    all.back().tried = tried_at(course.spot, trials);
  }
  std::stable_sort(all.begin(), all.end(), [](const Brief::Finding& a, const Brief::Finding& b) {
    return a.value > b.value;
  });
  return all;
}

std::vector<Brief::Complaint> brief_complaints(std::span<const care::Course> courses,
                                               std::span<const care::Complaint> complaints,
                                               std::span<const Feel> feels, Day day) {
  std::vector<Brief::Complaint> all;
  for (const care::Complaint& complaint : complaints) {
    const auto value = value_at(courses, complaint.spot);
    if (!value && complaint.day < day - care::finding_lasts) continue;
    all.push_back({name_of(complaint.spot), complaint.spot, value ? value : complaint.worst,
                   answers_of(complaint)});
  }
  for (const Feel& feel : feels) {
    if (feel.kind != FeelKind::Pain || feel.day > day || feel.day < day - pains_back) continue;
    const std::string place = feel.region ? schedule::words_for(*feel.region) : "legs";
    std::erase_if(all,
                  [&](const Brief::Complaint& one) { return !one.spot && one.place == place; });
    if (feel.value > 0) all.push_back({place, {}, feel.value, {"told on " + to_iso(feel.day)}});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Brief::Complaint& a, const Brief::Complaint& b) {
                     return a.value.value_or(0) > b.value.value_or(0);
                   });
  return all;
}

std::vector<Brief::LeaveAlone> brief_leave_alone(std::span<const care::Course> courses,
                                                 const std::vector<care::Complaint>& complaints) {
  std::vector<Brief::LeaveAlone> places;
  for (const care::Course& course : courses) {
    if (course.last().kind != body::FindingKind::Pain) continue;
    if (care::needs_examination(course, complaints)) {
      places.push_back({course.spot, care::strong_pain_rule,
                        "to be examined before anybody works on it", BriefPart::Findings});
      continue;
    }
    // What runners often call such a pain is not told here, only what to keep away from.
    const auto patterns = body::patterns_for(*course.spot.region, course.last().kind, {});
    if (!patterns.empty() && !patterns.front()->leave_alone.empty())
      places.push_back({course.spot, "", patterns.front()->leave_alone, BriefPart::Findings});
  }
  return places;
}

std::vector<Brief::Soreness> brief_soreness(std::span<const Feel> feels,
                                            const std::optional<schedule::Condition>& condition,
                                            Day day) {
  const load::SorenessDay* expected = expected_on(condition, day);
  std::vector<Brief::Soreness> all;
  for (const load::Region region : load::all_regions) {
    Brief::Soreness sore;
    sore.mark = {place_of(region), body::Side::Both, 0};
    if (const Feel* feel = latest_soreness(feels, region, day)) {
      sore.mark.level = feel->value;
      sore.reported = true;
      if (feel->day != day) sore.told = feel->day;
    } else if (expected) {
      const load::RegionSoreness& of = expected->regions[load::index_of(region)];
      sore.mark.level = std::round(10 * of.median) / 10;
      sore.reported = of.is_reported;
      sore.cause = schedule::cause_of(of);
    }
    if (sore.mark.level >= least_soreness) all.push_back(std::move(sore));
  }
  std::stable_sort(all.begin(), all.end(), [](const Brief::Soreness& a, const Brief::Soreness& b) {
    return a.mark.level > b.mark.level;
  });
  return all;
}

std::vector<Brief::Helped> brief_helped(std::span<const care::Massage> massages,
                                        std::span<const Feel> feels, Day day) {
  std::vector<care::Massage> had;
  std::copy_if(massages.begin(), massages.end(), std::back_inserter(had),
               [&](const care::Massage& massage) { return massage.day < day; });
  std::stable_sort(had.begin(), had.end(),
                   [](const care::Massage& a, const care::Massage& b) { return a.day > b.day; });
  had.resize(std::min(had.size(), helped_max));
  const auto either = [&](const std::optional<double>& told_of_it, Day on) {
    return told_of_it ? told_of_it : soreness_on(feels, on);
  };
  std::vector<Brief::Helped> all;
  for (const care::Massage& massage : had)
    all.push_back({.day = massage.day,
                   .style = massage.style,
                   .minutes = massage.minutes,
                   .pressure = massage.pressure,
                   .therapist = massage.therapist,
                   .words = massage.helped,
                   .before = either(massage.before, massage.day),
                   .after_24h = either(massage.after_24h, massage.day + std::chrono::days{1}),
                   .after_48h = either(massage.after_48h, massage.day + std::chrono::days{2})});
  return all;
}

std::vector<std::string> brief_wishes(const schedule::PoseRequest& wishes) {
  std::vector<std::string> all;
  for (const std::string& need : wishes.runner.needs) all.push_back("asks for " + need);
  if (wishes.wishes.minutes)
    all.push_back(fmt::format("likes {} min best", *wishes.wishes.minutes));
  for (const Style style : all_styles) {
    const int points = wishes.wishes.style_points[index_of(style)];
    if (points != 0)
      all.push_back(fmt::format("{} {}", points > 0 ? "likes" : "does not like", words_for(style)));
  }
  if (wishes.runner.worrier)
    all.emplace_back("worries when something is found close to a race: choose words with care");
  return all;
}

std::vector<Brief::Sentence> brief_questions(const Brief& brief,
                                             std::span<const care::Course> courses) {
  std::vector<Brief::Sentence> all;
  for (const Brief::Complaint& complaint : brief.complaints)
    if (!complaint.spot)
      all.push_back({fmt::format("Pain in the {}: on which side, and since when?", complaint.place),
                     BriefPart::Complaints});
  for (const care::Course& course : courses)
    if (care::is_to_be_asked(course, brief.day))
      all.push_back({fmt::format("How is it now: {}? It was {:g} on {}.", name_of(course.spot),
                                 course.last().value, to_iso(course.last().day)),
                     BriefPart::Findings});
  const bool is_expected = std::any_of(brief.soreness.begin(), brief.soreness.end(),
                                       [](const Brief::Soreness& one) { return !one.reported; });
  if (is_expected)
    all.push_back(
        {"Soreness is expected where none was told: how are the legs now?", BriefPart::Soreness});
  if (brief.helped.empty())
    all.push_back({"The runner asks: how much do you work with distance runners? (R0-42)", {}});
  return all;
}

}  // namespace rubdown::app
