// Any bytes behind the first line of a calendar: a plan or refused, never a crash, a hang or a
// workout that cannot be.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/judge_plan.h"

using namespace rubdown;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes{data, data + size};
  const std::string start = to_lower(trim(std::string_view{bytes}.substr(0, 4096)).substr(0, 6));
  if (start != "begin:") bytes.insert(0, "BEGIN:VCALENDAR\r\n");
  fuzz::judge(training::read_plan(bytes, "plan", fuzz::options()));
  return 0;
}
