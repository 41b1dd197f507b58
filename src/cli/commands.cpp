#include "cli/commands.h"

#include "app/compare_protocols.h"
#include "app/files.h"
#include "app/make_schedule.h"
#include "app/read_plans.h"
#include "app/season.h"
#include "app/solve_problem.h"
#include "app/what_if.h"
#include "cli/output.h"
#include "core/text.h"
#include "faces/calendar_ics.h"
#include "faces/comparison_text.h"
#include "faces/day_text.h"
#include "faces/evidence_text.h"
#include "faces/page_html.h"
#include "faces/plan_text.h"
#include "faces/protocols_text.h"
#include "faces/text.h"
#include "rules/catalogue.h"
#include "rules/protocols.h"
#include "solve/lp.h"
#include "wire/answer_json.h"
#include "wire/problem_json.h"
#include "wire/solution_json.h"

namespace rubdown::cli {
namespace {

constexpr std::uintmax_t problem_bytes_max = 64'000'000;

faces::TextStyle text_style(bool brief = false) {
  return {.colour = wants_colour(), .brief = brief};
}

using Face = std::string (*)(const schedule::Answer&, const ScheduleCommand&);

std::string shown_as_text(const schedule::Answer& answer, const ScheduleCommand& words) {
  const bool colour = words.output.empty() && wants_colour();
  return faces::as_text(answer, {.colour = colour, .brief = words.brief});
}

Result<Face> face_for(const std::string& format) {
  static const std::vector<std::string> formats = {"text", "json", "ics", "html"};
  if (format == "text") return &shown_as_text;
  if (format == "json")
    return [](const schedule::Answer& a, const ScheduleCommand&) { return wire::to_json(a); };
  if (format == "ics")
    return [](const schedule::Answer& a, const ScheduleCommand&) { return faces::as_ics(a); };
  if (format == "html")
    return [](const schedule::Answer& a, const ScheduleCommand&) { return faces::as_html(a); };
  return fail(
      Fault::BadInput, "--format " + format,
      "found '" + format + "'" + did_you_mean(format, formats) + "; expected " + one_of(formats));
}

Result<std::vector<rules::Protocol>> builtin_protocols() {
  std::vector<rules::Protocol> protocols;
  for (const std::string& name : rules::protocol_names()) {
    RUBDOWN_TRY(rules::Protocol protocol, rules::builtin_protocol(name));
    protocols.push_back(std::move(protocol));
  }
  return protocols;
}

bool is_known_rule(std::string_view id) {
  return rules::find_rule(id) != nullptr || rules::find_stop(id) != nullptr;
}

}  // namespace

Result<void> run(const Tell& words, Day /*today*/) { return give(words.text, ""); }

Result<void> run(const ScheduleCommand& words, Day today) {
  RUBDOWN_TRY(const Face face, face_for(words.format));
  RUBDOWN_TRY(const app::Request request, request_from(words.season));
  RUBDOWN_TRY(const schedule::Answer answer, app::make_schedule(request, today));
  if (!words.lp.empty()) RUBDOWN_TRY_VOID(give(solve::to_lp(answer.problem), words.lp));
  if (!words.problem.empty()) RUBDOWN_TRY_VOID(give(wire::to_json(answer.problem), words.problem));
  return give(face(answer, words), words.output);
}

Result<void> run(const WhyCommand& words, Day today) {
  RUBDOWN_TRY(const Day day, parse_day("why " + words.day, words.day));
  RUBDOWN_TRY(const app::Request request, request_from(words.season));
  RUBDOWN_TRY(const app::Why why, app::why(request, today, day));
  return give(faces::day_as_text(why.answer, why.day, text_style()), "");
}

Result<void> run(const WhatIfCommand& words, Day today) {
  RUBDOWN_TRY(const Day day, parse_day("what-if " + words.day, words.day));
  std::optional<Style> style;
  if (!words.style.empty()) {
    RUBDOWN_TRY(style, parse_style("what-if " + words.style, words.style));
  }
  RUBDOWN_TRY(const app::Request request, request_from(words.season));
  RUBDOWN_TRY(const app::WhatIf result, app::what_if(request, today, day, style));
  const faces::WhatIfView view{.best = result.best,
                               .day = result.day,
                               .then = result.then ? &*result.then : nullptr,
                               .offer = result.offer,
                               .regret = result.regret};
  return give(faces::what_if_as_text(view, text_style()), "");
}

Result<void> run(const ProtocolsCommand& words, Day /*today*/) {
  if (!words.name.empty()) {
    RUBDOWN_TRY(const rules::Protocol protocol, app::load_protocol(words.name));
    return give(faces::protocol_as_text(protocol, text_style()), "");
  }
  RUBDOWN_TRY(const auto protocols, builtin_protocols());
  return give(faces::protocols_as_text(protocols, text_style()), "");
}

Result<void> run(const CompareCommand& words, Day today) {
  RUBDOWN_TRY(const app::Request request, request_from(words.season));
  RUBDOWN_TRY(const schedule::Comparison comparison, app::compare_protocols(request, today));
  return give(faces::comparison_as_text(comparison, text_style()), "");
}

Result<void> run(const EvidenceCommand& words, Day /*today*/) {
  RUBDOWN_TRY(const auto protocols, builtin_protocols());
  RUBDOWN_TRY(const std::string text,
              faces::evidence_as_text(rules::catalogue(), protocols, words.topic, text_style()));
  return give(text, "");
}

Result<void> run(const PlanCommand& words, Day /*today*/) {
  RUBDOWN_TRY(const app::Request request, plan_request_from(words.season));
  RUBDOWN_TRY(const training::Plan plan, app::read_plans(request));
  return give(faces::plan_as_text(plan, text_style()), "");
}

Result<void> run(const SolveCommand& words, Day /*today*/) {
  const bool from_file = !words.input.empty() && words.input != "-";
  RUBDOWN_TRY(const std::string text, from_file ? app::read_file(words.input, problem_bytes_max)
                                                : app::read_standard_input(problem_bytes_max));
  RUBDOWN_TRY(
      const schedule::Problem problem,
      wire::problem_from_json(text, from_file ? words.input : "standard input", is_known_rule));
  solve::Effort effort;
  if (words.labels_max) effort.labels_max = *words.labels_max;
  const app::Solved solved = app::solve_problem(problem, effort);
  if (!words.lp.empty()) RUBDOWN_TRY_VOID(give(solve::to_lp(problem), words.lp));
  return give(wire::to_json(problem, solved.solution, solved.obstacles), words.output);
}

}  // namespace rubdown::cli
