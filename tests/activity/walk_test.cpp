#include "activity/walk.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "tests/activity/packing.h"
#include "tests/support/folder.h"

namespace rubdown::activity {
namespace {

namespace fs = std::filesystem;

std::string names(const Listing& listing) {
  std::string all;
  for (const Member& member : listing.members) all += member.name + "\n";
  return all;
}

std::string troubles(const Listing& listing) {
  std::string all;
  for (const Error& error : listing.troubles) all += error.where + ": " + error.what + "\n";
  return all;
}

std::string only_bytes(const Listing& listing) {
  REQUIRE_MESSAGE(listing.members.size() == 1, troubles(listing));
  const auto bytes = bytes_of(listing.members.front());
  REQUIRE_MESSAGE(bytes.has_value(), bytes.error().what);
  return *bytes;
}

std::string refusal(const Listing& listing, const Limits& limits = {}) {
  REQUIRE(listing.members.size() == 1);
  const auto bytes = bytes_of(listing.members.front(), limits);
  REQUIRE_FALSE(bytes.has_value());
  return bytes.error().where + ": " + bytes.error().what;
}

struct Folder : test::Folder {
  void write(const std::string& name, std::string_view bytes) const {
    fs::create_directories((*this / name).parent_path());
    std::ofstream{*this / name, std::ios::binary} << bytes;
  }
  Listing list() const { return walk(std::vector<fs::path>{path()}); }
};

}  // namespace

TEST_CASE("A zip gives its files, stored, deflated and with 64-bit sizes") {
  const std::string text(5000, 'x');
  const Listing listing =
      walk_bytes(zip({{.name = "a/", .bytes = "", .is_deflated = false},
                      {.name = "a/1.gpx", .bytes = text},
                      {.name = "a/2.gpx", .bytes = "stored", .is_deflated = false},
                      {.name = "a/3.gpx", .bytes = "sixty-four", .has_zip64 = true}}),
                 "export.zip");
  CHECK(names(listing) == "export.zip/a/1.gpx\nexport.zip/a/2.gpx\nexport.zip/a/3.gpx\n");
  CHECK(troubles(listing).empty());
  CHECK(*bytes_of(listing.members[0]) == text);
  CHECK(*bytes_of(listing.members[1]) == "stored");
  CHECK(*bytes_of(listing.members[2]) == "sixty-four");
}

TEST_CASE("Archives inside archives are opened: zip of zips, tar.gz, gzip members") {
  const std::string inner = zip({{.name = "run.fit", .bytes = "one"}});
  const std::string second =
      gzip(tar({{"deep/two.tcx", "two"}, {std::string(120, 'n') + ".gpx", "3"}}));
  const Listing listing =
      walk_bytes(zip({{.name = "part1.zip", .bytes = inner, .is_deflated = false},
                      {.name = "part2.tar.gz", .bytes = second},
                      {.name = "4.fit.gz", .bytes = gzip("four")}}),
                 "all.zip");
  CHECK(troubles(listing).empty());
  REQUIRE(listing.members.size() == 4);
  std::string all;
  for (const Member& member : listing.members) all += member.name + "=" + *bytes_of(member) + "\n";
  CHECK(all ==
        "all.zip/4.fit.gz=four\nall.zip/part2.tar.gz/deep/two.tcx=two\nall.zip/part2.tar.gz/" +
            std::string(120, 'n') + ".gpx=3\nall.zip/part1.zip/run.fit=one\n");
}

TEST_CASE("Companion files of a Mac are counted, others by their kind; neither is opened") {
  const Listing listing = walk_bytes(zip({{.name = "__MACOSX/._1.gpx", .bytes = "x"},
                                          {.name = "._2.gpx", .bytes = "x"},
                                          {.name = "media/a.JPG", .bytes = "x"},
                                          {.name = "b.jpg", .bytes = "x"},
                                          {.name = "summary.json", .bytes = "{}"},
                                          {.name = "1.gpx", .bytes = "x"}}),
                                     "a.zip");
  CHECK(names(listing) == "a.zip/1.gpx\n");
  CHECK(listing.apple_doubles == 2);
  CHECK(listing.others == std::map<std::string, std::size_t>{{".jpg", 2}, {".json", 1}});
}

TEST_CASE("Names that lead out of the archive lead nowhere") {
  const Listing listing = walk_bytes(zip({{.name = "../../etc/1.gpx", .bytes = "x"},
                                          {.name = "/srv/2.gpx", .bytes = "x"},
                                          {.name = "C:\\Users\\3.gpx", .bytes = "x"},
                                          {.name = "a\x1b[2Jb/4.gpx", .bytes = "x"}}),
                                     "a.zip");
  CHECK(names(listing) ==
        "a.zip/etc/1.gpx\na.zip/srv/2.gpx\na.zip/Users/3.gpx\na.zip/a [2Jb/4.gpx\n");
}

TEST_CASE("What cannot be unpacked is named with its reason") {
  const auto one = [](ZipFile file) { return walk_bytes(zip({std::move(file)}), "a.zip"); };
  CHECK(refusal(one({.name = "1.gpx", .bytes = "x", .flags = 1})) ==
        "a.zip/1.gpx: is encrypted; unpack the archive with its password first");
  CHECK(refusal(one({.name = "1.gpx", .bytes = "x", .method_told = 14})) ==
        "a.zip/1.gpx: is packed by zip method 14; expected 0 (stored) or 8 (deflate). Unpack the "
        "archive first");
  CHECK(refusal(one({.name = "1.gpx", .bytes = "x", .crc_error = 1})) ==
        "a.zip/1.gpx: the packed bytes are damaged or cut short; download or copy it again");
  CHECK(refusal(one({.name = "1.gpx", .bytes = "x", .is_deflated = false, .crc_error = 1})) ==
        "a.zip/1.gpx: its checksum is wrong: the bytes are damaged");
  CHECK(refusal(one({.name = "1.gpx", .bytes = "xyz", .size_told = 2})) ==
        "a.zip/1.gpx: the packed bytes are damaged or cut short; download or copy it again");
}

TEST_CASE("Bombs are refused by ratio, size, count, depth and overlap") {
  const std::string zeros(8U << 20U, '\0');  // deflate packs zeros 1,000 to 1
  const Listing bomb = walk_bytes(zip({{.name = "1.gpx", .bytes = zeros}}), "a.zip");
  CHECK(refusal(bomb).find("it looks like a bomb") != std::string::npos);
  CHECK(refusal(walk_bytes(gzip(zeros), "1.gpx.gz")).find("looks like a bomb") !=
        std::string::npos);
  CHECK(refusal(walk_bytes("plain", "1.gpx"), {.bytes_of_one = 4}).find("found 0 MB") !=
        std::string::npos);

  const Limits three{.entries = 3};
  const std::vector<ZipFile> four(4, {.name = "1.gpx", .bytes = "x"});
  CHECK(troubles(walk_bytes(zip(four), "a.zip", three)) ==
        "a.zip: found more than 3 entries; expected fewer\n");

  std::string nested = zip({{.name = "1.gpx", .bytes = "x"}});
  for (int i = 0; i < 6; ++i) nested = zip({{.name = "z.zip", .bytes = nested}});
  CHECK(troubles(walk_bytes(nested, "a.zip")) ==
        "a.zip/z.zip/z.zip/z.zip/z.zip: found archives more than 4 deep; not looked into\n");

  // Four entries that claim the same bytes: more packed bytes than the file has.
  std::string overlapping =
      zip({{.name = "1.gpx", .bytes = std::string(3000, 'y'), .is_deflated = false}});
  const std::size_t directory = overlapping.rfind("PK\x01\x02");
  const std::string entry = overlapping.substr(directory, 46 + 5);
  overlapping.insert(directory, entry + entry + entry);
  const std::size_t end = overlapping.rfind("PK\x05\x06");
  std::string size;
  put(size, 4 * entry.size(), 4);
  overlapping.replace(end + 12, 4, size);
  CHECK(troubles(walk_bytes(overlapping, "a.zip")).find("they overlap") != std::string::npos);
}

TEST_CASE("A zip cut short gives what stands before the cut, and says so") {
  const std::string whole =
      zip({{.name = "1.gpx", .bytes = "first"}, {.name = "2.gpx", .bytes = "second"}}, false);
  const Listing listing = walk_bytes(whole, "a.zip");
  CHECK(names(listing) == "a.zip/1.gpx\na.zip/2.gpx\n");
  CHECK(troubles(listing).find("the archive is cut short") != std::string::npos);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const Listing cut = walk_bytes(whole.substr(0, i), "a.zip");
    for (const Member& member : cut.members) static_cast<void>(bytes_of(member));
    CHECK(cut.members.size() <= 2);
  }
}

TEST_CASE("Cut anywhere, a tar gives what stands before the cut") {
  const std::string whole = tar({{"1.gpx", "first"}, {"2.gpx", std::string(600, 'x')}});
  std::size_t both = 0;
  for (std::size_t i = 0; i < whole.size(); i += 7) {
    const Listing cut = walk_bytes(whole.substr(0, i), "a.tar");
    both += cut.members.size() == 2 ? 1U : 0U;
  }
  CHECK(both > 0);
}

TEST_CASE("Folders are listed by name, links once, pipes never opened") {
  const Folder folder;
  folder.write("b/2.gpx", "two");
  folder.write("a/1.gpx", "one");
  folder.write("a/odd", zip({{.name = "3.gpx", .bytes = "three"}}));  // no extension: bytes tell
  folder.write("a/notes.txt", "x");
  fs::create_directory_symlink(folder.path(), folder.path() / "b" / "loop");
  fs::create_symlink(folder.path() / "nothing", folder.path() / "b" / "broken.gpx");
  REQUIRE(mkfifo((folder.path() / "b" / "pipe.gpx").c_str(), 0600) == 0);
  const Listing listing = folder.list();
  const std::string root = folder.path().string();
  CHECK(names(listing) == root + "/a/1.gpx\n" + root + "/a/odd/3.gpx\n" + root + "/b/2.gpx\n");
  CHECK(listing.special_files == 1);
  CHECK(listing.seen_twice == 1);
  CHECK(troubles(listing) ==
        root + "/b/broken.gpx: leads to nothing: a broken link, or it has just gone\n");
}

TEST_CASE("A file that goes, or shrinks, after it was listed is an error or less, never a crash") {
  const Folder folder;
  folder.write("1.gpx", "one");
  folder.write("2.zip",
               zip({{.name = "3.gpx", .bytes = std::string(5000, 'q'), .is_deflated = false}}));
  const Listing listing = folder.list();
  REQUIRE(listing.members.size() == 2);
  fs::remove(folder.path() / "1.gpx");
  fs::resize_file(folder.path() / "2.zip", 100);
  CHECK(bytes_of(listing.members[0]).error().fault == Fault::NotFound);
  CHECK(bytes_of(listing.members[1]).error().what ==
        "the archive ends inside this file; download it again");
  REQUIRE(mkfifo((folder.path() / "1.gpx").c_str(), 0600) == 0);
  CHECK(bytes_of(listing.members[0]).error().what ==
        "found a pipe, a device or a folder; expected a file");
}

TEST_CASE("Devices and missing paths that were asked for are named") {
  const Listing listing = walk(std::vector<fs::path>{"/dev/zero", "/nowhere/at/all"});
  CHECK(troubles(listing) ==
        "/dev/zero: found a pipe or a device; expected a file or a folder\n"
        "/nowhere/at/all: there is no such file or folder; check the path\n");
}

TEST_CASE("Members are read on several threads at once") {
  std::vector<ZipFile> files;
  for (int i = 0; i < 200; ++i)
    files.push_back({.name = std::to_string(i) + ".gpx",
                     .bytes = gzip(std::string(3000, static_cast<char>('a' + i % 26)))});
  for (ZipFile& file : files) file.name += ".gz";
  const Listing listing = walk_bytes(zip(files), "a.zip");
  std::vector<int> right(4, 0);
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < right.size(); ++t)
      threads.emplace_back([&, t] {
        for (std::size_t i = t; i < listing.members.size(); i += right.size())
          right[t] +=
              *bytes_of(listing.members[i]) == std::string(3000, static_cast<char>('a' + i % 26))
                  ? 1
                  : 0;
      });
  }
  CHECK(right == std::vector<int>(4, 50));
}

TEST_CASE("gzip files of several members are one; plain bytes named .gz are themselves") {
  CHECK(only_bytes(walk_bytes(gzip("one ") + gzip("two"), "a.gpx.gz")) == "one two");
  CHECK(only_bytes(walk_bytes("<gpx/>", "a.gpx.gz")) == "<gpx/>");
}

}  // namespace rubdown::activity
