#include "store/wishes.h"

#include <string>
#include <vector>

#include "core/day.h"
#include "store/names.h"
#include "store/shape.h"

namespace rubdown::store {
namespace {

using schedule::Wishes;

/// One wish as a row: what is wished, of what, and how much.
struct Wish {
  std::string kind{};
  std::string subject{};
  int value = 0;
};

constexpr std::size_t weekdays = 7;

std::vector<Wish> rows_of(const Wishes& wishes) {
  std::vector<Wish> rows;
  for (std::size_t i = 0; i < weekdays; ++i) {
    const std::string day{weekday_code(i)};
    if (wishes.weekday_points[i] != 0) rows.push_back({"weekday", day, wishes.weekday_points[i]});
    if (wishes.weekday_never[i]) rows.push_back({"never", day, 1});
  }
  for (const Style style : all_styles)
    if (const int points = wishes.style_points[index_of(style)]; points != 0)
      rows.push_back({"style", std::string{name_of(style)}, points});
  if (wishes.minutes) rows.push_back({"minutes", "", *wishes.minutes});
  if (wishes.half != Wishes{}.half)
    rows.push_back({"half", std::string{half_names.of(wishes.half)}, 1});
  return rows;
}

/// False when the row is none that rows_of makes.
bool take(const Wish& row, Wishes& wishes) {
  std::size_t weekday = 0;
  while (weekday < weekdays && weekday_code(weekday) != row.subject) ++weekday;
  const bool is_weekday = weekday < weekdays;
  const auto style = style_named(row.subject);
  const auto half = half_names.named(row.subject);
  if (row.kind == "weekday" && is_weekday)
    wishes.weekday_points[weekday] = row.value;
  else if (row.kind == "never" && is_weekday)
    wishes.weekday_never[weekday] = true;
  else if (row.kind == "style" && style)
    wishes.style_points[index_of(*style)] = row.value;
  else if (row.kind == "minutes")
    wishes.minutes = row.value;
  else if (row.kind == "half" && half)
    wishes.half = *half;
  else
    return false;
  return true;
}

}  // namespace

template <>
struct Shape<Wish> {
  static constexpr auto table = "wish";
  static constexpr auto columns =
      std::tuple{Column{"kind", &Wish::kind}, Column{"subject", &Wish::subject},
                 Column{"value", &Wish::value}};
};

Result<void> put_wishes(Batch& batch, const Id& owner, const Wishes& wishes) {
  RUBDOWN_TRY(auto erase, batch.prepare("DELETE FROM wish WHERE owner = $1"));
  erase.bind(1, Codec<Id>::cell(owner));
  RUBDOWN_TRY_VOID(erase.run());
  RUBDOWN_TRY(auto insert, batch.prepare("INSERT INTO wish (owner, kind, subject, value) VALUES "
                                         "($1, $2, $3, $4)"));
  insert.bind(1, Codec<Id>::cell(owner));
  for (const Wish& row : rows_of(wishes)) {
    bind_columns(insert, 2, row);
    RUBDOWN_TRY_VOID(insert.run());
  }
  return {};
}

Result<Wishes> load_wishes(Store& store, const Id& owner) {
  Database& database = store.database();
  RUBDOWN_TRY(auto select, database.prepare("SELECT kind, subject, value FROM wish WHERE owner = "
                                            "$1 ORDER BY kind, subject"));
  select.bind(1, Codec<Id>::cell(owner));
  Wishes wishes;
  while (true) {
    RUBDOWN_TRY(const bool more, select.step());
    if (!more) return wishes;
    RUBDOWN_TRY(const Wish row, read_columns<Wish>(database, select, 0));
    if (!take(row, wishes))
      return fail(Fault::Unavailable, database.path().string(),
                  "table wish holds the " + row.kind + " '" + row.subject +
                      "', which this rubdown does not understand");
  }
}

}  // namespace rubdown::store
