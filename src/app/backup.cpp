#include "app/backup.h"

#include <system_error>

#include "app/files.h"
#include "app/kept_lists.h"
#include "store/erase.h"
#include "store/export.h"
#include "store/feels.h"
#include "store/massages.h"
#include "store/money.h"
#include "store/plans.h"
#include "store/profile.h"
#include "store/races.h"
#include "store/sessions.h"

namespace rubdown::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t table_bytes_max = 2'000'000'000;

Error cannot(const fs::path& path, const std::error_code& why) {
  return {Fault::Unavailable, path.string(), why.message() + "; nothing was exported"};
}

/// A folder beside the target, gone again unless it was moved there.
class Unfinished {
 public:
  explicit Unfinished(fs::path path) : path_{std::move(path)} {}
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Result<void> write_plain(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return tl::unexpected{cannot(path.parent_path(), error)};
  return write_file(path, bytes);
}

template <class T>
Result<std::size_t> count_of(Keep& keep) {
  RUBDOWN_TRY(const auto all, kept<T>(keep));
  return all.size();
}

}  // namespace

Result<Exported> export_to(Keep& keep, const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder, error) &&
      !(fs::is_directory(folder, error) && fs::is_empty(folder, error)))
    return fail(Fault::Conflict, folder.string(),
                "something lies there already; expected a new or empty folder");
  const Unfinished unfinished{folder.lexically_normal().string() + ".unfinished"};
  fs::remove_all(unfinished.path(), error);
  fs::create_directories(unfinished.path(), error);
  if (error) return tl::unexpected{cannot(unfinished.path(), error)};
  Exported exported;
  RUBDOWN_TRY_VOID(store::export_all(
      keep.store, [&](const std::string& name, std::string_view bytes) -> Result<void> {
        ++exported.files;
        exported.bytes += bytes.size();
        return write_plain(unfinished.path() / name, bytes);
      }));
  fs::remove(folder, error);  // when it is empty
  fs::rename(unfinished.path(), folder, error);
  if (error) return tl::unexpected{cannot(folder, error)};
  return exported;
}

bool is_export(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_regular_file(folder / "manifest.csv", ignored) &&
         fs::is_directory(folder / "tables", ignored);
}

Result<fs::path> restore(const fs::path& folder, const std::string& store_path) {
  RUBDOWN_TRY(const fs::path place, place_of_store(store_path));
  RUBDOWN_TRY(auto store, store::Store::open(place));
  RUBDOWN_TRY(const auto runners, store::all_runners(store));
  if (!runners.empty())
    return fail(Fault::Conflict, place.string(),
                "somebody is in this store already; expected a new one: --store FILE, or rubdown "
                "erase first");
  RUBDOWN_TRY_VOID(store::import_all(
      store, [&](const std::string& name) { return read_file(folder / name, table_bytes_max); }));
  return place;
}

Result<Holdings> holdings(Keep& keep) {
  Holdings all;
  RUBDOWN_TRY(const auto sessions, store::session_summaries(keep.store, keep.runner));
  RUBDOWN_TRY(const auto plans, store::plan_summaries(keep.store, keep.runner));
  all.sessions = sessions.size();
  all.plans = plans.size();
  RUBDOWN_TRY(all.races, count_of<RaceWish>(keep));
  RUBDOWN_TRY(all.menu, count_of<schedule::MenuItem>(keep));
  RUBDOWN_TRY(all.budgets, count_of<schedule::Budget>(keep));
  RUBDOWN_TRY(all.bookings, count_of<schedule::Booking>(keep));
  RUBDOWN_TRY(all.massages, count_of<care::Massage>(keep));
  RUBDOWN_TRY(all.feelings, count_of<care::Feel>(keep));
  return all;
}

Result<void> erase_all(Keep keep) {
  RUBDOWN_TRY(const bool was_there, store::erase(keep.store, keep.runner));
  RUBDOWN_CHECK(was_there);
  const fs::path path = keep.path;
  { const store::Store closed{std::move(keep.store)}; }  // with its log
  std::error_code error;
  fs::remove(path, error);
  if (error)
    return fail(Fault::Unavailable, path.string(),
                "everything in it is erased, but the empty file stays: " + error.message());
  return {};
}

}  // namespace rubdown::app
