#include "cli/commands.h"

namespace rubdown::cli {
namespace {

using Add = void (*)(CommandLine&);

void add_under(CommandLine& line, const char* heading, std::initializer_list<Add> commands) {
  line.heading(heading);
  for (const Add add : commands) add(line);
}

}  // namespace

void add_commands(CommandLine& line) {
  add_under(line, "What to do, and when", {add_schedule, add_why, add_what_if, add_brief});
  add_under(line, "What you tell, once",
            {add_init, add_import, add_plan, add_race, add_menu, add_budget, add_wish, add_book});
  add_under(line, "As it happens", {add_log, add_feel, add_selfcare, add_tools});
  add_under(line, "What is known", {add_load, add_finding, add_protocols, add_evidence});
  add_under(line, "Your data", {add_export, add_erase});
  add_under(line, "Parts, for other programs", {add_solve, add_fit});
}

}  // namespace rubdown::cli
