#include <fmt/format.h>

#include "core/day.h"
#include "faces/aftercare.h"
#include "faces/page_parts.h"
#include "faces/stop_text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::Massage;
using schedule::Offer;

std::string anchor_of(const Answer& answer, const Offer& offer) {
  return "massage-" + to_iso(day_at(answer, offer.day));
}

std::string time_of(const Offer& offer) {
  return offer.start_min ? " at " + clock_time(*offer.start_min) : "";
}

std::string glance_row(const Answer& answer, const Massage& massage) {
  const Offer& offer = offer_at(answer, massage.offer);
  const Day day = day_at(answer, offer.day);
  const schedule::Reason* telling = telling_reason(massage);
  return fmt::format(
      "<li><a href=\"#{}\"><time datetime=\"{}\">{}</time></a>"
      "<span class=\"what\">{}<span class=\"faint\">, {}\u00a0min{}</span></span>"
      "<span class=\"price\">{}</span><span class=\"telling\">{}</span></li>\n",
      anchor_of(answer, offer), to_iso(day), short_day(day), capitalised(treatment(offer.style)),
      offer.minutes, time_of(offer),
      escape_html(money(offer.price, answer.problem.data().currency)),
      escape_html(telling ? telling->words : ""));
}

/// A true minus sign, which is as wide as a plus.
std::string points_html(Points points) {
  const std::string text = signed_points(points);
  return text[0] == '-' ? "&minus;" + text.substr(1) : text;
}

/// "D opinion": the letter as in the legend, and its first word so that none must be looked up.
std::string grade_html(std::string_view grade) {
  const char letter = grade_letter(grade);
  if (letter == '-') return {};
  const std::string_view meaning = grade_meaning(letter);
  return fmt::format(" <span class=\"grade\">{}</span> {}", escape_html(grade),
                     meaning.substr(0, meaning.find(':')));
}

std::string reason_row(const schedule::Reason& reason) {
  return fmt::format(
      "<tr><td class=\"points\">{}</td><td>{} <span class=\"source\">{} {}{}</span></td></tr>\n",
      points_html(reason.points), escape_html(reason.words), escape_html(reason.rule),
      escape_html(reason.source), grade_html(reason.grade));
}

std::string reasons_table(const Massage& massage, Day day) {
  std::string out = fmt::format(
      "<table class=\"why\"><caption class=\"vh\">Points of the massage on {}</caption>\n"
      "<colgroup><col class=\"points\"><col></colgroup>\n"
      "<thead class=\"vh\"><tr><th scope=\"col\">Points</th><th scope=\"col\">Reason, rule, "
      "source, "
      "grade</th></tr></thead>\n<tbody>\n",
      to_long(day));
  for (const schedule::Reason& reason : massage.reasons) out += reason_row(reason);
  return out + fmt::format(
                   "<tr class=\"sum\"><td class=\"points\">{}</td><td>in all</td></tr>\n"
                   "</tbody></table>\n",
                   points_html(massage.points));
}

std::string term(std::string_view name, std::string_view html) {
  return html.empty() ? "" : fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, html);
}

std::vector<std::string> follow_ups(const Answer& answer, const Massage& massage,
                                    const std::vector<Aftercare>& shared) {
  const Day day = day_at(answer, offer_at(answer, massage.offer).day);
  std::vector<std::string> out;
  for (const schedule::FollowUp& next : own_follow_ups(answer, massage, shared))
    out.push_back(capitalised(follow_up_days(next, day)) + ": " + next.words);
  return out;
}

std::string lines_html(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines)
    out += (out.empty() ? "" : "<br>") + escape_html(capitalised(line));
  return out;
}

std::string diary(const Offer& offer) {
  const std::string with = offer.therapist.empty() ? "" : "with " + offer.therapist;
  if (!offer.booked) return escape_html(with);
  return escape_html(with.empty() ? "already booked" : "already booked, " + with);
}

std::string visit(const Answer& answer, const Massage& massage,
                  const std::vector<Aftercare>& shared) {
  const Offer& offer = offer_at(answer, massage.offer);
  const Day day = day_at(answer, offer.day);
  std::string out = fmt::format(
      "<li class=\"visit\" id=\"{}\">\n<h3><span class=\"day\">{}</span> "
      "{}<span class=\"faint\">, {} min{}</span></h3>\n",
      anchor_of(answer, offer), short_day(day), capitalised(treatment(offer.style)), offer.minutes,
      time_of(offer));
  out += reasons_table(massage, day) + "<dl class=\"next\">\n";
  out += term("Price", escape_html(money(offer.price, answer.problem.data().currency)));
  out += term("Diary", diary(offer));
  out += term("Work on", escape_html(capitalised(regions_line(massage))));
  out += term("Leave alone", escape_html(capitalised(leave_alone_line(massage.leave_alone))));
  out += term("Mind", lines_html(massage.cautions));
  out += term("Afterwards", lines_html(follow_ups(answer, massage, shared)));
  out += term("Instead", lines_html(alternatives_of(answer, massage)));
  return out + "</dl>\n</li>\n";
}

}  // namespace

std::string glance_html(const Answer& answer) {
  std::string out;
  for (const Massage& massage : answer.massages) out += glance_row(answer, massage);
  return out.empty() ? out : "<ol class=\"glance\">\n" + out + "</ol>\n";
}

std::string aftercare_html(const Answer& answer) {
  std::string out;
  for (const Aftercare& care : shared_aftercare(answer))
    out += fmt::format("<li>{}: {}</li>\n", capitalised(days_of(care)), escape_html(care.words));
  return out.empty() ? out : "<ul class=\"plain\">\n" + out + "</ul>\n";
}

std::string visits_html(const Answer& answer) {
  const std::vector<Aftercare> shared = shared_aftercare(answer);
  std::string out;
  for (const Massage& massage : answer.massages) out += visit(answer, massage, shared);
  return out.empty() ? out : "<ol class=\"visits\">\n" + out + "</ol>\n";
}

}  // namespace rubdown::faces
