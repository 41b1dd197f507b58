// Any bytes as files of an export: imported as a whole or refused with the file's name, and then
// nothing of them is kept. The input is files parted by form feeds, each its name, a new line and
// its bytes; the manifest that tells their sums is made here. What was imported can be read, and
// exported, and imported again to the same files.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "activity/sha256.h"
#include "core/text.h"
#include "store/csv.h"
#include "store/export.h"
#include "store/manifest.h"
#include "store/profile.h"
#include "store/sessions.h"

using namespace rubdown;
using namespace rubdown::store;

namespace {

using Files = std::map<std::string, std::string>;

Files files_in(std::string_view input) {
  Files files;
  for (const std::string_view piece : split(input, '\f')) {
    const std::size_t line = std::min(piece.find('\n'), piece.size());
    files.emplace(piece.substr(0, line), piece.substr(std::min(line + 1, piece.size())));
  }
  return files;
}

std::string manifest_of(const Files& files) {
  std::vector<ExportedFile> list;
  for (const auto& [name, bytes] : files) {
    const auto table = read_csv(bytes, name);
    const auto rows = table ? static_cast<std::int64_t>(table->rows.size()) : 0;
    list.push_back({name, rows, activity::sha256_of(bytes)});
  }
  return write_manifest(list);
}

Result<void> import(Store& store, const Files& files) {
  return import_all(store, [&](const std::string& name) -> Result<std::string> {
    const auto found = files.find(name);
    if (found == files.end()) return fail(Fault::NotFound, name, "there is no such file");
    return found->second;
  });
}

Result<Files> exported(Store& store) {
  Files files;
  RUBDOWN_TRY_VOID(export_all(store, [&](const std::string& name, std::string_view bytes) {
    files.emplace(name, bytes);
    return Result<void>{};
  }));
  return files;
}

/// One store for all inputs, in a folder that goes with the program.
class Place {
 public:
  Place() {
    std::string made = (std::filesystem::temp_directory_path() / "rubdown-fuzz-XXXXXX").string();
    RUBDOWN_CHECK(::mkdtemp(made.data()) != nullptr);
    folder_ = made;
    auto opened = Store::open(folder_ / "a.db");
    RUBDOWN_CHECK(opened.has_value());
    store_.emplace(std::move(*opened));
  }
  ~Place() {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  Store& store() { return *store_; }
  /// Everything hangs on a runner.
  void empty() { RUBDOWN_CHECK(store_->database().run("DELETE FROM runner").has_value()); }

 private:
  std::filesystem::path folder_;
  std::optional<Store> store_;
};

/// Reads all that is there: given or refused.
void read_all(Store& store) {
  const auto runners = all_runners(store);
  if (!runners) return;
  for (const auto& runner : *runners) {
    const auto sessions = session_summaries(store, runner.id);
    if (!sessions) continue;
    for (const SessionSummary& session : *sessions)
      (void)load_session(store, runner.id, session.id);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Place place;
  const std::string_view input{reinterpret_cast<const char*>(data), size};
  (void)read_manifest(input);
  Files files = files_in(input);
  files[manifest_name] = manifest_of(files);
  const auto imported = import(place.store(), files);
  if (!imported) {
    RUBDOWN_CHECK(!imported.error().what.empty());
    const auto rows = place.store().database().number("SELECT count(*) FROM runner");
    RUBDOWN_CHECK(rows && *rows == 0);
    return 0;
  }
  read_all(place.store());
  const auto once = exported(place.store());
  place.empty();
  if (!once) return 0;
  RUBDOWN_CHECK(import(place.store(), *once).has_value());
  const auto twice = exported(place.store());
  place.empty();
  RUBDOWN_CHECK(twice && *twice == *once);
  return 0;
}
