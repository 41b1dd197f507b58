#include "activity/safe_name.h"

#include <algorithm>

#include "activity/xml_text.h"
#include "core/text.h"

namespace rubdown::activity {
namespace {

constexpr std::size_t name_max = 1000;  // characters; zip allows 65,535 bytes

bool is_drive(std::string_view part) { return part.size() == 2 && part[1] == ':'; }

}  // namespace

std::string safe_path(std::string_view path) {
  return shorten(valid_words(path.substr(0, 4 * name_max)), name_max);
}

std::string join(std::string_view outer, std::string_view inner) {
  std::string name = safe_path(inner);
  std::replace(name.begin(), name.end(), '\\', '/');
  std::string joined{outer};
  for (const std::string_view part : split(name, '/'))
    if (!part.empty() && part != "." && part != ".." && !is_drive(part))
      joined.append("/").append(part);
  return joined == outer ? joined + "/?" : joined;
}

}  // namespace rubdown::activity
