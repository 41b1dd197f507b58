// A file that was compiled into the program.
#pragma once

#include <string_view>

namespace rubdown {

struct EmbeddedFile {
  std::string_view name;  // "consensus.toml", without its folder
  std::string_view text;
};

}  // namespace rubdown
