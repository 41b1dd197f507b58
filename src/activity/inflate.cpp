#include "activity/inflate.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <algorithm>
#include <memory>

namespace rubdown::activity {
namespace {

/// Below this much no ratio is asked for: a tiny file of zeros is no bomb.
constexpr std::uint64_t harmless = 1U << 20U;

libdeflate_decompressor* decompressor() {
  struct Free {
    void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
  };
  thread_local const std::unique_ptr<libdeflate_decompressor, Free> mine{
      libdeflate_alloc_decompressor()};
  RUBDOWN_CHECK(mine != nullptr);
  return mine.get();
}

std::uint64_t most(std::uint64_t packed, const Limits& limits) {
  const std::uint64_t by_ratio = std::max(harmless, packed * limits.ratio);
  return std::min(by_ratio, limits.bytes_of_one);
}

tl::unexpected<Error> too_large(const std::string& name, std::uint64_t packed,
                                const Limits& limits) {
  return fail(Fault::BadInput, name,
              fmt::format("{} bytes unpack to more than {}; expected at most {} times as much and "
                          "{} MB: it looks like a bomb",
                          packed, most(packed, limits), limits.ratio, limits.bytes_of_one >> 20U));
}

tl::unexpected<Error> damaged(const std::string& name) {
  return fail(Fault::BadInput, name,
              "the packed bytes are damaged or cut short; download or copy it again");
}

std::uint32_t little_endian(std::string_view four) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8U | static_cast<unsigned char>(four[i]);
  return value;
}

/// What the last four bytes say; a guess that saves unpacking twice, never believed beyond `top`.
std::size_t first_guess(std::string_view packed, std::uint64_t top) {
  constexpr std::size_t shortest = 18;
  if (packed.size() < shortest) return 64;
  const std::uint64_t told = little_endian(packed.substr(packed.size() - 4));
  return std::clamp<std::uint64_t>(told, 64, top);
}

/// Room that grows to `top` and never shrinks: a file of a million tiny members must not clear it
/// a million times.
struct Room {
  std::string bytes;
  std::size_t filled = 0;
  std::uint64_t top = 0;
};

/// Unpacks one gzip member behind what is there; `packed` moves behind it.
Result<void> gunzip_member(std::string_view& packed, Room& room, const std::string& name,
                           const Limits& limits) {
  for (;;) {
    std::size_t used = 0;
    std::size_t made = 0;
    const libdeflate_result result = libdeflate_gzip_decompress_ex(
        decompressor(), packed.data(), packed.size(), room.bytes.data() + room.filled,
        room.bytes.size() - room.filled, &used, &made);
    if (result == LIBDEFLATE_SUCCESS) {
      room.filled += made;
      packed.remove_prefix(used);
      return {};
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) return damaged(name);
    if (room.bytes.size() >= room.top) return too_large(name, packed.size(), limits);
    constexpr std::size_t least = 4096;
    const std::size_t wanted = std::max(least, room.bytes.size() * 4);
    room.bytes.resize(std::min<std::size_t>(wanted, room.top));
  }
}

}  // namespace

Result<std::string> inflate(std::string_view packed, std::uint64_t size, std::uint32_t crc,
                            const std::string& name, const Limits& limits) {
  if (size > most(packed.size(), limits)) return too_large(name, packed.size(), limits);
  std::string bytes(size, '\0');
  std::size_t made = 0;
  const libdeflate_result result = libdeflate_deflate_decompress(
      decompressor(), packed.data(), packed.size(), bytes.data(), bytes.size(), &made);
  if (result != LIBDEFLATE_SUCCESS || made != size || crc32_of(bytes) != crc) return damaged(name);
  return bytes;
}

Result<std::string> gunzip(std::string_view packed, const std::string& name, const Limits& limits) {
  Room room{.bytes = {}, .top = most(packed.size(), limits)};
  room.bytes.resize(first_guess(packed, room.top));
  do {
    RUBDOWN_TRY_VOID(gunzip_member(packed, room, name, limits));
  } while (packed.starts_with("\x1f\x8b"));
  room.bytes.resize(room.filled);
  return std::move(room.bytes);
}

std::uint32_t crc32_of(std::string_view bytes) {
  return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace rubdown::activity
