#include "store/export.h"

#include <doctest/doctest.h>

#include <map>

#include "store/csv.h"
#include "store/erase.h"
#include "store/manifest.h"
#include "store/migrate.h"
#include "store/profile.h"
#include "store/sessions.h"
#include "store/tables.h"
#include "tests/store/made.h"

namespace rubdown::store {
namespace {

using made::must;
using Files = std::map<std::string, std::string>;
const Id ada = made::id(1);
const Id bob = made::id(2);

Files exported(Store& store) {
  Files files;
  must(export_all(store, [&](const std::string& name, std::string_view bytes) -> Result<void> {
    CHECK(files.emplace(name, bytes).second);
    return {};
  }));
  return files;
}

Result<void> import(Store& store, const Files& files) {
  return import_all(store, [&](const std::string& name) -> Result<std::string> {
    const auto found = files.find(name);
    if (found == files.end()) return fail(Fault::NotFound, name, "there is no such file");
    return found->second;
  });
}

struct Fixture {
  made::Folder folder;
  Store store = made::open(folder / "a.db");
  agree::Dice dice{77};
  Fixture() {
    made::fill(store, ada, "Ada Lovelace-Exampleson", dice);
    made::fill(store, bob, "Bob", dice);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the drawn store has rows in every table, so that the rest means much") {
  const auto counts = made::rows(store);
  CHECK(counts.size() == all_tables.size() + 1);  // and session_series
  for (const auto& [table, count] : counts) CHECK_MESSAGE(count > 0, table);
}

TEST_CASE_FIXTURE(Fixture,
                  "bytes that another program put where text belongs are refused, not a bug") {
  must(store.database().run("UPDATE runner SET name = x'00ff'"));
  const auto tried =
      export_all(store, [](const std::string&, std::string_view) -> Result<void> { return {}; });
  REQUIRE_FALSE(tried.has_value());
  CHECK(tried.error().fault == Fault::Unavailable);
  CHECK(tried.error().what ==
        "is damaged (column name of table runner holds bytes that are no "
        "text): bring back a backup or an export");
}

TEST_CASE("what is exported and imported is the same store, cell for cell") {
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    CAPTURE(seed);
    const made::Folder folder;
    agree::Dice dice{seed};
    auto store = made::open(folder / "a.db");
    made::fill(store, ada, "Ada", dice);
    made::fill(store, bob, "Bob", dice);
    auto copy = made::open(folder / "b.db");
    const Files files = exported(store);
    must(import(copy, files));
    CHECK(made::dump(copy) == made::dump(store));
    CHECK(exported(copy) == files);
    must(copy.check());
  }
}

TEST_CASE_FIXTURE(Fixture, "an empty store exports a manifest, which can be imported") {
  auto empty = made::open(folder / "empty.db");
  const Files files = exported(empty);
  CHECK(files == Files{{"manifest.csv", "name,rows,sha256\n\"rubdown export\",1,\"\"\n"}});
  must(import(empty, files));
}

TEST_CASE_FIXTURE(Fixture, "an import beside the same runner is a conflict and changes nothing") {
  const std::string before = made::dump(store);
  const auto refused = import(store, exported(store));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::Conflict);
  CHECK(made::dump(store) == before);
}

TEST_CASE_FIXTURE(Fixture, "a file that was changed, cut or lost is named, and nothing is kept") {
  auto copy = made::open(folder / "b.db");
  const std::string before = made::dump(copy);
  const Files whole = exported(store);
  for (const auto& [name, bytes] : whole) {
    if (name == manifest_name) continue;
    Files files = whole;
    files[name] += "1\n";
    const auto refused = import(copy, files);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == name);
    CHECK(refused.error().what ==
          "is not as it was exported (its SHA-256 is another): copy the export again");
    files.erase(name);
    CHECK_FALSE(import(copy, files));
  }
  CHECK(made::dump(copy) == before);
}

TEST_CASE("a manifest that is none, is newer, or leads elsewhere is refused") {
  const auto words = [](const std::string& bytes) {
    const auto read = read_manifest(bytes);
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == Fault::BadInput);
    return read.error().what;
  };
  const std::string head = "name,rows,sha256\n\"rubdown export\",1,\"\"\n";
  CHECK(must(read_manifest(head + "\"tables/race.csv\",2,\"ab\"\n")) ==
        std::vector<ExportedFile>{{"tables/race.csv", 2, "ab"}});
  CHECK(words("a,b\n1,2\n") == "is not the list of a rubdown export");
  CHECK(words("") == "is not the list of a rubdown export");
  CHECK(words("name,rows,sha256\n\"rubdown export\",2,\"\"\n") ==
        "was written in format 2; this rubdown reads format 1: use a newer rubdown");
  CHECK(words(head + "\"../../etc/passwd\",1,\"\"\n") ==
        "row 3 names no file of an export: '../../etc/passwd'");
  CHECK(words(head + "\"/etc/passwd\",1,\"\"\n") ==
        "row 3 names no file of an export: '/etc/passwd'");
}

TEST_CASE("CSV tells nothing, an empty text and a text of digits apart") {
  CsvWriter csv;
  for (const char* name : {"a", "b", "c", "d", "e", "f"}) csv.add_name(name);
  csv.end_row();
  csv.add({});
  csv.add(std::string{});
  csv.add(std::string{"12"});
  csv.add(std::int64_t{12});
  csv.add(0.1);
  csv.add(std::string{"say \"a,\nb\""});
  csv.end_row();
  CHECK(csv.text() == "a,b,c,d,e,f\n,\"\",\"12\",12,0.1,\"say \"\"a,\nb\"\"\"\n");
  const auto file = must(read_csv(csv.text(), "x.csv"));
  const auto& row = file.rows.at(0);
  CHECK(std::holds_alternative<std::monostate>(cell_of(row[0])));
  CHECK(text_in(cell_of(row[1])) == "");
  CHECK(text_in(cell_of(row[2])) == "12");
  CHECK(std::get<std::int64_t>(cell_of(row[3])) == 12);
  CHECK(std::get<double>(cell_of(row[4])) == 0.1);
  CHECK(text_in(cell_of(row[5])) == "say \"a,\nb\"");
}

TEST_CASE("CSV that is broken is refused with its row") {
  const auto refusal = [](const char* text) {
    const auto read = read_csv(text, "x.csv");
    REQUIRE_FALSE(read);
    return read.error().where + ": " + read.error().what;
  };
  CHECK(refusal("a,b\n1\n") == "x.csv, row 2: found 1 cells; expected 2 as in the first row");
  CHECK(refusal("a\n\"1\n") == "x.csv, row 2: found a quote that is never closed");
  CHECK(refusal("a\n1\"\n") == "x.csv, row 2: found a quote inside a cell");
  CHECK(refusal("a\n\"1\"2\n") == "x.csv, row 2: found text behind a closing quote");
  CHECK(must(read_csv("a,b\r\n1,2\r\n", "x.csv")).rows.size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "erasing leaves no byte of a runner, and the other as she was") {
  auto session = made::session(dice, 500);
  session.title = "Secret Title Of A Run";
  {
    auto batch = must(store.begin());
    const std::vector<activity::Session> sessions = {session};
    must(put_sessions(batch, ada, sessions));
    must(batch.commit());
  }
  const auto holds = [&](const std::string& words) {
    return made::bytes_of(folder / "a.db").find(words) != std::string::npos;
  };
  const std::string sha256 = session.sources[0].sha256;
  const Files before = exported(store);
  REQUIRE(holds("Lovelace-Exampleson"));
  REQUIRE(holds("Secret Title"));
  REQUIRE(holds(ada.text()));
  REQUIRE(holds(sha256));
  // Bytes that some other program left in half-filled pages must go too.
  must(store.database().number("PRAGMA secure_delete = OFF"));
  CHECK(must(erase(store, ada)));
  CHECK_FALSE(holds("Lovelace-Exampleson"));
  CHECK_FALSE(holds("Secret Title"));
  CHECK_FALSE(holds(ada.text()));
  CHECK_FALSE(holds(sha256));
  CHECK(holds(bob.text()));
  for (const auto& [name, bytes] : exported(store)) {
    CHECK(bytes.find(ada.text()) == std::string::npos);
    if (name.starts_with("series/")) CHECK(before.at(name) == bytes);
  }
  CHECK(must(all_runners(store)).size() == 1);
  must(store.check());
  CHECK_FALSE(must(erase(store, ada)));
}

TEST_CASE_FIXTURE(Fixture, "erasing beside a reader says that bytes may be left, and how to end") {
  store = made::open(folder / "a.db");
  auto impatient = must(Store::open(folder / "a.db", {std::chrono::milliseconds{20}}));
  {
    const auto reading = must(Snapshot::of(store.database()));
    (void)must(all_runners(store));
    const auto refused = erase(impatient, ada);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::Unavailable);
  }
  CHECK_FALSE(must(erase(impatient, ada)));
  CHECK(made::bytes_of(folder / "a.db").find(ada.text()) == std::string::npos);
}

}  // namespace rubdown::store
