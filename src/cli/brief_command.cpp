// `rubdown brief`: one page for the therapist.
#include <unistd.h>

#include "app/brief.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "cli/season_request.h"
#include "core/text.h"
#include "faces/brief.h"

namespace rubdown::cli {
namespace {

struct BriefWords {
  SeasonWords season;
  std::string day;  // empty: the next massage's
  std::string format;
  std::string output;  // a path; empty: standard output
  std::string paper = "a4";
  std::vector<std::string> without;
  bool hatch = false;
};

/// What was asked for, or what the file's name says.
std::string format_of(const BriefWords& words) {
  if (!words.format.empty()) return words.format;
  if (words.output.ends_with(".pdf")) return "pdf";
  return words.output.ends_with(".html") ? "html" : "text";
}

Result<std::set<care::BriefPart>> parts_from(const std::vector<std::string>& words) {
  static const std::vector<std::string> names = care::brief_part_names();
  std::set<care::BriefPart> parts;
  for (const std::string& piece : pieces_of(words)) {
    if (to_lower(piece) == "stops" || to_lower(piece) == "flags")
      return fail(Fault::BadInput, "--without " + piece,
                  "red flags cannot be left out: who works on a body has to know them; expected " +
                      one_of(names));
    const auto part = care::brief_part_named(to_lower(piece));
    if (!part)
      return fail(
          Fault::BadInput, "--without " + piece,
          "found '" + piece + "'" + did_you_mean(piece, names) + "; expected " + one_of(names));
    parts.insert(*part);
  }
  return parts;
}

Result<std::string> shown(const care::Brief& brief, const BriefWords& words,
                          const std::string& format) {
  const faces::BriefPaper paper{
      .size = words.paper == "letter" ? faces::Paper::Letter : faces::Paper::A4,
      .ink = words.hatch ? body::Ink::Hatch : body::Ink::Colour};
  if (format == "pdf") return faces::brief_as_pdf(brief, paper);
  if (format == "html") return faces::brief_as_html(brief, paper);
  const bool colour = words.output.empty() && wants_colour();
  return faces::brief_as_text(brief, {.colour = colour});
}

/// Of the store, unless training was typed: then nothing is stored and nothing is known.
Result<app::BriefSources> sources_for(const SeasonWords& words) {
  if (is_one_shot(words)) return app::BriefSources{};
  RUBDOWN_TRY(auto keep, app::open_keep_if_there(words.store));
  if (!keep) return app::BriefSources{};
  return app::kept_brief_sources(*keep);
}

Result<void> tell_brief(const BriefWords& words, Day today) {
  const std::string format = format_of(words);
  if (format == "pdf" && words.output.empty() && isatty(STDOUT_FILENO) == 1)
    return fail(Fault::BadInput, "--format pdf",
                "a terminal cannot show a PDF; expected --output brief.pdf, or a pipe");
  RUBDOWN_TRY(const auto without, parts_from(words.without));
  std::optional<Day> day;
  if (!words.day.empty()) {
    RUBDOWN_TRY(day, parse_day("brief " + words.day, words.day));
  }
  RUBDOWN_TRY(const app::Request request, season_request(words.season, today));
  RUBDOWN_TRY(const app::BriefSources sources, sources_for(words.season));
  RUBDOWN_TRY(care::Brief brief, app::make_brief(request, sources, day, today));
  RUBDOWN_TRY(const std::string bytes,
              shown(care::without(std::move(brief), without), words, format));
  return give(bytes, words.output);
}

}  // namespace

void add_brief(CommandLine& line) {
  const auto words = std::make_shared<BriefWords>();
  Options options =
      line.command("brief", "one page for the therapist, and a form to fill in on its back",
                   [words](Day today) { return tell_brief(*words, today); });
  options.word("DAY", words->day,
               "the day of the massage, written 2027-10-05 (default: the next one)");
  constexpr auto group = "Answer";
  options.choice("--format", words->format, {"text", "html", "pdf"},
                 "text, html or pdf (default: what the file's name says, else text)",
                 {.type = "FORMAT", .group = group});
  options.word("--output", words->output, "write it to this file",
               {.type = "FILE", .group = group});
  options.words("--without", words->without,
                "what you do not want to tell: name, race, days, load, soreness, findings, "
                "complaints, wanted, helped, wishes, questions, price; red flags are always told",
                {.type = "LIST", .group = group});
  options.choice("--paper", words->paper, {"a4", "letter"}, "a4 or letter (default: a4)",
                 {.type = "SIZE", .group = group});
  options.flag("--hatch", words->hatch, "hatches instead of colours, for a bad printer",
               {.group = group});
  add_season_options(options, words->season);
}

}  // namespace rubdown::cli
