#include "faces/comparison_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"
#include "core/text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::ComparedDay;
using schedule::Comparison;
using schedule::Verdict;

constexpr std::size_t day_columns = 11;
constexpr std::size_t run_columns = 14;

/// "DT", "SP", ...: columns are narrow.
std::string_view code_of(Style style) {
  constexpr std::array<std::string_view, style_count> codes = {"DT", "AR", "SP", "MF",
                                                               "TP", "SW", "LF"};
  return codes[index_of(style)];
}

std::string verdict_words(const Verdict& verdict) {
  switch (verdict.kind) {
    case Verdict::Kind::Silent:
      return "-";
    case Verdict::Kind::Forbidden:
      return "no" + (verdict.rules.empty() ? "" : " " + verdict.rules.front());
    case Verdict::Kind::Open:
      return signed_points(verdict.best) +
             (verdict.best_style ? " " + std::string{code_of(*verdict.best_style)} : "");
  }
  return {};
}

std::string day_line(const ComparedDay& day, std::size_t column, const Ink& ink) {
  std::string line = to_short(day.day) + " " + left_in(day.words, run_columns - 1) + " ";
  for (const Verdict& verdict : day.verdicts) {
    const std::string cell =
        left_in((verdict.massage ? "*" : " ") + verdict_words(verdict), column - 1);
    line += (verdict.massage ? ink.massage(cell) : cell) + " ";
  }
  return line_of(line);
}

std::string table(const Comparison& comparison, const Ink& ink) {
  const std::size_t count = std::max<std::size_t>(1, comparison.protocols.size());
  const std::size_t column = (page_columns - day_columns - run_columns) / count;
  std::vector<std::string> names = {"", ""};
  std::vector<std::size_t> widths = {day_columns - 1, run_columns - 1};
  for (const std::string& name : comparison.protocols) {
    names.push_back(name);
    widths.push_back(column - 1);
  }
  std::string out = ink.strong(side_by_side(names, widths));
  for (const ComparedDay& day : comparison.days) out += day_line(day, column, ink);
  return out + "\n";
}

/// The codes of the styles that occur.
std::string legend(const Comparison& comparison) {
  StyleSet seen;
  for (const ComparedDay& day : comparison.days)
    for (const Verdict& verdict : day.verdicts)
      if (verdict.best_style) seen.set(index_of(*verdict.best_style));
  std::string out =
      "* this protocol books a massage here, - not stated, no R2-12: closed by that rule, "
      "+8.0 SP: what timing gives the best style on the menu";
  for (const Style style : all_styles)
    if (seen[index_of(style)]) out += fmt::format(", {} {}", code_of(style), words_for(style));
  return hanging("", out) + "\n";
}

std::string bookings(const Answer& answer) {
  if (answer.solution.outcome == schedule::Outcome::Infeasible)
    return "no schedule keeps its rules";
  std::string out;
  for (const schedule::Massage& massage : answer.massages) {
    const schedule::Offer& offer = offer_at(answer, massage.offer);
    out += fmt::format("{}{} {}", out.empty() ? ": " : ", ", short_day(day_at(answer, offer.day)),
                       words_for(offer.style));
  }
  return counted(answer.massages.size(), "massage") + ", " +
         money(price_of(answer), answer.problem.data().currency) + out;
}

}  // namespace

std::string comparison_as_text(const Comparison& comparison, const TextStyle& style) {
  const Ink ink{style.colour};
  const std::string count =
      comparison.days.empty()
          ? "The protocols agree on every day of this season."
          : fmt::format("The protocols disagree on {} of {}.", comparison.days.size(),
                        counted(static_cast<std::size_t>(comparison.season_days), "day"));
  std::string out = ink.strong(hanging("", count)) + "\n";
  if (!comparison.days.empty()) out += table(comparison, ink) + legend(comparison);
  out += ink.strong("What each of them would book") + "\n";
  for (std::size_t i = 0; i < comparison.answers.size(); ++i)
    out += hanging("  " + left_in(comparison.protocols[i], 17), bookings(comparison.answers[i]));
  return out;
}

}  // namespace rubdown::faces
