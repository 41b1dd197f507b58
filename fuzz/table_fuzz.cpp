// Any bytes that are no calendar: a plan or refused, never a crash, a hang or a workout that cannot
// be. The same bytes as an override typed at a terminal.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/judge_plan.h"
#include "training/override.h"

using namespace rubdown;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr int not_ours = -1;  // libFuzzer forgets this input
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  if (to_lower(trim(bytes.substr(0, 4096)).substr(0, 6)) == "begin:") return not_ours;
  fuzz::judge(training::read_plan(bytes, "plan", fuzz::options()));
  (void)training::parse_override(bytes.substr(0, 80));
  return 0;
}
