#include "app/files.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace rubdown::app {
namespace {

namespace fs = std::filesystem;

constexpr double bytes_per_mb = 1e6;

std::string reason(int error) { return std::system_category().message(error); }

/// A file handle of the C library, closed with its scope.
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Result<std::string> read_all(std::FILE* file, const std::string& name, std::uintmax_t bytes_max) {
  std::string bytes;
  char buffer[1 << 16];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    bytes.append(buffer, got);
    if (bytes.size() > bytes_max)
      return fail(Fault::BadInput, name,
                  fmt::format("found more than {:g} MB; expected less",
                              static_cast<double>(bytes_max) / bytes_per_mb));
  }
  if (std::ferror(file) != 0)
    return fail(Fault::Unavailable, name, "could not be read: " + reason(errno));
  return bytes;
}

/// What is wrong with reading this path, before a byte is read.
Result<void> judge(const fs::path& path, std::uintmax_t bytes_max) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found)
    return fail(Fault::NotFound, path.string(),
                "there is no such file; check the path, or give an absolute one");
  if (error)
    return fail(Fault::Unavailable, path.string(), "could not be reached: " + error.message());
  if (fs::is_directory(status))
    return fail(Fault::BadInput, path.string(), "found a folder; expected a file");
  if (!fs::is_regular_file(status)) return {};
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error && size > bytes_max)
    return fail(Fault::BadInput, path.string(),
                fmt::format("found {:.0f} MB; expected at most {:g} MB. If it holds several years, "
                            "export only the season that is planned.",
                            static_cast<double>(size) / bytes_per_mb,
                            static_cast<double>(bytes_max) / bytes_per_mb));
  return {};
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::uintmax_t bytes_max) {
  RUBDOWN_TRY_VOID(judge(path, bytes_max));
  const File file{std::fopen(path.c_str(), "rb"), &std::fclose};
  if (!file)
    return fail(Fault::Unavailable, path.string(), "could not be opened: " + reason(errno));
  return read_all(file.get(), path.string(), bytes_max);
}

Result<std::string> read_standard_input(std::uintmax_t bytes_max) {
  return read_all(stdin, "standard input", bytes_max);
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  const auto refuse = [&](int error) {
    return fail(Fault::Unavailable, path.string(),
                "could not be written: " + reason(error) + "; nothing was changed");
  };
  // A device, a pipe or a link (/dev/stdout) is never replaced; it is written to as it is.
  std::error_code error;
  const fs::file_type type = fs::symlink_status(path, error).type();
  if (type != fs::file_type::regular && type != fs::file_type::not_found) {
    if (fs::is_directory(path, error)) return refuse(EISDIR);
    const File file{std::fopen(path.c_str(), "wb"), &std::fclose};
    if (!file || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() ||
        std::fflush(file.get()) != 0)
      return refuse(errno);
    return {};
  }
  std::string beside = path.string() + ".XXXXXX";
  const int handle = mkstemp(beside.data());
  if (handle < 0) return refuse(errno);
  const File file{fdopen(handle, "wb"), &std::fclose};
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
                       std::fflush(file.get()) == 0 && fchmod(handle, 0644) == 0 &&
                       fsync(handle) == 0;
  if (written && std::rename(beside.c_str(), path.c_str()) == 0) return {};
  const int why = errno;
  unlink(beside.c_str());
  return refuse(why);
}

}  // namespace rubdown::app
