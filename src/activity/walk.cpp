#include "activity/walk.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <system_error>

#include "activity/inflate.h"
#include "activity/safe_name.h"
#include "activity/tar.h"

namespace rubdown::activity {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t looked_at = 16384;  // bytes that tell what a file is

std::string without_gz(const std::string& name) {
  const std::string extension = extension_of(name);
  std::string rest = name.substr(0, name.size() - extension.size());
  if (extension == ".tgz") return rest + ".tar";
  return kind_by_name(name) == FileKind::Gzip ? rest : name;
}

/// Something that is still to be opened.
struct OnDisk {
  fs::path path;
  std::size_t folder_depth = 0;
  bool is_given = false;  // named by the caller, not found in a folder
};
struct Packed {  // an archive: a file, or inside another
  std::shared_ptr<const Blob> blob;
  FileKind kind = FileKind::Unknown;
  std::string name;
  std::size_t depth = 0;
};
using Task = std::variant<OnDisk, Packed>;

/// Works off a list of tasks; no recursion, whatever lies inside what.
class Walker {
 public:
  explicit Walker(const Limits& limits) : limits_{limits} {}

  void add(Task task) { tasks_.push_back(std::move(task)); }

  /// Like `add`, but so that the first one is worked off first.
  void add_all(std::vector<Task> tasks) {
    std::move(tasks.rbegin(), tasks.rend(), std::back_inserter(tasks_));
  }

  Listing run() {
    while (!tasks_.empty()) {
      const Task task = std::move(tasks_.back());
      tasks_.pop_back();
      if (const auto* on_disk = std::get_if<OnDisk>(&task))
        open(*on_disk);
      else
        open(std::get<Packed>(task));
    }
    return std::move(listing_);
  }

  /// Decides what becomes of a file inside an archive, or of bytes that were given.
  void see(Member member, FileKind kind, std::size_t depth) {
    if (kind == FileKind::Gzip) {
      member.is_gzip = true;
      kind = kind_by_name(without_gz(member.name));
      if (kind == FileKind::Gzip) kind = FileKind::Unknown;
    }
    member.kind = kind;
    if (kind == FileKind::AppleDouble) {
      ++listing_.apple_doubles;
    } else if (kind == FileKind::Other) {
      ++listing_.others[extension_of(member.is_gzip ? without_gz(member.name) : member.name)];
    } else if (kind == FileKind::Zip || kind == FileKind::Tar) {
      open_inner(member, depth);
    } else {
      listing_.members.push_back(std::move(member));
    }
  }

 private:
  void trouble(Error error) { listing_.troubles.push_back(std::move(error)); }
  void trouble(const std::string& where, std::string what) {
    trouble(Error{Fault::BadInput, where, std::move(what)});
  }

  /// One more entry; false when there were too many, which is told once.
  bool counts() {
    if (++entries_ <= limits_.entries) return true;
    if (entries_ == limits_.entries + 1)
      trouble("the files given", fmt::format("found more than {} entries; the rest was not looked "
                                             "at. Give fewer at a time",
                                             limits_.entries));
    return false;
  }

  void open(const OnDisk& task) {
    struct stat facts {};
    const std::string shown = safe_path(task.path.string());
    if (::stat(task.path.c_str(), &facts) != 0) {
      const int error = errno;
      const bool is_missing = error == ENOENT || error == ENOTDIR;
      return trouble({is_missing ? Fault::NotFound : Fault::Unavailable, shown,
                      is_missing
                          ? task.is_given ? "there is no such file or folder; check the path"
                                          : "leads to nothing: a broken link, or it has just gone"
                          : "could not be reached: " + std::system_category().message(error)});
    }
    if (S_ISDIR(facts.st_mode)) return open_folder(task, shown, {facts.st_dev, facts.st_ino});
    if (!S_ISREG(facts.st_mode)) {
      ++listing_.special_files;
      if (task.is_given) trouble(shown, "found a pipe or a device; expected a file or a folder");
      return;
    }
    open_file_at(task.path, shown, static_cast<std::uint64_t>(facts.st_size));
  }

  void open_folder(const OnDisk& task, const std::string& shown, std::pair<dev_t, ino_t> id) {
    if (!folders_.insert(id).second) {
      ++listing_.seen_twice;
      return;
    }
    if (task.folder_depth >= limits_.folder_depth)
      return trouble(shown,
                     fmt::format("found folders {} deep; not looked into", task.folder_depth));
    std::error_code error;
    std::vector<fs::path> paths;
    for (fs::directory_iterator it{task.path, error}, end; !error && it != end;
         it.increment(error)) {
      if (!counts()) break;
      paths.push_back(it->path());
    }
    if (error)
      trouble({Fault::Unavailable, shown, "the folder could not be read: " + error.message()});
    std::sort(paths.begin(), paths.end());
    std::vector<Task> tasks;
    for (fs::path& path : paths)
      tasks.emplace_back(OnDisk{std::move(path), task.folder_depth + 1, false});
    add_all(std::move(tasks));
  }

  void open_file_at(const fs::path& path, const std::string& shown, std::uint64_t size) {
    FileKind kind = kind_by_name(shown);
    if (kind == FileKind::Unknown) kind = kind_of_file(path);
    if (kind != FileKind::Zip && kind != FileKind::Tar) {
      Member member{.name = shown, .size_bytes = size, .path = path};
      if (size > limits_.bytes_of_one && kind != FileKind::Other)
        return trouble(shown, fmt::format("found {} MB; expected at most {}", size >> 20U,
                                          limits_.bytes_of_one >> 20U));
      return see(std::move(member), kind, 0);
    }
    auto blob = open_file(path);
    if (!blob) return trouble(std::move(blob).error());
    add(Packed{*std::move(blob), kind, shown, 1});
  }

  /// For names that do not tell: what the first bytes say, as far as it changes what is done.
  FileKind kind_of_file(const fs::path& path) {
    const auto blob = open_file(path);
    if (!blob) return FileKind::Unknown;
    const auto head = (*blob)->read(0, looked_at);
    if (!head) return FileKind::Unknown;
    return kind_by_bytes(*head);
  }

  void open(const Packed& task) {
    if (task.depth > limits_.depth)
      return trouble(task.name, fmt::format("found archives {} deep; expected at most {}",
                                            task.depth, limits_.depth));
    if (task.kind == FileKind::Zip)
      open_zip(task);
    else
      open_tar(task);
  }

  void open_zip(const Packed& task) {
    auto directory = read_zip(*task.blob, task.name, limits_);
    if (!directory) return trouble(std::move(directory).error());
    if (!directory->trouble.empty()) trouble(task.name, directory->trouble);
    for (ZipEntry& entry : directory->entries) {
      if (!counts() || !may_unpack(entry.size, task.name)) return;
      Member member{
          .name = join(task.name, entry.name), .size_bytes = entry.packed, .archive = task.blob};
      member.where = std::move(entry);
      const FileKind kind = kind_by_name(member.name);
      see(std::move(member), kind, task.depth);
    }
  }

  void open_tar(const Packed& task) {
    auto directory = read_tar(*task.blob, task.name, limits_);
    if (!directory) return trouble(std::move(directory).error());
    if (!directory->trouble.empty()) trouble(task.name, directory->trouble);
    for (const TarEntry& entry : directory->entries) {
      if (!counts() || !may_unpack(entry.size, task.name)) return;
      Member member{
          .name = join(task.name, entry.name), .size_bytes = entry.size, .archive = task.blob};
      member.where = Stretch{entry.offset, entry.size};
      const FileKind kind = kind_by_name(member.name);
      see(std::move(member), kind, task.depth);
    }
  }

  bool may_unpack(std::uint64_t size, const std::string& name) {
    claimed_ += std::min(size, limits_.bytes_of_all + 1);
    if (claimed_ <= limits_.bytes_of_all) return true;
    trouble(name, fmt::format("the archives claim to hold more than {} GB; the rest was not "
                              "looked at",
                              limits_.bytes_of_all >> 30U));
    return false;
  }

  /// An archive inside an archive, or a packed one: its table needs its bytes.
  void open_inner(const Member& member, std::size_t depth) {
    Limits limits = limits_;
    limits.bytes_of_one = limits_.bytes_held - std::min(held_, limits_.bytes_held);
    if (depth >= limits_.depth)
      return trouble(member.name, fmt::format("found archives more than {} deep; not looked into",
                                              limits_.depth));
    auto bytes = bytes_of(member, limits);
    if (!bytes) return trouble(std::move(bytes).error());
    held_ += bytes->size();
    add(Packed{in_memory(*std::move(bytes)), member.kind, member.name, depth + 1});
  }

  const Limits& limits_;
  std::vector<Task> tasks_;
  std::set<std::pair<dev_t, ino_t>> folders_;
  std::uint64_t entries_ = 0;
  std::uint64_t claimed_ = 0;
  std::uint64_t held_ = 0;
  Listing listing_;
};

Result<std::string> packed_bytes(const Member& member, const Limits& limits) {
  if (!member.archive) {
    RUBDOWN_TRY(const auto blob, open_file(member.path));
    if (blob->size() > limits.bytes_of_one)
      return fail(Fault::BadInput, member.name,
                  fmt::format("found {} MB; expected at most {}", blob->size() >> 20U,
                              limits.bytes_of_one >> 20U));
    return blob->read(0, blob->size());
  }
  if (const auto* entry = std::get_if<ZipEntry>(&member.where))
    return bytes_of(*member.archive, *entry, member.name, limits);
  const Stretch& stretch = std::get<Stretch>(member.where);
  if (stretch.size > limits.bytes_of_one)
    return fail(Fault::BadInput, member.name,
                fmt::format("found {} MB; expected at most {}", stretch.size >> 20U,
                            limits.bytes_of_one >> 20U));
  return member.archive->read(stretch.offset, stretch.size);
}

}  // namespace

Listing walk(std::span<const fs::path> paths, const Limits& limits) {
  Walker walker{limits};
  std::vector<Task> tasks;
  for (const fs::path& path : paths) tasks.emplace_back(OnDisk{path, 0, true});
  walker.add_all(std::move(tasks));
  return walker.run();
}

Listing walk_bytes(std::string bytes, const std::string& name, const Limits& limits) {
  Walker walker{limits};
  const std::uint64_t size = bytes.size();
  const FileKind kind = kind_by_bytes(std::string_view{bytes}.substr(0, looked_at));
  const bool is_archive = kind == FileKind::Zip || kind == FileKind::Tar;
  auto blob = in_memory(std::move(bytes));
  if (is_archive) {
    walker.add(Packed{std::move(blob), kind, safe_path(name), 1});
  } else {
    Member member{.name = safe_path(name), .size_bytes = size, .archive = std::move(blob)};
    member.where = Stretch{0, size};
    walker.see(std::move(member), kind == FileKind::Unknown ? kind_by_name(name) : kind, 0);
  }
  return walker.run();
}

Result<std::string> bytes_of(const Member& member, const Limits& limits) {
  RUBDOWN_TRY(std::string bytes, packed_bytes(member, limits));
  // Some exports name plain files .gz; the bytes decide.
  if (!member.is_gzip || !bytes.starts_with("\x1f\x8b")) return bytes;
  return gunzip(bytes, member.name, limits);
}

}  // namespace rubdown::activity
