#include "rules/protocols.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "core/text.h"
#include "embedded/protocol_files.h"
#include "rules/protocol_toml.h"

namespace rubdown::rules {

std::span<const std::string> protocol_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> result;
    for (const EmbeddedFile& file : embedded::protocol_files())
      result.emplace_back(file.name.substr(0, file.name.rfind('.')));
    return result;
  }();
  return names;
}

namespace {

/// Each at its first use: a program that runs for one schedule needs but one of them, and one that
/// plans anew every morning needs it again.
const Protocol& read_once(std::size_t number) {
  static std::mutex reading;
  static std::map<std::size_t, Protocol> known;
  const std::lock_guard alone{reading};
  if (const auto found = known.find(number); found != known.end()) return found->second;
  const EmbeddedFile& file = embedded::protocol_files()[number];
  auto protocol = read_protocol(file.text, file.name);
  RUBDOWN_CHECK(protocol.has_value());  // our own file: a fault in it is a bug
  return known.emplace(number, *std::move(protocol)).first->second;
}

}  // namespace

Result<Protocol> builtin_protocol(std::string_view name) {
  const auto names = protocol_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return read_once(static_cast<std::size_t>(found - names.begin()));
  return fail(Fault::NotFound, "protocol",
              fmt::format("no protocol is called '{}'{}; expected {}, or the path of your own file "
                          "(./mine.toml)",
                          printable(name), did_you_mean(name, names), one_of(names)));
}

bool is_protocol_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".toml");
}

}  // namespace rubdown::rules
