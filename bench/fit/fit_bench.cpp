// Measures the FIT decoder: one thread, files loaded before the clock starts, best of many passes.
//
//   fit_bench [--passes N] [--json] FILE...
//
//   --passes N   passes over all files for each kind of work (40)
//   --json       one JSON object instead of a table
//
// Every pass does the same work on all files together; the result is megabytes (10^6 bytes) of
// input a second, and how many times longer than memcpy of the same bytes it takes. The kinds of
// work:
//
//   memcpy           the bytes copied into memory that is there already
//   crc              the checksum of all bytes, nothing else
//   full             every message and every field decoded, checksums checked; each number of each
//                    message is added up, so that none can be left out
//   columns          sessions, laps, events and the native columns of records, checksums checked
//   columns_all      the same with developers' columns
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "fit/crc.h"
#include "fit/fit.h"

using namespace rubdown::fit;

namespace {

using Files = std::vector<std::vector<std::uint8_t>>;

struct Result {
  std::string work;
  double megabytes_per_second = 0;
  std::uint64_t messages = 0;  // of all files
};

class AddUp : public Sink {
 public:
  void message(const Message& message) override {
    const std::uint64_t* words = message.slots().words.data();
    const std::uint64_t* absent = message.slots().absent.data();
    for (std::size_t i = 0; i < message.plan().slots; ++i) sum_ += words[i] & ~absent[i];
  }
  [[nodiscard]] std::uint64_t sum() const { return sum_; }

 private:
  std::uint64_t sum_ = 0;
};

/// What the optimiser must believe is used.
volatile std::uint64_t used = 0;

double best_seconds(int passes, const std::function<void()>& pass) {
  using Clock = std::chrono::steady_clock;
  double best = 1e9;
  for (int i = 0; i < passes; ++i) {
    const auto start = Clock::now();
    pass();
    best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return best;
}

class Bench {
 public:
  Bench(const Files& files, int passes) : files_{files}, passes_{passes} {
    for (const auto& file : files) bytes_ += static_cast<double>(file.size());
  }

  std::vector<Result> run() {
    copy_memory();
    checksums();
    full();
    columns("columns", {.developer_columns = false, .salvage = false});
    columns("columns_all", {.developer_columns = true, .salvage = false});
    return results_;
  }

 private:
  void measure(const std::string& work, std::uint64_t messages, const std::function<void()>& pass) {
    results_.push_back({work, bytes_ / best_seconds(passes_, pass) / 1e6, messages});
  }

  void copy_memory() {
    Files targets = files_;
    measure("memcpy", 0, [&] {
      for (std::size_t i = 0; i < files_.size(); ++i) {
        if (files_[i].empty()) continue;
        std::memcpy(targets[i].data(), files_[i].data(), files_[i].size());
        used = used + targets[i].back();
      }
    });
  }

  void checksums() {
    measure("crc", 0, [&] {
      for (const auto& file : files_) used = used + crc16(file);
    });
  }

  void full() {
    Decoder decoder;
    AddUp sink;
    std::uint64_t messages = 0;
    for (const auto& file : files_) messages += decoder.decode(file, sink).messages;
    measure("full", messages, [&] {
      for (const auto& file : files_) used = used + decoder.decode(file, sink).faults.count();
      used = used + sink.sum();
    });
  }

  void columns(const std::string& work, const ReadOptions& options) {
    ActivityReader reader;
    Activity activity;
    std::uint64_t messages = 0;
    for (const auto& file : files_) {
      reader.read(file, activity, options);
      messages += activity.report.messages;
    }
    measure(work, messages, [&] {
      for (const auto& file : files_) {
        reader.read(file, activity, options);
        used = used + activity.records();
      }
    });
  }

  const Files& files_;
  int passes_;
  double bytes_ = 0;
  std::vector<Result> results_;
};

void print_table(const std::vector<Result>& results) {
  for (const Result& result : results)
    std::printf("%-12s %8.0f MB/s  %6.1f x memcpy's time\n", result.work.c_str(),
                result.megabytes_per_second,
                results.front().megabytes_per_second / result.megabytes_per_second);
}

void print_json(const std::vector<Result>& results, std::size_t files) {
  std::printf("{\"files\":%zu,\"results\":[", files);
  for (std::size_t i = 0; i < results.size(); ++i)
    std::printf("%s{\"work\":\"%s\",\"mb_per_s\":%.1f,\"times_memcpy\":%.2f,\"messages\":%llu}",
                i == 0 ? "" : ",", results[i].work.c_str(), results[i].megabytes_per_second,
                results.front().megabytes_per_second / results[i].megabytes_per_second,
                static_cast<unsigned long long>(results[i].messages));
  std::printf("]}\n");
}

std::vector<std::uint8_t> bytes_of(const char* path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

}  // namespace

int main(int count, char** arguments) {
  int passes = 40;
  bool json = false;
  Files files;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--json")
      json = true;
    else if (argument == "--passes" && i + 1 < count)
      passes = std::max(1, std::atoi(arguments[++i]));
    else
      files.push_back(bytes_of(arguments[i]));
  }
  if (files.empty()) {
    std::fprintf(stderr, "usage: fit_bench [--passes N] [--json] FILE...\n");
    return 2;
  }
  const auto results = Bench{files, passes}.run();
  if (json)
    print_json(results, files.size());
  else
    print_table(results);
  return 0;
}
