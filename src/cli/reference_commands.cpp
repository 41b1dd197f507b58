// `rubdown protocols` and `evidence`: what the rules say and where they come from.
#include "app/compare_protocols.h"
#include "app/season.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "cli/season_request.h"
#include "faces/comparison_text.h"
#include "faces/evidence_text.h"
#include "faces/protocols_text.h"
#include "rules/catalogue.h"
#include "rules/protocols.h"

namespace rubdown::cli {
namespace {

Result<std::vector<rules::Protocol>> builtin_protocols() {
  std::vector<rules::Protocol> protocols;
  for (const std::string& name : rules::protocol_names()) {
    RUBDOWN_TRY(rules::Protocol protocol, rules::builtin_protocol(name));
    protocols.push_back(std::move(protocol));
  }
  return protocols;
}

Result<void> tell_protocols(const std::string& name) {
  if (!name.empty()) {
    RUBDOWN_TRY(const rules::Protocol protocol, app::load_protocol(name));
    return give(faces::protocol_as_text(protocol, text_style()), "");
  }
  RUBDOWN_TRY(const auto protocols, builtin_protocols());
  return give(faces::protocols_as_text(protocols, text_style()), "");
}

Result<void> compare(const SeasonWords& words, Day today) {
  RUBDOWN_TRY(const app::Request request, season_request(words, today));
  RUBDOWN_TRY(const schedule::Comparison comparison, app::compare_protocols(request, today));
  return give(faces::comparison_as_text(comparison, text_style()), "");
}

Result<void> tell_evidence(const std::string& topic) {
  RUBDOWN_TRY(const auto protocols, builtin_protocols());
  RUBDOWN_TRY(const std::string text,
              faces::evidence_as_text(rules::catalogue(), protocols, topic, text_style()));
  return give(text, "");
}

}  // namespace

void add_protocols(CommandLine& line) {
  const auto name = std::make_shared<std::string>();
  Options options = line.command("protocols", "the sets of rules that rubdown knows, side by side",
                                 [name](Day) { return tell_protocols(*name); });
  options.word("NAME", *name, "one of them, or the path of your own, in full");
  const auto season = std::make_shared<SeasonWords>();
  Options comparing = options.verb(
      "compare", "the five protocols on your calendar: the days on which they disagree",
      [season](Day today) { return compare(*season, today); });
  add_season_options(comparing, *season);
}

void add_evidence(CommandLine& line) {
  const auto topic = std::make_shared<std::string>();
  Options options = line.command("evidence", "every rule, its source and what research says of it",
                                 [topic](Day) { return tell_evidence(*topic); });
  options.word("TOPIC", *topic,
               "a rule (R2-12), a family (F16), a source, a grade, or a word (soreness)");
}

}  // namespace rubdown::cli
