// The bodies of records.h, for the files that say which types are kept: each instantiates them with
// RUBDOWN_KEEPS(T).
#pragma once

#include <fmt/format.h>

#include "store/records.h"
#include "store/shape.h"

namespace rubdown::store {

template <class T>
Result<void> put(Batch& batch, const Id& owner, const Kept<T>& kept) {
  static const std::string table = Shape<T>::table;
  static const std::string sql = "INSERT INTO " + table + " (owner, id, position, " +
                                 names_of<T>() +
                                 ") VALUES ($1, $2, (SELECT COALESCE(MAX(position), 0) + 1 FROM " +
                                 table + " WHERE owner = $1), " + parameters_from<T>(3) +
                                 ") ON CONFLICT (owner, id) DO UPDATE SET " + updates_of<T>();
  RUBDOWN_TRY(auto insert, batch.prepare(sql));
  insert.bind(1, Codec<Id>::cell(owner));
  insert.bind(2, Codec<Id>::cell(kept.id));
  bind_columns(insert, 3, kept.value);
  return insert.run();
}

template <class T>
Result<std::vector<Kept<T>>> all(Store& store, const Id& owner) {
  static const std::string sql = "SELECT id, " + names_of<T>() + " FROM " + Shape<T>::table +
                                 " WHERE owner = $1 ORDER BY " + Shape<T>::order;
  RUBDOWN_TRY(auto select, store.database().prepare(sql));
  select.bind(1, Codec<Id>::cell(owner));
  std::vector<Kept<T>> found;
  while (true) {
    RUBDOWN_TRY(const bool more, select.step());
    if (!more) return found;
    const Id id = Codec<Id>::value(select.cell(0)).value_or(Id{});
    RUBDOWN_TRY(T value, read_columns<T>(store.database(), select, 1));
    found.push_back({id, std::move(value)});
  }
}

template <class T>
Result<bool> remove(Batch& batch, const Id& owner, const Id& id) {
  static const std::string sql =
      fmt::format("DELETE FROM {} WHERE owner = $1 AND id = $2 RETURNING id", Shape<T>::table);
  RUBDOWN_TRY(auto erase, batch.prepare(sql));
  erase.bind(1, Codec<Id>::cell(owner));
  erase.bind(2, Codec<Id>::cell(id));
  return erase.any();
}

}  // namespace rubdown::store

#define RUBDOWN_KEEPS(T)                                           \
  template Result<void> put<T>(Batch&, const Id&, const Kept<T>&); \
  template Result<std::vector<Kept<T>>> all<T>(Store&, const Id&); \
  template Result<bool> remove<T>(Batch&, const Id&, const Id&)
