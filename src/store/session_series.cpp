#include "store/session_series.h"

#include "store/series_code.h"

namespace rubdown::store {
namespace {

constexpr const char* samples_kind = "samples";
constexpr const char* beats_kind = "beats";

Result<void> put_packed(Batch& batch, const Id& owner, const Id& session_id, const char* kind,
                        const std::string& packed) {
  RUBDOWN_TRY(auto insert, batch.prepare("INSERT INTO session_series (owner, session_id, kind, "
                                         "packed) VALUES ($1, $2, $3, $4)"));
  insert.bind(1, Codec<Id>::cell(owner));
  insert.bind(2, Codec<Id>::cell(session_id));
  insert.bind(3, std::string_view{kind});
  insert.bind(4, Blob{packed});
  return insert.run();
}

/// False when the bytes are not what was written.
bool take(std::string_view kind, std::string_view packed, activity::Session& session) {
  if (kind == samples_kind) {
    auto series = unpack_series(packed);
    if (series) session.series = std::move(*series);
    return series.has_value();
  }
  auto beats = unpack_beats(packed);
  if (beats) session.rr_intervals_s = std::move(*beats);
  return beats.has_value();
}

}  // namespace

PackedSeries packed_of(const activity::Session& session) {
  PackedSeries packed;
  if (session.series.size() > 0) packed.samples = pack_series(session.series);
  if (!session.rr_intervals_s.empty()) packed.beats = pack_beats(session.rr_intervals_s);
  return packed;
}

Result<void> put_series(Batch& batch, const Id& owner, const Id& session_id,
                        const PackedSeries& packed) {
  if (!packed.samples.empty())
    RUBDOWN_TRY_VOID(put_packed(batch, owner, session_id, samples_kind, packed.samples));
  if (!packed.beats.empty())
    RUBDOWN_TRY_VOID(put_packed(batch, owner, session_id, beats_kind, packed.beats));
  return {};
}

Result<void> load_series(Database& database, const Id& owner, const Id& session_id,
                         activity::Session& session) {
  RUBDOWN_TRY(auto select, database.prepare("SELECT kind, packed FROM session_series WHERE owner = "
                                            "$1 AND session_id = $2"));
  select.bind(1, Codec<Id>::cell(owner));
  select.bind(2, Codec<Id>::cell(session_id));
  while (true) {
    RUBDOWN_TRY(const bool more, select.step());
    if (!more) return {};
    const std::string kind{text_in(select.cell(0)).value_or("")};
    const Cell packed = select.cell(1);
    const auto* blob = std::get_if<Blob>(&packed);
    if (!blob || !take(kind, blob->bytes, session))
      return fail(Fault::Unavailable, database.path().string(),
                  "the " + kind + " of session " + session_id.text() +
                      " are damaged: import its file again, or bring back a backup or an export");
  }
}

}  // namespace rubdown::store
