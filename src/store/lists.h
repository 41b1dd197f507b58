// Lists that belong to one session or plan: written and read as a whole, in their order.
#pragma once

#include <span>
#include <vector>

#include "store/shape.h"
#include "store/store.h"

namespace rubdown::store {

/// Shape<T>::parent names the column with the id of what the list belongs to.
template <class T>
Result<void> put_list(Batch& batch, const Id& owner, const Id& parent, std::span<const T> rows) {
  static const std::string sql = std::string{"INSERT INTO "} + Shape<T>::table + " (owner, " +
                                 Shape<T>::parent + ", position, " + names_of<T>() +
                                 ") VALUES ($1, $2, $3, " + parameters_from<T>(4) + ")";
  if (rows.empty()) return {};
  RUBDOWN_TRY(auto insert, batch.prepare(sql));
  insert.bind(1, Codec<Id>::cell(owner));
  insert.bind(2, Codec<Id>::cell(parent));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    insert.bind(3, Codec<std::size_t>::cell(i));
    bind_columns(insert, 4, rows[i]);
    RUBDOWN_TRY_VOID(insert.run());
  }
  return {};
}

template <class T>
Result<std::vector<T>> list_of(Database& database, const Id& owner, const Id& parent) {
  static const std::string sql = "SELECT " + names_of<T>() + " FROM " + Shape<T>::table +
                                 " WHERE owner = $1 AND " + Shape<T>::parent +
                                 " = $2 ORDER BY position";
  RUBDOWN_TRY(auto select, database.prepare(sql));
  select.bind(1, Codec<Id>::cell(owner));
  select.bind(2, Codec<Id>::cell(parent));
  std::vector<T> rows;
  while (true) {
    RUBDOWN_TRY(const bool more, select.step());
    if (!more) return rows;
    RUBDOWN_TRY(T row, read_columns<T>(database, select, 0));
    rows.push_back(std::move(row));
  }
}

}  // namespace rubdown::store
