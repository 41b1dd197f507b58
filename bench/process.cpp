#include "process.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace rubdown::bench {
namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

[[noreturn]] void become(const std::vector<std::string>& words, int output) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
  ::execvp(arguments.front(), arguments.data());
  ::_exit(127);
}

std::string all_of(int input) {
  std::string all;
  std::array<char, 65536> some{};
  for (ssize_t got = 0; (got = ::read(input, some.data(), some.size())) > 0;)
    all.append(some.data(), static_cast<std::size_t>(got));
  return all;
}

std::vector<std::string> gpsbabel_words(const std::string& format,
                                        const std::vector<std::filesystem::path>& files) {
  std::vector<std::string> words = {"gpsbabel"};
  for (const auto& file : files) words.insert(words.end(), {"-i", format, "-f", file.string()});
  return words;
}

}  // namespace

std::optional<Ran> run(const std::vector<std::string>& words) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  const pid_t child = ::fork();
  if (child == 0) become(words, ends[1]);
  ::close(ends[1]);
  Ran ran;
  ran.said = all_of(ends[0]);
  ::close(ends[0]);
  int status = 0;
  rusage used{};
  if (child < 0 || ::wait4(child, &status, 0, &used) != child) return {};
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return {};
  ran.cpu_seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
  return ran;
}

std::optional<Ran> best_run(int runs, const std::vector<std::string>& words) {
  std::optional<Ran> best;
  for (int i = 0; i < runs; ++i) {
    const auto ran = run(words);
    if (ran && (!best || ran->cpu_seconds < best->cpu_seconds)) best = ran;
  }
  return best;
}

std::optional<GpsBabel> run_gpsbabel(const std::string& format, const std::filesystem::path& tiny,
                                     const std::vector<std::filesystem::path>& files) {
  constexpr int runs = 7;
  const auto start_up = best_run(2 * runs, gpsbabel_words(format, {tiny}));
  std::vector<std::filesystem::path> read;
  GpsBabel result;
  for (const auto& file : files) {
    if (!run(gpsbabel_words(format, {file}))) continue;
    read.push_back(file);
    result.bytes += static_cast<double>(std::filesystem::file_size(file));
  }
  const auto whole = best_run(runs, gpsbabel_words(format, read));
  if (!start_up || !whole || read.empty()) return {};
  result.files = read.size();
  result.seconds = whole->cpu_seconds - start_up->cpu_seconds;
  return result;
}

Folder::Folder() {
  std::string made = (std::filesystem::temp_directory_path() / "rubdown-bench-XXXXXX").string();
  if (::mkdtemp(made.data()) == nullptr) throw std::runtime_error{"no folder can be made"};
  path_ = made;
}

Folder::~Folder() { std::filesystem::remove_all(path_); }

std::filesystem::path Folder::keep(const std::string& name, std::string_view bytes) const {
  const auto path = path_ / name;
  std::ofstream{path, std::ios::binary} << bytes;
  return path;
}

}  // namespace rubdown::bench
