// Stores for tests: a folder that goes when the test ends, and everything that a store can hold,
// drawn from a seed.
#pragma once

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "activity/session.h"
#include "store/store.h"
#include "tests/agree/dice.h"
#include "tests/support/folder.h"
#include "training/plan.h"

namespace rubdown::store::made {

using test::Folder;

/// The same id for the same number.
[[nodiscard]] Id id(int number);

/// The value, or the end of the test with the error's words.
template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error{result.error().where + ": " + result.error().what};
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

[[nodiscard]] Store open(const std::filesystem::path& path);
/// A runner with nothing but a name.
void add_runner(Store& store, const Id& owner, const std::string& name = "Ada");

/// A session with every member filled or empty by chance; `number` tells its file's hash and start.
[[nodiscard]] activity::Session session(agree::Dice& dice, int number, std::size_t samples = 40);
[[nodiscard]] training::Plan plan(agree::Dice& dice);

/// Fills every table for this owner.
void fill(Store& store, const Id& owner, const std::string& name, agree::Dice& dice);

/// Every cell of every table as text, straight from the file: what two equal stores share.
[[nodiscard]] std::string dump(Store& store);
/// The numbers of rows, by table.
[[nodiscard]] std::map<std::string, std::int64_t> rows(Store& store);

/// The bytes of the database and of the files beside it.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);

}  // namespace rubdown::store::made
