#include "activity/tar.h"

#include <fmt/format.h>

#include <charconv>

namespace rubdown::activity {
namespace {

constexpr std::size_t block = 512;
constexpr std::uint64_t long_name_max = 64 * 1024;

std::string_view text_at(std::string_view header, std::size_t at, std::size_t length) {
  const std::string_view field = header.substr(at, length);
  return field.substr(0, field.find('\0'));
}

/// Octal digits, or (GNU, for large files) a number in the low bytes behind a first byte of 0x80.
std::uint64_t number_at(std::string_view header, std::size_t at, std::size_t length) {
  const std::string_view field = header.substr(at, length);
  std::uint64_t value = 0;
  if (static_cast<unsigned char>(field.front()) == 0x80) {
    for (const char c : field.substr(length - 8))
      value = value << 8U | static_cast<unsigned char>(c);
    return value;
  }
  for (const char c : field)
    if (c >= '0' && c <= '7') value = value * 8 + static_cast<std::uint64_t>(c - '0');
  return value;
}

/// The value of "path" in pax records: "27 path=activities/1.fit\n".
std::string pax_path(std::string_view records) {
  std::string path;
  while (!records.empty()) {
    std::size_t length = 0;
    const auto [end, error] =
        std::from_chars(records.data(), records.data() + records.size(), length);
    const auto digits = static_cast<std::size_t>(end - records.data());
    if (error != std::errc{} || length <= digits + 1 || length > records.size()) break;
    const std::string_view record = records.substr(digits + 1, length - digits - 2);
    constexpr std::string_view key = "path=";
    if (record.starts_with(key)) path = record.substr(key.size());
    records.remove_prefix(length);
  }
  return path;
}

std::string name_of(std::string_view header) {
  const std::string_view name = text_at(header, 0, 100);
  const std::string_view prefix = text_at(header, 345, 155);
  const bool has_prefix =
      header.substr(257, 6) == std::string_view{"ustar\0", 6} && !prefix.empty();
  return has_prefix ? fmt::format("{}/{}", prefix, name) : std::string{name};
}

}  // namespace

bool is_tar_header(std::string_view header) {
  constexpr std::size_t sum_at = 148;
  constexpr std::size_t sum_length = 8;
  if (header.size() < block) return false;
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < block; ++i) {
    const bool is_sum = i >= sum_at && i < sum_at + sum_length;
    sum += is_sum ? std::uint64_t{' '} : static_cast<unsigned char>(header[i]);
  }
  return header.front() != '\0' && sum == number_at(header, sum_at, sum_length);
}

Result<TarDirectory> read_tar(const Blob& blob, const std::string& name, const Limits& limits) {
  TarDirectory directory;
  std::string long_name;  // of the entry that follows
  std::uint64_t at = 0;
  for (std::uint64_t seen = 0; at + block <= blob.size(); ++seen) {
    RUBDOWN_TRY(const std::string header, blob.read(at, block));
    if (header.find_first_not_of('\0') == std::string::npos) return directory;  // the end
    if (!is_tar_header(header)) {
      if (at == 0) return fail(Fault::BadInput, name, "found no tar file");
      directory.trouble = fmt::format("damaged at byte {}; what stands before was read", at);
      return directory;
    }
    if (seen == limits.entries)
      return fail(Fault::BadInput, name,
                  fmt::format("found more than {} entries; expected fewer", limits.entries));
    const std::uint64_t size = number_at(header, 124, 12);
    const std::uint64_t data = at + block;
    if (size > blob.size() - data) {
      directory.trouble = "the archive is cut short; what stands before the cut was read";
      return directory;
    }
    const char type = header[156];
    if (type == 'L' || type == 'x') {
      RUBDOWN_TRY(const std::string bytes, blob.read(data, std::min(size, long_name_max)));
      const std::string told = type == 'L' ? std::string{bytes.c_str()} : pax_path(bytes);
      if (!told.empty()) long_name = told;
    } else {
      if (type == '0' || type == '\0' || type == '7')
        directory.entries.push_back({long_name.empty() ? name_of(header) : long_name, data, size});
      long_name.clear();
    }
    at = data + (size + block - 1) / block * block;
  }
  return directory;
}

}  // namespace rubdown::activity
