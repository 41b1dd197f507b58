#include "store/id.h"

#include <sys/random.h>

#include <charconv>

#include "core/result.h"

namespace rubdown::store {
namespace {

constexpr std::string_view pattern = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

}  // namespace

std::optional<Id> Id::from(std::string_view text) {
  if (text.size() != pattern.size()) return {};
  std::array<std::uint8_t, 16> bytes{};
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (pattern[i] == '-') {
      if (text[i++] != '-') return {};
      continue;
    }
    const char* const end = text.data() + i + 2;
    if (std::from_chars(text.data() + i, end, bytes[next++], 16).ptr != end) return {};
    i += 2;
  }
  return Id{bytes};
}

std::string Id::text() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out{pattern};
  std::size_t at = 0;
  for (const std::uint8_t byte : bytes_) {
    if (out[at] == '-') ++at;
    out[at++] = digits[byte >> 4];
    out[at++] = digits[byte & 0x0F];
  }
  return out;
}

Id new_id() {
  std::array<std::uint8_t, 16> bytes{};
  // Up to 256 bytes come whole once the system has gathered its entropy.
  RUBDOWN_CHECK(getrandom(bytes.data(), bytes.size(), 0) == 16);
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x40U);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
  return Id{bytes};
}

}  // namespace rubdown::store
