// What was typed, taken apart: which command, with which options.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/words.h"
#include "core/result.h"

namespace rubdown::cli {

struct ScheduleCommand {
  SeasonWords season;
  std::string format = "text";  // or json, ics, html
  std::string output;           // a path; empty: standard output
  std::string lp;               // a path; empty: none
  std::string problem;          // a path; empty: none
  bool brief = false;
};

/// `why DAY`.
struct WhyCommand {
  SeasonWords season;
  std::string day;
};

/// `what-if DAY [STYLE]`.
struct WhatIfCommand {
  SeasonWords season;
  std::string day;
  std::string style;
};

/// `protocols [NAME]`.
struct ProtocolsCommand {
  std::string name;
};

/// `protocols compare`.
struct CompareCommand {
  SeasonWords season;
};

/// `evidence [TOPIC|RULE]`.
struct EvidenceCommand {
  std::string topic;
};

/// `plan FILE...`: what was understood of a plan.
struct PlanCommand {
  SeasonWords season;
};

/// `solve < problem.json`.
struct SolveCommand {
  std::string input;  // a path; empty: standard input
  std::string output;
  std::string lp;
  std::optional<std::int64_t> labels_max;
};

/// `import PATH...`: recorded files are kept.
struct ImportCommand {
  std::vector<std::string> paths;
  std::string store;  // a path; empty: the usual place
};

/// `load [PATH...]`: what recorded files add up to, or what is kept.
struct LoadCommand {
  std::vector<std::string> paths;
  std::string store;  // a path; empty: the usual place
  std::string until;
  std::string sex;            // "woman", "man"; empty: not told
  std::optional<double> age;  // years
  std::optional<double> max_heart_rate;
  std::optional<double> rest_heart_rate;
  std::optional<double> threshold_heart_rate;
  std::string threshold_pace;  // "4:10"
  int utc_offset_hours = 0;
};

enum class FitVerb { Info, Dump, Check, Salvage };

/// `fit info|dump|check|salvage FILE`.
struct FitCommand {
  FitVerb verb = FitVerb::Info;
  std::string file;
  std::string output;  // a path; empty: standard output
  bool csv = false;    // of a dump; else a JSON object a line
};

/// The words ask for help or the version: print this and end well.
struct Tell {
  std::string text;
};

using Command = std::variant<Tell, ScheduleCommand, WhyCommand, WhatIfCommand, ProtocolsCommand,
                             CompareCommand, EvidenceCommand, PlanCommand, SolveCommand,
                             ImportCommand, LoadCommand, FitCommand>;

/// Errors  BadInput: an unknown option (the nearest is suggested), a missing value, ...
[[nodiscard]] Result<Command> parse_command_line(int argc, const char* const* argv);

}  // namespace rubdown::cli
