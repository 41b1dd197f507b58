#include "faces/brief_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/day.h"
#include "core/text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using care::Brief;
using care::BriefPart;

/// What others wrote has no bound; a page has.
constexpr std::size_t words_max = 150;
constexpr std::size_t answers_max = 320;  // of one complaint

std::string told(std::string_view words) { return shorten(printable(words), words_max); }

void add(std::string& words, std::string_view more, std::string_view between = ", ") {
  if (more.empty()) return;
  if (!words.empty()) words += between;
  words += more;
}

/// "R2-12, evidence D"
std::string source_words(const std::string& rule, const std::string& grade) {
  if (grade.empty() || grade == "-") return rule;
  return rule + ", evidence " + grade;
}

// -- facts ------------------------------------------------------------------------------------

/// "in 12 days", "tomorrow", "2 days ago"
std::string distance_words(Day from, Day to) {
  const auto days = (to - from).count();
  if (days == 0) return "that day";
  if (days == 1) return "the day after";
  if (days == -1) return "the day before";
  return days > 0 ? fmt::format("{} days after", days) : fmt::format("{} days before", -days);
}

SheetFact race_fact(const Brief& brief) {
  const auto days = (brief.race_day - brief.day).count();
  const std::string value = days < 0    ? fmt::format("{} days ago", -days)
                            : days == 0 ? "that day"
                            : days == 1 ? "in 1 day"
                                        : fmt::format("in {} days", days);
  return {"Race", days == -1 ? "1 day ago" : value,
          told(brief.race) + ", " + short_day(brief.race_day)};
}

std::vector<SheetFact> facts_of(const Brief& brief) {
  std::vector<SheetFact> facts;
  if (!brief.race.empty()) facts.push_back(race_fact(brief));
  const auto training = [&](const char* label, const std::optional<Brief::Training>& day) {
    if (day)
      facts.push_back({label, distance_words(brief.day, day->day),
                       shorten(printable(day->words), 30) + ", " + short_day(day->day)});
  };
  training("Last hard day", brief.last_hard);
  training("Last long run", brief.last_long);
  training("Next hard day", brief.next_hard);
  training("Next long run", brief.next_long);
  return facts;
}

// -- sections ---------------------------------------------------------------------------------

std::vector<SheetLine> flag_lines(const Brief& brief) {
  std::vector<SheetLine> lines;
  for (const Brief::Stop& stop : brief.stops)
    lines.push_back({"", stop.forbids ? "No massage:" : "Mind:",
                     told(stop.words) + (stop.action.empty() ? "" : ". " + told(stop.action)),
                     stop.rule});
  for (const Brief::LeaveAlone& place : brief.leave_alone)
    lines.push_back(
        {"×", capitalised("leave alone: " + name_of(place.spot)), told(place.words), place.rule});
  if (lines.empty()) lines.push_back({"", "", "None was told.", ""});
  return lines;
}

std::vector<SheetLine> wanted_lines(const Brief& brief) {
  if (!brief.wanted) return {};
  const Brief::Wanted& wanted = *brief.wanted;
  std::vector<SheetLine> lines;
  lines.push_back(
      {"", fmt::format("{}, {}", capitalised(treatment(wanted.style)), depth_words(wanted.style)),
       fmt::format("{}{}min", wanted.minutes, no_break), ""});
  for (const Brief::Reason& reason : wanted.reasons)
    lines.push_back({"–", "", told(reason.words), source_words(reason.rule, reason.grade)});
  for (const Brief::Sentence& caution : wanted.cautions)
    lines.push_back({"!", "", told(caution.words), ""});
  return lines;
}

std::string trend_words(const Brief::Finding& finding) {
  if (!finding.trend) return "new";
  const std::string was =
      finding.before ? fmt::format(", was {:g}", *finding.before) : std::string{};
  return (*finding.trend == care::Trend::Same ? "the same" : std::string{name_of(*finding.trend)}) +
         was;
}

std::string_view plain_name(body::FindingKind kind) {
  return kind == body::FindingKind::TenderPoint ? "tender point" : name_of(kind);
}

/// "before 6, 24 h later 4", empty where nothing was told.
std::string course_words(const std::optional<double>& before,
                         const std::optional<double>& after_24h,
                         const std::optional<double>& after_48h) {
  std::string course;
  const auto tell = [&](const char* when, const std::optional<double>& value) {
    if (value) add(course, fmt::format("{} {:g}", when, *value));
  };
  tell("before", before);
  tell("24 h later", after_24h);
  tell("48 h later", after_48h);
  return course;
}

std::string tried_words(const care::Trial& tried) {
  std::string words = "tried " + shorten(printable(tried.what), 40);
  const std::string course = course_words(tried.before, tried.after_24h, tried.after_48h);
  return course.empty() ? words : words + " (" + course + ")";
}

std::vector<SheetLine> finding_lines(const Brief& brief) {
  std::vector<SheetLine> lines;
  for (const Brief::Finding& finding : brief.findings) {
    SheetLine line;
    line.lead = std::to_string(lines.size() + 1);
    line.strong = name_of(finding.spot);
    line.words = finding.kind ? std::string{plain_name(*finding.kind)} : "";
    add(line.words, fmt::format("{:g} of 10", finding.value), " ");
    add(line.words, trend_words(finding));
    if (finding.since) add(line.words, "since " + short_day(*finding.since));
    if (!finding.note.empty()) add(line.words, told(finding.note), "; ");
    for (const care::Trial& tried : finding.tried) add(line.words, tried_words(tried), "; ");
    if (finding.noticed_by)
      line.faint = fmt::format("found by the {}", name_of(*finding.noticed_by));
    if (finding.runner_knew)
      add(line.faint, *finding.runner_knew ? "the runner knew" : "new to the runner");
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<SheetLine> complaint_lines(const Brief& brief) {
  std::vector<SheetLine> lines;
  for (const Brief::Complaint& complaint : brief.complaints) {
    std::string words = complaint.value ? fmt::format("pain {:g} of 10", *complaint.value) : "";
    for (const std::string& answer : complaint.answers) add(words, told(answer), "; ");
    lines.push_back({"", shorten(printable(complaint.place), 40), shorten(words, answers_max), ""});
  }
  return lines;
}

/// "quads", "left calf"
std::string sore_place(const body::Mark& mark) {
  if (mark.side != body::Side::Both) return place_name(*mark.region, mark.side);
  std::string words = mark.region->id;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::vector<SheetLine> soreness_lines(const Brief& brief) {
  std::vector<SheetLine> lines;
  for (const Brief::Soreness& sore : brief.soreness) {
    std::string source = sore.reported ? "told" : "expected";
    if (sore.told) source += " on " + short_day(*sore.told);
    lines.push_back({"", fmt::format("{} {:.2g}", sore_place(sore.mark), sore.mark.level), source,
                     told(sore.cause)});
  }
  return lines;
}

/// "22 % less"
std::string change_words(double now, double usual) {
  const auto percent = std::lround(100 * (now - usual) / usual);
  if (std::abs(percent) < 5) return "as usual";
  return fmt::format("{} % {}", std::abs(percent), percent > 0 ? "more" : "less");
}

std::vector<SheetLine> load_lines(const Brief& brief) {
  if (!brief.load) return {};
  const Brief::Load& load = *brief.load;
  std::vector<SheetLine> lines;
  const std::string days = "in the 7 days to " + short_day(load.last);
  if (load.km) {
    std::string words = days;
    if (load.usual_km && *load.usual_km > 0)
      add(words, fmt::format("usually {:.0f} km: {}", *load.usual_km,
                             change_words(*load.km, *load.usual_km)));
    lines.push_back({"", fmt::format("{:.0f} km", *load.km), words, ""});
  }
  if (!load.weeks.empty()) {
    std::string words = load.km ? "" : days;
    if (load.usual && *load.usual > 0)
      add(words, fmt::format("usually {:.0f} a week: {}", *load.usual,
                             change_words(load.weeks.back(), *load.usual)));
    lines.push_back({"", fmt::format("load {:.0f}", load.weeks.back()), words, ""});
  }
  return lines;
}

std::vector<SheetLine> helped_lines(const Brief& brief) {
  std::vector<SheetLine> lines;
  for (const Brief::Helped& had : brief.helped) {
    std::string words = fmt::format("{}, {}{}min", treatment(had.style), had.minutes, no_break);
    if (had.pressure) add(words, fmt::format("pressure {} of 10", *had.pressure));
    if (!had.therapist.empty()) add(words, "with " + shorten(printable(had.therapist), 40));
    if (!had.words.empty()) add(words, "“" + told(had.words) + "”", ": ");
    const std::string course = course_words(had.before, had.after_24h, had.after_48h);
    lines.push_back({"", short_day(had.day), words, course.empty() ? "" : "soreness " + course});
  }
  return lines;
}

std::vector<SheetLine> wish_lines(const Brief& brief) {
  std::vector<SheetLine> lines;
  for (const std::string& wish : brief.wishes) lines.push_back({"–", "", told(wish), ""});
  return lines;
}

std::vector<SheetLine> question_lines(const Brief& brief) {
  std::vector<SheetLine> lines;
  for (const Brief::Sentence& question : brief.questions)
    lines.push_back({"?", "", told(question.words), ""});
  return lines;
}

struct SectionRow {
  BriefPart part;
  const char* title;
  std::vector<SheetLine> (*lines)(const Brief&);
};

constexpr std::array section_rows = {
    SectionRow{BriefPart::Wanted, "Wanted, and why", wanted_lines},
    SectionRow{BriefPart::Findings, "Findings", finding_lines},
    SectionRow{BriefPart::Complaints, "Complaints", complaint_lines},
    SectionRow{BriefPart::Helped, "What helped before", helped_lines},
    SectionRow{BriefPart::Soreness, "Soreness, 0 to 10", soreness_lines},
    SectionRow{BriefPart::Load, "What the legs carried", load_lines},
    SectionRow{BriefPart::Wishes, "The runner wishes", wish_lines},
    SectionRow{BriefPart::Questions, "To ask before you begin", question_lines},
};

// -- head and foot ----------------------------------------------------------------------------

std::string what_words(const Brief::Appointment& appointment) {
  std::string words = treatment(appointment.style);
  add(words, fmt::format("{}{}min", appointment.minutes, no_break));
  if (appointment.price) add(words, money(*appointment.price, appointment.currency));
  add(words, appointment.booked ? "booked" : "not booked yet");
  return words;
}

std::vector<std::string> footer_of(const Brief& brief) {
  std::vector<std::string> footer;
  std::string left_out;
  for (const BriefPart part : brief.left_out) add(left_out, name_of(part));
  if (!left_out.empty()) footer.push_back("The runner left out: " + left_out + ".");
  footer.emplace_back(
      "Left and right are the runner's own. 0 is nothing, 10 the worst. Evidence: A strong, B "
      "fair, "
      "C weak, D opinion. Nothing here is a diagnosis; what the runner says on the table outranks "
      "this page.");
  return footer;
}

}  // namespace

std::string_view depth_words(Style style) {
  constexpr std::array<std::string_view, depth_count> words = {"light", "gentle", "firm", "deep"};
  return words[static_cast<std::size_t>(depth_of(style))];
}

Sheet sheet_of(const Brief& brief) {
  Sheet sheet;
  sheet.name = brief.name.empty() ? "The runner" : shorten(printable(brief.name), 28);
  sheet.title = to_long(brief.day);
  if (brief.appointment) {
    if (brief.appointment->start_min)
      sheet.title += ", " + clock_time(*brief.appointment->start_min);
    sheet.what = what_words(*brief.appointment);
  }
  sheet.facts = facts_of(brief);
  sheet.flags = {{}, "Flags", flag_lines(brief)};
  sheet.is_flagged = !brief.stops.empty() || !brief.leave_alone.empty();
  for (const SectionRow& row : section_rows) {
    SheetSection section{row.part, row.title, row.lines(brief)};
    if (!section.lines.empty()) sheet.sections.push_back(std::move(section));
  }
  sheet.footer = footer_of(brief);
  return sheet;
}

const SheetSection* section_of(const Sheet& sheet, BriefPart part) {
  const auto found = std::find_if(sheet.sections.begin(), sheet.sections.end(),
                                  [&](const SheetSection& one) { return one.part == part; });
  return found == sheet.sections.end() ? nullptr : &*found;
}

std::string more_words(const SheetSection& section) {
  if (section.more == 0) return {};
  if (section.lines.empty()) return fmt::format("{} not shown here: ask", section.more);
  return fmt::format("and {} more", section.more);
}

}  // namespace rubdown::faces
