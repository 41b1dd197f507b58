// Archives made for tests: zip, tar and gzip, right or wrong in one chosen place.
#pragma once

#include <libdeflate.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubdown::activity {

struct CompressorFree {
  void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
};

inline std::string packed_by(std::string_view bytes,
                             std::size_t (*pack)(libdeflate_compressor*, const void*, std::size_t,
                                                 void*, std::size_t)) {
  const std::unique_ptr<libdeflate_compressor, CompressorFree> compressor{
      libdeflate_alloc_compressor(6)};
  std::string packed(bytes.size() + 1024, '\0');
  packed.resize(pack(compressor.get(), bytes.data(), bytes.size(), packed.data(), packed.size()));
  return packed;
}

inline std::string gzip(std::string_view bytes) {
  return packed_by(bytes, libdeflate_gzip_compress);
}

struct ZipFile {
  std::string name;
  std::string bytes;
  bool is_deflated = true;
  bool has_zip64 = false;            // sizes and offset stand in the extra field
  std::uint32_t flags = 0;           // 1: encrypted
  std::uint32_t method_told = 0xFF;  // instead of the true one
  std::uint32_t crc_error = 0;
  std::uint64_t size_told = UINT64_MAX;
};

inline void put(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}

inline std::string zip(const std::vector<ZipFile>& files, bool has_directory = true) {
  std::string out;
  std::string directory;
  for (const ZipFile& file : files) {
    const std::uint64_t offset = out.size();
    const std::string packed =
        file.is_deflated ? packed_by(file.bytes, libdeflate_deflate_compress) : file.bytes;
    const std::uint32_t crc =
        libdeflate_crc32(0, file.bytes.data(), file.bytes.size()) ^ file.crc_error;
    const std::uint64_t size = file.size_told == UINT64_MAX ? file.bytes.size() : file.size_told;
    const std::uint32_t method =
        file.method_told != 0xFF ? file.method_told : (file.is_deflated ? 8 : 0);
    const auto common = [&](std::string& to, bool with_zip64, std::size_t extra) {
      put(to, 20, 2);
      put(to, file.flags, 2);
      put(to, method, 2);
      put(to, 0, 4);
      put(to, crc, 4);
      put(to, with_zip64 ? 0xFFFFFFFF : packed.size(), 4);
      put(to, with_zip64 ? 0xFFFFFFFF : size, 4);
      put(to, file.name.size(), 2);
      put(to, extra, 2);
    };
    put(out, 0x04034b50, 4);
    common(out, false, 0);
    out += file.name + packed;
    std::string extra;
    if (file.has_zip64) {
      put(extra, 1, 2);
      put(extra, 24, 2);
      put(extra, size, 8);
      put(extra, packed.size(), 8);
      put(extra, offset, 8);
    }
    put(directory, 0x02014b50, 4);
    put(directory, 20, 2);
    common(directory, file.has_zip64, extra.size());
    directory.append(2 + 2 + 2 + 4, '\0');  // comment, disk, attributes
    put(directory, file.has_zip64 ? 0xFFFFFFFF : offset, 4);
    directory += file.name + extra;
  }
  if (!has_directory) return out;
  const std::uint64_t at = out.size();
  out += directory;
  put(out, 0x06054b50, 4);
  put(out, 0, 4);
  put(out, files.size(), 2);
  put(out, files.size(), 2);
  put(out, directory.size(), 4);
  put(out, at, 4);
  put(out, 0, 2);
  return out;
}

inline std::string tar(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string out;
  for (const auto& [name, bytes] : files) {
    const auto block = [&](const std::string& title, const std::string& content, char type) {
      std::string header(512, '\0');
      header.replace(0, std::min<std::size_t>(title.size(), 100), title.substr(0, 100));
      char size[13];
      std::snprintf(size, sizeof size, "%011zo", content.size());
      header.replace(124, 12, std::string(size, 12));
      header[156] = type;
      header.replace(257, 8, std::string("ustar\00000", 8));
      header.replace(148, 8, "        ");
      unsigned sum = 0;
      for (const char c : header) sum += static_cast<unsigned char>(c);
      char digits[9];
      std::snprintf(digits, sizeof digits, "%06o", sum);
      header.replace(148, 7, std::string(digits, 7));
      out += header + content;
      out.resize((out.size() + 511) / 512 * 512);
    };
    if (name.size() > 100) block("././@LongLink", name + '\0', 'L');
    block(name, bytes, '0');
  }
  out.resize(out.size() + 1024);
  return out;
}

}  // namespace rubdown::activity
