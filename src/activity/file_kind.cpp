#include "activity/file_kind.h"

#include <algorithm>
#include <array>

#include "activity/tar.h"
#include "activity/xml_text.h"
#include "core/text.h"

namespace rubdown::activity {
namespace {

using namespace std::string_view_literals;

struct ByName {
  std::string_view extension;
  FileKind kind;
};

constexpr std::array by_name = {
    ByName{".fit", FileKind::Fit},        ByName{".tcx", FileKind::Tcx},
    ByName{".gpx", FileKind::Gpx},        ByName{".zip", FileKind::Zip},
    ByName{".gz", FileKind::Gzip},        ByName{".gzip", FileKind::Gzip},
    ByName{".tgz", FileKind::Gzip},       ByName{".tar", FileKind::Tar},
    ByName{".jpg", FileKind::Other},      ByName{".jpeg", FileKind::Other},
    ByName{".png", FileKind::Other},      ByName{".gif", FileKind::Other},
    ByName{".heic", FileKind::Other},     ByName{".webp", FileKind::Other},
    ByName{".mp4", FileKind::Other},      ByName{".mov", FileKind::Other},
    ByName{".mp3", FileKind::Other},      ByName{".pdf", FileKind::Other},
    ByName{".doc", FileKind::Other},      ByName{".docx", FileKind::Other},
    ByName{".xls", FileKind::Other},      ByName{".xlsx", FileKind::Other},
    ByName{".csv", FileKind::Other},      ByName{".json", FileKind::Other},
    ByName{".html", FileKind::Other},     ByName{".htm", FileKind::Other},
    ByName{".txt", FileKind::Other},      ByName{".md", FileKind::Other},
    ByName{".ics", FileKind::Other},      ByName{".kml", FileKind::Other},
    ByName{".kmz", FileKind::Other},      ByName{".toml", FileKind::Other},
    ByName{".ds_store", FileKind::Other}, ByName{".db", FileKind::Other},
    ByName{".exe", FileKind::Other}};

struct ByBytes {
  std::size_t at;
  std::string_view mark;
  FileKind kind;
  std::string_view words;
};

constexpr std::array by_bytes = {
    ByBytes{8, ".FIT"sv, FileKind::Fit, "a FIT file"},
    ByBytes{0, "PK\x03\x04"sv, FileKind::Zip, "a zip archive (or an office document, or KMZ)"},
    ByBytes{0, "PK\x05\x06"sv, FileKind::Zip, "an empty zip archive"},
    ByBytes{0, "\x1f\x8b"sv, FileKind::Gzip, "a gzip file"},
    ByBytes{0, "\x00\x05\x16\x07"sv, FileKind::AppleDouble, "a Mac's companion file (AppleDouble)"},
    ByBytes{0, "\xFF\xD8\xFF"sv, FileKind::Other, "a picture (JPEG)"},
    ByBytes{0, "\x89PNG"sv, FileKind::Other, "a picture (PNG)"},
    ByBytes{0, "GIF8"sv, FileKind::Other, "a picture (GIF)"},
    ByBytes{4, "ftyp"sv, FileKind::Other, "a film or a phone's picture"},
    ByBytes{0, "%PDF"sv, FileKind::Other, "a PDF"},
    ByBytes{0, "7z\xBC\xAF\x27\x1C"sv, FileKind::Other, "a 7z archive; unpack it first"},
    ByBytes{0, "Rar!"sv, FileKind::Other, "a RAR archive; unpack it first"},
    ByBytes{0,
            "\xFD"
            "7zXZ"sv,
            FileKind::Other, "an xz file; unpack it first"},
    ByBytes{0, "BZh"sv, FileKind::Other, "a bzip2 file; unpack it first"},
    ByBytes{0, "\x28\xB5\x2F\xFD"sv, FileKind::Other, "a zstd file; unpack it first"},
    ByBytes{0, "SQLite format 3"sv, FileKind::Other, "a database (SQLite)"},
    ByBytes{0, "BEGIN:VCALENDAR"sv, FileKind::Other, "a calendar; plans are read elsewhere"},
    ByBytes{0, "{"sv, FileKind::Other, "JSON"}};

std::string_view last_part(std::string_view name) {
  const std::size_t slash = name.find_last_of('/');
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

/// The first element of an XML file says what it is; comments and the like may stand before it.
FileKind kind_of_xml(std::string_view text) {
  constexpr std::size_t looked_at = 8192;
  const std::string_view head = text.substr(0, looked_at);
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at)) {
    const std::string_view rest = head.substr(at);
    const std::string_view end = rest.starts_with("<!--") ? "-->"sv : ">"sv;
    if (!rest.starts_with("<?") && !rest.starts_with("<!")) {
      std::string_view name = rest.substr(1, rest.find_first_of(" \t\r\n/>", 1) - 1);
      if (const std::size_t colon = name.find(':'); colon != std::string_view::npos)
        name.remove_prefix(colon + 1);
      const std::string lower = to_lower(name.substr(0, 40));
      if (lower == "gpx") return FileKind::Gpx;
      return lower == "trainingcenterdatabase" ? FileKind::Tcx : FileKind::Other;
    }
    const std::size_t close = rest.find(end);
    if (close == std::string_view::npos) break;
    at += close;
  }
  return FileKind::Unknown;
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return trim(bytes);
}

const ByBytes* mark_of(std::string_view bytes) {
  const auto found = std::find_if(by_bytes.begin(), by_bytes.end(), [&](const ByBytes& row) {
    return bytes.size() >= row.at && bytes.substr(row.at).starts_with(row.mark);
  });
  return found == by_bytes.end() ? nullptr : &*found;
}

}  // namespace

std::string extension_of(std::string_view name) {
  const std::string_view last = last_part(name);
  const std::size_t dot = last.find_last_of('.');
  return dot == std::string_view::npos ? std::string{} : to_lower(last.substr(dot));
}

FileKind kind_by_name(std::string_view name) {
  const std::string_view last = last_part(name);
  if (last.starts_with("._") || name.starts_with("__MACOSX/") ||
      name.find("/__MACOSX/") != std::string_view::npos)
    return FileKind::AppleDouble;
  if (to_lower(last) == "activities.csv") return FileKind::StravaIndex;
  const std::string extension = extension_of(name);
  for (const ByName& row : by_name)
    if (row.extension == extension) return row.kind;
  return FileKind::Unknown;
}

FileKind kind_by_bytes(std::string_view bytes) {
  if (const ByBytes* row = mark_of(bytes)) return row->kind;
  if (is_tar_header(bytes)) return FileKind::Tar;
  constexpr std::size_t looked_at = 16384;
  if (const auto text = utf16_to_utf8(bytes.substr(0, looked_at)))
    return kind_of_xml(without_mark(*text));
  const std::string_view text = without_mark(bytes.substr(0, looked_at));
  return text.starts_with('<') ? kind_of_xml(text) : FileKind::Unknown;
}

std::string description_of(std::string_view bytes) {
  if (bytes.empty()) return "an empty file";
  if (const ByBytes* row = mark_of(bytes)) return std::string{row->words};
  if (is_tar_header(bytes)) return "a tar archive";
  const std::string_view text = without_mark(bytes.substr(0, 1024));
  if (text.starts_with("{") || text.starts_with("[")) return "JSON";
  constexpr std::size_t shown = 40;
  if (text.starts_with('<'))
    return "XML that begins " + shorten(valid_words(text.substr(0, 4 * shown)), shown);
  const bool is_binary =
      text.find('\0') != std::string_view::npos ||
      first_bad_utf8(text.substr(0, text.size() - std::min<std::size_t>(text.size(), 4)));
  if (is_binary) return "bytes of no kind that is known here";
  return "text that begins '" + shorten(valid_words(text.substr(0, 4 * shown)), shown) + "'";
}

}  // namespace rubdown::activity
