#include "store/sessions.h"

#include <doctest/doctest.h>

#include <limits>

#include "store/plans.h"
#include "tests/store/made.h"

namespace rubdown::store {
namespace {

using made::must;
const Id ada = made::id(1);
const Id bob = made::id(2);

std::vector<PutSession> put(Store& store, const std::vector<activity::Session>& sessions) {
  auto batch = must(store.begin());
  const auto outcomes = must(put_sessions(batch, ada, sessions));
  must(batch.commit());
  return outcomes;
}

activity::Session from_files(const std::vector<std::string>& hashes) {
  agree::Dice dice{3};
  activity::Session session = made::session(dice, 0);
  session.sources.clear();
  for (const std::string& hash : hashes) session.sources.push_back({hash + ".fit", "fit", hash, 1});
  return session;
}

struct Fixture {
  made::Folder folder;
  Store store = made::open(folder / "a.db");
  Fixture() { made::add_runner(store, ada); }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "who waits is told of each session that is kept, known or not") {
  put(store, {from_files({"aa"})});
  std::vector<std::size_t> told;
  auto batch = must(store.begin());
  const std::vector sessions = {from_files({"bb"}), from_files({"aa"}), from_files({"cc"})};
  must(put_sessions(batch, ada, sessions, [&](std::size_t done, std::size_t all) {
    told.push_back(done);
    CHECK(all == 3);
  }));
  CHECK(told == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE_FIXTURE(Fixture, "two hundred random sessions come back alike in everything") {
  agree::Dice dice{20271010};
  std::vector<activity::Session> sessions;
  for (int i = 0; i < 200; ++i)
    sessions.push_back(made::session(dice, i, static_cast<std::size_t>(i % 50)));
  const auto outcomes = put(store, sessions);
  REQUIRE(outcomes.size() == sessions.size());
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    CHECK(outcomes[i].outcome == Outcome::Added);
    CHECK(activity::same(must(load_session(store, ada, outcomes[i].id)), sessions[i]));
  }
}

TEST_CASE_FIXTURE(Fixture, "an empty session comes back, and what is NaN is missing") {
  activity::Session session;
  session.distance_m = std::numeric_limits<double>::quiet_NaN();
  const Id id = put(store, {session})[0].id;
  session.distance_m.reset();
  CHECK(activity::same(must(load_session(store, ada, id)), session));
}

TEST_CASE_FIXTURE(Fixture, "importing again changes nothing") {
  agree::Dice dice{1};
  const std::vector<activity::Session> sessions = {made::session(dice, 0), made::session(dice, 1)};
  const auto first = put(store, sessions);
  const std::string before = made::dump(store);
  const auto again = put(store, sessions);
  CHECK(made::dump(store) == before);
  CHECK(again[0] == PutSession{first[0].id, Outcome::Known});
  CHECK(again[1] == PutSession{first[1].id, Outcome::Known});
}

TEST_CASE_FIXTURE(Fixture, "the same file is another runner's too") {
  put(store, {from_files({"a"})});
  made::add_runner(store, bob, "Bob");
  auto batch = must(store.begin());
  const std::vector<activity::Session> sessions = {from_files({"a"})};
  CHECK(must(put_sessions(batch, bob, sessions))[0].outcome == Outcome::Added);
}

TEST_CASE_FIXTURE(Fixture, "one file may hold several sessions, and one session a file twice") {
  auto run = from_files({"a", "a"});
  auto ride = run;
  ride.start += Seconds{3600};
  const auto outcomes = put(store, {run, ride});
  CHECK(outcomes[1].outcome == Outcome::Added);
  CHECK(activity::same(must(load_session(store, ada, outcomes[0].id)), run));
  CHECK(activity::same(must(load_session(store, ada, outcomes[1].id)), ride));
}

TEST_CASE_FIXTURE(Fixture, "sessions without a file, or without its hash, are always added") {
  put(store, {from_files({}), from_files({}), from_files({""}), from_files({""})});
  CHECK(must(session_summaries(store, ada)).size() == 4);
}

TEST_CASE_FIXTURE(Fixture, "what was read from more files takes the place and keeps the matches") {
  const auto outcomes = put(store, {from_files({"a"}), from_files({"b"})});
  agree::Dice dice{1};
  const Id plan = made::id(7);
  {
    auto batch = must(store.begin());
    must(put_plan(batch, ada, {plan, made::plan(dice)}));
    must(put_matches(batch, ada, plan, {{0, outcomes[0].id}, {3, outcomes[1].id}}));
    must(batch.commit());
  }
  auto whole = from_files({"b", "a", "c"});
  whole.title = "from three files";
  const auto merged = put(store, {whole});
  CHECK(merged[0] == PutSession{outcomes[1].id, Outcome::Replaced});
  CHECK(must(session_summaries(store, ada)).size() == 1);
  CHECK(activity::same(must(load_session(store, ada, merged[0].id)), whole));
  CHECK(must(matches_of(store, ada, plan)) ==
        std::vector<Match>{{0, merged[0].id}, {3, merged[0].id}});
  SUBCASE("and what was read from some of them is known then") {
    CHECK(put(store, {from_files({"a"})})[0] == PutSession{merged[0].id, Outcome::Known});
    CHECK(put(store, {from_files({"c", "d"})})[0] == PutSession{merged[0].id, Outcome::Known});
  }
}

TEST_CASE_FIXTURE(Fixture, "a range takes its beginning and leaves its end, and reads no series") {
  agree::Dice dice{1};
  std::vector<activity::Session> sessions;
  for (const int day : {3, 1, 2, 0}) sessions.push_back(made::session(dice, day, 9));
  put(store, sessions);
  const auto found =
      must(session_summaries(store, ada, {sessions[1].start, sessions[0].start}));  // days 1 and 2
  REQUIRE(found.size() == 2);
  CHECK(found[0].session.start == sessions[1].start);
  CHECK(found[1].session.start == sessions[2].start);
  CHECK(found[0].session.title == sessions[1].title);
  CHECK(found[0].samples == 9);
  CHECK(found[0].session.series.size() == 0);
  CHECK(must(session_summaries(store, ada)).size() == 4);
  CHECK(must(session_summaries(store, bob)).empty());
}

TEST_CASE_FIXTURE(Fixture, "a caller's own id may be put twice and a removed session is gone") {
  agree::Dice dice{1};
  const auto session = made::session(dice, 0);
  for (int i = 0; i < 2; ++i) {
    auto batch = must(store.begin());
    must(put_session(batch, ada, {made::id(9), session}));
    must(batch.commit());
  }
  CHECK(activity::same(must(load_session(store, ada, made::id(9))), session));
  CHECK(must(knows_file(store, ada, session.sources[0].sha256)));
  auto batch = must(store.begin());
  CHECK_FALSE(must(remove_session(batch, bob, made::id(9))));
  CHECK(must(remove_session(batch, ada, made::id(9))));
  CHECK_FALSE(must(remove_session(batch, ada, made::id(9))));
  must(batch.commit());
  CHECK_FALSE(must(knows_file(store, ada, session.sources[0].sha256)));
  const auto gone = load_session(store, ada, made::id(9));
  REQUIRE_FALSE(gone);
  CHECK(gone.error().fault == Fault::NotFound);
  for (const auto& [table, rows] : made::rows(store))
    if (table != "runner") CHECK_MESSAGE(rows == 0, table);
}

TEST_CASE_FIXTURE(Fixture, "columns of unequal length are refused before anything is written") {
  agree::Dice dice{1};
  auto batch = must(store.begin());
  std::vector<activity::Session> sessions = {made::session(dice, 0), from_files({"bad"})};
  sessions[1].series.speed_mps.assign(3, 1.0F);
  const auto refused = put_sessions(batch, ada, sessions);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::BadInput);
  CHECK(refused.error().where == "bad.fit");
  CHECK(refused.error().what ==
        "has 3 values of speed_mps for 40 samples; expected as many, or none");
  must(batch.commit());
  CHECK(must(session_summaries(store, ada)).empty());
}

TEST_CASE_FIXTURE(Fixture, "nobody's session is refused") {
  auto batch = must(store.begin());
  const std::vector<activity::Session> sessions = {from_files({"a"})};
  const auto refused = put_sessions(batch, bob, sessions);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::NotFound);
  CHECK(refused.error().what == "knows no such runner, session, plan or workout");
}

TEST_CASE_FIXTURE(Fixture, "a damaged series is named, and the rest of the store is not lost") {
  agree::Dice dice{4};
  auto damaged = made::session(dice, 0);
  const auto outcomes = put(store, {damaged, made::session(dice, 1)});
  must(store.database().run(
      "UPDATE session_series SET packed = CAST(substr(packed, 1, 30) || x'0707' || "
      "substr(packed, 33) AS BLOB) WHERE kind = 'samples' AND session_id = '" +
      outcomes[0].id.text() + "'"));
  const auto refused = load_session(store, ada, outcomes[0].id);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::Unavailable);
  CHECK(refused.error().where == (folder / "a.db").string());
  CHECK(refused.error().what == "the samples of session " + outcomes[0].id.text() +
                                    " are damaged: import its file again, or bring back a backup "
                                    "or an export");
  CHECK(load_session(store, ada, outcomes[1].id));
}

}  // namespace rubdown::store
