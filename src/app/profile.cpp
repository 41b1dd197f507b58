#include "app/profile.h"

#include "app/kept_lists.h"
#include "store/money.h"

namespace rubdown::app {
namespace {

Result<bool> has_prices(Keep& keep) {
  RUBDOWN_TRY(const auto menu, kept<schedule::MenuItem>(keep));
  RUBDOWN_TRY(const auto budgets, kept<schedule::Budget>(keep));
  RUBDOWN_TRY(const auto bookings, kept<schedule::Booking>(keep));
  return !menu.empty() || !budgets.empty() || !bookings.empty();
}

Result<void> judge_currency(Keep& keep, const store::Runner& runner, const std::string& currency) {
  if (currency.empty() || runner.currency.empty() || currency == runner.currency) return {};
  RUBDOWN_TRY(const bool is_priced, has_prices(keep));
  if (!is_priced) return {};
  return fail(Fault::Conflict, "--currency " + currency,
              "found prices in " + runner.currency +
                  "; expected the same one, or a menu, a budget and bookings that are empty");
}

/// Judged together with what is kept, as they will be used.
Result<void> judge_thresholds(Keep& keep, const load::ThresholdEntry& entry) {
  load::ThresholdHistory history;
  RUBDOWN_TRY(const auto entries, thresholds(keep));
  for (const load::ThresholdEntry& old : entries)
    if (old.from != entry.from) RUBDOWN_TRY_VOID(history.add(old));
  return history.add(entry);
}

}  // namespace

Result<store::Runner> profile(Keep& keep) { return store::load_runner(keep.store, keep.runner); }

Result<std::vector<load::ThresholdEntry>> thresholds(Keep& keep) {
  return kept<load::ThresholdEntry>(keep);
}

Result<void> change_profile(Keep& keep, const ProfileWish& wish) {
  RUBDOWN_TRY(store::Runner runner, profile(keep));
  RUBDOWN_TRY_VOID(judge_currency(keep, runner, wish.currency));
  if (wish.thresholds) RUBDOWN_TRY_VOID(judge_thresholds(keep, *wish.thresholds));
  if (!wish.name.empty()) runner.name = wish.name;
  if (wish.sex) runner.sex = *wish.sex;
  if (wish.birth_year) runner.birth_year = wish.birth_year;
  if (!wish.zone.empty()) runner.zone = wish.zone;
  if (!wish.currency.empty()) runner.currency = wish.currency;
  RUBDOWN_TRY(auto batch, keep.store.begin());
  RUBDOWN_TRY_VOID(store::put_runner(batch, keep.runner, runner));
  RUBDOWN_TRY_VOID(batch.commit());
  if (!wish.thresholds) return {};
  return tell(keep, std::vector{*wish.thresholds},
              [](const auto& a, const auto& b) { return a.from == b.from; });
}

}  // namespace rubdown::app
