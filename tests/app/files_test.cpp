#include "app/files.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/support/folder.h"

using namespace rubdown;
using test::Folder;
namespace fs = std::filesystem;

TEST_CASE("a file is replaced whole, and nothing is left beside it") {
  const Folder folder;
  const fs::path file = folder.path() / "answer.txt";
  REQUIRE(app::write_file(file, "first").has_value());
  REQUIRE(app::write_file(file, "second").has_value());
  CHECK(app::read_file(file, 100).value() == "second");
  CHECK(std::distance(fs::directory_iterator{folder.path()}, fs::directory_iterator{}) == 1);
}

TEST_CASE("a link is written through and stays a link") {
  const Folder folder;
  const fs::path file = folder.path() / "answer.txt";
  const fs::path link = folder.path() / "link";
  REQUIRE(app::write_file(file, "first").has_value());
  fs::create_symlink(file, link);
  REQUIRE(app::write_file(link, "second").has_value());
  CHECK(fs::is_symlink(link));
  CHECK(app::read_file(file, 100).value() == "second");
}

TEST_CASE("what cannot be read or written is refused with its path and what to do") {
  const Folder folder;
  CHECK(app::read_file(folder.path() / "none", 100).error().fault == Fault::NotFound);
  CHECK(app::read_file(folder.path(), 100).error().what == "found a folder; expected a file");
  REQUIRE(app::write_file(folder.path() / "big", std::string(200, 'x')).has_value());
  CHECK(app::read_file(folder.path() / "big", 100).error().fault == Fault::BadInput);
  CHECK(app::write_file(folder.path(), "x").error().what ==
        "could not be written: Is a directory; nothing was changed");
}
