// Runs the commands of tests/cases/*.case and compares what they print, byte for byte.
//
// A case is a text: lines that begin with "$ " are commands for a shell in the project's folder,
// what follows is their output (both streams) and, last, "[exit N]" unless N is 0. Lines before the
// first command tell what the case is about. RUBDOWN_ACCEPT=1 writes the outputs anew.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Whoever runs the tests may keep a season of her own: it is out of sight.
std::string output_of(const std::string& command) {
  const std::string shell = "cd '" RUBDOWN_SOURCE_DIR "' && PATH='" RUBDOWN_BUILD_DIR
                            "':\"$PATH\" NO_COLOR=1 TZ=UTC XDG_DATA_HOME='" RUBDOWN_BUILD_DIR
                            "/nobody' && export PATH NO_COLOR TZ XDG_DATA_HOME && { " +
                            command + "\n} 2>&1";
  std::FILE* pipe = popen(shell.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    output.append(buffer.data(), got);
  const int status = pclose(pipe);
  if (!output.empty() && output.back() != '\n') output += '\n';
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (code != 0) output += "[exit " + std::to_string(code) + "]\n";
  return output;
}

/// The case as it should read: its commands with what they print now.
std::string replayed(const std::string& text) {
  std::istringstream lines{text};
  std::string result;
  bool in_output = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("$ ")) {
      in_output = true;
      result += line + "\n" + output_of(line.substr(2));
    } else if (!in_output) {
      result += line + "\n";
    }
  }
  return result;
}

std::set<fs::path> cases() {
  std::set<fs::path> found;
  for (const auto& entry : fs::directory_iterator{fs::path{RUBDOWN_SOURCE_DIR} / "tests/cases"})
    if (entry.path().extension() == ".case") found.insert(entry.path());
  return found;
}

/// A command of the README and the lines that it is said to print; "..." stands for any.
struct Shown {
  std::string command;
  std::vector<std::string> lines;
};

std::vector<Shown> commands_in_readme() {
  std::istringstream lines{read(fs::path{RUBDOWN_SOURCE_DIR} / "README.md")};
  std::vector<Shown> shown;
  bool in_block = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("    $ rubdown ")) {
      shown.push_back({line.substr(6), {}});
      in_block = true;
    } else if (in_block && line.starts_with("    ")) {
      shown.back().lines.push_back(line.substr(4));
    } else if (!line.empty()) {
      in_block = false;
    }
  }
  return shown;
}

}  // namespace

TEST_CASE("the README shows what its commands print") {
  const auto commands = commands_in_readme();
  REQUIRE(commands.size() >= 3);
  for (const Shown& shown : commands) {
    CAPTURE(shown.command);
    std::istringstream actual{output_of(shown.command)};
    std::string line;
    for (const std::string& expected : shown.lines) {
      if (expected == "...") continue;
      bool found = false;
      while (!found && std::getline(actual, line)) found = line == expected;
      CAPTURE(expected);
      CHECK(found);
    }
  }
}

TEST_CASE("every case prints what it says") {
  const bool accept = std::getenv("RUBDOWN_ACCEPT") != nullptr;
  REQUIRE(cases().size() >= 5);
  for (const fs::path& path : cases()) {
    CAPTURE(path.filename().string());
    const std::string expected = read(path);
    const std::string actual = replayed(expected);
    if (accept && actual != expected) std::ofstream{path, std::ios::binary} << actual;
    if (!accept) CHECK(actual == expected);
  }
}
