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

struct FitWords {
  std::string file;
  std::string output;    // a path; empty: standard output
  bool as_csv = false;   // of a dump; else a JSON object a line
  bool as_json = false;  // what a dump is anyhow
};

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

Result<void> dump(const FitWords& words, const std::string& bytes) {
  if (words.as_csv && words.as_json)
    return fail(Fault::BadInput, "--json --csv", "found both; expected one of them");
  RUBDOWN_TRY(const fit::Activity activity, read(bytes, words.file));
  std::ostringstream out;
  if (words.as_csv) {
    fit::dump_csv(activity, out);
  } else {
    fit::dump_json(bytes_of(bytes), out);
  }
  return give(out.str(), words.output);
}

/// The faults go to the output; that there is damage is an error besides, for scripts.
Result<void> check(const FitWords& words, const std::string& bytes) {
  fit::Activity activity;
  fit::ActivityReader{}.read(bytes_of(bytes), activity, {.salvage = false});
  const auto& report = activity.report;
  RUBDOWN_TRY_VOID(give(fit::check_text(report), words.output));
  if (!report.faults.any_damage()) return {};
  return fail(Fault::BadInput, words.file,
              "found damage; rubdown fit salvage " + words.file +
                  " --output FILE writes what can be read of it");
}

Result<void> salvage(const FitWords& words, const std::string& bytes) {
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

Result<void> info(const FitWords& words, const std::string& bytes) {
  RUBDOWN_TRY(const fit::Activity activity, read(bytes, words.file));
  return give(fit::info_text(activity), words.output);
}

}  // namespace

void add_fit(CommandLine& line) {
  const auto words = std::make_shared<FitWords>();
  Options options =
      line.command("fit", "what a watch's FIT file holds, and what is wrong with it", {});
  using Verb = Result<void> (*)(const FitWords&, const std::string&);
  const auto verb = [&](const char* name, const char* help, Verb act) {
    Options one = options.verb(name, help, [words, act](Day) -> Result<void> {
      RUBDOWN_TRY(const std::string bytes, app::read_file(words->file, fit_bytes_max));
      return act(*words, bytes);
    });
    one.word("FILE", words->file, "a FIT file", {.required = true});
    one.word("--output", words->output, "write to this file", {.type = "FILE"});
    return one;
  };
  verb("info", "device, sessions, columns and faults, in a dozen lines", info);
  Options dumping = verb("dump", "every message with every field", dump);
  dumping.flag("--json", words->as_json, "one JSON object a line (the default)");
  dumping.flag("--csv", words->as_csv, "the records as a table");
  verb("check", "every fault, with the byte where it lies", check);
  verb("salvage", "a valid file with all that can be read of a damaged one", salvage);
}

}  // namespace rubdown::cli
