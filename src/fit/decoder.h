// Every message of a FIT file with every field, one after the other.
#pragma once

#include "fit/definitions.h"
#include "fit/message.h"
#include "fit/part.h"
#include "fit/unpack.h"

namespace rubdown::fit {

/// Who wants the messages. What it is shown is good only during the call.
class Sink {
 public:
  virtual ~Sink() = default;
  /// A file begins; its definitions, developer fields and accumulators are its own.
  virtual void part(const Part&) {}
  virtual void message(const Message&) = 0;
};

/// Keeps its memory from one input to the next; one thread at a time.
class Decoder {
 public:
  /// Shows `sink` every message of every part, up to the input's end or the first place from which
  /// no way leads on. Never throws but for lack of memory; what is wrong is in the report.
  ///
  /// Memory  bounded by the largest message (130 kB packed), not by the input or any size in it.
  Report decode(Bytes input, Sink& sink);

 private:
  Definitions definitions_{};
  Unpacker unpacker_{};
};

}  // namespace rubdown::fit
