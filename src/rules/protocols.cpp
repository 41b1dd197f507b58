#include "rules/protocols.h"

#include <fmt/format.h>

#include <algorithm>
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

Result<Protocol> builtin_protocol(std::string_view name) {
  const auto names = protocol_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) {
    const auto& file = embedded::protocol_files()[static_cast<std::size_t>(found - names.begin())];
    auto protocol = read_protocol(file.text, file.name);
    RUBDOWN_CHECK(protocol.has_value());  // our own file: a fault in it is a bug
    return protocol;
  }
  return fail(Fault::NotFound, "protocol",
              fmt::format("no protocol is called '{}'{}; expected {}, or the path of your own file "
                          "(./mine.toml)",
                          printable(name), did_you_mean(name, names), one_of(names)));
}

bool is_protocol_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".toml");
}

}  // namespace rubdown::rules
