#include "faces/page_html.h"

#include <fmt/format.h>

#include "core/day.h"
#include "core/text.h"
#include "embedded/page_style.h"
#include "faces/nothing_booked.h"
#include "faces/page_parts.h"
#include "faces/routines.h"
#include "faces/stop_text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::Outcome;

/// The drawings of what was recorded bring their own rules, where there are any.
std::string style_sheet(const Answer& answer) {
  const auto sheets = embedded::page_style();
  return std::string{sheets[0].text} + std::string{answer.condition ? sheets[1].text : ""};
}

std::string head(const Answer& answer) {
  // The policy is a second lock behind escape_html: even words that slipped through could not
  // run or load anything.
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; img-src data:\">\n"
      "<link rel=\"icon\" href=\"data:,\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n",
      escape_html(headline(answer)), style_sheet(answer));
}

std::string section(std::string_view id, std::string_view title, std::string_view body) {
  if (body.empty()) return {};
  return fmt::format("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n{2}</section>\n",
                     id, title, body);
}

std::string paragraphs(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& sentence : sentences) out += "<p>" + escape_html(sentence) + "</p>\n";
  return out;
}

std::string list(const std::vector<std::string>& sentences) {
  if (sentences.empty()) return {};
  std::string out = "<ul class=\"plain\">\n";
  for (const std::string& sentence : sentences) out += "<li>" + escape_html(sentence) + "</li>\n";
  return out + "</ul>\n";
}

std::string_view outcome_word(Outcome outcome) {
  switch (outcome) {
    case Outcome::Optimal:
      return "proved the best";
    case Outcome::Infeasible:
      return "impossible";
    case Outcome::Stopped:
      return "not proved";
  }
  return {};
}

std::string fact(std::string_view name, std::string_view value) {
  return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, escape_html(value));
}

std::string page_header(const Answer& answer) {
  const Day first = day_at(answer, 0);
  const Day last = day_at(answer, answer.calendar.season_days() - 1);
  std::string out = "<header>\n<p class=\"kicker\">rubdown massage schedule</p>\n";
  out += fmt::format("<h1>{}</h1>\n<dl class=\"facts\">\n", escape_html(headline(answer)));
  out += fact("Season", short_day(first) + " to " + short_day(last));
  out += fact("Protocol", answer.protocol);
  out += fact("This schedule is", outcome_word(answer.solution.outcome));
  return out + "</dl>\n</header>\n";
}

/// What somebody must do now, before anything else on the page.
std::string stops_html(const Answer& answer) {
  std::string out;
  for (const schedule::StopNotice& stop : answer.stops)
    out += fmt::format("<p class=\"notice\"><strong>{}</strong> {} This holds {}. ({})</p>\n",
                       escape_html(stop.urgency), escape_html(stop.words), escape_html(stop.opens),
                       escape_html(stop.rule));
  std::vector<std::string> off;
  for (const schedule::CalledOff& one : answer.called_off)
    off.push_back(fmt::format("{}: {} ({})", appointment(one.booking), one.words, one.rule));
  if (!off.empty()) out += "<p><strong>Call these appointments off:</strong></p>\n" + list(off);
  return section("stops", "First of all", out);
}

/// What came of the search when it is not simply a schedule.
std::string outcome_html(const Answer& answer) {
  if (answer.solution.outcome == Outcome::Infeasible)
    return section("obstacles", "What stands in the way",
                   list(answer.obstacles) +
                       "<p>Move or cancel one of these appointments, or choose another protocol; "
                       "then ask again.</p>\n");
  std::string out;
  if (answer.solution.outcome == Outcome::Stopped)
    out +=
        "<p class=\"notice\"><strong>Not proved to be the best:</strong> the search stopped "
        "first. This is the best schedule it had found.</p>\n";
  if (!answer.massages.empty()) return out;
  const NothingBooked nothing = why_nothing(answer);
  return out + section("nothing", "Why there is no massage",
                       paragraphs(nothing.why) + paragraphs({nothing.what_opens}));
}

std::string self_massage_html(const Answer& answer) {
  std::string out;
  for (const Routine& routine : routines_of(answer)) {
    const std::string rule = routine.rule.empty() ? "" : " (" + routine.rule + ")";
    out += fmt::format(
        "<dt><strong>{} min</strong> {}<span class=\"faint\">{}</span></dt><dd>{}</dd>\n",
        routine.minutes, escape_html(routine.words), escape_html(rule),
        escape_html(days_in_words(routine.days)));
  }
  return out.empty() ? out : "<dl class=\"routines\">\n" + out + "</dl>\n";
}

std::string grades_html(const Answer& answer) {
  if (answer.massages.empty()) return {};
  std::string out = "<dl class=\"grades\">\n";
  for (const char letter : all_grades)
    out += fmt::format("<div><dt><span class=\"grade\">{}</span></dt><dd>{}</dd></div>\n",
                       letter == '-' ? "&ndash;" : std::string(1, letter), grade_meaning(letter));
  return out +
         "</dl>\n<p>Points are preferences with sources, not physiology: they say which of two "
         "days suits better, and by how much.</p>\n";
}

std::string page_footer(const Answer& answer) {
  const std::string title = answer.protocol_title.empty() ? "" : ": " + answer.protocol_title;
  return fmt::format(
      "<footer>\n<p><strong>Not medical advice.</strong> Pain that is sharp, one-sided, swollen or "
      "that rises over days belongs before a doctor, not on a massage table.</p>\n"
      "<p>Protocol {}{}.</p>\n<p>{}</p>\n</footer>\n",
      escape_html(answer.protocol), escape_html(title), escape_html(proof_line(answer)));
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string as_html(const Answer& answer) {
  std::string out =
      head(answer) + "<body>\n<div class=\"page\">\n" + page_header(answer) + "<main>\n";
  out += stops_html(answer);
  out += outcome_html(answer);
  if (answer.solution.outcome != Outcome::Infeasible) {
    out += section("massages", "The massages", glance_html(answer));
    out += section("season", "The season", calendar_html(answer));
    out += section("after", "After every massage", aftercare_html(answer));
    out += section("reasons", "Why these days", visits_html(answer));
    out += section("weeks", "What the weeks cost the legs", graph_html(answer));
    if (answer.condition) {
      out += section("load", "Load, fitness and fatigue", load_graph_html(*answer.condition));
      out += section("sore", "Soreness to come", soreness_graph_html(*answer.condition));
    }
    out += section("self", "Self-massage between", self_massage_html(answer));
  }
  out += section("notes", "What was assumed", list(answer.notes));
  out += section("grades", "How well a reason is supported", grades_html(answer));
  return out + "</main>\n" + page_footer(answer) + "</div>\n</body>\n</html>\n";
}

}  // namespace rubdown::faces
