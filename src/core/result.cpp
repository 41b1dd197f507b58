#include "core/result.h"

#include <cstdio>
#include <cstdlib>

namespace rubdown {

void bug(const char* file, int line, const char* condition) {
  std::fprintf(stderr,
               "rubdown has a bug: %s:%d: expected %s\n"
               "Nothing was written. Please report this line and the command you gave.\n",
               file, line, condition);
  std::abort();
}

}  // namespace rubdown
