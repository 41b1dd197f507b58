#include "store/place.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace rubdown::store {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> cannot_make(const fs::path& path, const char* what, int reason) {
  return fail(Fault::Unavailable, path.string(),
              fmt::format("this {} cannot be made: {}; name another place or look at the "
                          "permissions",
                          what, std::strerror(reason)));
}

/// Makes the entries of a folder last: a file that was synced may still be lost with its name.
void sync_folder(const fs::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return;
  ::fsync(handle);
  ::close(handle);
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code ignored;
  if (folder.empty() || fs::is_directory(folder, ignored)) return {};
  RUBDOWN_TRY_VOID(make_folder(folder.parent_path()));
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
    return cannot_make(folder, "folder", errno);
  sync_folder(folder.parent_path());
  return {};
}

}  // namespace

std::optional<fs::path> default_path(std::string_view xdg_data_home, std::string_view home) {
  const auto below = [](const fs::path& data) { return data / "rubdown" / "rubdown.db"; };
  if (const fs::path data{xdg_data_home}; data.is_absolute()) return below(data);
  if (const fs::path folder{home}; folder.is_absolute()) return below(folder / ".local" / "share");
  return {};
}

Result<void> make_place(const fs::path& path) {
  const fs::path folder = path.parent_path();
  RUBDOWN_TRY_VOID(make_folder(folder));
  // Only a file that is new is opened here: to close a database that another connection of this
  // process has open would drop that connection's locks (POSIX).
  const int handle = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (handle < 0) {
    if (errno == EEXIST) return {};
    return cannot_make(path, "file", errno);
  }
  ::close(handle);
  sync_folder(folder.empty() ? fs::path{"."} : folder);
  return {};
}

}  // namespace rubdown::store
