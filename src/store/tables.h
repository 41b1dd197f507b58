// Every table, in an order in which parents come before what hangs on them.
#pragma once

#include <array>

namespace rubdown::store {

struct Table {
  const char* name;
  const char* key;  // its primary key: the order of its rows in an export
};

/// All but session_series, whose bytes are exported as files of their own.
inline constexpr std::array all_tables = {
    Table{"runner", "owner"},
    Table{"setting", "owner, name"},
    Table{"threshold", "owner, id"},
    Table{"session", "owner, id"},
    Table{"session_pause", "owner, session_id, position"},
    Table{"session_lap", "owner, session_id, position"},
    Table{"session_note", "owner, session_id, position"},
    Table{"session_source", "owner, session_id, position"},
    Table{"session_file", "owner, sha256, start_utc_s"},
    Table{"race", "owner, id"},
    Table{"plan", "owner, id"},
    Table{"workout", "owner, plan_id, position"},
    Table{"workout_match", "owner, plan_id, position"},
    Table{"plan_note", "owner, plan_id, position"},
    Table{"plan_not_understood", "owner, plan_id, position"},
    Table{"menu_item", "owner, id"},
    Table{"wish", "owner, kind, subject"},
    Table{"budget", "owner, id"},
    Table{"booking", "owner, id"},
    Table{"massage", "owner, id"},
    Table{"feel", "owner, id"},
    Table{"finding", "owner, id"},
    Table{"complaint", "owner, id"},
    Table{"trial", "owner, id"},
    Table{"tool_owned", "owner, id"},
    Table{"self_massage", "owner, id"},
};

}  // namespace rubdown::store
