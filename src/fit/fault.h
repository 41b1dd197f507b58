// What is wrong with a file, named and placed. Nothing here stops a reader: what was read is kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rubdown::fit {

enum class FaultKind : std::uint8_t {
  NotFit,                // nothing that looks like a header
  HeaderSize,            // a header shorter than 12 bytes
  HeaderChecksum,        // of the header alone
  DataSizeZero,          // the recording was never closed; read to the end of the input
  InputCut,              // the header promises more bytes than there are
  ChecksumMissing,       // the input ends before the checksum
  Checksum,              // of header and data
  TrailingBytes,         // something that is no further FIT file follows
  MessageCut,            // the data end inside a message or definition
  LocalUndefined,        // a message of a local type that was never defined
  ByteOrder,             // a definition that is neither little- nor big-endian
  BaseTypeUnknown,       // a field of a type that does not exist; kept as bytes
  SizeOdd,               // a field's size is no multiple of its type's
  DeveloperUndescribed,  // a developer field that nothing describes; kept as bytes
  BytesLost,             // salvage: bytes that fit nowhere were left out
  ByteRestored,          // salvage: a carriage return was put back before a line feed
  TooMany,               // more of something than is kept
};

/// The two numbers mean what sentence() says of them.
struct Fault {
  FaultKind kind;
  std::size_t offset = 0;  // in the input
  std::uint64_t found = 0;
  std::uint64_t expected = 0;
  friend bool operator==(const Fault&, const Fault&) = default;
};

/// "checksum", "local_undefined": for programs.
[[nodiscard]] std::string_view name_of(FaultKind kind);

/// Whether bytes are lost or doubtful; the others are habits of some devices, read all the same.
[[nodiscard]] bool is_damage(FaultKind kind);

/// "at byte 7471: a message of local type 11, which is not defined here"
[[nodiscard]] std::string sentence(const Fault& fault);

/// The first `kept` faults, and how many there were.
class Faults {
 public:
  static constexpr std::size_t kept = 256;

  void add(const Fault& fault) {
    if (list_.size() < kept) list_.push_back(fault);
    ++count_;
    damaged_ = damaged_ || is_damage(fault.kind);
  }
  void clear() { *this = Faults{}; }
  [[nodiscard]] const std::vector<Fault>& list() const { return list_; }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] bool any_damage() const { return damaged_; }

 private:
  std::vector<Fault> list_;
  std::size_t count_ = 0;
  bool damaged_ = false;
};

}  // namespace rubdown::fit
