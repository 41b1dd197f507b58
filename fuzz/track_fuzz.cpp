// Any bytes are a recording or are refused with file and place; what comes out keeps its promises.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "activity/gpx.h"
#include "activity/merge.h"
#include "activity/tcx.h"
#include "fuzz/judge_session.h"

using namespace rubdown;
using namespace rubdown::activity;

namespace {

void check(const Result<std::vector<Session>>& read) {
  if (!read) {
    RUBDOWN_CHECK(read.error().where.starts_with("fuzz, line "));
    RUBDOWN_CHECK(!read.error().what.empty() && !first_bad_utf8(read.error().what));
    return;
  }
  RUBDOWN_CHECK(!read->empty());
  for (const Session& session : *read) fuzz::judge(session);
  RUBDOWN_CHECK(!merge(*read).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check(read_tcx(text, "fuzz"));
  check(read_gpx(text, "fuzz"));
  return 0;
}
