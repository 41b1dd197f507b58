#include "app/keep.h"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <thread>

#include "store/profile.h"
#include "tests/support/folder.h"

using namespace rubdown;

TEST_CASE("however many open a new store at once, it is one runner's") {
  for (int round = 0; round < 5; ++round) {
    const test::Folder folder;
    const std::string path = (folder / "s.db").string();
    std::array<std::optional<store::Id>, 4> runners;
    std::array<std::thread, 4> threads;
    for (std::size_t i = 0; i < threads.size(); ++i)
      threads[i] = std::thread{[&, i] {
        if (auto keep = app::open_keep(path)) runners[i] = keep->runner;
      }};
    for (std::thread& thread : threads) thread.join();
    auto keep = app::open_keep(path);
    REQUIRE(keep.has_value());
    for (const auto& runner : runners) CHECK(runner == keep->runner);
  }
}
