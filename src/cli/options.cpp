#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "cli/output.h"
#include "core/text.h"

namespace rubdown::cli {

struct CommandLine::Parser {
  explicit Parser(const char* about) : app{about, "rubdown"} {}

  CLI::App app;
  std::map<const CLI::App*, Action> actions;
  std::string heading;
};

namespace {

CLI::Option& show(CLI::Option* option, const Shown& shown) {
  if (*shown.type) option->type_name(shown.type);
  if (*shown.group) option->group(shown.group);
  return *option->required(shown.required);
}

/// All commands and options that there are, for suggestions.
std::vector<std::string> known_words(const CLI::App& app) {
  std::vector<std::string> words;
  const auto add = [&](const auto& self, const CLI::App* command) -> void {
    for (const CLI::Option* option : command->get_options())
      for (const std::string& name : option->get_lnames()) words.push_back("--" + name);
    for (const CLI::App* sub : command->get_subcommands({})) {
      words.push_back(sub->get_name());
      self(self, sub);
    }
  };
  add(add, &app);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// The word that the library could not place, from the command line itself.
std::string stranger_among(int argc, const char* const* argv,
                           const std::vector<std::string>& known) {
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    word.resize(std::min(word.size(), word.find('=')));
    const bool matters = word.starts_with("--") || i == 1;
    if (matters && std::find(known.begin(), known.end(), word) == known.end()) return word;
  }
  return {};
}

/// The innermost command that was typed.
const CLI::App& typed_in(const CLI::App& app) {
  const auto typed = app.get_subcommands();
  return typed.empty() ? app : typed_in(*typed.front());
}

/// "plan add"
std::string words_to(const CLI::App& command) {
  if (!command.get_parent()) return {};
  const std::string before = words_to(*command.get_parent());
  return before.empty() ? command.get_name() : before + ' ' + command.get_name();
}

/// "one of add, remove: rubdown race --help", which may follow the command; empty where nothing
/// may.
std::string what_may_follow(const CLI::App& command) {
  std::string verbs;
  for (const CLI::App* verb : command.get_subcommands({}))
    verbs += (verbs.empty() ? "" : ", ") + verb->get_name();
  return verbs.empty() ? "" : "one of " + verbs + ": rubdown " + words_to(command) + " --help";
}

Action tell(std::string text) {
  return [text = std::move(text)](Day) { return give(text, ""); };
}

}  // namespace

void Options::word(const char* name, std::string& to, const char* help, const Shown& shown) {
  show(app_->add_option(name, to, help), shown);
}

void Options::choice(const char* name, std::string& to, const std::vector<std::string>& choices,
                     const char* help, const Shown& shown) {
  show(app_->add_option(name, to, help), shown).check(CLI::IsMember(choices));
}

void Options::words(const char* name, std::vector<std::string>& to, const char* help,
                    const Shown& shown) {
  show(app_->add_option(name, to, help), shown);
}

void Options::flag(const char* name, bool& to, const char* help, const Shown& shown) {
  show(app_->add_flag(name, to, help), shown);
}

void Options::number(const char* name, std::optional<double>& to, double least, double most,
                     const char* help, const Shown& shown) {
  show(app_->add_option(name, to, help), shown).check(CLI::Range(least, most));
}

void Options::whole(const char* name, std::optional<int>& to, int least, int most, const char* help,
                    const Shown& shown) {
  show(app_->add_option(name, to, help), shown).check(CLI::Range(least, most));
}

Options Options::verb(const char* name, const char* help, Action action) {
  CLI::App& sub = *app_->add_subcommand(name, help);
  const bool can_do_without = static_cast<bool>(line_->parser_->actions[app_]);
  app_->require_subcommand(can_do_without ? 0 : 1, 1);
  line_->parser_->actions[&sub] = std::move(action);
  return {*line_, sub};
}

CommandLine::CommandLine(const char* about, const char* footer, const char* version)
    : parser_{std::make_unique<Parser>(about)} {
  parser_->app.footer(footer);
  parser_->app.set_version_flag("--version", version);
  parser_->app.require_subcommand(0, 1);
}

CommandLine::~CommandLine() = default;

void CommandLine::heading(const char* title) { parser_->heading = title; }

Options CommandLine::command(const char* name, const char* help, Action action) {
  CLI::App& sub = *parser_->app.add_subcommand(name, help);
  if (!parser_->heading.empty()) sub.group(parser_->heading);
  parser_->actions[&sub] = std::move(action);
  return {*this, sub};
}

Result<Action> CommandLine::parse(int argc, const char* const* argv) {
  CLI::App& app = parser_->app;
  try {
    app.parse(argc, argv);
    const Action& action = parser_->actions[&typed_in(app)];
    return action ? action : tell(app.help());
  } catch (const CLI::CallForHelp&) {
    return tell(app.help());
  } catch (const CLI::CallForVersion&) {
    return tell(app.version() + "\n");
  } catch (const CLI::ExtrasError& error) {
    const auto known = known_words(app);
    const std::string stranger = stranger_among(argc, argv, known);
    const CLI::App& typed = typed_in(app);
    if (const std::string verbs = what_may_follow(typed); stranger.empty() && !verbs.empty())
      return fail(Fault::BadInput, words_to(typed),
                  "found '" + typed.remaining().front() + "'; expected " + verbs);
    if (stranger.empty())
      return fail(Fault::BadInput, "command line", std::string{error.what()} + ". See --help.");
    return fail(Fault::BadInput, stranger,
                "there is no such command or option" + did_you_mean(stranger, known) +
                    "; rubdown --help lists the commands, rubdown COMMAND --help its options");
  } catch (const CLI::RequiredError& error) {
    const CLI::App& typed = typed_in(app);
    const std::string verbs = what_may_follow(typed);
    if (verbs.empty())
      return fail(Fault::BadInput, "command line", std::string{error.what()} + ". See --help.");
    return fail(Fault::BadInput, words_to(typed), "found nothing behind it; expected " + verbs);
  } catch (const CLI::ParseError& error) {
    return fail(Fault::BadInput, "command line", std::string{error.what()} + ". See --help.");
  }
}

}  // namespace rubdown::cli
