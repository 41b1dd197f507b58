// `rubdown wish`: what a runner likes, needs and rules out, told once.
#include <fmt/format.h>

#include "app/kept_season.h"
#include "app/season.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "faces/kept_text.h"

namespace rubdown::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& piece : pieces_of(words)) all += (all.empty() ? "" : ",") + piece;
  return all;
}

/// What is typed takes the place of what was kept under that name.
void add_choices(app::Choices& choices, const SeasonWords& words) {
  const auto set = [&](const char* name, const std::string& value) {
    if (!value.empty()) choices[name] = value;
  };
  set("protocol", words.protocol);
  set("need", joined(words.needs));
  set("tried", joined(words.tried));
  set("closed", joined(words.closed));
  if (words.injury) choices["injury"] = "yes";
  if (words.worrier) choices["worrier"] = "yes";
  if (words.regular) choices["regular"] = "yes";
  if (words.thrift) choices["thrift"] = fmt::format("{}", *words.thrift);
}

Result<void> show(app::Keep& keep) {
  RUBDOWN_TRY(const schedule::Wishes wishes, app::kept_wishes(keep));
  RUBDOWN_TRY(const app::Choices choices, app::kept_choices(keep));
  const std::vector<std::pair<std::string, std::string>> words{choices.begin(), choices.end()};
  return give(faces::wishes_as_text(wishes, words), "");
}

/// Everything is understood before anything is kept.
Result<void> set(app::Keep& keep, const SeasonWords& words) {
  RUBDOWN_TRY([[maybe_unused]] const auto understood, request_from(words));
  RUBDOWN_TRY(const schedule::Wishes before, app::kept_wishes(keep));
  RUBDOWN_TRY(const schedule::Wishes wishes, wishes_from(words, before));
  RUBDOWN_TRY(app::Choices choices, app::kept_choices(keep));
  add_choices(choices, words);
  if (!words.protocol.empty()) {
    RUBDOWN_TRY([[maybe_unused]] const auto known, app::load_protocol(words.protocol));
  }
  RUBDOWN_TRY_VOID(app::keep_choices(keep, choices));
  return app::keep_wishes(keep, wishes);
}

Result<void> clear(app::Keep& keep, const SeasonWords& /*words*/) {
  RUBDOWN_TRY_VOID(app::keep_choices(keep, {}));
  return app::keep_wishes(keep, {});
}

}  // namespace

void add_wish(CommandLine& line) {
  const auto words = std::make_shared<SeasonWords>();
  using Step = Result<void> (*)(app::Keep&, const SeasonWords&);
  const auto acting = [words](Step act) -> Action {
    return [words, act](Day) -> Result<void> {
      RUBDOWN_TRY(app::Keep keep, app::open_keep(words->store));
      if (act) RUBDOWN_TRY_VOID(act(keep, *words));
      return show(keep);
    };
  };
  Options options = line.command("wish", "what you like, need and rule out", acting(nullptr));
  add_store_option(options, words->store);
  Options setting = options.verb("set", "what is typed; the rest stays as it was", acting(set));
  add_wish_options(setting, *words);
  add_store_option(setting, words->store);
  Options clearing = options.verb("clear", "no wishes", acting(clear));
  add_store_option(clearing, words->store);
}

}  // namespace rubdown::cli
