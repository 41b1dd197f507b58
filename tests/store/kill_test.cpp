// kill -9 at any moment: what was acknowledged is there, and doing it again completes it.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "store/sessions.h"
#include "tests/store/made.h"

namespace rubdown::store {
namespace {

using made::must;
const Id ada = made::id(1);
constexpr int batches = 12;
constexpr int batch_size = 5;

std::vector<activity::Session> batch_of(int number) {
  agree::Dice dice{static_cast<std::uint64_t>(number)};
  std::vector<activity::Session> sessions;
  for (int i = 0; i < batch_size; ++i)
    sessions.push_back(made::session(dice, number * batch_size + i, 200));
  return sessions;
}

/// Writes all batches, and one byte to `acknowledge` after each commit.
void write_all(Store& store, int acknowledge) {
  for (int number = 0; number < batches; ++number) {
    auto batch = must(store.begin());
    must(put_sessions(batch, ada, batch_of(number)));
    must(batch.commit());
    if (acknowledge >= 0 && write(acknowledge, "!", 1) != 1) _exit(3);
  }
}

/// A child that writes until it is killed after `delay_us`; how many batches it acknowledged.
std::size_t killed_after(const std::filesystem::path& path, int delay_us) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    close(ends[0]);
    auto store = Store::open(path);
    if (!store || write(ends[1], "o", 1) != 1) _exit(2);
    write_all(*store, ends[1]);
    _exit(0);
  }
  close(ends[1]);
  char byte = 0;
  REQUIRE(read(ends[0], &byte, 1) == 1);  // it has opened the store
  usleep(static_cast<useconds_t>(delay_us));
  kill(child, SIGKILL);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
  std::size_t acknowledged = 0;
  while (read(ends[0], &byte, 1) == 1) ++acknowledged;
  close(ends[0]);
  return acknowledged;
}

}  // namespace

TEST_CASE("whatever is killed when, nothing that was acknowledged is lost and nothing is torn") {
  const char* const told = std::getenv("RUBDOWN_KILLS");
  const int kills = told ? std::atoi(told) : 20;
  agree::Dice dice{static_cast<std::uint64_t>(kills)};
  int cut_short = 0;
  int delay_max_us = 100'000;
  for (int round = 0; round < kills; ++round) {
    CAPTURE(round);
    const made::Folder folder;
    {
      auto store = made::open(folder / "a.db");
      made::add_runner(store, ada);
    }
    const std::size_t acknowledged = killed_after(folder / "a.db", dice.between(0, delay_max_us));
    if (acknowledged < batches)
      ++cut_short;
    else
      delay_max_us = delay_max_us * 2 / 3;  // a fast machine: look earlier
    auto store = made::open(folder / "a.db");
    must(store.check());
    const std::size_t found = must(session_summaries(store, ada)).size();
    CHECK(found % batch_size == 0);
    CHECK(found >= acknowledged * batch_size);
    CHECK(found <= (acknowledged + 1) * batch_size);
    write_all(store, -1);
    CHECK(must(session_summaries(store, ada)).size() == batches * batch_size);
    const auto last = must(session_summaries(store, ada)).back();
    CHECK(activity::same(must(load_session(store, ada, last.id)), batch_of(batches - 1).back()));
    must(store.check());
  }
  MESSAGE(kills, " kills, of which ", cut_short, " came before the end");
  CHECK(cut_short > 0);
}

}  // namespace rubdown::store
