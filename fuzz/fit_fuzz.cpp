// Any bytes are read or told to be no FIT file; what salvage makes of them is whole, and has no
// fewer messages than salvage says. Nothing grows beyond the input.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>

#include "fit/fit.h"

using namespace rubdown::fit;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

/// Touches all that a message offers.
class Reader : public Sink {
 public:
  void message(const Message& message) override {
    for (std::size_t i = 0; i < message.size(); ++i) {
      const Field field = message[i];
      seen_ += field.bytes().size() + field.name().size() + field.unit().size();
      seen_ += field.texts().size() + (field.any_valid() ? 1U : 0U);
      for (std::size_t k = 0; k < field.count(); ++k) seen_ += field.valid(k) ? 1U : 0U;
      seen_ += message.meaning(field) != nullptr ? 1U : 0U;
    }
  }

 private:
  std::size_t seen_ = 0;
};

void judge_columns(const Activity& activity) {
  demand(activity.records() <= activity.report.records);
  for (const Column& column : activity.columns)
    demand(column.empty() || column.raw.size() == activity.records());
  for (const DeveloperColumn& one : activity.developer)
    demand(one.column.empty() || one.column.raw.size() == activity.records());
}

void judge_salvage(Bytes input) {
  const Salvaged salvaged = salvage(input);
  Reader reader;
  const Report report = Decoder{}.decode(salvaged.bytes, reader);
  demand(salvaged.bytes.empty() || !report.faults.any_damage());
  demand(report.messages + report.definitions == salvaged.frames);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Bytes input{data, size};
  Reader reader;
  const Report report = Decoder{}.decode(input, reader);
  Activity activity;
  ActivityReader{}.read(input, activity, {.developer_columns = true, .salvage = false});
  judge_columns(activity);
  demand(activity.report.messages == report.messages);
  judge_salvage(input);
  std::ostringstream out;
  dump_json(input, out);
  dump_csv(activity, out);
  demand(!info_text(activity).empty());
  return 0;
}
