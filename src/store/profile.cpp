#include "store/profile.h"

#include "store/records_sql.h"

namespace rubdown::store {

template <>
struct Shape<Runner> {
  using R = Runner;
  static constexpr auto table = "runner";
  static constexpr auto columns = std::tuple{
      Column{"name", &R::name}, Column{"sex", &R::sex}, Column{"birth_year", &R::birth_year},
      Column{"zone", &R::zone}, Column{"currency", &R::currency}};
};

template <>
struct Shape<load::ThresholdEntry> {
  using T = load::ThresholdEntry;
  static constexpr auto table = "threshold";
  static constexpr auto order = "from_day, position";
  static constexpr auto columns = std::tuple{Column{"from_day", &T::from},
                                             Column{"max_bpm", &T::max_bpm},
                                             Column{"rest_bpm", &T::rest_bpm},
                                             Column{"threshold_bpm", &T::threshold_bpm},
                                             Column{"threshold_mps", &T::threshold_mps},
                                             Column{"assumed", &T::assumed},
                                             Column{"max_how", &T::max_how},
                                             Column{"speed_how", &T::speed_how}};
};

RUBDOWN_KEEPS(load::ThresholdEntry);

Result<void> put_runner(Batch& batch, const Id& owner, const Runner& runner) {
  static const std::string sql = "INSERT INTO runner (owner, " + names_of<Runner>() +
                                 ") VALUES ($1, " + parameters_from<Runner>(2) +
                                 ") ON CONFLICT (owner) DO UPDATE SET " + updates_of<Runner>();
  RUBDOWN_TRY(auto insert, batch.prepare(sql));
  insert.bind(1, Codec<Id>::cell(owner));
  bind_columns(insert, 2, runner);
  return insert.run();
}

Result<Runner> load_runner(Store& store, const Id& owner) {
  static const std::string sql = "SELECT " + names_of<Runner>() + " FROM runner WHERE owner = $1";
  RUBDOWN_TRY(auto select, store.database().prepare(sql));
  select.bind(1, Codec<Id>::cell(owner));
  RUBDOWN_TRY(const bool found, select.step());
  if (!found) return fail(Fault::NotFound, owner.text(), "there is no such runner");
  return read_columns<Runner>(store.database(), select, 0);
}

Result<std::vector<Kept<Runner>>> all_runners(Store& store) {
  static const std::string sql =
      "SELECT owner, " + names_of<Runner>() + " FROM runner ORDER BY name, owner";
  RUBDOWN_TRY(auto select, store.database().prepare(sql));
  std::vector<Kept<Runner>> found;
  while (true) {
    RUBDOWN_TRY(const bool more, select.step());
    if (!more) return found;
    const Id id = Codec<Id>::value(select.cell(0)).value_or(Id{});
    RUBDOWN_TRY(Runner runner, read_columns<Runner>(store.database(), select, 1));
    found.push_back({id, std::move(runner)});
  }
}

Result<void> put_setting(Batch& batch, const Id& owner, const std::string& name,
                         const std::string& value) {
  RUBDOWN_TRY(auto insert,
              batch.prepare("INSERT INTO setting (owner, name, value) VALUES ($1, $2, $3) ON "
                            "CONFLICT (owner, name) DO UPDATE SET value = excluded.value"));
  insert.bind(1, Codec<Id>::cell(owner));
  insert.bind(2, name);
  insert.bind(3, value);
  return insert.run();
}

Result<std::optional<std::string>> setting(Store& store, const Id& owner, const std::string& name) {
  RUBDOWN_TRY(auto select,
              store.database().prepare("SELECT value FROM setting WHERE owner = $1 AND name = $2"));
  select.bind(1, Codec<Id>::cell(owner));
  select.bind(2, name);
  RUBDOWN_TRY(const bool found, select.step());
  if (!found) return std::optional<std::string>{};
  return Codec<std::string>::value(select.cell(0));
}

Result<bool> remove_setting(Batch& batch, const Id& owner, const std::string& name) {
  RUBDOWN_TRY(auto erase, batch.prepare("DELETE FROM setting WHERE owner = $1 AND name = $2 "
                                        "RETURNING name"));
  erase.bind(1, Codec<Id>::cell(owner));
  erase.bind(2, name);
  return erase.any();
}

Result<load::ThresholdHistory> threshold_history(Store& store, const Id& owner) {
  RUBDOWN_TRY(const Snapshot snapshot, Snapshot::of(store.database()));
  RUBDOWN_TRY(const Runner runner, load_runner(store, owner));
  RUBDOWN_TRY(const auto entries, all<load::ThresholdEntry>(store, owner));
  load::ThresholdHistory history{runner.sex};
  for (const auto& entry : entries) RUBDOWN_TRY_VOID(history.add(entry.value));
  return history;
}

}  // namespace rubdown::store
