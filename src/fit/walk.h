// From bytes to frames: walks along headers, definitions and messages. Inside this room only; the
// two decoders are handlers of this walk.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "fit/definitions.h"
#include "fit/part.h"

namespace rubdown::fit {

/// One message, still packed.
struct Frame {
  const Plan& plan;
  const std::uint8_t* payload;  // plan.size bytes, and at least sixteen more that may be read
  std::size_t offset;           // of the header byte in the input
  std::uint32_t time;           // its timestamp, or the one its compressed header stands for, or 0
  bool compressed;
};

/// A handler has part(const Part&), message(const Frame&) and wants(the number of a message): one
/// that it does not want may come all the same, but cannot be unpacked. Records and descriptions of
/// fields are always wanted. One that has record(const Frame&), too, is given most records that
/// way: their payloads lie in the input and stay.
template <class Handler>
class Walk {
 public:
  Walk(Bytes input, Definitions& definitions, Report& report, Handler& handler)
      : input_{input}, definitions_{definitions}, report_{report}, handler_{handler} {}

  void run() {
    std::size_t at = 0;
    definitions_.start_input();
    while (const auto part = part_at(input_, at, report_.faults)) {
      ++report_.part_count;
      if (report_.parts.size() < Report::parts_kept) report_.parts.push_back(*part);
      definitions_.start_part();
      handler_.part(*part);
      frames(*part);
      report_.records = records_;
      report_.messages = records_ + others_;
      at = check_part(input_, *part, report_.faults);
    }
    if (at == 0) {
      report_.faults.add({FaultKind::NotFit, 0, 0, 0});
    } else if (at < input_.size()) {
      report_.faults.add({FaultKind::TrailingBytes, at, input_.size() - at, 0});
    }
  }

 private:
  static constexpr std::uint8_t compressed_bit = 0x80;
  static constexpr std::uint8_t definition_bit = 0x40;
  static constexpr std::uint8_t developer_bit = 0x20;
  static constexpr std::size_t readable_beyond = 16;
  static constexpr bool takes_records = requires(Handler & handler, const Frame& frame) {
    handler.record(frame);
  };

  void frames(const Part& part) {
    last_time_ = 0;
    forget_known();
    const std::size_t end = part.data_end;
    const std::size_t roomy =
        std::min(end, input_.size() - std::min(input_.size(), readable_beyond));
    std::size_t at = part.data_begin;
    while (at < end) {
      at = plain_messages(at, roomy);
      if (at == end) return;
      const std::uint8_t header = input_[at];
      const bool is_definition = (header & (compressed_bit | definition_bit)) == definition_bit;
      const std::size_t size = is_definition ? define(header, at, end) : message(header, at, end);
      if (size == 0) return;
      at += size;
    }
  }

  enum class Course : std::uint8_t { PassOver, Record, Message };

  /// What a header stands for, as long as nothing is defined or described.
  struct Known {
    static constexpr std::size_t careful = SIZE_MAX / 2;

    int header = -1;
    Course course = Course::PassOver;
    bool big_endian = false;
    std::uint32_t time_at = Plan::no_time;
    std::size_t size = careful;  // of the frame; more than any input has if it needs care
    const Plan* plan = nullptr;
  };

  /// Nearly every frame is a plain message with room behind it, of one of two local types. To ask
  /// which of the two, and not look it up by its number, lets the processor guess the answer and
  /// run ahead: the next frame then does not wait for this one's header. Gives the offset of the
  /// first frame that is none of them.
  [[gnu::noinline]] std::size_t plain_messages(std::size_t at, std::size_t roomy) {
    while (at < roomy) {
      const std::uint8_t header = input_[at];
      if (header == known_[0].header) {
        if (!plain_message(known_[0], at, roomy)) return at;
      } else if (header == known_[1].header) {
        if (!plain_message(known_[1], at, roomy)) return at;
      } else {
        if (header >= definition_bit) return at;
        get_to_know(header);
      }
    }
    return at;
  }

  void forget_known() { known_[0].header = known_[1].header = -1; }

  void get_to_know(std::uint8_t header) {
    const Definitions::Ready& ready = definitions_.ready(header & 0x0FU);
    Known& known = known_[oldest_];
    oldest_ = 1 - oldest_;
    known.header = header;
    known.size = Known::careful;
    if (ready.plan == nullptr || ready.message == message_number::field_description) return;
    known.course = Course::PassOver;
    if (takes_records && ready.message == message_number::record)
      known.course = Course::Record;
    else if (handler_.wants(ready.message))
      known.course = Course::Message;
    known.big_endian = ready.big_endian;
    known.time_at = ready.time_at;
    known.size = ready.frame_size;
    known.plan = ready.plan;
  }

  /// False when more care is needed; else `at` is behind the message.
  [[gnu::always_inline]] bool plain_message(const Known& known, std::size_t& at,
                                            std::size_t roomy) {
    const std::size_t behind = at + known.size;
    if (behind > roomy) return false;
    const std::uint8_t* payload = input_.data() + at + 1;
    const std::uint32_t time = time_in(known.time_at, known.big_endian, payload);
    if (known.course == Course::Record) {
      ++records_;
      if constexpr (takes_records) handler_.record(Frame{*known.plan, payload, at, time, false});
    } else if (known.course == Course::Message) {
      count(known.plan->message);
      handler_.message(Frame{*known.plan, payload, at, time, false});
    } else {
      ++others_;
    }
    at = behind;
    return true;
  }

  /// The message's own time, from which compressed headers count on; 0 where it has none.
  std::uint32_t time_in(std::uint32_t time_at, bool big_endian, const std::uint8_t* payload) {
    if (time_at == Plan::no_time) return 0;
    const auto raw = load<std::uint32_t>(payload + time_at);
    const std::uint32_t told = big_endian ? __builtin_bswap32(raw) : raw;
    last_time_ = told == UINT32_MAX ? last_time_ : told;
    return told == UINT32_MAX ? 0 : told;
  }

  void count(std::uint16_t message) { ++(message == message_number::record ? records_ : others_); }

  void deliver(const Frame& frame) {
    const std::uint16_t message = frame.plan.message;
    count(message);
    if (message == message_number::field_description) describe(frame);
    handler_.message(frame);
  }

  void describe(const Frame& frame) {
    definitions_.describe(frame.plan, frame.payload);
    forget_known();
  }

  /// The size of the definition at `at`; 0 when no way leads on.
  std::size_t define(std::uint8_t header, std::size_t at, std::size_t end) {
    const Bytes rest = input_.subspan(at + 1, end - at - 1);
    const auto definition = definition_from(rest, (header & developer_bit) != 0);
    if (!definition) return lost({FaultKind::MessageCut, at, end - at, 6});
    if (definition->byte_order > 1)
      return lost({FaultKind::ByteOrder, at + 2, definition->byte_order, 0});
    ++report_.definitions;
    const int local = header & 0x0FU;
    definitions_.define(header & 0x0FU, *definition, at, handler_.wants(definition->message),
                        report_.faults);
    for (Known& known : known_)
      if (known.header == local) known.header = -1;
    return 1 + definition->all.size();
  }

  std::size_t message(std::uint8_t header, std::size_t at, std::size_t end) {
    const bool compressed = (header & compressed_bit) != 0;
    const std::size_t local = compressed ? (header >> 5) & 3U : header & 0x0FU;
    const Plan* plan = definitions_.ready(local).plan;
    if (plan == nullptr) {
      plan = definitions_.find(local, report_.faults);
      forget_known();
    }
    if (plan == nullptr) return lost({FaultKind::LocalUndefined, at, local, 0});
    const std::size_t left = end - at - 1;
    if (plan->size > left) return lost({FaultKind::MessageCut, at, left + 1, plan->size + 1ULL});
    const std::uint8_t* payload = input_.data() + at + 1;
    if (input_.size() - (at + 1 + plan->size) < readable_beyond) payload = padded(payload, *plan);
    if (compressed) {
      last_time_ += (header - last_time_) & 0x1FU;
      deliver(Frame{*plan, payload, at, last_time_, true});
    } else {
      const std::uint32_t time = time_in(plan->time_at, plan->big_endian, payload);
      deliver(Frame{*plan, payload, at, time, false});
    }
    return 1 + plan->size;
  }

  std::size_t lost(const Fault& fault) {
    report_.faults.add(fault);
    return 0;
  }

  /// A copy of a message too near the input's end to be read sixteen bytes at a time.
  const std::uint8_t* padded(const std::uint8_t* payload, const Plan& plan) {
    padded_.assign(payload, payload + plan.size);
    padded_.resize(plan.size + readable_beyond);
    return padded_.data();
  }

  Bytes input_;
  Definitions& definitions_;
  Report& report_;
  Handler& handler_;
  std::array<Known, 2> known_{};
  std::size_t oldest_ = 0;
  std::uint32_t last_time_ = 0;
  std::uint64_t records_ = 0;
  std::uint64_t others_ = 0;
  std::vector<std::uint8_t> padded_;
};

}  // namespace rubdown::fit
