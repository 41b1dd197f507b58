#include "activity/blob.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace rubdown::activity {
namespace {

namespace fs = std::filesystem;

std::string reason(int error) { return std::system_category().message(error); }

class FileBlob final : public Blob {
 public:
  FileBlob(int handle, std::uint64_t size, std::string name)
      : handle_{handle}, size_{size}, name_{std::move(name)} {}
  ~FileBlob() override { ::close(handle_); }
  FileBlob(const FileBlob&) = delete;
  FileBlob& operator=(const FileBlob&) = delete;

  std::uint64_t size() const override { return size_; }

  /// What the file held when it was opened; a file that has shrunk since gives less.
  Result<std::string> read(std::uint64_t offset, std::uint64_t length) const override {
    std::string bytes;
    if (offset >= size_) return bytes;
    bytes.resize(std::min(length, size_ - offset));
    std::size_t got = 0;
    while (got < bytes.size()) {
      const ssize_t count = ::pread(handle_, bytes.data() + got, bytes.size() - got,
                                    static_cast<off_t>(offset + got));
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return fail(Fault::Unavailable, name_, "could not be read: " + reason(errno));
      if (count == 0) break;
      got += static_cast<std::size_t>(count);
    }
    bytes.resize(got);
    return bytes;
  }

 private:
  int handle_;
  std::uint64_t size_;
  std::string name_;
};

class MemoryBlob final : public Blob {
 public:
  explicit MemoryBlob(std::string bytes) : bytes_{std::move(bytes)} {}
  std::uint64_t size() const override { return bytes_.size(); }
  Result<std::string> read(std::uint64_t offset, std::uint64_t length) const override {
    if (offset >= bytes_.size()) return std::string{};
    return bytes_.substr(offset, length);
  }

 private:
  std::string bytes_;
};

tl::unexpected<Error> refused(const fs::path& path, int error) {
  if (error == ENOENT || error == ENOTDIR)
    return fail(Fault::NotFound, path.string(), "there is no such file; it may have been moved");
  return fail(Fault::Unavailable, path.string(), "could not be opened: " + reason(error));
}

}  // namespace

Result<std::shared_ptr<const Blob>> open_file(const fs::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return refused(path, errno);
  const auto is_regular = [&] { return S_ISREG(facts.st_mode); };
  constexpr const char* special = "found a pipe, a device or a folder; expected a file";
  if (!is_regular()) return fail(Fault::BadInput, path.string(), special);
  const int handle = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (handle < 0) return refused(path, errno);
  // It may have become something else between the two looks.
  if (::fstat(handle, &facts) != 0 || !is_regular()) {
    ::close(handle);
    return fail(Fault::BadInput, path.string(), special);
  }
  return std::make_shared<FileBlob>(handle, static_cast<std::uint64_t>(facts.st_size),
                                    path.string());
}

std::shared_ptr<const Blob> in_memory(std::string bytes) {
  return std::make_shared<MemoryBlob>(std::move(bytes));
}

}  // namespace rubdown::activity
