// The collection of real files, where it is at hand: RUBDOWN_CORPUS, or beside the project.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace rubdown::fit::test {

inline std::filesystem::path corpus() {
  const char* given = std::getenv("RUBDOWN_CORPUS");
  return given != nullptr ? std::filesystem::path{given}
                          : std::filesystem::path{RUBDOWN_SOURCE_DIR} / ".." / "shared" / "corpus";
}

inline std::vector<std::uint8_t> bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

/// Empty where there is no collection.
inline std::vector<std::uint8_t> real_file(const std::string& name) {
  return bytes_of(corpus() / "activities" / "fit" / (name + ".fit"));
}

}  // namespace rubdown::fit::test
