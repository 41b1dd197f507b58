#include "faces/selfcare_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/day.h"
#include "core/money.h"
#include "core/text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using body::LeftOut;
using body::Routine;
using body::Step;

std::string source_words(const body::Technique& technique) {
  const std::string source = technique.source == "rubdown" ? "rubdown's own" : technique.source;
  return fmt::format("{}, grade {}", source, technique.grade);
}

std::string dose_words(const Step& step, std::size_t sides) {
  std::string words = step.sets == 1 ? fmt::format("{} s", step.seconds)
                                     : fmt::format("{} x {} s", step.sets, step.seconds);
  if (sides == 2) words += " a side";
  if (step.sets > 1 && step.technique->rest_s > 0)
    words += fmt::format(", {} s rest", step.technique->rest_s);
  return words + (step.gentle ? ", lightly" : "");
}

std::string step_lines(std::size_t number, const StepGroup& group, const Ink& ink) {
  const Step& step = *group.first;
  const std::string head =
      fmt::format("{:>3}  {} {}", number, left_in(group.place, 36), step.technique->tool->name);
  std::string text = ink.massage(line_of(head));
  const auto line = [](std::string_view words) { return hanging("     ", words); };
  text += line(capitalised(dose_words(step, group.sides)) + ". " + step.technique->how);
  text += line(
      fmt::format("Why: {}. Technique: {}.", printable(step.why), source_words(*step.technique)));
  return text + ink.faint(line(step.technique->caution));
}

/// Left and right of a routine as one line each, the same reason once.
std::string left_out_lines(std::span<const LeftOut> left_out, const Ink& ink) {
  std::string text;
  std::set<std::string> told;
  for (const LeftOut& one : left_out) {
    const std::string why = one.rule.empty() ? one.why : one.why + " (" + one.rule + ")";
    if (!told.insert(why).second) continue;
    std::string places;
    for (const LeftOut& other : left_out)
      if (other.why == one.why && other.rule == one.rule)
        places += (places.empty() ? "" : ", ") + name_of(other.spot);
    text += hanging("  ", places + ": " + printable(why));
  }
  return text.empty() ? text : "\n" + ink.strong("Left out") + "\n" + text;
}

std::size_t muscles_in(const Routine& routine) {
  std::set<const body::Region*> regions;
  for (const Step& step : routine.steps) regions.insert(step.spot.region);
  return regions.size();
}

std::string grades_in(const Routine& routine) {
  std::string letters;
  for (const Step& step : routine.steps) letters += step.technique->grade.front();
  return letters;
}

std::string grade_lines(const Routine& routine, const Ink& ink) {
  const std::string letters = grades_in(routine);
  std::string text;
  for (const char letter : all_grades)
    if (letters.find(letter) != std::string::npos)
      text += fmt::format("{}{} {}", text.empty() ? "" : "; ", letter, grade_meaning(letter));
  return ink.faint(hanging("", "Grades: " + text + "."));
}

std::string price_words(const body::Tool& tool) {
  if (!tool.price) return "";
  const auto whole = [](Cents cents) { return cents.count() / 100; };
  const body::Price& price = *tool.price;
  if (!price.least)
    return fmt::format("about {} {}, copies less", whole(price.most), price.currency);
  return fmt::format("{} to {} {}", whole(*price.least), whole(price.most), price.currency);
}

/// "hamstring A, calf B": what it reaches.
std::string reach_of(const body::Tool& tool) {
  std::string words;
  for (const body::Technique& technique : body::techniques()) {
    if (technique.tool != &tool) continue;
    for (const body::Region* region : technique.regions)
      words += fmt::format("{}{} {}", words.empty() ? "" : ", ", region->name, technique.grade);
  }
  return words;
}

bool holds(const std::vector<std::string>& owned, const std::string& id) {
  return std::find(owned.begin(), owned.end(), id) != owned.end();
}

std::string gain_words(const body::Gain& gain) {
  const std::string now = gain.before ? fmt::format("grade {} with {}", gain.before->grade,
                                                    gain.before->tool->id == body::hands
                                                        ? "your hands"
                                                        : "the " + gain.before->tool->name)
                                      : "nothing reaches it so far";
  return fmt::format("{}: {}; grade {} with it", gain.region->name, now, gain.after->grade);
}

}  // namespace

std::string duration_words(int seconds) {
  if (seconds < 60) return fmt::format("{} s", seconds);
  const std::string minutes = fmt::format("{} min", seconds / 60);
  return seconds % 60 == 0 ? minutes : fmt::format("{} {} s", minutes, seconds % 60);
}

std::string ceiling_words() {
  return fmt::format(
      "Never above {} of 10, and breathe. Never on bone, behind the knee, over varicose veins or a "
      "lump, nor where it is hot, swollen or bruised. Sharp, electric or numb: stop (S-13).",
      body::dose::pressure_max);
}

std::vector<StepGroup> groups_of(std::span<const Step> steps) {
  std::vector<StepGroup> groups;
  for (const Step& step : steps) {
    if (!groups.empty()) {
      StepGroup& last = groups.back();
      const Step& before = *last.first;
      if (last.sides == 1 && before.spot.region == step.spot.region &&
          before.technique == step.technique && before.sets == step.sets &&
          before.seconds == step.seconds && before.why == step.why) {
        last.place = step.spot.region->name + ", left then right";
        last.sides = 2;
        continue;
      }
    }
    groups.push_back({&step, name_of(step.spot), 1});
  }
  return groups;
}

std::string routine_as_text(const Routine& routine, const TextStyle& style) {
  const Ink ink{style.colour};
  const std::string day = to_long(routine.day);
  if (routine.barred) {
    const std::string rule = routine.barred->rule.empty() ? "" : " (" + routine.barred->rule + ")";
    return ink.strong(line_of(day + ": no self-massage")) +
           hanging("", printable(routine.barred->why) + rule + ".");
  }
  if (routine.steps.empty())
    return ink.strong(line_of(day + ": nothing to do")) + left_out_lines(routine.left_out, ink);
  std::string text =
      ink.strong(line_of(fmt::format("{}: {}, {}", day, counted(muscles_in(routine), "muscle"),
                                     duration_words(routine.seconds_in_all()))));
  for (const std::string& note : routine.notes) text += hanging("", printable(note));
  text += ink.warning(hanging("", ceiling_words())) + "\n";
  std::size_t number = 0;
  for (const StepGroup& group : groups_of(routine.steps)) text += step_lines(++number, group, ink);
  text += left_out_lines(routine.left_out, ink);
  return text + "\n" + grade_lines(routine, ink) +
         hanging("",
                 "When it is done: rubdown selfcare done. With a clock: rubdown selfcare "
                 "--timer.");
}

std::string tools_as_text(const std::vector<std::string>& owned, const TextStyle& style) {
  const Ink ink{style.colour};
  std::string text;
  for (const body::Tool& tool : body::tools()) {
    const bool is_there = tool.id == body::hands || holds(owned, tool.id);
    const std::string line =
        fmt::format("{} {} {}", is_there ? '*' : ' ', left_in(tool.id, 15), price_words(tool));
    text += is_there ? ink.massage(line_of(line)) : line_of(line);
    text += ink.faint(hanging("    ", reach_of(tool)));
  }
  return text + "\n" +
         hanging("",
                 "* is there. Letters: how well it is supported, A to D (rubdown evidence). No "
                 "price: no source names one.") +
         (owned.empty() ? hanging("",
                                  "To tell what you own: rubdown tools own foam_roller. What "
                                  "would help most: rubdown tools advise")
                        : "");
}

std::string advice_as_text(const body::Advice& advice, const std::vector<std::string>& owned,
                           const TextStyle& style) {
  const Ink ink{style.colour};
  const std::string_view at_hand = owned.empty() ? "Your hands are" : "What you own is";
  if (!advice.tool)
    return ink.strong(line_of(fmt::format("{} enough.", at_hand))) +
           hanging("",
                   advice.points_now > 0
                       ? "For what your training of the last four weeks and the next two asks "
                         "of your legs no tool is supported enough better to be worth money."
                       : "Nothing is known of your training in the last four weeks and the next "
                         "two, and so nothing asks for more. To tell it: rubdown plan add, rubdown "
                         "import.");
  const std::string price = price_words(*advice.tool);
  std::string text = ink.strong(hanging(
      "",
      fmt::format("A {} would help you most{}.", advice.tool->name,
                  price.empty() ? " (no source names its price)"
                                : fmt::format(" ({}; {})", price, advice.tool->price->source))));
  text += hanging("",
                  "From what your training of the last four weeks and the next two asks of "
                  "your legs, the most first:");
  for (const body::Gain& gain : advice.gains) text += hanging("  ", gain_words(gain));
  return text +
         ink.faint(hanging("",
                           "Grades say how well a technique is supported, not how good it feels: "
                           "rubdown evidence F24. You can do without: hands are always there."));
}

std::string self_massages_as_text(std::span<const care::SelfMassage> log) {
  if (log.empty())
    return "No self-massage is logged. Tonight's: rubdown selfcare; when it is done: rubdown "
           "selfcare done\n";
  std::string text;
  for (auto from = log.begin(); from != log.end();) {
    const auto to = std::find_if(
        from, log.end(), [&](const care::SelfMassage& one) { return one.day != from->day; });
    int seconds = 0;
    std::string places;
    for (auto one = from; one != to; ++one) {
      seconds += one->seconds;
      const body::Tool* tool = body::tool_named(one->tool);
      const std::string with = tool ? tool->name : printable(one->tool);
      const bool ends_here = one + 1 == to || (one + 1)->tool != one->tool;
      places += (places.empty() ? "" : ", ") + name_of(one->spot);
      if (ends_here) places += " (" + with + ")";
    }
    const std::string lead = fmt::format("{}  {}  {}  ", to_iso(from->day), to_short(from->day),
                                         left_in(duration_words(seconds), 11));
    text += hanging(lead, places);
    from = to;
  }
  return text;
}

}  // namespace rubdown::faces
