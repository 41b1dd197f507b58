#include "tests/support/golden.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/text.h"

namespace rubdown::test {
namespace {

void write_file(const std::filesystem::path& file, std::string_view bytes) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream{file, std::ios::binary} << bytes;
}

bool wants_to_accept() {
  const char* accept = std::getenv("RUBDOWN_ACCEPT");
  return accept != nullptr && std::string_view{accept} == "1";
}

std::string first_difference(std::string_view expected, std::string_view actual) {
  const auto old_lines = split(expected, '\n');
  const auto new_lines = split(actual, '\n');
  const auto [old_at, new_at] =
      std::mismatch(old_lines.begin(), old_lines.end(), new_lines.begin(), new_lines.end());
  const auto line = [](auto at, auto end) { return at == end ? std::string_view{"(end)"} : *at; };
  return fmt::format("line {}\n  expected: {}\n  found:    {}", new_at - new_lines.begin() + 1,
                     line(old_at, old_lines.end()), line(new_at, new_lines.end()));
}

}  // namespace

std::string differs_from_golden(std::string_view path, std::string_view actual) {
  const auto file = std::filesystem::path{RUBDOWN_SOURCE_DIR} / "tests" / path;
  if (wants_to_accept()) {
    write_file(file, actual);
    return {};
  }
  std::ifstream in{file, std::ios::binary};
  if (!in) return fmt::format("{} is missing; RUBDOWN_ACCEPT=1 writes it", file.string());
  const std::string expected{std::istreambuf_iterator<char>{in}, {}};
  if (expected == actual) return {};
  return fmt::format("{}, {}\nif the new text is right, run again with RUBDOWN_ACCEPT=1",
                     file.string(), first_difference(expected, actual));
}

std::string write_output(std::string_view path, std::string_view bytes) {
  const auto file = std::filesystem::path{RUBDOWN_BUILD_DIR} / "tests" / "output" / path;
  write_file(file, bytes);
  return file.string();
}

}  // namespace rubdown::test
