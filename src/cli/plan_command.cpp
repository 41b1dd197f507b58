// `rubdown plan`: what is understood of a training plan, and how much of it was run.
#include <fmt/format.h>

#include "app/kept_plans.h"
#include "app/read_plans.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "faces/plan_text.h"

namespace rubdown::cli {
namespace {

struct PlanWords {
  SeasonWords season;
  std::vector<std::string> names;  // of remove
};

constexpr const char* nothing_kept = "No plan is kept. To add one: rubdown plan add my-plan.ics\n";

Result<void> show_kept(app::Keep& keep) {
  RUBDOWN_TRY(const auto plans, app::plan_progress(keep));
  if (plans.empty()) return give(nothing_kept, "");
  std::string text;
  for (const app::PlanProgress& plan : plans) {
    if (!text.empty()) text += "\n";
    const faces::PlanRun run{.sessions = plan.run, .last_recorded = plan.last_recorded};
    text += faces::plan_as_text(plan.plan, text_style(), &run);
  }
  return give(text, "");
}

Result<void> show(const SeasonWords& words) {
  if (words.plans.empty()) {
    RUBDOWN_TRY(auto keep, app::open_keep_if_there(words.store));
    return keep ? show_kept(*keep) : give(nothing_kept, "");
  }
  RUBDOWN_TRY(const app::Request request, plan_request_from(words));
  RUBDOWN_TRY(const training::Plan plan, app::read_plans(request));
  return give(faces::plan_as_text(plan, text_style()), "");
}

Result<void> add(const SeasonWords& words) {
  RUBDOWN_TRY(const app::Request request, plan_request_from(words));
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  RUBDOWN_TRY(const training::Plan plan, app::keep_plan(keep, request));
  RUBDOWN_TRY_VOID(give(fmt::format("Kept: {}\n", plan.name), ""));
  return show_kept(keep);
}

Result<void> remove(const PlanWords& words) {
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.season.store));
  for (const std::string& name : words.names) {
    RUBDOWN_TRY(const bool was_there, app::forget_plan(keep, name));
    if (!was_there)
      return fail(Fault::NotFound, "plan remove " + name,
                  "no plan of that name is kept; rubdown plan shows what is");
  }
  return show_kept(keep);
}

}  // namespace

void add_plan(CommandLine& line) {
  const auto words = std::make_shared<PlanWords>();
  Options options =
      line.command("plan", "a training plan as it is understood, and how much of it was run",
                   [words](Day) { return show(words->season); });
  add_plan_options(options, words->season);
  add_store_option(options, words->season.store);
  Options adding = options.verb("add", "keeps a plan, in the place of one of the same name",
                                [words](Day) { return add(words->season); });
  adding.words("FILE", words->season.plans, "a calendar (.ics) or a table (.csv)",
               {.required = true});
  adding.words("--race", words->season.races,
               "the race that a table without dates leads to: 2027-10-10:marathon",
               {.type = "RACE"});
  adding.words("--day", words->season.days,
               "overrule the plan: DATE=KIND[:DISTANCE], 2027-08-01=long:32km", {.type = "DAY"});
  adding.word("--zone", words->season.zone, "where you live, for calendars in UTC: Europe/Berlin",
              {.type = "ZONE"});
  add_store_option(adding, words->season.store);
  Options removing =
      options.verb("remove", "forgets a plan", [words](Day) { return remove(*words); });
  removing.words("NAME", words->names, "its name, as rubdown plan shows it", {.required = true});
  add_store_option(removing, words->season.store);
}

}  // namespace rubdown::cli
