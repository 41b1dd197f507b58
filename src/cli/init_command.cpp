// `rubdown init`: the store, and who its runner is.
#include "app/backup.h"
#include "app/kept_lists.h"
#include "app/profile.h"
#include "cli/body_words.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/price_words.h"
#include "cli/season_options.h"
#include "faces/kept_text.h"

namespace rubdown::cli {
namespace {

struct InitWords {
  std::string name;
  BodyWords body;
  std::optional<int> birth_year;
  std::string since;  // of the thresholds
  std::string zone;
  std::string currency;
  std::string store;
};

/// The first thresholds hold for all days; what is told of a later day holds from then on.
Result<Day> since(const InitWords& words) {
  if (!words.since.empty()) return parse_day("--since " + words.since, words.since);
  return load::always;
}

Result<app::ProfileWish> wish_from(const InitWords& words) {
  app::ProfileWish wish{.name = words.name,
                        .sex = sex_from(words.body),
                        .birth_year = words.birth_year,
                        .zone = words.zone};
  if (!words.currency.empty()) {
    RUBDOWN_TRY(wish.currency, parse_currency("--currency " + words.currency, words.currency));
  }
  RUBDOWN_TRY(const Day from, since(words));
  RUBDOWN_TRY(wish.thresholds, thresholds_from(words.body, from));
  return wish;
}

Result<faces::Profile> profile_of(app::Keep& keep) {
  RUBDOWN_TRY(const auto runner, app::profile(keep));
  RUBDOWN_TRY(const auto held, app::holdings(keep));
  faces::Profile profile{.store = keep.path.string(),
                         .name = runner.name,
                         .sex = runner.sex,
                         .birth_year = runner.birth_year,
                         .zone = runner.zone,
                         .currency = runner.currency,
                         .thresholds = {},
                         .sessions = held.sessions,
                         .plans = held.plans,
                         .races = held.races,
                         .menu = held.menu,
                         .budgets = held.budgets,
                         .massages = held.massages};
  RUBDOWN_TRY(profile.thresholds, app::thresholds(keep));
  return profile;
}

Result<void> init(const InitWords& words) {
  RUBDOWN_TRY(const app::ProfileWish wish, wish_from(words));
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  RUBDOWN_TRY_VOID(app::change_profile(keep, wish));
  RUBDOWN_TRY(const faces::Profile profile, profile_of(keep));
  return give(faces::profile_as_text(profile, text_style()), "");
}

}  // namespace

void add_init(CommandLine& line) {
  const auto words = std::make_shared<InitWords>();
  Options options = line.command(
      "init", "who you are; again with other options to change them, without any to look",
      [words](Day) { return init(*words); });
  add_store_option(options, words->store);
  constexpr auto group = "You";
  options.word("--name", words->name, "what you are called", {.type = "NAME", .group = group});
  options.whole("--born", words->birth_year, 1900, 2199,
                "the year: a maximum heart rate is guessed from it",
                {.type = "YEAR", .group = group});
  add_body_options(options, words->body);
  options.word("--since", words->since, "the day from which these heart rates and paces hold",
               {.type = "DATE", .group = group});
  options.word("--zone", words->zone, "where you live, for calendars in UTC: Europe/Berlin",
               {.type = "ZONE", .group = group});
  options.word("--currency", words->currency, "of all prices: EUR, USD, ...",
               {.type = "CODE", .group = group});
}

}  // namespace rubdown::cli
