#include "figure.h"

#include <cstdio>

namespace rubdown::bench {

void print(const std::vector<Figure>& figures, bool as_json) {
  if (as_json) std::printf("[\n");
  for (const Figure& figure : figures) {
    if (as_json) {
      std::printf("  {\"figure\": \"%s\", \"value\": %.6g, \"unit\": \"%s\", \"ratio\": %.6g}%s\n",
                  figure.name.c_str(), figure.value, figure.unit.c_str(), figure.ratio,
                  &figure == &figures.back() ? "" : ",");
    } else {
      std::printf("%-66s %12.3f %-6s %10.2f\n", figure.name.c_str(), figure.value,
                  figure.unit.c_str(), figure.ratio);
    }
  }
  if (as_json) std::printf("]\n");
}

}  // namespace rubdown::bench
