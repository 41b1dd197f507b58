#include "app/brief_told.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "body/parse_finding.h"
#include "core/day.h"
#include "core/text.h"
#include "schedule/leg_soreness.h"

namespace rubdown::app {
namespace {

using care::Brief;
using care::BriefPart;
using care::Feel;
using care::FeelKind;

constexpr std::chrono::days findings_back{60};
constexpr std::chrono::days pains_back{7};
constexpr std::chrono::days soreness_back{2};
constexpr double least_soreness = 1.5;
constexpr double least_change = 1;  // of a finding that is called better or worse
constexpr double too_painful = 6;   // above it, of 10 (S-13)
constexpr std::size_t helped_max = 3;

constexpr std::array legs = {load::Region::Quads, load::Region::Hamstrings, load::Region::Calves};

const body::Region* place_of(load::Region region) { return body::region_named(name_of(region)); }

/// The regions that a feeling is about.
std::vector<load::Region> regions_of(const Feel& feel) {
  if (feel.region) return {*feel.region};
  return {legs.begin(), legs.end()};
}

Brief::Trend trend_of(const std::vector<DatedFinding>& course) {
  if (course.size() < 2) return Brief::Trend::New;
  const double change = *course.back().finding.value - *course[course.size() - 2].finding.value;
  if (change >= least_change) return Brief::Trend::Worse;
  return change <= -least_change ? Brief::Trend::Better : Brief::Trend::Same;
}

/// One spot's findings, by day.
Brief::Finding told(const std::vector<DatedFinding>& course) {
  const body::Finding& latest = course.back().finding;
  Brief::Finding finding;
  finding.spot = {latest.region, *latest.side};
  finding.kind = latest.kind;
  finding.value = *latest.value;
  finding.trend = trend_of(course);
  if (course.size() > 1) finding.before = *course[course.size() - 2].finding.value;
  finding.since = latest.since ? *latest.since : course.front().day;
  finding.noticed_by = latest.noticed_by;
  finding.note = latest.note;
  return finding;
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

FindingsTold findings_told(std::span<const care::Massage> massages) {
  FindingsTold told;
  for (const care::Massage& massage : massages)
    for (const std::string_view line : split(massage.findings, '\n')) {
      if (trim(line).empty() || line.starts_with("Advice: ")) continue;
      const auto heard = body::parse_finding(line, massage.day);
      if (!heard || !heard->is_understood()) {
        told.in_words.push_back(fmt::format("{}: “{}”", to_iso(massage.day), trim(line)));
        continue;
      }
      body::Finding finding = heard->finding;
      if (!finding.noticed_by) finding.noticed_by = body::NoticedBy::Therapist;
      told.understood.push_back({massage.day, std::move(finding)});
    }
  return told;
}

std::vector<Brief::Finding> brief_findings(std::span<const DatedFinding> findings, Day day) {
  std::vector<std::vector<DatedFinding>> courses;
  for (const DatedFinding& one : findings) {
    if (one.day > day || one.day < day - findings_back) continue;
    const auto same = std::find_if(courses.begin(), courses.end(), [&](const auto& course) {
      return course.front().finding.region == one.finding.region &&
             course.front().finding.side == one.finding.side;
    });
    if (same == courses.end())
      courses.push_back({one});
    else
      same->push_back(one);
  }
  std::vector<Brief::Finding> all;
  for (auto& course : courses) {
    std::stable_sort(course.begin(), course.end(),
                     [](const DatedFinding& a, const DatedFinding& b) { return a.day < b.day; });
    all.push_back(told(course));
  }
  std::stable_sort(all.begin(), all.end(), [](const Brief::Finding& a, const Brief::Finding& b) {
    return a.value > b.value;
  });
  return all;
}

std::vector<Brief::Complaint> brief_complaints(std::span<const Feel> feels, Day day) {
  std::vector<Brief::Complaint> all;
  for (const Feel& feel : feels) {
    if (feel.kind != FeelKind::Pain || feel.value <= 0) continue;
    if (feel.day > day || feel.day < day - pains_back) continue;
    const std::string place = feel.region ? schedule::words_for(*feel.region) : "legs";
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const Brief::Complaint& one) { return one.place == place; });
    const std::vector<std::string> answers = {"told on " + to_iso(feel.day)};
    if (same == all.end())
      all.push_back({place, {}, feel.value, answers});
    else
      *same = {place, {}, feel.value, answers};  // they come by day
  }
  std::stable_sort(
      all.begin(), all.end(),
      [](const Brief::Complaint& a, const Brief::Complaint& b) { return a.value > b.value; });
  return all;
}

std::vector<Brief::LeaveAlone> brief_leave_alone(std::span<const Brief::Finding> findings) {
  std::vector<Brief::LeaveAlone> places;
  for (const Brief::Finding& finding : findings)
    if (finding.kind == body::FindingKind::Pain && finding.value > too_painful)
      places.push_back({finding.spot, "S-13",
                        fmt::format("pain {:g} of 10: work around it, not on it", finding.value),
                        BriefPart::Findings});
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
  std::vector<Brief::Helped> all;
  for (const care::Massage& massage : had)
    all.push_back({.day = massage.day,
                   .style = massage.style,
                   .minutes = massage.minutes,
                   .pressure = massage.pressure,
                   .therapist = massage.therapist,
                   .words = massage.helped,
                   .before = soreness_on(feels, massage.day),
                   .after_24h = soreness_on(feels, massage.day + std::chrono::days{1}),
                   .after_48h = soreness_on(feels, massage.day + std::chrono::days{2})});
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

std::vector<Brief::Sentence> brief_questions(const Brief& brief, const FindingsTold& findings) {
  constexpr std::size_t words_asked_max = 3;
  std::vector<Brief::Sentence> all;
  for (const Brief::Complaint& complaint : brief.complaints)
    if (!complaint.spot)
      all.push_back({fmt::format("Pain in the {}: on which side, and since when?", complaint.place),
                     BriefPart::Complaints});
  for (const Brief::Soreness& sore : brief.soreness)
    if (!sore.reported) {
      all.push_back(
          {"Soreness is expected where none was told: how are the legs now?", BriefPart::Soreness});
      break;
    }
  const std::size_t from =
      findings.in_words.size() - std::min(findings.in_words.size(), words_asked_max);
  for (std::size_t i = findings.in_words.size(); i > from; --i)
    all.push_back({"Is it still so? Noted on " + findings.in_words[i - 1], BriefPart::Findings});
  if (brief.helped.empty())
    all.push_back({"The runner asks: how much do you work with distance runners? (R0-42)", {}});
  return all;
}

}  // namespace rubdown::app
