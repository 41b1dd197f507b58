#include "faces/words.h"

#include <fmt/format.h>

#include <numeric>

#include "core/day.h"
#include "core/money.h"
#include "core/text.h"
#include "schedule/leg_soreness.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::Massage;
using schedule::Offer;
using schedule::Outcome;

/// Tenths of a point, halves away from zero.
std::int64_t tenths_of(Points points) {
  constexpr std::int64_t tenth = units_per_point / 10;
  const std::int64_t half = points.count() < 0 ? -tenth / 2 : tenth / 2;
  return (points.count() + half) / tenth;
}

std::string tenths_text(std::int64_t tenths) {
  return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

/// What an alternative is called beside the massage that it would replace.
std::string alternative_name(const Answer& answer, const Offer& other, const Offer& chosen) {
  const std::string day = short_day(day_at(answer, other.day));
  const bool same_kind = other.style == chosen.style && other.minutes == chosen.minutes;
  if (other.day == chosen.day) {
    if (!same_kind) return offer_name(other) + " that day";
    return other.start_min ? "that day at " + clock_time(*other.start_min)
                           : "that day with " + other.therapist;
  }
  return same_kind ? day : day + " (" + offer_name(other) + ")";
}

}  // namespace

std::string money(Cents price, std::string_view currency) {
  return fmt::format("{} {}", to_text(price), currency);
}

std::string points_text(Points points) {
  const std::int64_t tenths = tenths_of(points);
  return tenths < 0 ? "-" + tenths_text(-tenths) : tenths_text(tenths);
}

std::string signed_points(Points points) {
  return (tenths_of(points) > 0 ? "+" : "") + points_text(points);
}

std::string regret_words(Points regret) {
  if (regret.count() <= 0) return "costs nothing";
  if (tenths_of(regret) == 0) return "costs less than 0.1 points";
  return fmt::format("costs {}{}points", points_text(regret), no_break);
}

std::string short_day(Day day) {
  const std::string text = to_short(day);  // "Thu  4 Jun"
  std::string out = text.substr(0, 3);
  out.append(no_break).append(trim(text.substr(4, 2))).append(no_break).append(text.substr(7));
  return out;
}

std::string with_plain_spaces(std::string_view text) {
  std::string out{text};
  for (std::size_t at = 0; (at = out.find(no_break, at)) != std::string::npos;)
    out.replace(at, no_break.size(), " ");
  return out;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string clock_time(int start_min) {
  return fmt::format("{:02}:{:02}", start_min / 60, start_min % 60);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string treatment(Style style) {
  const std::string_view words = words_for(style);
  const bool says_so = words.ends_with("massage") || words.ends_with("release");
  return std::string{words} + (says_so ? "" : " massage");
}

std::string offer_name(const Offer& offer) {
  return fmt::format("{} {}{}min", treatment(offer.style), offer.minutes, no_break);
}

char grade_letter(std::string_view grade) {
  return !grade.empty() && all_grades.find(grade[0]) != std::string_view::npos ? grade[0] : '-';
}

std::string_view grade_meaning(char letter) {
  switch (letter) {
    case 'A':
      return "strong: several good studies agree";
    case 'B':
      return "fair: at least one fair study, small or indirect";
    case 'C':
      return "weak: small, animal or neighbouring studies";
    case 'D':
      return "opinion: practice and experience, untested";
    case 'X':
      return "contradicted: the best studies say otherwise";
    default:
      return "no evidence claimed: wishes, money, rubdown's own sums";
  }
}

Cents price_of(const Answer& answer) {
  return std::accumulate(answer.massages.begin(), answer.massages.end(), Cents{},
                         [&](Cents sum, const Massage& massage) {
                           return sum + offer_at(answer, massage.offer).price;
                         });
}

Day day_at(const Answer& answer, int index) {
  return answer.calendar.first_day() + std::chrono::days{index};
}

const Offer& offer_at(const Answer& answer, int offer) {
  return answer.problem.offers()[static_cast<std::size_t>(offer)];
}

std::string aim(const Answer& answer) {
  if (!answer.goal_race.empty()) return "to the " + printable(answer.goal_race);
  return to_long(day_at(answer, 0)) + " to " +
         to_long(day_at(answer, answer.calendar.season_days() - 1));
}

std::string headline(const Answer& answer) {
  const std::string way = (answer.goal_race.empty() ? ", " : " on the way ") + aim(answer);
  if (answer.solution.outcome == Outcome::Infeasible) return "No schedule keeps every rule" + way;
  if (answer.massages.empty()) return "No massage" + way;
  return fmt::format("{}, {}, {}", counted(answer.massages.size(), "massage"),
                     money(price_of(answer), answer.problem.data().currency), aim(answer));
}

std::string proof_line(const Answer& answer) {
  const schedule::Solution& solution = answer.solution;
  switch (solution.outcome) {
    case Outcome::Optimal:
      return fmt::format("optimal: score {}, bound {}, {} labels", points_text(solution.score),
                         points_text(solution.bound), solution.labels);
    case Outcome::Infeasible:
      return fmt::format("infeasible: proved with {} labels", solution.labels);
    case Outcome::Stopped:
      return fmt::format("stopped: score {}, no schedule scores more than {}, {} labels",
                         points_text(solution.score), points_text(solution.bound), solution.labels);
  }
  return {};
}

const schedule::Reason* telling_reason(const Massage& massage) {
  const schedule::Reason* largest = nullptr;
  for (const schedule::Reason& reason : massage.reasons)
    if (reason.source != "rubdown" && (!largest || reason.points > largest->points))
      largest = &reason;
  if (!largest && !massage.reasons.empty()) largest = &massage.reasons[0];
  return largest;
}

std::vector<std::string> alternatives_of(const Answer& answer, const Massage& massage) {
  std::vector<std::string> phrases;
  for (const schedule::Alternative& other : massage.alternatives)
    phrases.push_back(printable(alternative_name(answer, offer_at(answer, other.offer),
                                                 offer_at(answer, massage.offer))) +
                      " " + regret_words(other.regret));
  return phrases;
}

std::string alternatives_line(const Answer& answer, const Massage& massage) {
  std::string line;
  for (const std::string& phrase : alternatives_of(answer, massage))
    line += (line.empty() ? "" : ", ") + phrase;
  return line;
}

std::string regions_line(const Massage& massage) {
  std::string line;
  std::string said;  // a cause that several regions share is told once
  for (const schedule::WorkRegion& region : massage.regions) {
    if (!line.empty()) line += "; ";
    if (!region.finding.empty()) {
      line += printable(region.finding);
      continue;
    }
    const bool tells_scale = line.find("of 10") == std::string::npos;
    line += fmt::format("{} {:.1f}{}{}", region.name, region.soreness, tells_scale ? " of 10" : "",
                        region.reported ? " (reported)" : "");
    if (region.cause.empty() || region.cause == said) continue;
    line += ", most of it from " + printable(region.cause);
    said = region.cause;
  }
  return line;
}

std::string follow_up_days(const schedule::FollowUp& follow_up, Day massage_day) {
  if (follow_up.last_day <= massage_day) return "that day";
  const std::string first = short_day(follow_up.first_day);
  const std::string last = short_day(follow_up.last_day);
  return first == last ? first : first + " to " + last;
}

}  // namespace rubdown::faces
