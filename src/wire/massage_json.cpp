#include "wire/massage_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "core/text.h"
#include "wire/json_cell.h"

namespace rubdown::wire {
namespace {

using body::FindingKind;
using care::Finding;
using Cell = JsonCell;

/// Nothing needs more than its own cell.
struct Context {};
template <class T>
using Field = JsonField<T, Context>;
constexpr bool required = true;
constexpr bool optional = false;

constexpr std::int64_t cents_max = 1'000'000'000;
constexpr std::size_t words_max = 10'000;

Result<int> from_to(const Cell& cell, int least, int most, std::string_view meaning) {
  RUBDOWN_TRY(const int value, read_int(cell, meaning));
  if (value >= least && value <= most) return value;
  return refuse(cell, fmt::format("found {}; expected {} to {} {}", value, least, most, meaning));
}

Result<std::string> words(const Cell& cell) {
  RUBDOWN_TRY(std::string text, read_text(cell, "words"));
  if (text.size() <= words_max) return text;
  return refuse(cell, fmt::format("found {} bytes; expected at most {}", text.size(), words_max));
}

/// A name that must be one of `names`.
template <class T>
Result<T> named(const Cell& cell, std::string_view meaning, const std::vector<std::string>& names,
                std::optional<T> (*find)(std::string_view)) {
  RUBDOWN_TRY(const std::string name, read_text(cell, meaning));
  if (const auto found = find(name)) return *found;
  return refuse(cell,
                fmt::format("found \"{}\"{}; expected {}", printable(shorten(name, 40)),
                            did_you_mean(name, names),
                            names.size() <= style_count ? one_of(names) : std::string{meaning}));
}

Result<Style> style(const Cell& cell) {
  std::vector<std::string> names;
  for (const Style one : all_styles) names.emplace_back(name_of(one));
  return named<Style>(cell, "a style", names, style_named);
}

Result<FindingKind> kind(const Cell& cell) {
  return named<FindingKind>(cell, "a kind", {"tight", "sore", "tender_point", "pain"},
                            body::finding_kind_named);
}

Result<body::Spot> spot(const Cell& cell) {
  std::vector<std::string> names;
  for (const body::Region& region : body::regions())
    for (std::string& path : body::path_ids(region)) names.push_back(std::move(path));
  return named<body::Spot>(cell,
                           "a place with its side, such as \"calves-left\" or \"calves-both\"",
                           names, body::spot_named);
}

Result<double> value(const Cell& cell) {
  RUBDOWN_TRY(const auto tenths, read_decimal(cell, 1, "0 (nothing) to 10 (the worst)"));
  if (tenths >= 0 && tenths <= 100) return static_cast<double>(tenths) / 10;
  return refuse(
      cell, fmt::format("found {}; expected 0 (nothing) to 10 (the worst)", found_in(cell.node)));
}

constexpr Field<Finding> finding_fields[] = {
    {"place", required,
     [](const Context&, const Cell& cell, Finding& into) -> Result<void> {
       RUBDOWN_TRY(into.spot, spot(cell));
       return {};
     }},
    {"kind", optional,
     [](const Context&, const Cell& cell, Finding& into) -> Result<void> {
       RUBDOWN_TRY(into.kind, kind(cell));
       return {};
     }},
    {"value", required,
     [](const Context&, const Cell& cell, Finding& into) -> Result<void> {
       RUBDOWN_TRY(into.value, value(cell));
       return {};
     }},
    {"note", optional,
     [](const Context&, const Cell& cell, Finding& into) -> Result<void> {
       RUBDOWN_TRY(into.note, words(cell));
       return {};
     }},
};

constexpr Field<MassageForm> form_fields[] = {
    {"day", required,
     [](const Context&, const Cell& cell, MassageForm& into) -> Result<void> {
       RUBDOWN_TRY(into.massage.day, read_day(cell));
       return {};
     }},
    {"style", required,
     [](const Context&, const Cell& cell, MassageForm& into) -> Result<void> {
       RUBDOWN_TRY(into.massage.style, style(cell));
       return {};
     }},
    {"minutes", required,
     [](const Context&, const Cell& cell, MassageForm& into) -> Result<void> {
       RUBDOWN_TRY(into.massage.minutes, from_to(cell, 5, 240, "minutes"));
       return {};
     }},
    {"pressure", optional,
     [](const Context&, const Cell& cell, MassageForm& into) -> Result<void> {
       RUBDOWN_TRY(into.massage.pressure, from_to(cell, 0, 10, "of pressure"));
       return {};
     }},
    {"regions", optional,
     [](const Context&, const Cell& cell, MassageForm& into) -> Result<void> {
       return read_list(cell, [&](const Cell& element) -> Result<void> {
         RUBDOWN_TRY(const body::Spot place, spot(element));
         into.massage.regions.push_back(place);
         return {};
       });
     }},
    {"findings", optional,
     [](const Context& context, const Cell& cell, MassageForm& into) -> Result<void> {
       return read_list(cell, [&](const Cell& element) -> Result<void> {
         Finding finding;
         finding.noticed_by = body::NoticedBy::Therapist;
         RUBDOWN_TRY_VOID(read_object(context, element,
                                      std::span<const Field<Finding>>{finding_fields}, finding));
         into.findings.push_back(std::move(finding));
         return {};
       });
     }},
    {"advice", optional,
     [](const Context&, const Cell& cell, MassageForm& into) -> Result<void> {
       RUBDOWN_TRY(into.massage.advice, words(cell));
       return {};
     }},
    {"therapist", optional,
     [](const Context&, const Cell& cell, MassageForm& into) -> Result<void> {
       RUBDOWN_TRY(into.massage.therapist, words(cell));
       return {};
     }},
    {"helped", optional,
     [](const Context&, const Cell& cell, MassageForm& into) -> Result<void> {
       RUBDOWN_TRY(into.massage.helped, words(cell));
       return {};
     }},
    {"before", optional,
     [](const Context&, const Cell& cell, MassageForm& into) -> Result<void> {
       RUBDOWN_TRY(into.massage.before, value(cell));
       return {};
     }},
    {"price_cents", optional,
     [](const Context&, const Cell& cell, MassageForm& into) -> Result<void> {
       RUBDOWN_TRY(const auto cents, read_whole(cell, "cents (80.00 is 8000)"));
       if (cents < 0 || cents > cents_max)
         return refuse(cell, fmt::format("found {}; expected 0 to {} cents", cents, cents_max));
       into.massage.price = Cents{cents};
       return {};
     }},
};

/// "left calf 6 tight, the outer head"
std::string words_of(const Finding& finding) {
  std::string line = fmt::format("{} {:g}", name_of(finding.spot), finding.value);
  if (finding.kind)
    line += *finding.kind == FindingKind::TenderPoint ? " tender point"
                                                      : " " + std::string{name_of(*finding.kind)};
  return finding.note.empty() ? line : line + ", " + finding.note;
}

template <class T, std::size_t size>
void append_keys(std::vector<std::string>& into, const std::string& prefix,
                 const Field<T> (&fields)[size]) {
  for (const Field<T>& field : fields)
    into.push_back(prefix + std::string{field.key} + (field.required ? "!" : ""));
}

}  // namespace

Result<MassageForm> massage_from_json(std::string_view text, std::string_view name) {
  RUBDOWN_TRY(const auto tree, JsonTree::parse(text, name, {.bytes_max = 1'000'000}));
  MassageForm form;
  RUBDOWN_TRY_VOID(read_object(Context{}, Cell{tree.root(), name},
                               std::span<const Field<MassageForm>>{form_fields}, form));
  for (Finding& finding : form.findings) {
    finding.day = form.massage.day;
    form.massage.findings += (form.massage.findings.empty() ? "" : "; ") + words_of(finding);
  }
  return form;
}

std::vector<std::string> massage_keys() {
  std::vector<std::string> keys;
  append_keys(keys, "", form_fields);
  append_keys(keys, "findings[].", finding_fields);
  return keys;
}

}  // namespace rubdown::wire
