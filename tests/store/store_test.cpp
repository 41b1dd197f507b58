// Opening, refusing, migrating, and two writers beside each other.
#include "store/store.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "store/feels.h"
#include "store/migrate.h"
#include "store/place.h"
#include "store/profile.h"
#include "store/sessions.h"
#include "tests/store/made.h"

namespace rubdown::store {
namespace {

namespace fs = std::filesystem;
using made::must;
const Id ada = made::id(1);
constexpr OpenOptions hasty{std::chrono::milliseconds{50}};

/// The error that opening `path` gives.
Error refusal(const fs::path& path) {
  const auto opened = Store::open(path, hasty);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().where.starts_with(path.parent_path().string()));
  return opened.error();
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream{path, std::ios::binary} << bytes;
}

std::string read(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream{path, std::ios::binary}.rdbuf();
  return out.str();
}

unsigned mode_of(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions()) & 0777U;
}

/// A database that somebody else made with these statements.
std::unique_ptr<Database> foreign(const fs::path& path, const std::string& sql) {
  must(make_place(path));
  auto database = must(Database::open(path, hasty.patience));
  must(database->run(sql));
  return database;
}

/// Runs `work` as a user whom permissions bind, for root is bound by none.
template <class Work>
void as_nobody(const Work& work) {
  const bool is_root = geteuid() == 0;
  if (is_root) REQUIRE(seteuid(65534) == 0);
  work();
  if (is_root) REQUIRE(seteuid(0) == 0);
}

}  // namespace

TEST_CASE("the place is that of XDG, and HOME's where XDG says nothing that counts") {
  CHECK(default_path("/data", "/home/ada") == fs::path{"/data/rubdown/rubdown.db"});
  CHECK(default_path("", "/home/ada") == fs::path{"/home/ada/.local/share/rubdown/rubdown.db"});
  CHECK(default_path("data", "/home/ada") == fs::path{"/home/ada/.local/share/rubdown/rubdown.db"});
  CHECK_FALSE(default_path("", ""));
  CHECK_FALSE(default_path("data", "home"));
}

TEST_CASE("the first use makes folders and files that nobody else can read") {
  const made::Folder folder;
  const fs::path path = folder.path() / "share" / "rubdown" / "rubdown.db";
  const mode_t before = umask(0);
  auto store = made::open(path);
  umask(before);
  CHECK(mode_of(path.parent_path()) == 0700);
  CHECK(mode_of(path.parent_path().parent_path()) == 0700);
  CHECK(mode_of(path) == 0600);
  CHECK(mode_of(path.string() + "-wal") == 0600);
  CHECK(mode_of(path.string() + "-shm") == 0600);
}

TEST_CASE("every connection is set to keep what it acknowledges") {
  const made::Folder folder;
  auto store = made::open(folder / "a.db");
  Database& database = store.database();
  CHECK(must(database.number("PRAGMA foreign_keys")) == 1);
  CHECK(must(database.number("PRAGMA synchronous")) == 2);
  CHECK(must(database.number("PRAGMA secure_delete")) == 1);
  CHECK(must(database.number("PRAGMA application_id")) == application_id);
  CHECK(must(database.number("PRAGMA user_version")) ==
        static_cast<std::int64_t>(schema_steps().size()));
  auto mode = must(database.prepare("PRAGMA journal_mode"));
  CHECK(must(mode.step()));
  CHECK(text_in(mode.cell(0)) == "wal");
  must(store.check());
}

TEST_CASE("an older store is brought up to date with all that it holds, whatever its version") {
  for (std::size_t version = 0; version < schema_steps().size(); ++version) {
    const made::Folder folder;
    must(make_place(folder / "old.db"));
    {
      auto old = must(Database::open(folder / "old.db", hasty.patience));
      must(migrate(*old, schema_steps().first(version)));
      CHECK(must(old->number("PRAGMA user_version")) == static_cast<std::int64_t>(version));
      if (version > 0)
        must(old->run("INSERT INTO runner VALUES ('" + ada.text() +
                      "', 'Ada', 'female', 1985, 'Europe/Berlin', 'EUR')"));
    }
    auto store = made::open(folder / "old.db");
    const made::Folder fresh_folder;
    auto fresh = made::open(fresh_folder / "new.db");
    for (const auto& [table, rows] : made::rows(fresh)) CHECK(made::rows(store).contains(table));
    if (version > 0) CHECK(must(load_runner(store, ada)).name == "Ada");
    if (version == 0) made::add_runner(store, ada);
    auto batch = must(store.begin());
    must(put(batch, ada, Kept<care::Feel>{made::id(1), {*day_from_iso("2027-01-01")}}));
    must(batch.commit());
    must(store.check());
  }
}

TEST_CASE("a step that fails leaves the store as it was") {
  const made::Folder folder;
  made::add_runner(*std::make_unique<Store>(made::open(folder / "a.db")), ada);
  auto database = must(Database::open(folder / "a.db", hasty.patience));
  std::vector<EmbeddedFile> steps{schema_steps().begin(), schema_steps().end()};
  steps.push_back({"0004.sql", "CREATE TABLE fourth (x TEXT); CREATE TABLE fourth (x TEXT);"});
  CHECK_FALSE(migrate(*database, steps));
  CHECK_FALSE(database->in_transaction());
  CHECK(must(database->number("PRAGMA user_version")) ==
        static_cast<std::int64_t>(schema_steps().size()));
  CHECK(must(database->number("SELECT count(*) FROM sqlite_schema WHERE name = 'fourth'")) == 0);
  database.reset();
  auto store = made::open(folder / "a.db");
  CHECK(must(load_runner(store, ada)).name == "Ada");
}

TEST_CASE("a newer rubdown's store is refused and not touched") {
  const made::Folder folder;
  (void)made::open(folder / "a.db");
  must(must(Database::open(folder / "a.db", hasty.patience))->run("PRAGMA user_version = 9"));
  const std::string before = read(folder / "a.db");
  const Error error = refusal(folder / "a.db");
  CHECK(error.fault == Fault::BadInput);
  CHECK(error.what == "was written by a newer rubdown (schema 9; this one knows " +
                          std::to_string(schema_steps().size()) +
                          "): nothing was changed; use the newer rubdown");
  CHECK(read(folder / "a.db") == before);
}

TEST_CASE("another program's database is refused and not touched") {
  for (const char* sql : {"CREATE TABLE recipes (name TEXT)", "PRAGMA application_id = 77",
                          "PRAGMA user_version = 2"}) {
    const made::Folder folder;
    foreign(folder / "other.db", sql).reset();
    const std::string before = read(folder / "other.db");
    const Error error = refusal(folder / "other.db");
    CHECK(error.fault == Fault::BadInput);
    CHECK(error.what == "belongs to another program: nothing was changed; name another file");
    CHECK(read(folder / "other.db") == before);
  }
}

TEST_CASE("what is no database is refused and not touched") {
  const made::Folder folder;
  const std::string letter = "Dear diary, today I ran. " + std::string(5000, '.');
  write(folder / "diary.txt", letter);
  const Error error = refusal(folder / "diary.txt");
  CHECK(error.fault == Fault::BadInput);
  CHECK(error.what == "is not a database of rubdown's: name another file");
  CHECK(read(folder / "diary.txt") == letter);
  fs::create_directory(folder / "a.db");
  CHECK(refusal(folder / "a.db").fault == Fault::Unavailable);
}

TEST_CASE("a store whose first pages are damaged is refused, and check finds damage further on") {
  const made::Folder folder;
  agree::Dice dice{2};
  {
    auto store = made::open(folder / "a.db");
    made::fill(store, ada, "Ada", dice);
  }
  std::string bytes = read(folder / "a.db");
  REQUIRE(bytes.size() > 40'000);
  std::fill(bytes.begin() + 20'480, bytes.begin() + 24'576, 'x');
  write(folder / "a.db", bytes);
  auto store = Store::open(folder / "a.db", hasty);
  const auto checked = store ? store->check() : Result<void>{tl::unexpected{store.error()}};
  REQUIRE_FALSE(checked);
  CHECK(checked.error().fault == Fault::Unavailable);
  CHECK(checked.error().what.starts_with("is damaged ("));
}

TEST_CASE("a file, a folder and a place that may not be written are refused with what to do") {
  const made::Folder folder;
  { auto store = made::open(folder / "a.db"); }
  fs::permissions(folder.path(), fs::perms{0755});
  fs::permissions(folder / "a.db", fs::perms{0444});
  as_nobody([&] {
    const Error error = refusal(folder / "a.db");
    CHECK(error.fault == Fault::Unavailable);
    CHECK(error.what == "cannot be written: make the file and its folder writable for you");
    const Error nowhere = refusal(folder / "new.db");
    CHECK(nowhere.fault == Fault::Unavailable);
    CHECK(nowhere.what.starts_with("this file cannot be made: Permission denied"));
    const Error deeper = refusal(folder.path() / "share" / "new.db");
    CHECK(deeper.what.starts_with("this folder cannot be made: Permission denied"));
  });
  fs::permissions(folder / "a.db", fs::perms{0666});
  as_nobody([&] { CHECK(refusal(folder / "a.db").fault == Fault::Unavailable); });
}

TEST_CASE("a store that another program holds is waited for, then refused with what to do") {
  const made::Folder folder;
  auto store = made::open(folder / "a.db");
  made::add_runner(store, ada);
  auto batch = must(store.begin());
  auto second = must(Store::open(folder / "a.db", hasty));  // a reader is let in
  CHECK(must(load_runner(second, ada)).name == "Ada");
  const auto refused = second.begin();
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::Unavailable);
  CHECK(refused.error().where == (folder / "a.db").string());
  CHECK(refused.error().what ==
        "is in use by another program, which did not let go in time; try again when it has ended");
  must(batch.commit());
  CHECK(second.begin());
}

TEST_CASE("a file that another program has locked whole is refused at the door") {
  const made::Folder folder;
  auto holder = foreign(folder / "new.db", "BEGIN EXCLUSIVE");
  CHECK(refusal(folder / "new.db").fault == Fault::Unavailable);
}

TEST_CASE("a batch that is not committed leaves nothing") {
  const made::Folder folder;
  auto store = made::open(folder / "a.db");
  made::add_runner(store, ada);
  const std::string before = made::dump(store);
  {
    auto batch = must(store.begin());
    must(put(batch, ada, Kept<care::Feel>{made::id(1), {*day_from_iso("2027-01-01")}}));
  }
  CHECK(made::dump(store) == before);
}

TEST_CASE("two connections that write at once both succeed, and readers see whole batches only") {
  const made::Folder folder;
  { auto store = made::open(folder / "a.db"); }
  constexpr int batches = 25;
  constexpr int size = 4;
  std::atomic<int> done = 0;
  std::atomic<int> failed = 0;
  {
    auto store = made::open(folder / "a.db");
    made::add_runner(store, ada);
  }
  const auto work = [&](int writer) {
    auto store = Store::open(folder / "a.db");
    for (int b = 0; store && b < batches; ++b) {
      auto batch = store->begin();
      for (int i = 0; batch && i < size; ++i)
        if (!put(*batch, ada,
                 Kept<care::Feel>{made::id(1000 * writer + size * b + i),
                                  {*day_from_iso("2027-01-01")}}))
          ++failed;
      if (!batch || !batch->commit()) ++failed;
    }
    if (!store) ++failed;
    ++done;
  };
  std::thread one{work, 1};
  std::thread two{work, 2};
  auto reader = made::open(folder / "a.db");
  while (done < 2) CHECK(must(all<care::Feel>(reader, ada)).size() % size == 0);
  one.join();
  two.join();
  CHECK(failed == 0);
  CHECK(must(all<care::Feel>(reader, ada)).size() == 2 * batches * size);
  must(reader.check());
}

TEST_CASE("programs that make the same store at once make one") {
  const made::Folder folder;
  std::atomic<int> failed = 0;
  std::vector<std::thread> programs;
  for (int i = 0; i < 6; ++i)
    programs.emplace_back([&] { failed += Store::open(folder / "a.db") ? 0 : 1; });
  for (std::thread& program : programs) program.join();
  CHECK(failed == 0);
  must(made::open(folder / "a.db").check());
}

TEST_CASE("a full disk is said, the batch is gone, and the store works once there is room") {
  const made::Folder folder;
  auto store = made::open(folder / "a.db");
  made::add_runner(store, ada);
  const std::string before = made::dump(store);
  Database& database = store.database();
  must(database.number("PRAGMA max_page_count = " +
                       std::to_string(must(database.number("PRAGMA page_count")) + 2)));
  agree::Dice dice{6};
  std::vector<activity::Session> sessions;
  for (int i = 0; i < 50; ++i) sessions.push_back(made::session(dice, i, 500));
  {
    auto batch = must(store.begin());
    const auto refused = put_sessions(batch, ada, sessions);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::Unavailable);
    CHECK(refused.error().where == (folder / "a.db").string());
    CHECK(refused.error().what ==
          "found no room on its disk; what was being written is not kept: make room and do it "
          "again");
    CHECK_FALSE(put(batch, ada, Kept<care::Feel>{made::id(1), {*day_from_iso("2027-01-01")}}));
    CHECK_FALSE(batch.commit());
  }
  CHECK(made::dump(store) == before);
  must(database.number("PRAGMA max_page_count = 1000000"));
  auto batch = must(store.begin());
  must(put_sessions(batch, ada, sessions));
  must(batch.commit());
  CHECK(must(session_summaries(store, ada)).size() == 50);
  must(store.check());
}

}  // namespace rubdown::store
