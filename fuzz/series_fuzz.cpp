// Any bytes as a packed series or packed beats, as a damaged or meddled database may hold them:
// unpacked or nothing. Most bytes fail the checksum, so they are also taken for what was packed
// and sealed with a right one. What comes out can be packed, and written as CSV, and comes back.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "store/pack.h"
#include "store/series_code.h"
#include "store/series_csv.h"

using namespace rubdown;
using namespace rubdown::store;

namespace {

void append_word(std::string& out, std::uint32_t word, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(word >> (8 * i) & 0xFFU);
}

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = ~0U;
  for (const char c : bytes) {
    crc ^= static_cast<std::uint8_t>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ (crc & 1U ? 0xEDB8'8320U : 0U);
  }
  return ~crc;
}

/// As src/store/pack.h has it, deflated into one stored block.
std::string sealed(std::string_view plain) {
  plain = plain.substr(0, 0xFFFF);
  const auto size = static_cast<std::uint32_t>(plain.size());
  std::string out{'\1'};
  append_word(out, crc32(plain), 4);
  append_word(out, size, 4);
  out += '\1';
  append_word(out, size, 2);
  append_word(out, ~size, 2);
  return out += plain;
}

void judge(const activity::Series& series) {
  const std::string packed = pack_series(series);
  RUBDOWN_CHECK(pack_series(*unpack_series(packed)) == packed);
  if (series.size() == 0) return;  // is not exported
  const CsvWriter written = series_csv(series);
  const auto file = read_csv(written.text(), "samples.csv");
  RUBDOWN_CHECK(file.has_value());
  const auto back = read_series_csv(*file, "samples.csv");
  RUBDOWN_CHECK(back.has_value());
  RUBDOWN_CHECK(pack_series(*back) == packed);
}

void judge(const std::vector<float>& beats) {
  const std::string packed = pack_beats(beats);
  RUBDOWN_CHECK(pack_beats(*unpack_beats(packed)) == packed);
  const auto file = read_csv(beats_csv(beats).text(), "beats.csv");
  RUBDOWN_CHECK(file.has_value());
  const auto back = read_beats_csv(*file, "beats.csv");
  RUBDOWN_CHECK(back.has_value());
  RUBDOWN_CHECK(pack_beats(*back) == packed);
}

void try_all(std::string_view packed) {
  if (const auto columns = unpack(packed)) RUBDOWN_CHECK(unpack(pack(*columns)) == columns);
  if (const auto series = unpack_series(packed)) judge(*series);
  if (const auto beats = unpack_beats(packed)) judge(*beats);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  try_all(bytes);
  try_all(sealed(bytes));
  return 0;
}
