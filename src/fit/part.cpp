#include "fit/part.h"

#include <algorithm>

#include "fit/crc.h"

namespace rubdown::fit {
namespace {

constexpr std::size_t least_header = 12;
constexpr std::size_t header_with_checksum = 14;

void check_header(Bytes header, std::size_t offset, Faults& faults) {
  if (header.size() < header_with_checksum) return;
  const auto stored = load<std::uint16_t>(&header[12]);
  if (stored == 0) return;  // allowed: not computed
  const std::uint16_t computed = crc16(header.first(12));
  if (stored != computed) faults.add({FaultKind::HeaderChecksum, offset + 12, stored, computed});
}

}  // namespace

bool looks_like_header(Bytes input, std::size_t offset) {
  if (offset > input.size() || input.size() - offset < least_header) return false;
  return std::memcmp(&input[offset + 8], ".FIT", 4) == 0;
}

std::optional<Part> part_at(Bytes input, std::size_t offset, Faults& faults) {
  if (!looks_like_header(input, offset)) return std::nullopt;
  Part part;
  part.offset = offset;
  part.header_size = input[offset];
  if (part.header_size < least_header) {
    faults.add({FaultKind::HeaderSize, offset, part.header_size, least_header});
    part.header_size = header_with_checksum;
  }
  part.protocol = input[offset + 1];
  part.profile = load<std::uint16_t>(&input[offset + 2]);
  part.data_size = load<std::uint32_t>(&input[offset + 4]);
  part.data_begin = std::min(input.size(), offset + part.header_size);
  const std::size_t there = input.size() - part.data_begin;
  check_header(input.subspan(offset, part.data_begin - offset), offset, faults);
  const bool another_follows = looks_like_header(input, part.data_begin + 2);
  if (part.data_size == 0 && there > 2 && !another_follows) {
    faults.add({FaultKind::DataSizeZero, offset + 4, 0, 0});
    part.data_end = input.size();
    part.checksum_expected = false;
  } else if (part.data_size > there) {
    faults.add({FaultKind::InputCut, input.size(), input.size(),
                offset + part.header_size + part.data_size + 2ULL});
    part.data_end = input.size();
    part.checksum_expected = false;
  } else {
    part.data_end = part.data_begin + part.data_size;
  }
  return part;
}

std::size_t check_part(Bytes input, const Part& part, Faults& faults) {
  if (!part.checksum_expected) return part.data_end;
  if (input.size() - part.data_end < 2) {
    faults.add({FaultKind::ChecksumMissing, input.size(), 0, 0});
    return input.size();
  }
  const auto stored = load<std::uint16_t>(&input[part.data_end]);
  const std::uint16_t computed = crc16(input.subspan(part.offset, part.data_end - part.offset));
  if (stored != computed) faults.add({FaultKind::Checksum, part.data_end, stored, computed});
  return part.data_end + 2;
}

}  // namespace rubdown::fit
