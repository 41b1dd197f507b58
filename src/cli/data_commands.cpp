// `rubdown import`, `export` and `erase`: what is kept comes in, goes out, and goes.
#include <fmt/format.h>

#include "app/backup.h"
#include "app/keep.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/season_options.h"
#include "faces/reading_text.h"
#include "faces/words.h"

namespace rubdown::cli {
namespace {

struct DataWords {
  std::vector<std::string> paths;
  std::string folder;
  std::string store;
  bool yes = false;
};

Result<void> restore(const std::string& folder, const std::string& store) {
  RUBDOWN_TRY(const auto place, app::restore(folder, store));
  return give(
      fmt::format("Everything that was exported to {} is in {} again.\n", folder, place.string()),
      "");
}

Result<void> import(const DataWords& words) {
  if (words.paths.size() == 1 && app::is_export(words.paths.front()))
    return restore(words.paths.front(), words.store);
  const std::vector<std::filesystem::path> paths{words.paths.begin(), words.paths.end()};
  RUBDOWN_TRY(const app::Imported imported,
              app::import_recordings(paths, words.store,
                                     {.reading = progress_of("reading files"),
                                      .keeping = progress_of("keeping sessions")}));
  const faces::ImportCounts counts{.store = imported.store.string(),
                                   .added = imported.added,
                                   .known = imported.known,
                                   .replaced = imported.replaced};
  return give(faces::import_as_text(imported.reading, counts, text_style()), "");
}

Result<void> write_out(const DataWords& words) {
  RUBDOWN_TRY(auto keep, app::open_keep_if_there(words.store));
  if (!keep) return fail(Fault::NotFound, "export", "nothing is kept yet; rubdown init begins");
  RUBDOWN_TRY(const app::Exported exported, app::export_to(*keep, words.folder));
  return give(fmt::format("{}, {} bytes, in {}. Back again: rubdown import {} --store NEW-FILE\n",
                          faces::counted(exported.files, "file"), exported.bytes, words.folder,
                          words.folder),
              "");
}

/// "100 sessions, 1 plan": what there is of each.
std::string counts_of(const app::Holdings& held) {
  std::string words;
  const auto add = [&](std::size_t count, std::string_view noun) {
    if (count > 0) words += (words.empty() ? "" : ", ") + faces::counted(count, noun);
  };
  add(held.sessions, "session");
  add(held.plans, "plan");
  add(held.races, "race");
  add(held.menu, "menu item");
  add(held.budgets, "budget");
  add(held.bookings, "booking");
  add(held.massages, "massage");
  add(held.feelings, "feeling");
  return words.empty() ? "an empty store" : words;
}

Result<void> erase(const DataWords& words) {
  RUBDOWN_TRY(auto keep, app::open_keep_if_there(words.store));
  if (!keep) return give("Nothing is kept.\n", "");
  RUBDOWN_TRY(const app::Holdings held, app::holdings(*keep));
  const std::string what =
      fmt::format("{}, wishes and profile, from {}", counts_of(held), keep->path.string());
  if (!words.yes)
    return fail(Fault::BadInput, "erase",
                fmt::format("this would take {}, for good; to do it: rubdown erase --yes. A copy "
                            "first: rubdown export FOLDER",
                            what));
  RUBDOWN_TRY_VOID(app::erase_all(*std::move(keep)));
  return give(fmt::format("Erased: {}\n", what), "");
}

}  // namespace

void add_import(CommandLine& line) {
  const auto words = std::make_shared<DataWords>();
  Options options = line.command("import", "keep what your watch recorded, on this machine",
                                 [words](Day) { return import(*words); });
  options.words("PATH", words->paths,
                "FIT, TCX and GPX files, folders, and archives of them; or a folder that rubdown "
                "export wrote",
                {.required = true});
  add_store_option(options, words->store);
}

void add_export(CommandLine& line) {
  const auto words = std::make_shared<DataWords>();
  Options options = line.command("export", "everything that is kept, as tables in a folder",
                                 [words](Day) { return write_out(*words); });
  options.word("FOLDER", words->folder, "a new one", {.required = true});
  add_store_option(options, words->store);
}

void add_erase(CommandLine& line) {
  const auto words = std::make_shared<DataWords>();
  Options options = line.command("erase", "takes everything away, to the last byte",
                                 [words](Day) { return erase(*words); });
  options.flag("--yes", words->yes, "do it");
  add_store_option(options, words->store);
}

}  // namespace rubdown::cli
