// `rubdown fit`: what a FIT file is, holds, and lacks.
#include <fmt/format.h>

#include <sstream>

#include "app/files.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "fit/fit.h"

namespace rubdown::cli {
namespace {

constexpr std::uintmax_t fit_bytes_max = 1'000'000'000;

fit::Bytes bytes_of(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// Refuses what is no FIT file at all; damaged ones are read.
Result<fit::Activity> read(const std::string& bytes, const std::string& name) {
  fit::Activity activity;
  fit::ActivityReader{}.read(bytes_of(bytes), activity);
  for (const auto& fault : activity.report.faults.list()) {
    if (fault.kind == fit::FaultKind::NotFit && fault.offset == 0) {
      return fail(Fault::BadInput, name,
                  "found no FIT header; expected a FIT file, as watches record it (.fit)");
    }
  }
  return activity;
}

Result<void> dump(const FitCommand& words, const std::string& bytes) {
  RUBDOWN_TRY(const fit::Activity activity, read(bytes, words.file));
  std::ostringstream out;
  if (words.csv) {
    fit::dump_csv(activity, out);
  } else {
    fit::dump_json(bytes_of(bytes), out);
  }
  return give(out.str(), words.output);
}

/// The faults go to the output; that there is damage is an error besides, for scripts.
Result<void> check(const FitCommand& words, const std::string& bytes) {
  fit::Activity activity;
  fit::ActivityReader{}.read(bytes_of(bytes), activity, {.salvage = false});
  const auto& report = activity.report;
  RUBDOWN_TRY_VOID(give(fit::check_text(report), words.output));
  if (!report.faults.any_damage()) return {};
  return fail(Fault::BadInput, words.file,
              "found damage; rubdown fit salvage " + words.file +
                  " --output FILE writes what can be read of it");
}

Result<void> salvage(const FitCommand& words, const std::string& bytes) {
  if (words.output.empty()) {
    return fail(Fault::BadInput, "--output",
                "a mended file needs a place; expected --output mended.fit");
  }
  const auto salvaged = fit::salvage(bytes_of(bytes));
  if (salvaged.bytes.empty()) {
    return fail(Fault::BadInput, words.file, "found nothing that can be read; nothing was written");
  }
  const std::string mended{salvaged.bytes.begin(), salvaged.bytes.end()};
  RUBDOWN_TRY_VOID(give(mended, words.output));
  std::string told =
      fmt::format("{}: {} definitions and messages\n", words.output, salvaged.frames);
  for (const auto& mend : salvaged.mends.list()) told += "  " + fit::sentence(mend) + "\n";
  return give(told, "");
}

}  // namespace

Result<void> run(const FitCommand& words, Day /*today*/) {
  RUBDOWN_TRY(const std::string bytes, app::read_file(words.file, fit_bytes_max));
  switch (words.verb) {
    case FitVerb::Info: {
      RUBDOWN_TRY(const fit::Activity activity, read(bytes, words.file));
      return give(fit::info_text(activity), words.output);
    }
    case FitVerb::Dump:
      return dump(words, bytes);
    case FitVerb::Check:
      return check(words, bytes);
    case FitVerb::Salvage:
      return salvage(words, bytes);
  }
  return {};
}

}  // namespace rubdown::cli
