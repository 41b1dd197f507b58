// `rubdown race`, `menu`, `budget` and `book`: what a season is planned with, told once.
#include "app/kept_lists.h"
#include "app/profile.h"
#include "cli/commands.h"
#include "cli/forget_days.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "cli/words.h"
#include "faces/kept_text.h"

namespace rubdown::cli {
namespace {

using schedule::Booking;
using schedule::Budget;
using schedule::MenuItem;

struct ListWords {
  std::vector<std::string> items;
  std::string store;
};

using Words = std::shared_ptr<ListWords>;
using Step = Result<void> (*)(app::Keep& keep, const ListWords& words);

/// A command that shows a list, with verbs that change it and show it again.
class ListCommand {
 public:
  ListCommand(CommandLine& line, const char* name, const char* help, Step show)
      : words_{std::make_shared<ListWords>()},
        show_{show},
        options_{line.command(name, help, acting(nullptr))} {
    add_store_option(options_, words_->store);
  }

  void verb(const char* name, const char* help, const char* item, const char* item_help, Step act) {
    Options one = options_.verb(name, help, acting(act));
    if (*item) one.words(item, words_->items, item_help, {.required = true});
    add_store_option(one, words_->store);
  }

 private:
  [[nodiscard]] Action acting(Step act) const {
    return [words = words_, show = show_, act](Day) -> Result<void> {
      RUBDOWN_TRY(app::Keep keep, app::open_keep(words->store));
      if (act) RUBDOWN_TRY_VOID(act(keep, *words));
      return show(keep, *words);
    };
  }

  Words words_;
  Step show_;
  Options options_;
};

Result<std::string> currency_of(app::Keep& keep) {
  RUBDOWN_TRY(const auto runner, app::profile(keep));
  return runner.currency.empty() ? "EUR" : runner.currency;
}

/// All prices of a runner are in one currency: the first one that she names.
Result<PriceReader> prices_of(app::Keep& keep) {
  RUBDOWN_TRY(const auto runner, app::profile(keep));
  return PriceReader{runner.currency};
}

Result<void> keep_currency(app::Keep& keep, const PriceReader& prices) {
  return app::change_profile(keep, {.currency = prices.currency()});
}

Result<void> show_races(app::Keep& keep, const ListWords&) {
  RUBDOWN_TRY(const auto races, app::kept<RaceWish>(keep));
  return give(faces::races_as_text(races), "");
}

Result<void> add_races(app::Keep& keep, const ListWords& words) {
  RUBDOWN_TRY(const auto races, parse_races(words.items));
  return app::tell(keep, races,
                   [](const RaceWish& a, const RaceWish& b) { return a.day == b.day; });
}

Result<void> show_menu(app::Keep& keep, const ListWords&) {
  RUBDOWN_TRY(const auto menu, app::kept<MenuItem>(keep));
  RUBDOWN_TRY(const std::string currency, currency_of(keep));
  return give(faces::menu_as_text(menu, currency), "");
}

Result<void> add_menu_items(app::Keep& keep, const ListWords& words) {
  RUBDOWN_TRY(PriceReader prices, prices_of(keep));
  std::vector<MenuItem> menu;
  for (const std::string& word : pieces_of(words.items)) {
    RUBDOWN_TRY(const MenuItem item, prices.menu_item(word));
    menu.push_back(item);
  }
  RUBDOWN_TRY_VOID(keep_currency(keep, prices));
  return app::tell(keep, menu, [](const MenuItem& a, const MenuItem& b) {
    return a.style == b.style && a.minutes == b.minutes;
  });
}

/// "sports" or "sports:60"
Result<void> remove_menu_items(app::Keep& keep, const ListWords& words) {
  for (const std::string& word : pieces_of(words.items)) {
    const std::string where = "menu remove " + word;
    const std::size_t colon = word.find(':');
    RUBDOWN_TRY(const Style style, parse_style(where, word.substr(0, colon)));
    std::optional<int> minutes;
    if (colon != std::string::npos) {
      RUBDOWN_TRY(minutes, parse_minutes(where, word.substr(colon + 1)));
    }
    RUBDOWN_TRY(const std::size_t gone, app::forget<MenuItem>(keep, [&](const MenuItem& item) {
                  return item.style == style && (!minutes || item.minutes == *minutes);
                }));
    if (gone == 0)
      return fail(Fault::NotFound, where, "the menu holds no such massage; rubdown menu lists it");
  }
  return {};
}

Result<void> show_budgets(app::Keep& keep, const ListWords&) {
  RUBDOWN_TRY(const auto budgets, app::kept<Budget>(keep));
  RUBDOWN_TRY(const std::string currency, currency_of(keep));
  return give(faces::budgets_as_text(budgets, currency), "");
}

Result<void> clear_budgets(app::Keep& keep, const ListWords&) {
  RUBDOWN_TRY([[maybe_unused]] const std::size_t gone,
              app::forget<Budget>(keep, [](const Budget&) { return true; }));
  return {};
}

Result<void> set_budgets(app::Keep& keep, const ListWords& words) {
  RUBDOWN_TRY(PriceReader prices, prices_of(keep));
  std::vector<Budget> budgets;
  for (const std::string& word : pieces_of(words.items)) {
    RUBDOWN_TRY(const Budget budget, prices.budget(word));
    budgets.push_back(budget);
  }
  RUBDOWN_TRY_VOID(keep_currency(keep, prices));
  RUBDOWN_TRY_VOID(clear_budgets(keep, words));
  return app::tell(keep, budgets, [](const Budget&, const Budget&) { return false; });
}

Result<void> show_bookings(app::Keep& keep, const ListWords&) {
  RUBDOWN_TRY(const auto bookings, app::kept<Booking>(keep));
  RUBDOWN_TRY(const std::string currency, currency_of(keep));
  return give(faces::bookings_as_text(bookings, currency), "");
}

Result<void> add_appointments(app::Keep& keep, const ListWords& words) {
  RUBDOWN_TRY(PriceReader prices, prices_of(keep));
  RUBDOWN_TRY(const auto bookings, parse_bookings(prices, words.items));
  RUBDOWN_TRY_VOID(keep_currency(keep, prices));
  return app::tell(keep, bookings,
                   [](const Booking& a, const Booking& b) { return a.day == b.day; });
}

}  // namespace

void add_race(CommandLine& line) {
  ListCommand command{line, "race", "the races that you run", show_races};
  command.verb("add", "a race, or other words for the race of that day", "RACE",
               "DATE:5k|10k|half|marathon|ultra[:goal|:minor], 2027-10-10:marathon", add_races);
  command.verb("remove", "a race that you will not run", "DATE", "its day",
               [](app::Keep& keep, const ListWords& words) {
                 return forget_days<RaceWish>(keep, words.items, "race remove");
               });
}

void add_menu(CommandLine& line) {
  ListCommand command{line, "menu", "the massages that you could book", show_menu};
  command.verb("add", "a massage and its price", "ITEM", "STYLE:MINUTES:PRICE, sports:60:80",
               add_menu_items);
  command.verb("remove", "what you can no longer book", "ITEM", "STYLE or STYLE:MINUTES",
               remove_menu_items);
}

void add_budget(CommandLine& line) {
  ListCommand command{line, "budget", "what massage may cost", show_budgets};
  command.verb("set", "in the place of all that was set", "BUDGET",
               "160/month, 160/28d, 2x/month (several hold together); none: self-massage only",
               set_budgets);
  command.verb("clear", "no limit", "", "", clear_budgets);
}

void add_book(CommandLine& line) {
  ListCommand command{line, "book", "appointments that stay where they are", show_bookings};
  command.verb("add", "an appointment", "ITEM", "DATE[THH:MM]:STYLE:MINUTES:PRICE",
               add_appointments);
  command.verb("remove", "an appointment that you have called off", "DATE", "its day",
               [](app::Keep& keep, const ListWords& words) {
                 return forget_days<Booking>(keep, words.items, "book remove");
               });
}

}  // namespace rubdown::cli
