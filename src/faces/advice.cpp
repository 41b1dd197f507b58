#include "faces/advice.h"

#include <fmt/format.h>

#include <array>
#include <span>
#include <string_view>

#include "core/result.h"
#include "faces/lines.h"
#include "rules/catalogue.h"

namespace rubdown::faces {
namespace {

struct Advice {
  std::string_view rule;
  std::string_view words;
};

constexpr std::array for_therapist = {
    Advice{"R0-42", "Choose somebody who is licensed and works with runners."},
    Advice{"R1-29", "Ask other runners whom they go to."},
    Advice{"R1-30", "A label such as sports or deep proves no skill: ask about runners."},
    Advice{"R0-41", "Say what you want of it; a good therapist fits the session to that."},
    Advice{"R2-31", "Ask the practice whatever you want to know before you book."},
    Advice{"R3-20",
           "For an injury that somebody has examined, look for practice in active release."},
};

constexpr std::array for_budget = {
    Advice{"R1-32",
           "Where money or time rules massage out, keep on top of things by yourself: "
           "rubdown selfcare."},
    Advice{"R3-45", "Tools at home stand in for it: rubdown tools advise."},
    Advice{"R1-49",
           "The day also depends on work and on when the therapist has time: close days "
           "that cannot be (rubdown wish --closed), and book early."},
};

std::string lines_of(std::string_view heading, std::span<const Advice> all) {
  std::string text = line_of(heading);
  for (const Advice& advice : all) {
    const rules::Rule* rule = rules::find_rule(advice.rule);
    RUBDOWN_CHECK(rule != nullptr && !is_contradicted(*rule));
    text += hanging("  ", fmt::format("{} ({}, {})", advice.words, rule->id, rule->grade));
  }
  return text;
}

}  // namespace

std::string therapist_advice() { return lines_of("Whom to book:", for_therapist); }
std::string budget_advice() { return lines_of("With little money or time:", for_budget); }

}  // namespace rubdown::faces
