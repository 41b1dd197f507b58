#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "core/text.h"

namespace rubdown::cli {
namespace {

constexpr const char* about =
    "rubdown plans the massage half of marathon training: your plan, race and budget go in, the\n"
    "best massage schedule comes out, with a reason and a source for every day.\n";

constexpr const char* first_steps =
    "\nStart here:\n"
    "  rubdown schedule --plan my-plan.ics --race 2027-10-10:marathon \\\n"
    "      --budget 160/month --menu sports:60:80,swedish:45:60\n"
    "  rubdown why 2027-10-05 ...same options...       why that day, or why not\n"
    "  rubdown what-if 2027-10-06 sports ...            what another day would cost\n"
    "  rubdown evidence soreness                        what research says\n"
    "\n`rubdown COMMAND --help` explains every option. Nothing is stored, nothing leaves this\n"
    "machine. Not medical advice.\n";

void add_plan_options(CLI::App& command, SeasonWords& words) {
  command
      .add_option("--plan", words.plans,
                  "training plan: a calendar (.ics) or a table (.csv); may be given again")
      ->type_name("FILE")
      ->group("Training");
  command
      .add_option("--activities", words.activities,
                  "what your watch recorded: FIT, TCX and GPX files, folders, archives; may be "
                  "given again")
      ->type_name("PATH")
      ->group("Training");
  command
      .add_option("--race", words.races,
                  "race day and distance: DATE:5k|10k|half|marathon|ultra[:goal|:minor]")
      ->type_name("RACE")
      ->group("Training");
  command.add_option("--from", words.from, "first day of the season (default: today)")
      ->type_name("DATE")
      ->group("Training");
  command.add_option("--until", words.until, "last day (default: two weeks after the last race)")
      ->type_name("DATE")
      ->group("Training");
  command
      .add_option("--day", words.days,
                  "overrule the plan: DATE=KIND[:DISTANCE], 2027-08-01=long:32km")
      ->type_name("DAY")
      ->group("Training");
  command
      .add_option("--block", words.blocks,
                  "overrule a block: base|build|peak|taper|recovery=FROM..TO")
      ->type_name("BLOCK")
      ->group("Training");
  command.add_option("--zone", words.zone, "where you live, for calendars in UTC: Europe/Berlin")
      ->type_name("ZONE")
      ->group("Training");
}

void add_money_options(CLI::App& command, SeasonWords& words) {
  command
      .add_option("--menu", words.menu,
                  "what you can book: STYLE:MINUTES:PRICE, several with commas; styles: "
                  "deep_tissue, active_release, sports, myofascial_release, trigger_point, "
                  "swedish, light_flush")
      ->type_name("ITEMS")
      ->group("Massage");
  command
      .add_option("--budget", words.budgets,
                  "160/month, 160/28d, 2x/month (several hold together); none: self-massage only")
      ->type_name("BUDGET")
      ->group("Massage");
  command
      .add_option("--booked", words.booked,
                  "an appointment that stays: DATE[THH:MM]:STYLE:MINUTES:PRICE")
      ->type_name("ITEM")
      ->group("Massage");
  command.add_option("--past", words.past, "a massage before the season: DATE:STYLE")
      ->type_name("ITEM")
      ->group("Massage");
  command.add_option("--tried", words.tried, "styles you have had before, besides those in --past")
      ->type_name("STYLES")
      ->group("Massage");
  command
      .add_option("--protocol", words.protocol,
                  "consensus, back-in-motion, salty-running, runners-practice, redemption-year, or "
                  "the path of your own .toml file")
      ->capture_default_str()
      ->type_name("NAME")
      ->group("Massage");
}

void add_wish_options(CLI::App& command, SeasonWords& words) {
  const auto list = [&](const char* name, std::vector<std::string>& to, const char* help) {
    command.add_option(name, to, help)->type_name("LIST")->group("You");
  };
  list("--prefer-days", words.prefer_days, "weekdays you like: fri,sat");
  list("--avoid-days", words.avoid_days, "weekdays you would rather not");
  list("--never-days", words.never_days, "weekdays you cannot");
  list("--like", words.like, "styles you like");
  list("--dislike", words.dislike, "styles you do not like");
  list("--need", words.needs, "what you want from massage: relaxation, flexibility, ...");
  list("--closed", words.closed, "days without massage: FROM..TO, or FROM..TO=S-07 for a red flag");
  command.add_option("--minutes", words.minutes, "the length you like best")
      ->type_name("MIN")
      ->group("You");
  command.add_flag("--mornings", words.mornings, "massage comes before the day's run")
      ->group("You");
  command.add_flag("--injury", words.injury, "you have a named injury that somebody has assessed")
      ->group("You");
  command.add_flag("--worrier", words.worrier, "a finding close to a race would worry you")
      ->group("You");
  command.add_flag("--regular", words.regular, "three or more massages in the last six weeks")
      ->group("You");
  command
      .add_option("--thrift", words.thrift, "points that a unit of money costs (default 0.05 EUR)")
      ->type_name("POINTS")
      ->check(CLI::Range(0.0, 10.0))
      ->group("You");
}

void add_effort_option(CLI::App& command, std::optional<std::int64_t>& labels_max) {
  command.add_option("--labels-max", labels_max, "give up the proof after so many labels")
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}))
      ->group("Solver");
}

void add_season_options(CLI::App& command, SeasonWords& words) {
  add_plan_options(command, words);
  add_money_options(command, words);
  add_wish_options(command, words);
  add_effort_option(command, words.labels_max);
}

/// Everything CLI11 writes into, and the commands it knows.
struct Parser {
  CLI::App app{about, "rubdown"};
  ScheduleCommand schedule;
  WhyCommand why;
  WhatIfCommand what_if;
  ProtocolsCommand protocols;
  CompareCommand compare;
  EvidenceCommand evidence;
  PlanCommand plan;
  SolveCommand solve;
  ImportCommand kept;
  LoadCommand load;
  FitCommand fit;
  bool as_json = false;  // what fit dump does anyhow

  Parser() {
    app.footer(first_steps);
    app.set_version_flag("--version", "rubdown " RUBDOWN_VERSION);
    app.require_subcommand(0, 1);
    add_schedule();
    add_questions();
    add_references();
    add_solve();
    add_load();
    add_fit();
  }

  CLI::App& command(const char* name, const char* help) { return *app.add_subcommand(name, help); }

  void add_schedule() {
    CLI::App& sub =
        command("schedule", "the best massage schedule for a plan, a race and a budget");
    add_season_options(sub, schedule.season);
    sub.add_option("--format", schedule.format, "text, json, ics or html (default: text)")
        ->type_name("FORMAT")
        ->group("Answer");
    sub.add_option("--output", schedule.output, "write the answer to this file")
        ->type_name("FILE")
        ->group("Answer");
    sub.add_option("--lp", schedule.lp, "also write the problem as an LP, for any MILP solver")
        ->type_name("FILE")
        ->group("Answer");
    sub.add_option("--problem", schedule.problem,
                   "also write the problem as JSON, for rubdown solve and programs of your own")
        ->type_name("FILE")
        ->group("Answer");
    sub.add_flag("--brief", schedule.brief, "only the massages, without reasons")->group("Answer");
    CLI::App& read = command("plan", "what rubdown understands of a training plan, day by day");
    add_plan_options(read, plan.season);
  }

  void add_questions() {
    CLI::App& because =
        command("why", "why a day is chosen, what it would cost, or what closes it");
    because.add_option("DAY", why.day, "the day, written 2027-10-05")->required();
    add_season_options(because, why.season);
    CLI::App& instead =
        command("what-if", "the best schedule with a massage on that day, and what moves");
    instead.add_option("DAY", what_if.day, "the day, written 2027-10-05")->required();
    instead.add_option("STYLE", what_if.style, "a style; without it the best one of that day");
    add_season_options(instead, what_if.season);
  }

  void add_references() {
    CLI::App& list = command("protocols", "the sets of rules that rubdown knows, side by side");
    list.add_option("NAME", protocols.name, "one of them, or the path of your own, in full");
    CLI::App& differences = *list.add_subcommand(
        "compare", "the five protocols on your calendar: the days on which they disagree");
    add_season_options(differences, compare.season);
    CLI::App& claims = command("evidence", "every rule, its source and what research says of it");
    claims.add_option("TOPIC", evidence.topic,
                      "a rule (R2-12), a family (F16), a source, a grade, or a word (soreness)");
  }

  void add_solve() {
    CLI::App& sub =
        command("solve", "the engine alone: a problem in JSON in, a solution in JSON out");
    sub.add_option("FILE", solve.input, "problem.json (default: standard input)");
    sub.add_option("--output", solve.output, "write the solution to this file")->type_name("FILE");
    sub.add_option("--lp", solve.lp, "also write the problem as an LP")->type_name("FILE");
    add_effort_option(sub, solve.labels_max);
  }

  void add_load() {
    const std::string what = "FIT, TCX and GPX files, folders, and archives of them";
    constexpr auto where = "the file of the store (default: in your data folder)";
    CLI::App& in = command("import", "keep what your watch recorded, on this machine");
    in.add_option("PATH", kept.paths, what)->required();
    in.add_option("--store", kept.store, where)->type_name("FILE");
    CLI::App& sub =
        command("load", "what recorded runs add up to: load, fitness, soreness to come");
    sub.add_option("PATH", load.paths, what + " (default: what was imported)");
    sub.add_option("--store", load.store, where)->type_name("FILE");
    sub.add_option("--until", load.until, "the last day (default: that of the last session)")
        ->type_name("DATE");
    sub.add_option("--sex", load.sex, "woman or man: how heart rate is weighed")
        ->type_name("SEX")
        ->check(CLI::IsMember({"woman", "man"}));
    const auto figure = [&](const char* name, std::optional<double>& value, const char* help,
                            double least, double most) {
      sub.add_option(name, value, help)->type_name("N")->check(CLI::Range(least, most));
    };
    figure("--age", load.age, "years: a maximum heart rate is guessed from it", 5, 110);
    figure("--max-hr", load.max_heart_rate, "the highest heart rate you reach", 100, 240);
    figure("--rest-hr", load.rest_heart_rate, "in the morning, lying down", 25, 110);
    figure("--threshold-hr", load.threshold_heart_rate, "in a race of an hour", 80, 230);
    sub.add_option("--threshold-pace", load.threshold_pace, "min/km in a race of an hour: 4:10")
        ->type_name("PACE");
    sub.add_option("--utc-offset", load.utc_offset_hours,
                   "hours ahead of UTC, for files that do not tell theirs")
        ->type_name("HOURS")
        ->check(CLI::Range(-12, 14));
  }

  void add_fit() {
    CLI::App& sub = command("fit", "what a watch's FIT file holds, and what is wrong with it");
    sub.require_subcommand(1);
    const auto verb = [&](FitVerb meant, const char* name, const char* help) -> CLI::App& {
      CLI::App& one = *sub.add_subcommand(name, help);
      one.add_option("FILE", fit.file, "a FIT file")->required();
      one.add_option("--output", fit.output, "write to this file")->type_name("FILE");
      one.callback([this, meant] { fit.verb = meant; });
      return one;
    };
    verb(FitVerb::Info, "info", "device, sessions, columns and faults, in a dozen lines");
    CLI::App& dump = verb(FitVerb::Dump, "dump", "every message with every field");
    dump.add_flag("--json", as_json, "one JSON object a line (the default)");
    dump.add_flag("--csv", fit.csv, "the records as a table")->excludes("--json");
    verb(FitVerb::Check, "check", "every fault, with the byte where it lies");
    verb(FitVerb::Salvage, "salvage", "a valid file with all that can be read of a damaged one");
  }

  Command result() {
    const auto got = [&](const char* name) { return app.got_subcommand(name); };
    if (got("schedule")) return schedule;
    if (got("why")) return why;
    if (got("what-if")) return what_if;
    if (got("evidence")) return evidence;
    if (got("plan")) return plan;
    if (got("solve")) return solve;
    if (got("import")) return kept;
    if (got("load")) return load;
    if (got("fit")) return fit;
    if (got("protocols")) {
      if (app.get_subcommand("protocols")->got_subcommand("compare")) return compare;
      return protocols;
    }
    return Tell{app.help()};
  }

  std::vector<std::string> known_words() const {
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
};

/// The word that CLI11 could not place, from the command line itself.
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

}  // namespace

Result<Command> parse_command_line(int argc, const char* const* argv) {
  Parser parser;
  try {
    parser.app.parse(argc, argv);
    return parser.result();
  } catch (const CLI::CallForHelp&) {
    return Command{Tell{parser.app.help()}};
  } catch (const CLI::CallForVersion&) {
    return Command{Tell{"rubdown " RUBDOWN_VERSION "\n"}};
  } catch (const CLI::ExtrasError& error) {
    const auto known = parser.known_words();
    const std::string stranger = stranger_among(argc, argv, known);
    if (stranger.empty())
      return fail(Fault::BadInput, "command line", std::string{error.what()} + " See --help.");
    return fail(Fault::BadInput, stranger,
                "there is no such command or option" + did_you_mean(stranger, known) +
                    "; rubdown --help lists the commands, rubdown COMMAND --help its options");
  } catch (const CLI::ParseError& error) {
    return fail(Fault::BadInput, "command line", std::string{error.what()} + ". See --help.");
  }
}

}  // namespace rubdown::cli
