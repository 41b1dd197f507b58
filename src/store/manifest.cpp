#include "store/manifest.h"

#include <fmt/format.h>

#include <algorithm>

#include "store/csv.h"

namespace rubdown::store {
namespace {

constexpr const char* format_name = "rubdown export";
constexpr std::int64_t format_version = 1;
const std::vector<std::string> head = {"name", "rows", "sha256"};

void add(CsvWriter& csv, std::string_view name, std::int64_t rows, std::string_view sha256) {
  csv.add(name);
  csv.add(rows);
  csv.add(sha256);
  csv.end_row();
}

/// A stranger's manifest must not make anybody read files elsewhere.
bool stays_inside(std::string_view name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' ||
           c == '/';
  });
  return plain && !name.starts_with('/') && name.find("..") == std::string_view::npos;
}

tl::unexpected<Error> wrong(std::string what) {
  return fail(Fault::BadInput, manifest_name, std::move(what));
}

}  // namespace

std::string write_manifest(const std::vector<ExportedFile>& files) {
  CsvWriter csv;
  for (const std::string& name : head) csv.add_name(name);
  csv.end_row();
  add(csv, format_name, format_version, "");
  for (const ExportedFile& file : files) add(csv, file.name, file.rows, file.sha256);
  return csv.text();
}

Result<std::vector<ExportedFile>> read_manifest(std::string_view bytes) {
  RUBDOWN_TRY(const CsvFile csv, read_csv(bytes, manifest_name));
  if (csv.head != head || csv.rows.empty() || csv.rows[0][0].text != format_name)
    return wrong("is not the list of a rubdown export");
  if (whole_in(csv.rows[0][1]) != format_version)
    return wrong(
        fmt::format("was written in format {}; this rubdown reads format {}: use a newer "
                    "rubdown",
                    csv.rows[0][1].text, format_version));
  std::vector<ExportedFile> files;
  for (std::size_t i = 1; i < csv.rows.size(); ++i) {
    const auto& row = csv.rows[i];
    const auto rows = whole_in(row[1]);
    if (!rows || !stays_inside(row[0].text))
      return wrong(fmt::format("row {} names no file of an export: '{}'", i + 2, row[0].text));
    files.push_back({row[0].text, *rows, row[2].text});
  }
  return files;
}

}  // namespace rubdown::store
