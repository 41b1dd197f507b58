#include "store/plans.h"

#include "store/lists.h"

namespace rubdown::store {
namespace {

using training::Plan;

struct PlanNote {
  std::string words{};
};

}  // namespace

template <>
struct Shape<training::Workout> {
  using W = training::Workout;
  static constexpr auto table = "workout";
  static constexpr auto parent = "plan_id";
  static constexpr auto columns = std::tuple{Column{"day", &W::day},
                                             Column{"start_min", &W::start},
                                             Column{"kind", &W::kind},
                                             Column{"named", &W::named},
                                             Column{"distance_m", &W::distance},
                                             Column{"duration_s", &W::duration},
                                             Column{"pace_s_per_km", &W::pace},
                                             Column{"race_m", &W::race},
                                             Column{"words", &W::text},
                                             Column{"place", &W::place}};
};

template <>
struct Shape<training::NotUnderstood> {
  using N = training::NotUnderstood;
  static constexpr auto table = "plan_not_understood";
  static constexpr auto parent = "plan_id";
  static constexpr auto columns =
      std::tuple{Column{"place", &N::place}, Column{"words", &N::text}, Column{"why", &N::why}};
};

template <>
struct Shape<PlanNote> {
  static constexpr auto table = "plan_note";
  static constexpr auto parent = "plan_id";
  static constexpr auto columns = std::tuple{Column{"words", &PlanNote::words}};
};

namespace {

Result<void> insert_head(Batch& batch, const Id& owner, const Kept<Plan>& kept) {
  RUBDOWN_TRY(auto insert,
              batch.prepare("INSERT INTO plan (owner, id, position, name, events) VALUES ($1, $2, "
                            "(SELECT COALESCE(MAX(position), 0) + 1 FROM plan WHERE owner = $1), "
                            "$3, $4) ON CONFLICT (owner, id) DO UPDATE SET name = excluded.name, "
                            "events = excluded.events"));
  insert.bind(1, Codec<Id>::cell(owner));
  insert.bind(2, Codec<Id>::cell(kept.id));
  insert.bind(3, kept.value.name);
  insert.bind(4, Codec<std::size_t>::cell(kept.value.events));
  return insert.run();
}

/// Runs a DELETE that takes the owner and the plan.
Result<void> clear(Batch& batch, const char* table, const Id& owner, const Id& plan) {
  RUBDOWN_TRY(auto erase, batch.prepare(std::string{"DELETE FROM "} + table +
                                        " WHERE owner = $1 AND plan_id = $2"));
  erase.bind(1, Codec<Id>::cell(owner));
  erase.bind(2, Codec<Id>::cell(plan));
  return erase.run();
}

}  // namespace

Result<void> put_plan(Batch& batch, const Id& owner, const Kept<Plan>& kept) {
  RUBDOWN_TRY_VOID(insert_head(batch, owner, kept));
  for (const char* table : {"workout_match", "workout", "plan_note", "plan_not_understood"})
    RUBDOWN_TRY_VOID(clear(batch, table, owner, kept.id));
  std::vector<PlanNote> notes;
  for (const std::string& note : kept.value.notes) notes.push_back({note});
  RUBDOWN_TRY_VOID(put_list<training::Workout>(batch, owner, kept.id, kept.value.workouts));
  RUBDOWN_TRY_VOID(put_list<PlanNote>(batch, owner, kept.id, notes));
  return put_list<training::NotUnderstood>(batch, owner, kept.id, kept.value.not_understood);
}

Result<std::vector<PlanSummary>> plan_summaries(Store& store, const Id& owner) {
  RUBDOWN_TRY(auto select,
              store.database().prepare("SELECT id, name, (SELECT count(*) FROM workout WHERE "
                                       "workout.owner = plan.owner AND plan_id = plan.id) FROM "
                                       "plan WHERE owner = $1 ORDER BY position"));
  select.bind(1, Codec<Id>::cell(owner));
  std::vector<PlanSummary> found;
  while (true) {
    RUBDOWN_TRY(const bool more, select.step());
    if (!more) return found;
    found.push_back({Codec<Id>::value(select.cell(0)).value_or(Id{}),
                     Codec<std::string>::value(select.cell(1)).value_or(""),
                     Codec<std::int64_t>::value(select.cell(2)).value_or(0)});
  }
}

Result<Plan> load_plan(Store& store, const Id& owner, const Id& id) {
  Database& database = store.database();
  RUBDOWN_TRY(const Snapshot snapshot, Snapshot::of(database));
  RUBDOWN_TRY(auto select,
              database.prepare("SELECT name, events FROM plan WHERE owner = $1 AND id = $2"));
  select.bind(1, Codec<Id>::cell(owner));
  select.bind(2, Codec<Id>::cell(id));
  RUBDOWN_TRY(const bool found, select.step());
  if (!found) return fail(Fault::NotFound, id.text(), "there is no such plan");
  Plan plan;
  plan.name = Codec<std::string>::value(select.cell(0)).value_or("");
  plan.events = Codec<std::size_t>::value(select.cell(1)).value_or(0);
  RUBDOWN_TRY(plan.workouts, list_of<training::Workout>(database, owner, id));
  RUBDOWN_TRY(plan.not_understood, list_of<training::NotUnderstood>(database, owner, id));
  RUBDOWN_TRY(const auto notes, list_of<PlanNote>(database, owner, id));
  for (const PlanNote& note : notes) plan.notes.push_back(note.words);
  return plan;
}

Result<bool> remove_plan(Batch& batch, const Id& owner, const Id& id) {
  RUBDOWN_TRY(auto erase,
              batch.prepare("DELETE FROM plan WHERE owner = $1 AND id = $2 RETURNING id"));
  erase.bind(1, Codec<Id>::cell(owner));
  erase.bind(2, Codec<Id>::cell(id));
  return erase.any();
}

Result<void> put_matches(Batch& batch, const Id& owner, const Id& plan,
                         const std::vector<Match>& matches) {
  RUBDOWN_TRY_VOID(clear(batch, "workout_match", owner, plan));
  RUBDOWN_TRY(auto insert, batch.prepare("INSERT INTO workout_match (owner, plan_id, position, "
                                         "session_id) VALUES ($1, $2, $3, $4)"));
  insert.bind(1, Codec<Id>::cell(owner));
  insert.bind(2, Codec<Id>::cell(plan));
  for (const Match& match : matches) {
    insert.bind(3, Codec<std::size_t>::cell(match.workout));
    insert.bind(4, Codec<Id>::cell(match.session));
    RUBDOWN_TRY_VOID(insert.run());
  }
  return {};
}

Result<std::vector<Match>> matches_of(Store& store, const Id& owner, const Id& plan) {
  RUBDOWN_TRY(auto select,
              store.database().prepare("SELECT position, session_id FROM workout_match WHERE owner "
                                       "= $1 AND plan_id = $2 ORDER BY position"));
  select.bind(1, Codec<Id>::cell(owner));
  select.bind(2, Codec<Id>::cell(plan));
  std::vector<Match> matches;
  while (true) {
    RUBDOWN_TRY(const bool more, select.step());
    if (!more) return matches;
    matches.push_back({Codec<std::size_t>::value(select.cell(0)).value_or(0),
                       Codec<Id>::value(select.cell(1)).value_or(Id{})});
  }
}

}  // namespace rubdown::store
