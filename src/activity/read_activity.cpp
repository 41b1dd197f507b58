#include "activity/read_activity.h"

#include <fmt/format.h>

#include "activity/file_kind.h"
#include "activity/from_fit.h"
#include "activity/gpx.h"
#include "activity/inflate.h"
#include "activity/sha256.h"
#include "activity/tcx.h"
#include "activity/xml_text.h"

namespace rubdown::activity {
namespace {

struct Format {
  FileKind kind;
  std::string_view name;
  Result<std::vector<Session>> (*read)(std::string_view bytes, const std::string& name);
  bool is_text;
};

const Format* format_of(FileKind kind) {
  static constexpr Format formats[] = {{FileKind::Fit, "fit", read_fit, false},
                                       {FileKind::Tcx, "tcx", read_tcx, true},
                                       {FileKind::Gpx, "gpx", read_gpx, true}};
  for (const Format& format : formats)
    if (format.kind == kind) return &format;
  return nullptr;
}

Result<std::vector<Session>> read_plain(std::string_view bytes, const std::string& name) {
  const Format* format = format_of(kind_by_bytes(bytes));
  if (format == nullptr)
    return fail(
        Fault::BadInput, name,
        fmt::format("found {}; expected an activity as FIT, TCX or GPX", description_of(bytes)));
  const auto converted = format->is_text ? utf16_to_utf8(bytes) : std::nullopt;
  RUBDOWN_TRY(std::vector<Session> sessions,
              format->read(converted ? std::string_view{*converted} : bytes, name));
  const Source source{.name = name,
                      .format = std::string{format->name},
                      .sha256 = sha256_of(bytes),
                      .size_bytes = static_cast<std::int64_t>(bytes.size())};
  for (Session& session : sessions) session.sources.push_back(source);
  return sessions;
}

}  // namespace

Result<std::vector<Session>> read_activity(std::string_view bytes, const std::string& name) {
  if (bytes.size() > bytes_of_a_track_max)
    return fail(Fault::BadInput, name,
                fmt::format("found {} MB; expected at most {}", bytes.size() >> 20U,
                            bytes_of_a_track_max >> 20U));
  if (kind_by_bytes(bytes) != FileKind::Gzip) return read_plain(bytes, name);
  RUBDOWN_TRY(const std::string unpacked, gunzip(bytes, name, Limits{}));
  return read_plain(unpacked, name);
}

}  // namespace rubdown::activity
