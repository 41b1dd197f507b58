// What a benchmark prints: a line for each figure, or JSON.
#pragma once

#include <string>
#include <vector>

namespace rubdown::bench {

struct Figure {
  std::string name;
  double value = 0;
  std::string unit;
  double ratio = 1;  // of its time to ours
};

void print(const std::vector<Figure>& figures, bool as_json);

}  // namespace rubdown::bench
