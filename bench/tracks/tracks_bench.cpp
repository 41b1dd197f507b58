// How fast TCX and GPX are read, beside other readers of the same files in the same run.
//
//   tracks_bench [--json] [--without-rivals] [--passes N] [--set FORMAT NAME FILE...]...
//   tracks_bench --all PATH [--passes N]
//
//   --set      files that are measured together; FORMAT is tcx or gpx. Without any, runs of four
//              hours that are made here
//   --all      a folder or archive as a whole, on all threads, by the wall clock
//   --passes   over all files of a set, for each kind of work (15); the quickest counts
//
// One thread, files in memory, processor times; megabytes are 10^6 bytes of input. Ours makes
// sessions: points in the order of time, pauses, distances, sums. GPSBabel (a process; its start-up
// is taken off) makes track points. Expat hands out elements and text in their name spaces, and
// nothing is made of them. Files that we refuse (courses, routes) are left out.
#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "activity/read_activity.h"
#include "activity/read_all.h"
#include "activity/walk.h"
#include "cpu_clock.h"
#include "figure.h"
#include "options.h"
#include "process.h"
#include "tracks/made_tracks.h"

using namespace rubdown;
using namespace rubdown::activity;
using namespace rubdown::bench;

namespace {

using Paths = std::vector<std::filesystem::path>;

struct Set {
  std::string format;  // "tcx" or "gpx"
  std::string name;
  Paths paths;
};

struct Options : CommonOptions {
  std::vector<Set> sets{};
  std::filesystem::path whole{};
};

/// What the optimiser must believe is used.
volatile std::size_t used = 0;

void see(std::size_t much) { used = used + much; }

/// Walks through all elements and texts.
void walk_by_expat(const std::string& text) {
  XML_Parser parser = XML_ParserCreateNS(nullptr, ' ');
  XML_SetElementHandler(
      parser,
      [](void*, const XML_Char* name, const XML_Char**) { see(static_cast<unsigned char>(*name)); },
      [](void*, const XML_Char*) {});
  XML_SetCharacterDataHandler(
      parser, [](void*, const XML_Char*, int length) { see(static_cast<std::size_t>(length)); });
  see(XML_Parse(parser, text.data(), static_cast<int>(text.size()), XML_TRUE));
  XML_ParserFree(parser);
}

/// All that is measured on one set.
class Measure {
 public:
  Measure(const Set& set, const Options& options) : set_{set}, options_{options} {
    for (const Member& member : walk(set.paths).members) {
      auto bytes = bytes_of(member);
      if (!bytes || !read_activity(*bytes, member.name)) continue;
      bytes_ += static_cast<double>(bytes->size());
      files_.push_back({member.name, *std::move(bytes)});
    }
  }

  std::vector<Figure> run() {
    if (files_.empty()) return {};
    ours_ = per_byte([](const File& file) { see(read_activity(file.text, file.name)->size()); });
    add("sessions", ours_);
    if (options_.with_rivals) rivals();
    add("memcpy", copy());
    return figures_;
  }

 private:
  struct File {
    std::string name;
    std::string text;
  };

  void add(const std::string& work, double per_byte) {
    figures_.push_back({fmt::format("{}, {}: {}", set_.format, set_.name, work), 1e-6 / per_byte,
                        "MB/s", per_byte / ours_});
  }

  double per_byte(const std::function<void(const File&)>& work) const {
    const auto pass = [&] { std::for_each(files_.begin(), files_.end(), work); };
    return best_cpu_seconds(options_.passes, pass) / bytes_;
  }

  double copy() const {
    std::string target(static_cast<std::size_t>(bytes_), '\0');
    return per_byte([&](const File& file) {
      std::memcpy(target.data(), file.text.data(), file.text.size());
      see(static_cast<unsigned char>(target[file.text.size() / 2]));
    });
  }

  void rivals() {
    add("Expat", per_byte([](const File& file) { walk_by_expat(file.text); }));
    const bool is_tcx = set_.format == "tcx";
    const Folder folder;
    const auto tiny = folder.keep("tiny", is_tcx ? made_tcx(1) : made_gpx(1));
    const Paths paths{files_names()};
    const auto ran = run_gpsbabel(is_tcx ? "gtrnctr" : "gpx", tiny, paths);
    if (!ran) return;
    const std::string some =
        ran->files == paths.size() ? "" : fmt::format(", {} files that it reads", ran->files);
    add("GPSBabel" + some, ran->seconds / ran->bytes);
  }

  Paths files_names() const {
    Paths paths;
    for (const File& file : files_) paths.emplace_back(file.name);
    return paths;
  }

  const Set& set_;
  const Options& options_;
  std::vector<File> files_;
  double bytes_ = 0;
  double ours_ = 0;
  std::vector<Figure> figures_;
};

void measure_whole(const Options& options) {
  using Clock = std::chrono::steady_clock;
  double best = 1e9;
  Reading reading;
  std::size_t files = 0;
  for (int pass = 0; pass < options.passes; ++pass) {
    const auto start = Clock::now();
    const Listing listing = walk(std::array{options.whole});
    reading = read_all(listing);
    files = listing.members.size();
    best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
  }
  print({{fmt::format("{} files, {} sessions, {} refused", files, reading.sessions.size(),
                      reading.refused.size()),
          best, "s", 1}},
        options.is_json);
}

Options options_of(const std::vector<std::string>& words) {
  Options options;
  options.passes = 15;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t left = words.size() - i - 1;
    if (options.take(words, i)) continue;
    if (words[i] == "--all" && left >= 1) {
      options.whole = words[++i];
    } else if (words[i] == "--set" && left >= 2) {
      options.sets.push_back({words[i + 1], words[i + 2], {}});
      i += 2;
    } else if (!options.sets.empty()) {
      options.sets.back().paths.emplace_back(words[i]);
    }
  }
  return options;
}

}  // namespace

int main(int count, char** words) {
  Options options = options_of({words + 1, words + count});
  if (!options.whole.empty()) {
    measure_whole(options);
    return 0;
  }
  const Folder folder;
  if (options.sets.empty()) {
    constexpr int four_hours = 4 * 3600;
    options.sets = {{"tcx", "a made run of 4 hours", {folder.keep("a.tcx", made_tcx(four_hours))}},
                    {"gpx", "a made run of 4 hours", {folder.keep("a.gpx", made_gpx(four_hours))}}};
  }
  std::vector<Figure> figures;
  for (const Set& set : options.sets)
    for (Figure& figure : Measure{set, options}.run()) figures.push_back(std::move(figure));
  print(figures, options.is_json);
  return 0;
}
