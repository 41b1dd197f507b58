// How fast FIT files are decoded, beside other readers of the same files in the same run.
//
//   fit_bench [--json] [--without-rivals] [--passes N] [--node FOLDER SCRIPT] [--set NAME
//   FILE...]...
//
//   --set      files that are measured together, under this name; without any, a run of twelve
//              hours that is made here
//   --node     where fit-file-parser is installed, and the script that measures it
//   --passes   over all files of a set, for each kind of work (40); the quickest counts
//
// One thread, files in memory, processor times; megabytes are 10^6 bytes of input. The kinds of
// work of ours, all with checksums checked but memcpy:
//
//   every message and field   each number of each message is added up, so that none can be left out
//   native columns            sessions, laps, events, devices and the columns of records
//   all columns               the same with developers' columns
//
// GPSBabel (a process; its start-up is taken off) makes track points; fit-file-parser makes objects
// of every message. Both are asked for the files that they read: they refuse damaged ones.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "cpu_clock.h"
#include "figure.h"
#include "fit/crc.h"
#include "fit/fit.h"
#include "fit/made_run.h"
#include "options.h"
#include "process.h"

using namespace rubdown;
using namespace rubdown::bench;

namespace {

using Paths = std::vector<std::filesystem::path>;
using Bytes = std::vector<std::uint8_t>;

struct Set {
  std::string name;
  Paths paths;
};

struct Options : CommonOptions {
  std::string node_folder{};
  std::string node_script{};
  std::vector<Set> sets{};
};

class AddUp : public fit::Sink {
 public:
  void message(const fit::Message& message) override {
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

Bytes bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

std::string_view text_of(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// All that is measured on one set.
class Measure {
 public:
  Measure(const Set& set, const Options& options) : set_{set}, options_{options} {
    for (const auto& path : set.paths) files_.push_back(bytes_of(path));
    for (const Bytes& file : files_) bytes_ += static_cast<double>(file.size());
  }

  std::vector<Figure> run() {
    ours_ = full();
    add("every message and field", ours_);
    add("native columns", columns({.developer_columns = false, .salvage = false}));
    add("all columns", columns({.developer_columns = true, .salvage = false}));
    add("the checksum alone", checksums());
    add("memcpy", copy());
    if (options_.with_rivals) {
      gpsbabel();
      fit_file_parser();
    }
    return figures_;
  }

 private:
  /// Takes seconds for one byte; prints megabytes a second.
  void add(const std::string& work, double per_byte) {
    figures_.push_back({set_.name + ": " + work, 1e-6 / per_byte, "MB/s", per_byte / ours_});
  }

  double per_byte(const std::function<void()>& pass) const {
    return best_cpu_seconds(options_.passes, pass) / bytes_;
  }

  double full() const {
    fit::Decoder decoder;
    AddUp sink;
    return per_byte([&] {
      for (const Bytes& file : files_) used = used + decoder.decode(file, sink).faults.count();
      used = used + sink.sum();
    });
  }

  double columns(const fit::ReadOptions& read) const {
    fit::ActivityReader reader;
    fit::Activity activity;
    return per_byte([&] {
      for (const Bytes& file : files_) {
        reader.read(file, activity, read);
        used = used + activity.records();
      }
    });
  }

  double checksums() const {
    return per_byte([&] {
      for (const Bytes& file : files_) used = used + fit::crc16(file);
    });
  }

  double copy() const {
    std::vector<Bytes> targets = files_;
    return per_byte([&] {
      for (std::size_t i = 0; i < files_.size(); ++i) {
        if (files_[i].empty()) continue;
        std::memcpy(targets[i].data(), files_[i].data(), files_[i].size());
        used = used + targets[i].back();
      }
    });
  }

  void add_rival(const std::string& rival, double seconds, double bytes, std::size_t files) {
    const std::string some =
        files == files_.size() ? "" : ", " + std::to_string(files) + " files that it reads";
    add(rival + some, seconds / bytes);
  }

  void gpsbabel() {
    const Folder folder;
    const auto tiny = folder.keep("tiny.fit", text_of(made_run(1)));
    if (const auto ran = run_gpsbabel("garmin_fit", tiny, set_.paths))
      add_rival("GPSBabel", ran->seconds, ran->bytes, ran->files);
  }

  void fit_file_parser() {
    if (options_.node_folder.empty()) return;
    std::vector<std::string> words = {"node", options_.node_script, options_.node_folder, "5"};
    for (const auto& path : set_.paths) words.push_back(path.string());
    const auto ran = bench::run(words);
    double seconds = 0;
    double bytes = 0;
    std::size_t files = 0;
    if (ran && std::sscanf(ran->said.c_str(), "%lf %lf %zu", &seconds, &bytes, &files) == 3)
      add_rival("fit-file-parser", seconds, bytes, files);
    else
      std::fprintf(stderr, "fit_bench: fit-file-parser could not be measured\n");
  }

  const Set& set_;
  const Options& options_;
  std::vector<Bytes> files_;
  double bytes_ = 0;
  double ours_ = 0;
  std::vector<Figure> figures_;
};

Options options_of(const std::vector<std::string>& words) {
  Options options;
  options.passes = 40;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t left = words.size() - i - 1;
    if (options.take(words, i)) continue;
    if (words[i] == "--passes" && left >= 1) {
      options.passes = std::max(1, std::atoi(words[++i].c_str()));
    } else if (words[i] == "--node" && left >= 2) {
      options.node_folder = words[++i];
      options.node_script = words[++i];
    } else if (words[i] == "--set" && left >= 1) {
      options.sets.push_back({words[++i], {}});
    } else if (!options.sets.empty()) {
      options.sets.back().paths.emplace_back(words[i]);
    }
  }
  return options;
}

}  // namespace

int main(int count, char** words) {
  Options options = options_of({words + 1, words + count});
  const Folder folder;
  if (options.sets.empty()) {
    constexpr unsigned twelve_hours = 12 * 3600;
    options.sets.push_back(
        {"a made run of 12 hours", {folder.keep("made.fit", text_of(made_run(twelve_hours)))}});
  }
  std::vector<Figure> figures;
  for (const Set& set : options.sets)
    for (Figure& figure : Measure{set, options}.run()) figures.push_back(std::move(figure));
  print(figures, options.is_json);
  return 0;
}
