// How fast recordings are read: megabytes of file a second, and how many times memcpy's time.
//
//   tracks_bench [--json] [--passes N] FILE...      each file alone, preloaded, one thread
//   tracks_bench [--json] [--passes N] --all PATH   a folder or archive as a whole, all threads
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "activity/read_activity.h"
#include "activity/read_all.h"
#include "activity/walk.h"

using namespace rubdown;
using namespace rubdown::activity;

namespace {

struct Options {
  bool is_json = false;
  bool is_whole = false;
  int passes = 15;
  std::vector<std::filesystem::path> paths;
};

/// Seconds of the quickest of several passes.
template <class Work>
double best_of(int passes, Work work) {
  double best = 1e9;
  for (int pass = 0; pass < passes; ++pass) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    best = std::min(best, took.count());
  }
  return best;
}

/// Keeps the compiler from leaving out what nobody looks at.
volatile std::size_t sink = 0;

double seconds_to_copy(const std::string& bytes, int passes) {
  std::string copy(bytes.size(), '\0');
  return best_of(passes, [&] {
    std::memcpy(copy.data(), bytes.data(), bytes.size());
    sink = sink + static_cast<unsigned char>(copy[copy.size() / 2]);
  });
}

void print(const Options& options, const std::string& name, std::size_t bytes, double seconds,
           double copy_seconds, std::size_t sessions, std::size_t samples) {
  const double mb_per_s = static_cast<double>(bytes) / seconds / 1e6;
  const double ratio = copy_seconds > 0 ? seconds / copy_seconds : 0;
  if (options.is_json)
    fmt::print(
        "{{\"name\":\"{}\",\"bytes\":{},\"seconds\":{:.9f},\"mb_per_s\":{:.1f},"
        "\"times_memcpy\":{:.1f},\"sessions\":{},\"samples\":{}}}\n",
        name, bytes, seconds, mb_per_s, ratio, sessions, samples);
  else
    fmt::print("{:>9.1f} MB/s {:>8.1f} x memcpy {:>9} bytes {:>3} sessions {:>7} samples  {}\n",
               mb_per_s, ratio, bytes, sessions, samples, name);
}

void measure_file(const Options& options, const Member& member) {
  const auto bytes = bytes_of(member);
  if (!bytes) return fmt::print(stderr, "{}: {}\n", bytes.error().where, bytes.error().what);
  const auto read = read_activity(*bytes, member.name);
  if (!read) return fmt::print(stderr, "{}: {}\n", read.error().where, read.error().what);
  std::size_t samples = 0;
  for (const Session& session : *read) samples += session.series.size();
  const double seconds =
      best_of(options.passes, [&] { sink = sink + read_activity(*bytes, member.name)->size(); });
  const std::string name = std::filesystem::path{member.name}.filename().string();
  print(options, name, bytes->size(), seconds, seconds_to_copy(*bytes, options.passes),
        read->size(), samples);
}

void measure_whole(const Options& options) {
  Reading reading;
  std::size_t files = 0;
  std::size_t bytes = 0;
  const double seconds = best_of(options.passes, [&] {
    const Listing listing = walk(options.paths);
    reading = read_all(listing);
    files = listing.members.size();
    bytes = 0;
    for (const Member& member : listing.members) bytes += member.size_bytes;
  });
  std::size_t samples = 0;
  for (const Session& session : reading.sessions) samples += session.series.size();
  print(options,
        fmt::format("{} files, {:.3f} s, {} refused", files, seconds, reading.refused.size()),
        bytes, seconds, 0, reading.sessions.size(), samples);
}

Options options_of(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--json")
      options.is_json = true;
    else if (word == "--all")
      options.is_whole = true;
    else if (word == "--passes" && i + 1 < count)
      options.passes = std::max(1, std::atoi(words[++i]));
    else
      options.paths.emplace_back(word);
  }
  return options;
}

}  // namespace

int main(int count, char** words) {
  const Options options = options_of(count, words);
  if (options.paths.empty()) {
    fmt::print(stderr, "tracks_bench: expected files, or --all and a folder\n");
    return 2;
  }
  if (options.is_whole) {
    measure_whole(options);
    return 0;
  }
  for (const Member& member : walk(options.paths).members) measure_file(options, member);
  return 0;
}
