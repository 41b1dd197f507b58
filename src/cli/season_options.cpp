#include "cli/season_options.h"

namespace rubdown::cli {
namespace {

void add_money_options(Options& options, SeasonWords& words) {
  constexpr auto group = "Massage";
  options.words("--menu", words.menu,
                "what you can book: STYLE:MINUTES:PRICE, several with commas; styles: "
                "deep_tissue, active_release, sports, myofascial_release, trigger_point, "
                "swedish, light_flush",
                {.type = "ITEMS", .group = group});
  options.words("--budget", words.budgets,
                "160/month, 160/28d, 2x/month (several hold together); none: self-massage only",
                {.type = "BUDGET", .group = group});
  options.words("--booked", words.booked,
                "an appointment that stays: DATE[THH:MM]:STYLE:MINUTES:PRICE",
                {.type = "ITEM", .group = group});
  options.words("--past", words.past, "a massage before the season: DATE:STYLE",
                {.type = "ITEM", .group = group});
}

}  // namespace

void add_plan_options(Options& options, SeasonWords& words) {
  constexpr auto group = "Training";
  options.words("--plan", words.plans,
                "training plan: a calendar (.ics) or a table (.csv); may be given again",
                {.type = "FILE", .group = group});
  options.words("--race", words.races,
                "race day and distance: DATE:5k|10k|half|marathon|ultra[:goal|:minor]",
                {.type = "RACE", .group = group});
  options.word("--from", words.from, "first day of the season (default: today)",
               {.type = "DATE", .group = group});
  options.word("--until", words.until, "last day (default: two weeks after the last race)",
               {.type = "DATE", .group = group});
  options.words("--day", words.days,
                "overrule the plan: DATE=KIND[:DISTANCE], 2027-08-01=long:32km",
                {.type = "DAY", .group = group});
  options.words("--block", words.blocks,
                "overrule a block: base|build|peak|taper|recovery=FROM..TO",
                {.type = "BLOCK", .group = group});
  options.word("--zone", words.zone, "where you live, for calendars in UTC: Europe/Berlin",
               {.type = "ZONE", .group = group});
}

void add_wish_options(Options& options, SeasonWords& words) {
  constexpr auto group = "You";
  const auto list = [&](const char* name, std::vector<std::string>& to, const char* help) {
    options.words(name, to, help, {.type = "LIST", .group = group});
  };
  options.word("--protocol", words.protocol,
               "consensus (default), back-in-motion, salty-running, runners-practice, "
               "redemption-year, or the path of your own .toml file",
               {.type = "NAME", .group = group});
  list("--prefer-days", words.prefer_days, "weekdays you like: fri,sat");
  list("--avoid-days", words.avoid_days, "weekdays you would rather not");
  list("--never-days", words.never_days, "weekdays you cannot");
  list("--like", words.like, "styles you like");
  list("--dislike", words.dislike, "styles you do not like");
  list("--tried", words.tried, "styles you have had before, besides those in --past");
  list("--need", words.needs, "what you want from massage: relaxation, flexibility, ...");
  list("--closed", words.closed, "days without massage: FROM..TO, or FROM..TO=S-07 for a red flag");
  options.words(
      "--stop", words.stops,
      "a red flag that holds: S-09, S-06=ankles-left, S-07:2027-06-08..2027-06-20 (rubdown "
      "screen lists them)",
      {.type = "STOP", .group = group});
  options.whole("--minutes", words.minutes, 5, 240, "the length you like best",
                {.type = "MIN", .group = group});
  options.flag("--mornings", words.mornings, "massage comes before the day's run",
               {.group = group});
  options.flag("--injury", words.injury, "you have a named injury that somebody has assessed",
               {.group = group});
  options.flag("--worrier", words.worrier, "a finding close to a race would worry you",
               {.group = group});
  options.flag("--regular", words.regular, "three or more massages in the last six weeks",
               {.group = group});
  options.number("--thrift", words.thrift, 0, 10,
                 "points that a unit of money costs (default 0.05 EUR)",
                 {.type = "POINTS", .group = group});
}

void add_effort_option(Options& options, std::optional<int>& labels_max) {
  options.whole("--labels-max", labels_max, 1, 1'000'000'000,
                "give up the proof after so many labels", {.type = "N", .group = "Solver"});
}

void add_store_option(Options& options, std::string& store) {
  options.word("--store", store, "the file where everything is kept (default: in your data folder)",
               {.type = "FILE"});
}

void add_season_options(Options& options, SeasonWords& words) {
  add_plan_options(options, words);
  options.words("--activities", words.activities,
                "what your watch recorded: FIT, TCX and GPX files, folders, archives; may be given "
                "again",
                {.type = "PATH", .group = "Training"});
  add_money_options(options, words);
  add_wish_options(options, words);
  add_effort_option(options, words.labels_max);
  add_store_option(options, words.store);
}

}  // namespace rubdown::cli
