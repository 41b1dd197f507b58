// The command line, declared by the commands themselves and taken apart by a library that stays
// behind this file: a command says what it may be given and what it does then.
//
//   void add_load(CommandLine& line) {
//     const auto words = std::make_shared<LoadWords>();
//     Options options = line.command("load", "what recorded runs add up to",
//                                    [words](Day today) { return load(*words, today); });
//     options.words("PATH", words->paths, "files and folders");
//     options.word("--until", words->until, "the last day", {.type = "DATE"});
//   }
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/units.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace rubdown::cli {

/// What a command does once its words are read. `today` is the day where the machine is.
using Action = std::function<Result<void>(Day today)>;

/// What --help shows of an option besides its sentence.
struct Shown {
  const char* type = "";   // "FILE"
  const char* group = "";  // its heading; empty: the usual one
  bool required = false;
};

class CommandLine;

/// What one command may be given. Names that begin with "--" are options, others are words at their
/// place. What is bound must live until the action has run.
class Options {
 public:
  void word(const char* name, std::string& to, const char* help, const Shown& shown = {});
  /// One of `choices`.
  void choice(const char* name, std::string& to, const std::vector<std::string>& choices,
              const char* help, const Shown& shown = {});
  void words(const char* name, std::vector<std::string>& to, const char* help,
             const Shown& shown = {});
  void flag(const char* name, bool& to, const char* help, const Shown& shown = {});
  /// From `least` to `most`, both included.
  void number(const char* name, std::optional<double>& to, double least, double most,
              const char* help, const Shown& shown = {});
  void whole(const char* name, std::optional<int>& to, int least, int most, const char* help,
             const Shown& shown = {});

  /// `rubdown race add`: a command inside this one. Without an action of its own, a command asks
  /// for one of its verbs.
  Options verb(const char* name, const char* help, Action action);

 private:
  friend class CommandLine;
  Options(CommandLine& line, CLI::App& app) : line_{&line}, app_{&app} {}

  CommandLine* line_;
  CLI::App* app_;
};

class CommandLine {
 public:
  /// `about` heads --help, `footer` ends it.
  CommandLine(const char* about, const char* footer, const char* version);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  /// The commands that follow stand under this heading in --help.
  void heading(const char* title);
  Options command(const char* name, const char* help, Action action);

  /// The action of the command that was typed. Asking for help is one, too.
  /// Errors  BadInput: an unknown command or option (the nearest is suggested), a missing value...
  [[nodiscard]] Result<Action> parse(int argc, const char* const* argv);

 private:
  friend class Options;
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace rubdown::cli
