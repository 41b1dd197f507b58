// The figure for a terminal: a picture whose letters stand for places, and the marks in words.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "body/figure.h"
#include "body/shades.h"
#include "core/result.h"
#include "core/text.h"
#include "embedded/body_figure.h"

namespace rubdown::body {
namespace {

constexpr std::size_t front_middle = 10;  // columns of the picture
constexpr std::size_t back_begins = 22;
constexpr std::size_t back_middle = 36;
constexpr std::size_t list_begins = 48;
constexpr std::size_t widest = 80;

struct Picture {
  std::map<char, std::string_view> keys;  // 'q' -> "quads", 'L' -> "low_back-middle"
  std::vector<std::string_view> lines;
};

Picture read_picture() {
  Picture picture;
  bool keys_end = false;
  for (const std::string_view line : split(embedded::body_figure().back().text, '\n')) {
    if (line.starts_with('#')) continue;
    if (keys_end)
      picture.lines.push_back(line);
    else if (line.empty())
      keys_end = true;
    else
      picture.keys[line.front()] = line.substr(2);
  }
  while (picture.lines.back().empty()) picture.lines.pop_back();
  return picture;
}

/// The path that a letter at this column stands for. The last line names the views.
std::string path_at(std::string_view id, std::size_t column) {
  if (id.ends_with("-middle")) return std::string{id};
  const bool back = column >= back_begins;
  const bool picture_left = column < (back ? back_middle : front_middle);
  return fmt::format("{}-{}", id, picture_left == back ? "left" : "right");
}

std::string_view letter_for(int level, Letters letters) {
  static constexpr std::array<std::string_view, 4> blocks = {"░", "▒", "▓", "█"};
  static constexpr std::array<std::string_view, 4> ascii = {":", "+", "#", "@"};
  const std::size_t step = level <= 2 ? 0 : level <= 5 ? 1 : level <= 7 ? 2 : 3;
  return letters == Letters::Unicode ? blocks[step] : ascii[step];
}

std::string drawn(const Picture& picture, std::string_view line, const Shades& shades,
                  Letters letters) {
  std::string result;
  for (std::size_t column = 0; column < line.size(); ++column) {
    const auto key = picture.keys.find(line[column]);
    if (key == picture.keys.end()) {
      result += line[column];
      continue;
    }
    const auto shade = shades.find(path_at(key->second, column));
    result += shade == shades.end() ? " " : letter_for(shade->second, letters);
  }
  return result;
}

/// "left calf 6", highest first; as many as there are lines for.
std::vector<std::string> list_of(std::span<const Mark> marks, std::size_t lines) {
  std::vector<Mark> sorted;
  for (const Mark& mark : marks)
    if (mark.level > 0 && !path_ids(*mark.region, mark.side).empty()) sorted.push_back(mark);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Mark& a, const Mark& b) { return a.level > b.level; });
  std::vector<std::string> list;
  for (const Mark& mark : sorted) {
    const std::string place =
        mark.side == Side::Both ? "L+R " + mark.region->name : place_name(*mark.region, mark.side);
    list.push_back(shorten(fmt::format("{:>4.3g}  {}", std::min(mark.level, 10.0), place),
                           widest - list_begins));
  }
  if (list.size() > lines) {
    const std::size_t more = list.size() - lines + 1;
    list.resize(lines - 1);
    list.push_back(fmt::format("      and {} more", more));
  }
  return list;
}

}  // namespace

std::string figure_text(std::span<const Mark> marks, Letters letters) {
  static const Picture picture = read_picture();
  const Shades shades = shades_of(marks);
  const std::size_t last = picture.lines.size() - 1;
  const auto list = list_of(marks, last - 2);
  std::string text;
  for (std::size_t i = 0; i <= last; ++i) {
    std::string line = i == last ? std::string{picture.lines[i]}
                                 : drawn(picture, picture.lines[i], shades, letters);
    const std::size_t row = i - 2;  // the list begins beside the neck
    if (i >= 2 && row < list.size()) {
      const std::size_t width = columns_of(line);
      line.append(width < list_begins ? list_begins - width : 1, ' ');
      line += list[row];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

}  // namespace rubdown::body
