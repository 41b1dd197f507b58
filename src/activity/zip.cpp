#include "activity/zip.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "activity/inflate.h"
#include "activity/little_endian.h"

namespace rubdown::activity {
namespace {

constexpr std::string_view local_mark = "PK\x03\x04";
constexpr std::string_view central_mark = "PK\x01\x02";
constexpr std::string_view end_mark = "PK\x05\x06";
constexpr std::string_view end64_mark = "PK\x06\x06";
constexpr std::string_view locator64_mark = "PK\x06\x07";
constexpr std::size_t local_length = 30;
constexpr std::size_t central_length = 46;
constexpr std::size_t end_length = 22;
constexpr std::size_t end64_length = 56;
constexpr std::size_t locator64_length = 20;
constexpr std::size_t comment_max = 0xFFFF;
constexpr std::uint64_t directory_max = 128ULL << 20U;  // 300,000 entries of 400 bytes
constexpr std::uint32_t see_zip64 = 0xFFFFFFFF;
constexpr std::uint16_t encrypted_flag = 1;
constexpr std::uint16_t sizes_follow_flag = 8;  // behind the bytes, not in the local header

struct Place {
  std::uint64_t offset = 0;  // of the directory
  std::uint64_t size = 0;
};

/// Where the directory is, by the record at the end of the file.
Result<std::optional<Place>> find_directory(const Blob& blob) {
  const std::uint64_t tail_size =
      std::min<std::uint64_t>(blob.size(), comment_max + end_length + locator64_length);
  RUBDOWN_TRY(const std::string tail, blob.read(blob.size() - tail_size, tail_size));
  const std::size_t end = tail.rfind(end_mark);
  if (end == std::string::npos || tail.size() - end < end_length) return std::optional<Place>{};
  Place place{.offset = u32(tail, end + 16), .size = u32(tail, end + 12)};
  std::uint64_t directory_end = blob.size() - tail_size + end;
  const bool has_locator =
      end >= locator64_length &&
      tail.compare(end - locator64_length, locator64_mark.size(), locator64_mark) == 0;
  if (has_locator) {
    const std::uint64_t offset64 = u64(tail, end - locator64_length + 8);
    RUBDOWN_TRY(const std::string end64, blob.read(offset64, end64_length));
    if (end64.size() == end64_length && end64.starts_with(end64_mark)) {
      place = {.offset = u64(end64, 48), .size = u64(end64, 40)};
      directory_end = offset64;
    }
  }
  // Something may stand before the archive (a program that unpacks itself): count from the end.
  if (place.size > directory_end || place.size > directory_max) return std::optional<Place>{};
  if (place.offset + place.size != directory_end) place.offset = directory_end - place.size;
  return std::optional{place};
}

/// 64-bit values of the extra field, in the order of the 32-bit ones that say "see there".
void read_zip64(std::string_view extra, ZipEntry& entry) {
  for (std::size_t at = 0; at + 4 <= extra.size();) {
    const std::size_t length = u16(extra, at + 2);
    if (u16(extra, at) == 1) {
      std::string_view values = extra.substr(at + 4, length);
      for (std::uint64_t* value : {&entry.size, &entry.packed, &entry.offset}) {
        if (*value != see_zip64 || values.size() < 8) continue;
        *value = u64(values, 0);
        values.remove_prefix(8);
      }
    }
    at += 4 + length;
  }
}

bool is_folder(const ZipEntry& entry) { return entry.name.ends_with('/') && entry.size == 0; }

Result<ZipDirectory> read_central(const Blob& blob, const Place& place, const std::string& name,
                                  const Limits& limits) {
  RUBDOWN_TRY(const std::string bytes, blob.read(place.offset, place.size));
  ZipDirectory directory;
  std::uint64_t packed = 0;
  std::size_t at = 0;
  for (std::uint64_t seen = 0; at + central_length <= bytes.size(); ++seen) {
    if (bytes.compare(at, central_mark.size(), central_mark) != 0) break;
    if (seen == limits.entries)
      return fail(Fault::BadInput, name,
                  fmt::format("found more than {} entries; expected fewer", limits.entries));
    const std::size_t name_length = u16(bytes, at + 28);
    const std::size_t extra_length = u16(bytes, at + 30);
    const std::size_t comment_length = u16(bytes, at + 32);
    if (at + central_length + name_length + extra_length > bytes.size()) break;
    ZipEntry entry{.name = bytes.substr(at + central_length, name_length),
                   .offset = u32(bytes, at + 42),
                   .packed = u32(bytes, at + 20),
                   .size = u32(bytes, at + 24),
                   .crc = u32(bytes, at + 16),
                   .method = u16(bytes, at + 10),
                   .is_encrypted = (u16(bytes, at + 8) & encrypted_flag) != 0};
    read_zip64(std::string_view{bytes}.substr(at + central_length + name_length, extra_length),
               entry);
    at += central_length + name_length + extra_length + comment_length;
    packed += std::min(entry.packed, blob.size() + 1);
    if (packed > blob.size())
      return fail(Fault::BadInput, name,
                  "its entries hold more packed bytes than the file has; they overlap, which only "
                  "bombs and damaged files do");
    if (!is_folder(entry)) directory.entries.push_back(std::move(entry));
  }
  if (at < bytes.size())
    directory.trouble = "its table of contents is damaged; files may be missing";
  return directory;
}

/// A download that broke off has no table of contents, but each member has a header before it.
Result<ZipDirectory> read_locals(const Blob& blob, const std::string& name, const Limits& limits) {
  ZipDirectory directory;
  directory.trouble =
      "the archive is cut short; what stands before the cut was read. Download it again";
  std::uint64_t at = 0;
  while (directory.entries.size() < limits.entries) {
    RUBDOWN_TRY(const std::string header, blob.read(at, local_length));
    if (header.size() < local_length || !header.starts_with(local_mark)) break;
    const std::uint16_t flags = u16(header, 6);
    const std::size_t name_length = u16(header, 26);
    const std::size_t extra_length = u16(header, 28);
    RUBDOWN_TRY(const std::string rest, blob.read(at + local_length, name_length + extra_length));
    if (rest.size() < name_length + extra_length) break;
    ZipEntry entry{.name = rest.substr(0, name_length),
                   .offset = at,
                   .packed = u32(header, 18),
                   .size = u32(header, 22),
                   .crc = u32(header, 14),
                   .method = u16(header, 8),
                   .is_encrypted = (flags & encrypted_flag) != 0};
    read_zip64(std::string_view{rest}.substr(name_length), entry);
    entry.offset = at;
    const std::uint64_t data = at + local_length + name_length + extra_length;
    if ((flags & sizes_follow_flag) != 0 || entry.packed > blob.size() - data) break;
    at = data + entry.packed;
    if (!is_folder(entry)) directory.entries.push_back(std::move(entry));
  }
  if (directory.entries.empty())
    return fail(Fault::BadInput, name, "the zip file is damaged or cut short; download it again");
  return directory;
}

}  // namespace

Result<ZipDirectory> read_zip(const Blob& blob, const std::string& name, const Limits& limits) {
  RUBDOWN_TRY(const auto place, find_directory(blob));
  if (!place) return read_locals(blob, name, limits);
  return read_central(blob, *place, name, limits);
}

Result<std::string> bytes_of(const Blob& blob, const ZipEntry& entry, const std::string& name,
                             const Limits& limits) {
  constexpr std::uint16_t stored = 0;
  constexpr std::uint16_t deflated = 8;
  if (entry.is_encrypted)
    return fail(Fault::BadInput, name, "is encrypted; unpack the archive with its password first");
  if (entry.method != stored && entry.method != deflated)
    return fail(Fault::BadInput, name,
                fmt::format("is packed by zip method {}; expected 0 (stored) or 8 (deflate). "
                            "Unpack the archive first",
                            entry.method));
  if (entry.packed > limits.bytes_of_one || entry.size > limits.bytes_of_one)
    return fail(Fault::BadInput, name,
                fmt::format("found {} MB; expected at most {}", entry.size >> 20U,
                            limits.bytes_of_one >> 20U));
  RUBDOWN_TRY(const std::string header, blob.read(entry.offset, local_length));
  if (header.size() < local_length || !header.starts_with(local_mark))
    return fail(Fault::BadInput, name, "the archive is damaged where this file should be");
  const std::uint64_t data = entry.offset + local_length + u16(header, 26) + u16(header, 28);
  RUBDOWN_TRY(std::string packed, blob.read(data, entry.packed));
  if (packed.size() != entry.packed)
    return fail(Fault::BadInput, name, "the archive ends inside this file; download it again");
  if (entry.method == deflated) return inflate(packed, entry.size, entry.crc, name, limits);
  if (crc32_of(packed) != entry.crc)
    return fail(Fault::BadInput, name, "its checksum is wrong: the bytes are damaged");
  return packed;
}

}  // namespace rubdown::activity
