#include "fit/read_activity.h"

#include <algorithm>
#include <array>

#include "fit/collect.h"
#include "fit/record_columns.h"
#include "fit/salvage.h"

namespace rubdown::fit {
namespace {

/// Messages that are unpacked to make something of them, by number.
constexpr auto wanted = [] {
  std::array<bool, 256> table{};
  using namespace message_number;
  for (const auto number : {file_id, session, lap, event, device_info, activity, hr})
    table[number] = true;
  return table;
}();

/// And those that are read packed, or by the walk itself.
constexpr auto passed_on = [] {
  auto table = wanted;
  using namespace message_number;
  for (const auto number : {record, hrv, field_description}) table[number] = true;
  return table;
}();

class Handler {
 public:
  Handler(RecordColumns& records, Collector& others, Unpacker& unpacker)
      : records_{records}, others_{others}, unpacker_{unpacker} {}

  void part(const Part&) {
    records_.start_part();
    unpacker_.start_part();
  }

  static bool wants(std::uint16_t message) {
    return message < passed_on.size() && passed_on[message];
  }

  void record(const Frame& frame) { records_.add_later(frame); }

  void message(const Frame& frame) {
    if (frame.plan.message == message_number::record) return records_.add(frame);
    if (frame.plan.message == message_number::hrv) return others_.add_rr_intervals(frame);
    if (frame.plan.message >= wanted.size() || !wanted[frame.plan.message]) return;
    const Slots& slots = unpacker_.unpack(frame.plan, frame.payload);
    others_.add(
        Message{frame.plan, slots, frame.payload, frame.offset, frame.time, frame.compressed});
  }

 private:
  RecordColumns& records_;
  Collector& others_;
  Unpacker& unpacker_;
};

bool lost_its_frame(const Faults& faults) {
  return std::ranges::any_of(faults.list(), [](const Fault& fault) {
    return fault.kind == FaultKind::LocalUndefined || fault.kind == FaultKind::ByteOrder;
  });
}

}  // namespace

struct ActivityReader::Memory {
  Definitions definitions{};
  RecordColumns records{};
  Collector others{};
  Unpacker unpacker{};
};

ActivityReader::ActivityReader() : memory_{std::make_unique<Memory>()} {}
ActivityReader::~ActivityReader() = default;
ActivityReader::ActivityReader(ActivityReader&&) noexcept = default;
ActivityReader& ActivityReader::operator=(ActivityReader&&) noexcept = default;

void ActivityReader::read_as_it_is(Bytes input, Activity& activity, const ReadOptions& options) {
  memory_->records.start_input(activity, options.developer_columns);
  memory_->others.start_input(activity);
  Handler handler{memory_->records, memory_->others, memory_->unpacker};
  Walk{input, memory_->definitions, activity.report, handler}.run();
  memory_->records.finish();
  merge_beats(activity);
}

void ActivityReader::read(Bytes input, Activity& activity, const ReadOptions& options) {
  read_as_it_is(input, activity, options);
  if (!options.salvage || !lost_its_frame(activity.report.faults)) return;
  const Salvaged mended = salvage(input);
  Activity better;
  read_as_it_is(mended.bytes, better, options);
  if (better.records() <= activity.records()) return;
  Faults faults = std::move(activity.report.faults);
  for (const Fault& mend : mended.mends.list()) faults.add(mend);
  better.report.faults = std::move(faults);
  activity = std::move(better);
}

}  // namespace rubdown::fit
