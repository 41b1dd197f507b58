#include "fit/fault.h"

#include <fmt/format.h>

#include <array>

namespace rubdown::fit {
namespace {

struct Words {
  FaultKind kind;
  std::string_view name;
  bool damage;
  const char* sentence;  // {0} is found, {1} is expected
};

constexpr std::array<Words, 17> all_words = {{
    {FaultKind::NotFit, "not_fit", true, "no FIT header here"},
    {FaultKind::HeaderSize, "header_size", true, "a header of {0} bytes; at least {1} are needed"},
    {FaultKind::HeaderChecksum, "header_checksum", true,
     "the header's checksum is {0:04x}, computed {1:04x}"},
    {FaultKind::DataSizeZero, "data_size_zero", true,
     "the header says 0 bytes of data: a recording that was never closed, read to its end"},
    {FaultKind::InputCut, "input_cut", true,
     "the input ends here, at {0} bytes; the header promises {1}"},
    {FaultKind::ChecksumMissing, "checksum_missing", true, "the input ends before the checksum"},
    {FaultKind::Checksum, "checksum", true, "the checksum is {0:04x}, computed {1:04x}"},
    {FaultKind::TrailingBytes, "trailing_bytes", true,
     "{0} bytes follow that are no further FIT file"},
    {FaultKind::MessageCut, "message_cut", true,
     "a message of {1} bytes begins here, and only {0} are left"},
    {FaultKind::LocalUndefined, "local_undefined", true,
     "a message of local type {0}, which is not defined here"},
    {FaultKind::ByteOrder, "byte_order", true,
     "a definition with byte order {0}, which is neither 0 nor 1"},
    {FaultKind::BaseTypeUnknown, "base_type_unknown", false,
     "a field of base type {0}, which does not exist; kept as bytes"},
    {FaultKind::SizeOdd, "size_odd", false,
     "a field of {0} bytes whose type has {1}; read as one short number, or kept as bytes"},
    {FaultKind::DeveloperUndescribed, "developer_undescribed", false,
     "developer field {0} of developer {1} is described nowhere before; kept as bytes"},
    {FaultKind::BytesLost, "bytes_lost", true, "{0} bytes fit nowhere and are left out"},
    {FaultKind::ByteRestored, "byte_restored", true,
     "a carriage return was lost before the line feed here and is put back"},
    {FaultKind::TooMany, "too_many", true, "more than {0} are not kept"},
}};

const Words& words_of(FaultKind kind) { return all_words[static_cast<std::size_t>(kind)]; }

}  // namespace

std::string_view name_of(FaultKind kind) { return words_of(kind).name; }

bool is_damage(FaultKind kind) { return words_of(kind).damage; }

std::string sentence(const Fault& fault) {
  return fmt::format("at byte {}: {}", fault.offset,
                     fmt::format(fmt::runtime(words_of(fault.kind).sentence), fault.found,
                                 fault.expected));
}

}  // namespace rubdown::fit
