#include "body/figure.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/text.h"
#include "tests/support/golden.h"

using namespace rubdown;
using namespace rubdown::body;

namespace {

Mark mark(std::string_view id, Side side, double level) {
  const Region* region = region_named(id);
  REQUIRE(region != nullptr);
  return {.region = region, .side = side, .level = level};
}

/// Every path with an id, and its outline.
std::map<std::string, std::string> paths_of(const std::string& svg) {
  std::map<std::string, std::string> paths;
  const std::string head = "<path id=\"";
  for (std::size_t at = svg.find(head); at != std::string::npos; at = svg.find(head, at + 1)) {
    const std::size_t begin = at + head.size();
    const std::string id = svg.substr(begin, svg.find('"', begin) - begin);
    const std::size_t outline = svg.find(" d=\"", at) + 4;
    CHECK_MESSAGE(paths.emplace(id, svg.substr(outline, svg.find('"', outline) - outline)).second,
                  "twice: ", id);
  }
  return paths;
}

struct Range {
  double least = 1e9;
  double most = -1e9;
};

/// The x of all points that a path goes through: "M10 20c1 2 3 4 5 6 ...z", relative cubics.
Range x_of(const std::string& outline) {
  std::vector<double> numbers;
  const char* at = outline.data();
  const char* end = at + outline.size();
  while (at < end) {
    double value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error == std::errc{}) numbers.push_back(value);
    at = error == std::errc{} ? next : at + 1;
  }
  REQUIRE(numbers.size() % 6 == 2);
  Range range{numbers[0], numbers[0]};
  double x = numbers[0];
  for (std::size_t i = 2; i < numbers.size(); i += 6) {
    x += numbers[i + 4];
    range = {std::min(range.least, x), std::max(range.most, x)};
  }
  return range;
}

const std::string plain = figure_svg({});

}  // namespace

TEST_CASE("every region and side is one path of the figure, and the figure has no other") {
  std::set<std::string> wanted;
  for (const Region& region : regions())
    for (const std::string& id : path_ids(region)) CHECK(wanted.insert(id).second);
  std::set<std::string> drawn;
  for (const auto& [id, outline] : paths_of(plain)) drawn.insert(id);
  CHECK(drawn == wanted);
}

TEST_CASE("left and right are the runner's: seen from the front her left is right of the middle") {
  // The picture is 420 wide; the front stands around x = 110, the back around x = 310.
  constexpr double front = 110;
  constexpr double back = 310;
  const auto paths = paths_of(plain);
  for (const Region& region : regions()) {
    CAPTURE(region.id);
    const double middle = region.view == View::Front ? front : back;
    const Range left = x_of(paths.at(region.id + "-left"));
    const Range right = x_of(paths.at(region.id + "-right"));
    const bool left_is_picture_right = region.view == View::Front;
    CHECK((left_is_picture_right ? left.least > middle : left.most < middle));
    CHECK((left_is_picture_right ? right.most < middle : right.least > middle));
    CHECK(left.least - middle == doctest::Approx(middle - right.most).epsilon(0.02));
    CHECK(std::abs(left.least - middle) < 60);  // in its own figure, not in the other
    if (!region.is_spine) continue;
    const Range center = x_of(paths.at(region.id + "-middle"));
    CHECK(center.least + center.most == doctest::Approx(2 * middle).epsilon(0.001));
  }
}

TEST_CASE("a mark colours its own path only, and its title tells the level") {
  const std::vector<Mark> marks{mark("calves", Side::Left, 6)};
  const std::string svg = figure_svg(marks);
  CHECK(svg.find("<path id=\"calves-left\" fill=\"#cd6643\" d=") != std::string::npos);
  CHECK(svg.find("<path id=\"calves-right\" d=") != std::string::npos);
  CHECK(svg.find("<title>left calf: 6 of 10</title>") != std::string::npos);
  // one fill and ": 6 of 10" more than the bare figure: 15 + 9 bytes
  CHECK(svg.size() == plain.size() + 15 + 9);
}

TEST_CASE("both marks two paths, the higher of two marks is shown, nothing is not") {
  const std::vector<Mark> marks{mark("quads", Side::Both, 3), mark("quads", Side::Left, 8),
                                mark("quads", Side::Left, 5), mark("hips", Side::Left, 0)};
  const std::string svg = figure_svg(marks);
  CHECK(svg.find("<path id=\"quads-left\" fill=\"#a93f36\"") != std::string::npos);
  CHECK(svg.find("<path id=\"quads-right\" fill=\"#e69c5b\"") != std::string::npos);
  CHECK(svg.find("<path id=\"hips-left\" d=") != std::string::npos);
}

TEST_CASE("every region can be marked on every side, in colour, in hatches and in text") {
  for (const Region& region : regions())
    for (const Side side : {Side::Left, Side::Right, Side::Both, Side::Middle}) {
      CAPTURE(region.id);
      CAPTURE(name_of(side));
      const std::vector<Mark> marks{{.region = &region, .side = side, .level = 10}};
      const bool shown = side != Side::Middle || region.is_spine;
      CHECK((figure_svg(marks) != plain) == shown);
      CHECK((figure_svg(marks, Ink::Hatch).find("(#hatch-10)") != std::string::npos) == shown);
      CHECK((figure_text(marks).find("█") != std::string::npos) == shown);
    }
}

TEST_CASE("each colour is darker than the one before, so that they can be told apart in grey") {
  double before = 256;
  for (int level = 1; level <= 10; ++level) {
    const std::vector<Mark> marks{mark("knees", Side::Left, level)};
    const std::string svg = figure_svg(marks);
    const std::size_t at = svg.find("knees-left\" fill=\"#") + 19;
    const auto part = [&](std::size_t which) {
      return std::stoi(svg.substr(at + 2 * which, 2), nullptr, 16);
    };
    const double grey = 0.299 * part(0) + 0.587 * part(1) + 0.114 * part(2);
    CHECK(grey < before - 8);
    before = grey;
  }
}

TEST_CASE("hatches are defined once a level, and only those that are used") {
  const std::vector<Mark> marks{mark("calves", Side::Both, 6), mark("neck", Side::Middle, 2)};
  const std::string svg = figure_svg(marks, Ink::Hatch);
  CHECK(svg.find("<pattern id=\"hatch-6\"") == svg.rfind("<pattern id=\"hatch-6\""));
  CHECK(svg.find("<pattern id=\"hatch-2\"") != std::string::npos);
  CHECK(svg.find("<pattern id=\"hatch-3\"") == std::string::npos);
  CHECK(svg.find("id=\"calves-right\" fill=\"url(#hatch-6)\"") != std::string::npos);
}

TEST_CASE("the figure for a terminal fits 24 lines of 80 columns, whatever is marked") {
  std::vector<Mark> marks;
  for (const Region& region : regions())
    marks.push_back({.region = &region, .side = Side::Both, .level = 7.5});
  for (const Letters letters : {Letters::Unicode, Letters::Ascii}) {
    const std::string text = figure_text(marks, letters);
    const auto lines = split(text, '\n');
    CHECK(lines.size() == 25);  // the last one ends with a new line
    for (const std::string_view line : lines) CHECK(columns_of(line) <= 80);
  }
  const std::string ascii = figure_text(marks, Letters::Ascii);
  CHECK(std::all_of(ascii.begin(), ascii.end(),
                    [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
}

TEST_CASE("the figure for a terminal, as it was last looked at") {
  const std::vector<Mark> marks{mark("calves", Side::Left, 6), mark("quads", Side::Both, 4),
                                mark("piriformis", Side::Right, 8),
                                mark("low_back", Side::Middle, 3), mark("arches", Side::Left, 2)};
  CHECK(test::differs_from_golden("body/figure.golden.txt", figure_text(marks)) == "");
}

TEST_CASE("in the terminal too her left is right of the front and left of the back") {
  const auto column_of = [](std::string_view id, Side side) {
    const std::vector<Mark> marks{mark(id, side, 9)};
    const std::string text = figure_text(marks, Letters::Ascii);
    for (const std::string_view line : split(text, '\n'))
      if (const std::size_t at = line.find('@'); at != std::string_view::npos) return at;
    return std::string::npos;
  };
  CHECK(column_of("quads", Side::Right) < 10);
  CHECK(column_of("quads", Side::Left) > 10);
  CHECK(column_of("quads", Side::Left) < 22);
  CHECK(column_of("calves", Side::Left) > 22);
  CHECK(column_of("calves", Side::Left) < 36);
  CHECK(column_of("calves", Side::Right) > 36);
}
