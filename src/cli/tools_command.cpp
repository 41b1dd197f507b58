// `rubdown tools`: what there is for self-massage, what is owned, and what would help most.
#include <fmt/format.h>

#include "app/kept_lists.h"
#include "app/selfcare.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "cli/season_request.h"
#include "cli/words.h"
#include "core/text.h"
#include "faces/selfcare_text.h"

namespace rubdown::cli {
namespace {

using care::OwnedTool;

struct ToolWords {
  std::vector<std::string> tools;
  std::string store;
};

/// Ids and the other words that people type.
std::vector<std::string> known_words() {
  std::vector<std::string> words = body::tool_ids();
  for (const body::Tool& tool : body::tools())
    words.insert(words.end(), tool.words.begin(), tool.words.end());
  return words;
}

Result<std::vector<OwnedTool>> tools_from(const std::string& command,
                                          const std::vector<std::string>& words) {
  std::vector<OwnedTool> tools;
  for (const std::string& word : pieces_of(words)) {
    const body::Tool* tool = body::tool_named(word);
    if (!tool)
      return fail(
          Fault::BadInput, command + " " + word,
          fmt::format("found the tool '{}'{}; expected {}", word,
                      did_you_mean(to_lower(word), known_words()), one_of(body::tool_ids())));
    if (tool->id != body::hands) tools.push_back({tool->id});  // hands are always there
  }
  return tools;
}

Result<void> show_tools(app::Keep& keep) {
  RUBDOWN_TRY(const auto owned, app::owned_tools(keep));
  return give(faces::tools_as_text(owned, text_style()), "");
}

Result<void> list_tools(const ToolWords& words) {
  RUBDOWN_TRY(auto keep, app::open_keep_if_there(words.store));
  return keep ? show_tools(*keep) : give(faces::tools_as_text({}, text_style()), "");
}

Result<void> own(const ToolWords& words) {
  RUBDOWN_TRY(const auto tools, tools_from("tools own", words.tools));
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  RUBDOWN_TRY_VOID(app::tell(
      keep, tools, [](const OwnedTool& a, const OwnedTool& b) { return a.tool == b.tool; }));
  return show_tools(keep);
}

Result<void> disown(const ToolWords& words) {
  RUBDOWN_TRY(const auto tools, tools_from("tools disown", words.tools));
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  for (const OwnedTool& tool : tools) {
    RUBDOWN_TRY(const std::size_t gone,
                app::forget<OwnedTool>(keep, [&](const OwnedTool& one) { return one == tool; }));
    if (gone == 0)
      return fail(Fault::NotFound, "tools disown " + tool.tool,
                  "it is not among the tools that you own; rubdown tools lists them");
  }
  return show_tools(keep);
}

Result<void> advise(const ToolWords& words, Day today) {
  RUBDOWN_TRY(auto keep, app::open_keep_if_there(words.store));
  if (!keep) return give(faces::advice_as_text({}, {}, text_style()), "");
  SeasonWords season;
  season.store = words.store;
  RUBDOWN_TRY(const app::Request kept, season_request(season, today));
  RUBDOWN_TRY(const body::Advice advice, app::tool_advice(*keep, kept, today));
  RUBDOWN_TRY(const auto owned, app::owned_tools(*keep));
  return give(faces::advice_as_text(advice, owned, text_style()), "");
}

}  // namespace

void add_tools(CommandLine& line) {
  const auto words = std::make_shared<ToolWords>();
  Options options = line.command("tools", "what you own for self-massage, and what there is",
                                 [words](Day) { return list_tools(*words); });
  add_store_option(options, words->store);
  const auto verb = [&](const char* name, const char* help, Result<void> (*act)(const ToolWords&)) {
    Options one = options.verb(name, help, [words, act](Day) { return act(*words); });
    one.words("TOOL", words->tools, "foam_roller, stick, tennis_ball, ... : rubdown tools",
              {.required = true});
    add_store_option(one, words->store);
  };
  verb("own", "tools that you have", own);
  verb("disown", "tools that you have no longer", disown);
  Options advising = options.verb("advise", "the one tool that would help you most for its price",
                                  [words](Day today) { return advise(*words, today); });
  add_store_option(advising, words->store);
}

}  // namespace rubdown::cli
