// All commands, in the order in which --help lists them. Each adds itself: its words become a
// request, the use case answers, a face shows it.
#pragma once

#include "cli/options.h"

namespace rubdown::cli {

// What to do, and when.
void add_schedule(CommandLine& line);
void add_why(CommandLine& line);
void add_what_if(CommandLine& line);
void add_brief(CommandLine& line);

// What a runner tells, once.
void add_init(CommandLine& line);
void add_import(CommandLine& line);
void add_plan(CommandLine& line);
void add_race(CommandLine& line);
void add_menu(CommandLine& line);
void add_budget(CommandLine& line);
void add_wish(CommandLine& line);
void add_book(CommandLine& line);
void add_log(CommandLine& line);
void add_feel(CommandLine& line);
void add_selfcare(CommandLine& line);
void add_tools(CommandLine& line);
void add_export(CommandLine& line);
void add_erase(CommandLine& line);

// What is known.
void add_finding(CommandLine& line);
void add_load(CommandLine& line);
void add_protocols(CommandLine& line);
void add_evidence(CommandLine& line);

// Parts, for other programs.
void add_solve(CommandLine& line);
void add_fit(CommandLine& line);

/// All of them, under their headings.
void add_commands(CommandLine& line);

}  // namespace rubdown::cli
