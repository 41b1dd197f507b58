#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>

#include "app/files.h"

namespace rubdown::cli {

Result<void> give(std::string_view bytes, const std::string& path) {
  if (!path.empty()) return app::write_file(path, bytes);
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() &&
      std::fflush(stdout) == 0)
    return {};
  const std::string why = errno == EPIPE ? "its reader closed it before everything was written"
                                         : std::system_category().message(errno) +
                                               "; free some space, or give --output FILE";
  return fail(Fault::Unavailable, "standard output", why);
}

bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  if (no_colour && *no_colour != '\0') return false;
  if (terminal && std::string_view{terminal} == "dumb") return false;
  return isatty(STDOUT_FILENO) == 1;
}

faces::TextStyle text_style() { return {.colour = wants_colour(), .brief = false}; }

}  // namespace rubdown::cli
