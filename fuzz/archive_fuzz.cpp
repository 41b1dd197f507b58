// Any bytes are an archive, a file or trouble that is named; nothing is unpacked beyond the limits.
#include <cstddef>
#include <cstdint>

#include "activity/read_activity.h"
#include "activity/strava_index.h"
#include "activity/walk.h"
#include "core/text.h"
#include "fuzz/judge_session.h"

using namespace rubdown;
using namespace rubdown::activity;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr Limits small{.bytes_of_one = 1U << 20U,
                         .bytes_of_all = 8U << 20U,
                         .bytes_held = 4U << 20U,
                         .entries = 1000};
  const std::string bytes{reinterpret_cast<const char*>(data), size};
  const Listing listing = walk_bytes(bytes, "fuzz", small);
  RUBDOWN_CHECK(listing.members.size() <= small.entries);
  for (const Error& error : listing.troubles) {
    RUBDOWN_CHECK(error.where.starts_with("fuzz") || error.where == "the files given");
    RUBDOWN_CHECK(!error.what.empty() && !first_bad_utf8(error.where + error.what));
  }
  std::size_t read = 0;
  for (const Member& member : listing.members) {
    RUBDOWN_CHECK(printable(member.name) == member.name);
    RUBDOWN_CHECK(member.name.find("/../") == std::string::npos);
    if (++read > 16) break;
    const auto unpacked = bytes_of(member, small);
    if (!unpacked) continue;
    RUBDOWN_CHECK(unpacked->size() <= small.bytes_of_one || unpacked->size() <= size);
    if (member.kind == FileKind::StravaIndex)
      static_cast<void>(read_strava_index(*unpacked, member.name));
    else if (const auto sessions = read_activity(*unpacked, member.name))
      for (const Session& session : *sessions) fuzz::judge(session);
  }
  static_cast<void>(read_strava_index(bytes, "fuzz/activities.csv"));
  return 0;
}
