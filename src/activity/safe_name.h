// Names from archives, fit to show and to compare: nothing leads up or to a root.
#pragma once

#include <string>
#include <string_view>

namespace rubdown::activity {

/// Valid UTF-8 without control characters; a path on disk keeps its slashes and dots.
[[nodiscard]] std::string safe_path(std::string_view path);

/// `inner`, cleaned of "..", drive letters, roots and backslashes, behind `outer` and a slash.
[[nodiscard]] std::string join(std::string_view outer, std::string_view inner);

}  // namespace rubdown::activity
