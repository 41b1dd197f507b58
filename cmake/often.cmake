# Headers of other people that most files include, parsed once a preset. A file still names what it
# uses: the clang preset builds everything without this.
set(rubdown_often <algorithm> <array> <charconv> <chrono> <cmath> <cstdint> <filesystem> <map>
  <optional> <set> <span> <string> <string_view> <utility> <vector> <fmt/format.h> <tl/expected.hpp>)

# TARGET is compiled with the headers that OWNER has parsed; both need the same flags.
function(rubdown_parse_once target owner)
  target_precompile_headers(${target} REUSE_FROM ${owner})
endfunction()
