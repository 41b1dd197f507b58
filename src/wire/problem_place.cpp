#include "wire/problem_place.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace rubdown::wire {
namespace {

/// Members of schedule::ProblemData and what is in it, where the file has another word.
std::string_view key_for(std::string_view member) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> keys = {{
      {"minutes", "duration_min"},
      {"interval_tenths", "interval_days"},
      {"money_max_cents", "money_cents_max"},
  }};
  for (const auto& [word, key] : keys)
    if (word == member) return key;
  return member;
}

const JsonNode* child(const JsonNode& node, auto&& wanted) {
  for (const JsonNode* next = node.first; next; next = next->next)
    if (wanted(*next)) return next;
  return nullptr;
}

/// A step of a path: "offers[3]" is a member and an element of it.
struct Step {
  std::string_view member;
  std::optional<int> index;
};

Step take_step(std::string_view& path) {
  const std::string_view word = path.substr(0, path.find('.'));
  path.remove_prefix(std::min(word.size() + 1, path.size()));
  const std::size_t bracket = word.find('[');
  Step step{.member = word.substr(0, bracket), .index = {}};
  if (bracket == std::string_view::npos) return step;
  int index = 0;
  const char* begin = word.data() + bracket + 1;
  const auto [end, error] = std::from_chars(begin, word.data() + word.size(), index);
  if (error == std::errc{}) step.index = index;
  return step;
}

}  // namespace

std::string place_in_file(std::string_view path, const JsonNode& root, std::string_view name) {
  const JsonNode* node = &root;
  int line = root.line;
  const auto go_to = [&](const JsonNode* next) {
    node = next;
    if (next) line = next->line;
  };
  std::string in_file;
  while (!path.empty()) {
    const auto [member, index] = take_step(path);
    const std::string_view key = key_for(member);
    in_file += fmt::format("{}{}", in_file.empty() ? "" : ".", key);
    if (node) go_to(child(*node, [&](const JsonNode& next) { return next.key == key; }));
    if (!index) continue;
    in_file += fmt::format("[{}]", *index);
    int left = *index;
    if (node) go_to(child(*node, [&](const JsonNode&) { return left-- == 0; }));
  }
  return fmt::format("{}, line {}{}{}", name, line, in_file.empty() ? "" : ", ", in_file);
}

}  // namespace rubdown::wire
