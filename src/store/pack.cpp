#include "store/pack.h"

#include <libdeflate.h>

#include <memory>

#include "core/result.h"

namespace rubdown::store {
namespace {

constexpr char coding_version = 1;
constexpr std::size_t head_bytes = 9;
/// A tenth larger than level 6, and packed in a third of the time (99 recordings of strangers).
constexpr int deflate_level = 1;
constexpr std::size_t deflate_ratio_max = 1040;  // deflate itself cannot do better

void append_word(std::string& out, std::uint32_t word) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(word >> shift & 0xFFU);
}

std::uint32_t word_at(std::string_view bytes, std::size_t at) {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < 4; ++i)
    word |= std::uint32_t{static_cast<std::uint8_t>(bytes[at + i])} << (8 * i);
  return word;
}

std::uint32_t zigzag(std::uint32_t difference) {
  return difference << 1 ^ (difference >> 31 ? ~0U : 0U);
}
std::uint32_t unzigzag(std::uint32_t word) { return word >> 1 ^ (word & 1U ? ~0U : 0U); }

void append_planes(std::string& out, const Words& column) {
  const std::size_t count = column.size();
  const std::size_t begin = out.size();
  out.resize(begin + 4 * count);
  std::uint32_t previous = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t word = zigzag(column[i] - previous);
    previous = column[i];
    for (std::size_t plane = 0; plane < 4; ++plane)
      out[begin + plane * count + i] = static_cast<char>(word >> (8 * plane) & 0xFFU);
  }
}

Words read_planes(std::string_view planes) {
  const std::size_t count = planes.size() / 4;
  Words column(count);
  std::uint32_t previous = 0;
  for (std::size_t i = 0; i < count; ++i) {
    std::uint32_t word = 0;
    for (std::size_t plane = 0; plane < 4; ++plane)
      word |= std::uint32_t{static_cast<std::uint8_t>(planes[plane * count + i])} << (8 * plane);
    column[i] = previous += unzigzag(word);
  }
  return column;
}

std::string deflated(std::string_view plain) {
  struct Free {
    void operator()(libdeflate_compressor* it) const { libdeflate_free_compressor(it); }
  };
  // Made once a thread: it is large, and a batch packs thousands of columns.
  thread_local const std::unique_ptr<libdeflate_compressor, Free> compressor{
      libdeflate_alloc_compressor(deflate_level)};
  RUBDOWN_CHECK(compressor != nullptr);
  std::string out(libdeflate_deflate_compress_bound(compressor.get(), plain.size()), '\0');
  out.resize(libdeflate_deflate_compress(compressor.get(), plain.data(), plain.size(), out.data(),
                                         out.size()));
  RUBDOWN_CHECK(!out.empty());
  return out;
}

std::optional<std::string> inflated(std::string_view packed, std::size_t bytes) {
  struct Free {
    void operator()(libdeflate_decompressor* it) const { libdeflate_free_decompressor(it); }
  };
  thread_local const std::unique_ptr<libdeflate_decompressor, Free> decompressor{
      libdeflate_alloc_decompressor()};
  RUBDOWN_CHECK(decompressor != nullptr);
  std::string out(bytes, '\0');
  const auto outcome = libdeflate_deflate_decompress(
      decompressor.get(), packed.data(), packed.size(), out.data(), out.size(), nullptr);
  if (outcome != LIBDEFLATE_SUCCESS) return {};
  return out;
}

std::uint32_t checksum(std::string_view bytes) {
  return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace

std::string pack(const std::vector<Words>& columns) {
  std::string plain;
  append_word(plain, static_cast<std::uint32_t>(columns.size()));
  for (const Words& column : columns) append_word(plain, static_cast<std::uint32_t>(column.size()));
  for (const Words& column : columns) append_planes(plain, column);
  RUBDOWN_CHECK(plain.size() < std::size_t{1} << 30);
  std::string out{coding_version};
  append_word(out, checksum(plain));
  append_word(out, static_cast<std::uint32_t>(plain.size()));
  return out + deflated(plain);
}

std::optional<std::vector<Words>> unpack(std::string_view packed) {
  if (packed.size() <= head_bytes || packed[0] != coding_version) return {};
  const std::size_t bytes = word_at(packed, 5);
  if (bytes < 4 || bytes / deflate_ratio_max > packed.size()) return {};
  const auto plain = inflated(packed.substr(head_bytes), bytes);
  if (!plain || checksum(*plain) != word_at(packed, 1)) return {};
  // The checksum has told accidents; the lengths are still judged, for a checksum can be made.
  const std::size_t count = word_at(*plain, 0);
  if (count > (bytes - 4) / 4) return {};
  std::vector<Words> columns;
  std::size_t at = 4 + 4 * count;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t size = 4 * std::size_t{word_at(*plain, 4 + 4 * i)};
    if (size > bytes - at) return {};
    columns.push_back(read_planes(std::string_view{*plain}.substr(at, size)));
    at += size;
  }
  if (at != bytes) return {};
  return columns;
}

}  // namespace rubdown::store
