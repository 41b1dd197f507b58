// The words that every benchmark of readers understands.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <vector>

namespace rubdown::bench {

struct CommonOptions {
  bool is_json = false;
  bool with_rivals = true;
  int passes = 1;

  /// Takes words[i], and its number; false when it is none of these.
  bool take(const std::vector<std::string>& words, std::size_t& i) {
    if (words[i] == "--json")
      is_json = true;
    else if (words[i] == "--without-rivals")
      with_rivals = false;
    else if (words[i] == "--passes" && i + 1 < words.size())
      passes = std::max(1, std::atoi(words[++i].c_str()));
    else
      return false;
    return true;
  }
};

}  // namespace rubdown::bench
