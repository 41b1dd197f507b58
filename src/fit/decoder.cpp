#include "fit/decoder.h"

#include "fit/walk.h"

namespace rubdown::fit {
namespace {

class Handler {
 public:
  Handler(Unpacker& unpacker, Sink& sink) : unpacker_{unpacker}, sink_{sink} {}

  void part(const Part& part) {
    unpacker_.start_part();
    sink_.part(part);
  }

  static constexpr bool wants(std::uint16_t) { return true; }

  void message(const Frame& frame) {
    const Slots& slots = unpacker_.unpack(frame.plan, frame.payload);
    sink_.message(
        Message{frame.plan, slots, frame.payload, frame.offset, frame.time, frame.compressed});
  }

 private:
  Unpacker& unpacker_;
  Sink& sink_;
};

}  // namespace

Report Decoder::decode(Bytes input, Sink& sink) {
  Report report;
  Handler handler{unpacker_, sink};
  Walk{input, definitions_, report, handler}.run();
  return report;
}

}  // namespace rubdown::fit
