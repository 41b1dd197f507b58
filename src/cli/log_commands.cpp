// `rubdown log massage` and `rubdown feel`: what was done on the table, and how the legs are.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/files.h"
#include "app/kept_findings.h"
#include "app/kept_lists.h"
#include "app/profile.h"
#include "body/parse_finding.h"
#include "body/parse_spot.h"
#include "care/feel.h"
#include "care/massage.h"
#include "cli/commands.h"
#include "cli/forget_days.h"
#include "cli/output.h"
#include "cli/season_options.h"
#include "cli/told_words.h"
#include "cli/words.h"
#include "core/day.h"
#include "core/text.h"
#include "faces/kept_text.h"
#include "wire/massage_json.h"

namespace rubdown::cli {
namespace {

using care::Feel;
using care::FeelKind;
using care::Massage;

struct LogWords {
  std::string massage;  // [DATE:]STYLE:MINUTES[:PRICE]
  std::string json;     // a path, or "-"; empty: what is typed
  std::vector<std::string> regions;
  std::optional<int> pressure;
  std::string therapist;
  std::string findings;
  std::string helped;
  std::string advice;
  std::optional<double> before;
  std::optional<double> after_24h;
  std::optional<double> after_48h;
  std::vector<std::string> days;  // of remove
  std::string store;
};

struct FeelWords {
  std::vector<std::string> items;  // REGION VALUE, or REGION:VALUE
  std::string day;
  bool pain = false;
  std::vector<std::string> days;  // of remove
  std::string store;
};

Result<load::Region> parse_region(const std::string& where, std::string_view word) {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const load::Region region : load::all_regions) all.emplace_back(name_of(region));
    return all;
  }();
  const std::string name = to_lower(word);
  if (const auto region = load::region_named(name)) return *region;
  return fail(Fault::BadInput, where,
              fmt::format("found the region '{}'{}; expected {}", word, did_you_mean(name, names),
                          one_of(names)));
}

/// "sports:60", "sports:60:80", "2027-08-06:sports:60:80"
Result<Massage> parse_massage(PriceReader& prices, const std::string& word, Day today) {
  const std::string where = "log massage " + word;
  auto pieces = split(word, ':');
  Massage massage{.day = today};
  if (pieces.size() > 1 && !style_named(pieces.front()) &&
      pieces.front().find('-') != pieces.front().npos) {
    RUBDOWN_TRY(massage.day, parse_past_day(where, std::string{pieces.front()}, today));
    pieces.erase(pieces.begin());
  }
  if (pieces.size() < 2 || pieces.size() > 3)
    return fail(Fault::BadInput, where,
                "expected STYLE:MINUTES, STYLE:MINUTES:PRICE or DATE:STYLE:MINUTES:PRICE, such as "
                "2027-08-06:sports:60:80");
  RUBDOWN_TRY(massage.style, parse_style(where, std::string{pieces[0]}));
  RUBDOWN_TRY(massage.minutes, parse_minutes(where, pieces[1]));
  if (pieces.size() == 3) {
    RUBDOWN_TRY(massage.price, prices.price(where, pieces[2]));
  }
  return massage;
}

Result<Massage> massage_from(PriceReader& prices, const LogWords& words, Day today) {
  RUBDOWN_TRY(Massage massage, parse_massage(prices, words.massage, today));
  for (const std::string& piece : pieces_of(words.regions)) {
    RUBDOWN_TRY(const body::Spot spot,
                body::parse_spot("--regions " + piece, piece, body::Side::Both));
    massage.regions.push_back(spot);
  }
  RUBDOWN_TRY_VOID(judge_words("--findings", words.findings));
  RUBDOWN_TRY_VOID(judge_words("--helped", words.helped));
  RUBDOWN_TRY_VOID(judge_words("--advice", words.advice));
  RUBDOWN_TRY_VOID(judge_words("--therapist", words.therapist));
  massage.pressure = words.pressure;
  massage.therapist = words.therapist;
  massage.findings = words.findings;
  massage.helped = words.helped;
  massage.advice = words.advice;
  massage.before = words.before;
  massage.after_24h = words.after_24h;
  massage.after_48h = words.after_48h;
  return massage;
}

/// "left calf 6 tight; right quad 3": what the therapist felt, a place at a time.
Result<std::vector<care::Finding>> findings_from(const std::string& words, Day day) {
  std::vector<care::Finding> findings;
  for (const std::string_view piece : split(words, ';')) {
    if (trim(piece).empty()) continue;
    RUBDOWN_TRY(const body::Heard heard, body::parse_finding(piece, day));
    if (!heard.is_understood())
      return fail(Fault::BadInput, fmt::format("--findings {}", printable(trim(piece))),
                  heard.questions.front().words +
                      " Tell one place at a time with ; between them, such as \"left calf 6 tight; "
                      "right quad 3\"; what is no place belongs into --advice.");
    care::Finding finding = care::finding_of(heard.finding, day);
    finding.noticed_by = heard.finding.noticed_by.value_or(body::NoticedBy::Therapist);
    findings.push_back(std::move(finding));
  }
  return findings;
}

/// What was typed.
Result<wire::MassageForm> form_from(PriceReader& prices, const LogWords& words, Day today) {
  RUBDOWN_TRY(Massage massage, massage_from(prices, words, today));
  RUBDOWN_TRY(auto findings, findings_from(words.findings, massage.day));
  return wire::MassageForm{std::move(massage), std::move(findings)};
}

/// What a therapist's software filled in.
Result<wire::MassageForm> form_from_file(const std::string& path, Day today) {
  constexpr std::uintmax_t bytes_max = 1'000'000;
  const std::string name = path == "-" ? "standard input" : path;
  RUBDOWN_TRY(const std::string bytes,
              path == "-" ? app::read_standard_input(bytes_max) : app::read_file(path, bytes_max));
  RUBDOWN_TRY(auto form, wire::massage_from_json(bytes, name));
  RUBDOWN_TRY_VOID(parse_past_day(name + ", day", to_iso(form.massage.day), today));
  return form;
}

Result<void> show_massages(app::Keep& keep) {
  RUBDOWN_TRY(const auto massages, app::kept<Massage>(keep));
  RUBDOWN_TRY(const auto runner, app::profile(keep));
  return give(faces::massages_as_text(massages, runner.currency, text_style()), "");
}

Result<void> keep_massage(app::Keep& keep, const Massage& massage) {
  return app::tell(keep, std::vector{massage},
                   [](const Massage& a, const Massage& b) { return a.day == b.day; });
}

Result<void> log_massage(const LogWords& words, Day today) {
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  RUBDOWN_TRY(const auto runner, app::profile(keep));
  PriceReader prices{runner.currency};
  if (words.massage.empty() == words.json.empty())
    return fail(Fault::BadInput, "log massage",
                "expected STYLE:MINUTES, such as sports:60:80, or --json FILE, one of the two");
  RUBDOWN_TRY(const wire::MassageForm form, words.json.empty() ? form_from(prices, words, today)
                                                               : form_from_file(words.json, today));
  const Massage& massage = form.massage;
  if (massage.price) RUBDOWN_TRY_VOID(app::change_profile(keep, {.currency = prices.currency()}));
  RUBDOWN_TRY_VOID(app::keep_findings(keep, form.findings));
  RUBDOWN_TRY_VOID(keep_massage(keep, massage));
  return show_massages(keep);
}

/// How the legs were after a massage that is kept: told a day or two later.
Result<void> log_after(const LogWords& words, Day today) {
  const std::string where = "log after " + words.massage;
  RUBDOWN_TRY(const Day day, parse_past_day(where, words.massage, today));
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  RUBDOWN_TRY(auto massages, app::kept<Massage>(keep));
  const auto massage = std::find_if(massages.begin(), massages.end(),
                                    [&](const Massage& one) { return one.day == day; });
  if (massage == massages.end())
    return fail(Fault::NotFound, where,
                "no massage is logged for that day; rubdown log lists what is");
  const auto take = [](std::optional<double>& to, const std::optional<double>& told) {
    if (told) to = told;
  };
  take(massage->before, words.before);
  take(massage->after_24h, words.after_24h);
  take(massage->after_48h, words.after_48h);
  RUBDOWN_TRY_VOID(keep_massage(keep, *massage));
  return show_massages(keep);
}

Result<double> parse_feeling(const std::string& where, std::string_view word) {
  double value = -1;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error == std::errc{} && end == word.data() + word.size() && value >= 0 && value <= 10)
    return value;
  return fail(Fault::BadInput, where,
              fmt::format("found '{}'; expected a number from 0 to 10", word));
}

/// "quads 6", "quads:6": pairs of a place and a number.
Result<std::vector<Feel>> feels_from(const FeelWords& words, Day day) {
  std::vector<std::string_view> pieces;
  for (const std::string& item : words.items)
    for (const std::string_view piece : split(item, ':')) pieces.push_back(piece);
  if (pieces.size() % 2 != 0)
    return fail(Fault::BadInput, fmt::format("feel {}", pieces.back()),
                "expected a place and a number from 0 to 10, such as quads 6, or legs 7");
  std::vector<Feel> feels;
  for (std::size_t i = 0; i < pieces.size(); i += 2) {
    const std::string where = fmt::format("feel {} {}", pieces[i], pieces[i + 1]);
    Feel feel{.day = day, .kind = words.pain ? FeelKind::Pain : FeelKind::Soreness};
    if (pieces[i] == "legs")
      feel.kind = words.pain ? FeelKind::Pain : FeelKind::Legs;
    else {
      RUBDOWN_TRY(feel.region, parse_region(where, pieces[i]));
    }
    RUBDOWN_TRY(feel.value, parse_feeling(where, pieces[i + 1]));
    feels.push_back(feel);
  }
  return feels;
}

Result<void> show_feels(app::Keep& keep) {
  RUBDOWN_TRY(const auto feels, app::kept<Feel>(keep));
  return give(faces::feels_as_text(feels), "");
}

Result<void> feel(const FeelWords& words, Day today) {
  RUBDOWN_TRY(const Day day, parse_past_day("--day " + words.day, words.day, today));
  RUBDOWN_TRY(const auto feels, feels_from(words, day));
  RUBDOWN_TRY(app::Keep keep, app::open_keep(words.store));
  RUBDOWN_TRY_VOID(app::tell(keep, feels, [](const Feel& a, const Feel& b) {
    return a.day == b.day && a.kind == b.kind && a.region == b.region;
  }));
  return show_feels(keep);
}

void add_after_options(Options& options, const std::shared_ptr<LogWords>& words) {
  options.number("--before", words->before, 0, 10, "how sore the legs were before it, 0 to 10",
                 {.type = "N"});
  options.number("--after-24h", words->after_24h, 0, 10, "a day later", {.type = "N"});
  options.number("--after-48h", words->after_48h, 0, 10, "two days later", {.type = "N"});
}

}  // namespace

void add_log(CommandLine& line) {
  const auto words = std::make_shared<LogWords>();
  Options options = line.command("log", "the massages that you had", [words](Day) -> Result<void> {
    RUBDOWN_TRY(app::Keep keep, app::open_keep(words->store));
    return show_massages(keep);
  });
  add_store_option(options, words->store);
  Options massage = options.verb("massage", "one that you had, or other words for that day's",
                                 [words](Day today) { return log_massage(*words, today); });
  massage.word("MASSAGE", words->massage,
               "[DATE:]STYLE:MINUTES[:PRICE], sports:60:80 today or 2027-08-06:sports:60:80");
  massage.word("--json", words->json,
               "all of it as JSON instead, from a file or - (docs/massage.schema.json)",
               {.type = "FILE"});
  massage.words("--regions", words->regions, "what was worked on: quads,calves", {.type = "LIST"});
  massage.whole("--pressure", words->pressure, 0, 10, "as you felt it, 0 to 10", {.type = "N"});
  massage.word("--therapist", words->therapist, "who", {.type = "NAME"});
  massage.word("--findings", words->findings,
               "what the therapist found: \"left calf 6 tight; right quad 3\"", {.type = "TEXT"});
  massage.word("--advice", words->advice, "the therapist's, for the days after", {.type = "TEXT"});
  massage.word("--helped", words->helped, "what did good", {.type = "TEXT"});
  add_after_options(massage, words);
  add_store_option(massage, words->store);
  Options after = options.verb("after", "how sore your legs were after one",
                               [words](Day today) { return log_after(*words, today); });
  after.word("DATE", words->massage, "the massage's day", {.required = true});
  add_after_options(after, words);
  add_store_option(after, words->store);
  Options removing =
      options.verb("remove", "one that you did not have", [words](Day) -> Result<void> {
        RUBDOWN_TRY(app::Keep keep, app::open_keep(words->store));
        RUBDOWN_TRY_VOID(forget_days<Massage>(keep, words->days, "log remove"));
        return show_massages(keep);
      });
  removing.words("DATE", words->days, "its day", {.required = true});
  add_store_option(removing, words->store);
}

void add_feel(CommandLine& line) {
  const auto words = std::make_shared<FeelWords>();
  Options options = line.command("feel", "how sore or fresh your legs are, 0 to 10",
                                 [words](Day today) { return feel(*words, today); });
  options.words("PLACE VALUE", words->items,
                "quads 6 calves 3 (0 no soreness), or legs 7 (10 is fresh); none: what was told");
  options.word("--day", words->day, "the day (default: today)", {.type = "DATE"});
  options.flag("--pain", words->pain, "not what training leaves behind");
  add_store_option(options, words->store);
  Options removing = options.verb("remove", "what was told of a day", [words](Day) -> Result<void> {
    RUBDOWN_TRY(app::Keep keep, app::open_keep(words->store));
    RUBDOWN_TRY_VOID(forget_days<Feel>(keep, words->days, "feel remove"));
    return show_feels(keep);
  });
  removing.words("DATE", words->days, "the day", {.required = true});
  add_store_option(removing, words->store);
}

}  // namespace rubdown::cli
