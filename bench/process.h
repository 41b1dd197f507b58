// Rivals that are programs of their own.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rubdown::bench {

struct Ran {
  double cpu_seconds = 0;  // user's and system's
  std::string said;        // on its standard output
};

/// Runs a program that is found on the PATH, its errors unseen; nothing when it cannot be run or
/// does not end with 0.
[[nodiscard]] std::optional<Ran> run(const std::vector<std::string>& words);

/// The quickest of several runs.
[[nodiscard]] std::optional<Ran> best_run(int runs, const std::vector<std::string>& words);

/// GPSBabel on files that are on the disk.
struct GpsBabel {
  double seconds = 0;  // of processor, its start-up taken off
  double bytes = 0;    // of the files that it reads
  std::size_t files = 0;
};

/// All files that it reads, in one process. `format` is its own name of theirs; `tiny` is a file
/// with next to nothing in it, by which its start-up is known. Nothing without the program.
[[nodiscard]] std::optional<GpsBabel> run_gpsbabel(const std::string& format,
                                                   const std::filesystem::path& tiny,
                                                   const std::vector<std::filesystem::path>& files);

/// A folder for files of the benchmark's own; it goes with the object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  /// Writes the bytes into a file of that name and gives its path.
  [[nodiscard]] std::filesystem::path keep(const std::string& name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace rubdown::bench
