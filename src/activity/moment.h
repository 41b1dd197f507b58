// Moments as files write them: ISO 8601 in all the forms that watches and phones use.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rubdown::activity {

/// A moment in time.
struct Moment {
  std::int64_t utc_ms = 0;  // since 1970
  /// Local time less UTC in seconds, where the text says more than Z.
  std::optional<std::int32_t> offset_s{};
  bool has_zone = true;  // without one, the text is taken for UTC
};

/// Reads moments; remembers the day before, which is mostly the same.
class MomentReader {
 public:
  /// "2018-04-23T15:54:34Z", with a fraction, with +01:15, +0115 or +01, without a zone, with a
  /// blank for the T. Nothing for other text, days that do not exist and years before 1980 or
  /// after 2100: a clock that was never set.
  [[nodiscard]] std::optional<Moment> read(std::string_view text);

 private:
  [[nodiscard]] bool read_day(std::string_view text);

  char day_text_[10] = {};
  std::int64_t day_ms_ = 0;
};

}  // namespace rubdown::activity
