// A file as one text.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace rubdown::test {

/// Empty where there is none.
inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace rubdown::test
