// Holds every #include in src/ to src/rooms.txt.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path source_dir = fs::path{RUBDOWN_SOURCE_DIR} / "src";

std::map<std::string, std::set<std::string>> rooms() {
  std::map<std::string, std::set<std::string>> allowed;
  std::ifstream file{source_dir / "rooms.txt"};
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words{line};
    std::string room;
    words >> room;
    room.pop_back();  // the colon
    allowed[room].insert(room);
    for (std::string other; words >> other;) allowed[room].insert(other);
  }
  return allowed;
}

struct Include {
  fs::path file;
  std::string target;
  bool ours = false;  // "quoted"
};

std::vector<Include> includes() {
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator{source_dir}) {
    const auto extension = entry.path().extension();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream file{entry.path()};
    for (std::string line; std::getline(file, line);) {
      if (!line.starts_with("#include ")) continue;
      const std::size_t end = line.find_first_of("\">", 10);
      found.push_back(
          {fs::relative(entry.path(), source_dir), line.substr(10, end - 10), line[9] == '"'});
    }
  }
  return found;
}

}  // namespace

TEST_CASE("a room includes only the rooms that its row names") {
  const auto allowed = rooms();
  REQUIRE(allowed.size() >= 9);
  int seen = 0;
  for (const Include& include : includes()) {
    if (!include.ours || include.target.starts_with("embedded/")) continue;
    const std::string room = include.file.begin()->string();
    const std::string other = include.target.substr(0, include.target.find('/'));
    CAPTURE(include.file.string());
    CAPTURE(include.target);
    REQUIRE(allowed.contains(room));
    CHECK(allowed.at(room).contains(other));
    ++seen;
  }
  CHECK(seen > 50);
}

TEST_CASE("rooms form no cycle") {
  const auto allowed = rooms();
  for (const auto& [room, others] : allowed)
    for (const std::string& other : others) {
      CAPTURE(room);
      CAPTURE(other);
      CHECK(allowed.contains(other));
      if (other != room) CHECK_FALSE(allowed.at(other).contains(room));
    }
}

TEST_CASE("each library of other people is included where the list says") {
  // {header prefix, the rooms that may include it}: one, but where two need both ways of a library.
  // fmt and tl::expected are for all.
  const std::map<std::string, std::set<std::string>> home = {{"libical/", {"training"}},
                                                             {"boost/json", {"wire"}},
                                                             {"CLI/", {"cli"}},
                                                             {"sqlite3", {"store"}},
                                                             {"libdeflate", {"activity", "store"}},
                                                             {"cairo", {"faces"}},
                                                             {"pango/", {"faces"}},
                                                             {"librsvg/", {"faces"}}};
  for (const Include& include : includes())
    for (const auto& [prefix, rooms_of_library] : home) {
      if (!include.target.starts_with(prefix)) continue;
      CAPTURE(include.file.string());
      CHECK(rooms_of_library.contains(include.file.begin()->string()));
    }
}

TEST_CASE("a source file begins with its own header, so that the header is known to stand alone") {
  std::map<fs::path, std::string> first;
  for (const Include& include : includes()) first.try_emplace(include.file, include.target);
  int seen = 0;
  for (const auto& [file, target] : first) {
    const fs::path header = fs::path{file}.replace_extension(".h");
    if (file == header || !fs::exists(source_dir / header)) continue;
    CAPTURE(file.string());
    CHECK(target == header.string());
    ++seen;
  }
  CHECK(seen > 50);
}
