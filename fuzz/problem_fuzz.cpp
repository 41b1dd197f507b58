// Any bytes are either refused with a place and a reason, or a problem that survives being written
// and read again unchanged.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/judge_refusal.h"
#include "wire/problem_json.h"

using namespace rubdown;

namespace {

bool any_short_rule(std::string_view id) { return !id.empty() && id.size() < 8; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  const auto problem = wire::problem_from_json(text, "p.json", any_short_rule);
  if (!problem.has_value()) {
    judge_refusal(problem.error(), "p.json");
    return 0;
  }
  const std::string written = wire::to_json(*problem);
  const auto again = wire::problem_from_json(written, "p.json", any_short_rule);
  RUBDOWN_CHECK(again.has_value());
  RUBDOWN_CHECK(again->data() == problem->data());
  RUBDOWN_CHECK(wire::to_json(*again) == written);
  return 0;
}
