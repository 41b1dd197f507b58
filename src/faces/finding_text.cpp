#include "faces/finding_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "body/figure.h"
#include "body/pattern.h"
#include "core/day.h"
#include "core/text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using care::Course;

std::string_view plain_name(body::FindingKind kind) {
  return kind == body::FindingKind::TenderPoint ? "tender point" : name_of(kind);
}

std::vector<body::Mark> marks_of(const std::vector<Course>& courses) {
  std::vector<body::Mark> marks;
  for (const Course& course : courses)
    marks.push_back({course.spot.region, course.spot.side, course.last().value});
  return marks;
}

std::string indented(std::string_view lead, std::string_view words) {
  return hanging("  " + std::string{lead}, words);
}

std::string referral_lines(const BodyView& view, const Ink& ink) {
  std::string text;
  for (const care::Referral& referral : view.referrals)
    text += ink.strong(hanging("", fmt::format("{} ({})", referral.words, referral.rule)));
  return text;
}

std::string uneven_lines(const BodyView& view) {
  std::string text;
  for (const care::Uneven& one : uneven_sides(view.courses, view.today))
    text += hanging("", fmt::format("{}: left {:g}, right {:g}; tell the therapist.",
                                    one.region->name, one.left, one.right));
  return text;
}

/// One place in one line of the list, and what is to be asked about it.
std::string list_line(const Course& course, Day today) {
  std::string text =
      hanging("", fmt::format("{}: {}", name_of(course.spot), words_for(course.last())));
  if (course.findings.size() > 1) text += indented("Course: ", course_words(course));
  if (is_to_be_asked(course, today))
    text +=
        indented(course.last().was_known ? "" : "You had not told of it. ",
                 fmt::format("How is it now? rubdown finding {} 0 to 10", name_of(course.spot)));
  return text;
}

std::string names_of(const std::vector<const body::Region*>& regions) {
  std::string words;
  for (const body::Region* region : regions) words += (words.empty() ? "" : ", ") + region->name;
  return words.empty() ? "none" : words;
}

std::string pattern_lines(const body::Pattern& pattern) {
  std::string text = hanging("", "Runners often call pain there: " + pattern.name + ".");
  text += indented("Gentle work: ", names_of(pattern.gentle) + ".");
  text += indented("Leave alone: ", pattern.leave_alone + ".");
  text += indented("Write down: ", pattern.write_down + ".");
  text += indented("To a doctor: ", pattern.see_doctor);
  return text;
}

std::vector<std::string> answers_of(const care::Complaint* complaint) {
  std::vector<std::string> answers;
  if (!complaint) return answers;
  for (const care::ComplaintField& field : care::complaint_fields())
    if (const std::string answer = field.answer(*complaint); !answer.empty())
      answers.push_back(fmt::format("{}={}", field.key, answer));
  return answers;
}

std::string answered_lines(const care::Complaint* complaint) {
  std::string text;
  if (!complaint) return text;
  for (const care::ComplaintField& field : care::complaint_fields())
    if (const std::string answer = field.answer(*complaint); !answer.empty())
      text += indented("", fmt::format("{} {}", field.question, printable(answer)));
  return text;
}

/// What a therapist or a doctor would ask, and has not been told.
std::string open_questions(const Course& course, const care::Complaint* complaint) {
  const care::Complaint nothing;
  std::string text;
  for (const care::ComplaintField& field : care::complaint_fields())
    if (field.answer(complaint ? *complaint : nothing).empty())
      text += indented(fmt::format("{:8} ", field.key),
                       fmt::format("{} ({})", field.question, field.expected));
  if (text.empty()) return text;
  return hanging("", fmt::format("Still to be told, as much as you like: rubdown finding about "
                                 "\"{}\" onset=slow worst=6 ...",
                                 name_of(course.spot))) +
         text;
}

std::string trial_lines(const BodyView& view, const body::Spot& spot) {
  std::string text;
  const auto value = [](const std::optional<double>& number) {
    return number ? fmt::format("{:g}", *number) : std::string{"?"};
  };
  for (const care::Trial& trial : view.trials)
    if (overlap(trial.spot, spot))
      text += indented("Tried: ",
                       fmt::format("{} on {}: {} before, {} after a day, {} after two",
                                   printable(trial.what), to_short(trial.day), value(trial.before),
                                   value(trial.after_24h), value(trial.after_48h)));
  return text;
}

bool may_be_a_complaint(const Course& course) {
  const auto kind = course.last().kind;
  return kind == body::FindingKind::Pain || kind == body::FindingKind::TenderPoint;
}

std::string course_as_text(const BodyView& view, const Course& course, const Ink& ink) {
  const care::Complaint* complaint = complaint_about(course, view.complaints);
  std::string text = ink.strong(
      hanging("", fmt::format("{}: {}", name_of(course.spot), words_for(course.last()))));
  if (!course.last().note.empty()) text += indented("Note: ", printable(course.last().note));
  if (course.findings.size() > 1) text += indented("Course: ", course_words(course));
  text += answered_lines(complaint);
  text += trial_lines(view, course.spot);
  if (!course.is_open()) return text;
  if (!complaint && !may_be_a_complaint(course)) return text;
  const auto answers = answers_of(complaint);
  for (const body::Pattern* pattern :
       patterns_for(*course.spot.region, course.last().kind, answers))
    text += pattern_lines(*pattern);
  return text + open_questions(course, complaint);
}

}  // namespace

std::string words_for(const care::Finding& finding) {
  if (finding.value == 0) return "gone";
  std::string words;
  if (finding.kind) words += fmt::format("{}, ", plain_name(*finding.kind));
  words += fmt::format("{:g} of 10", finding.value);
  if (finding.since) words += ", since " + to_long(*finding.since);
  if (finding.noticed_by == body::NoticedBy::Therapist)
    words += finding.was_known ? ", noticed by the therapist"
                               : ", found by the therapist, not known before";
  return words;
}

std::string course_words(const Course& course) {
  constexpr std::size_t most = 5;
  const std::size_t first = course.findings.size() - std::min(most, course.findings.size());
  std::string words = first > 0 ? "... " : "";
  for (std::size_t i = first; i < course.findings.size(); ++i)
    words += fmt::format("{}{:g} on {}", i > first ? ", " : "", course.findings[i].value,
                         to_short(course.findings[i].day));
  if (const auto trend = course.trend()) words += fmt::format(": {}", name_of(*trend));
  return words;
}

std::string finding_as_text(const body::Finding& finding, const TextStyle& style) {
  const Ink ink{style.colour};
  const care::Finding told = care::finding_of(finding, {});
  const std::array marks = {body::Mark{finding.region, *finding.side, *finding.value}};
  std::string text =
      ink.strong(hanging("", fmt::format("{}: {}", name_of(told.spot), words_for(told))));
  if (!finding.note.empty()) text += hanging("Note: ", printable(finding.note));
  return text + "\n" + body::figure_text(marks);
}

std::string body_as_text(const BodyView& view, const TextStyle& style) {
  const Ink ink{style.colour};
  const auto now = current(view.courses, view.today);
  std::string text = referral_lines(view, ink);
  if (now.empty())
    text += view.courses.empty()
                ? "Nothing is told of your body. To tell: rubdown finding left calf 6 tight\n"
                : "Nothing is felt now, as far as you told.\n";
  for (const Course& course : now) text += list_line(course, view.today);
  text += uneven_lines(view);
  if (!now.empty()) text += "\n" + body::figure_text(marks_of(now));
  std::string past;
  for (const Course& course : view.courses)
    if (!is_current(course, view.today))
      past += indented("", fmt::format("{}: {}", name_of(course.spot), course_words(course)));
  return past.empty() ? text : text + "Before:\n" + past;
}

std::string place_as_text(const BodyView& view, const body::Spot& spot, const TextStyle& style) {
  const Ink ink{style.colour};
  std::string text = referral_lines(view, ink);
  std::vector<body::Spot> told;  // later courses come first: of each place only the latest is told
  for (const Course& course : view.courses) {
    if (!overlap(course.spot, spot)) continue;
    if (std::find(told.begin(), told.end(), course.spot) != told.end()) continue;
    told.push_back(course.spot);
    text += course_as_text(view, course, ink);
  }
  text += uneven_lines(view);
  const auto now = current(view.courses, view.today);
  return now.empty() ? text : text + "\n" + body::figure_text(marks_of(now));
}

}  // namespace rubdown::faces
