// Every rule that was ever read about massage for runners: what it says, who says it, how good the
// evidence is, and what rubdown does with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/protocol.h"

namespace rubdown::rules {

/// What a rule does in this program. Every rule has one role.
enum class Role {
  Computes,  // it stands behind a row, an interval or another number of a protocol
  Shown,     // it is told: as a follow-up, a caution, a line for the therapist
  Claim,     // it is a claim about massage; `verdict` says what research makes of it
};

struct Rule {
  RuleId id;              // "R2-12"
  std::string source;     // "runners-practice"
  std::string says;       // what the source says, in our words
  std::string kind;       // "hard_avoid", "prefer_window", "claim", ...
  std::string trigger;    // "race", "long_run", ... or empty
  std::string styles;     // as the source names them, or empty
  std::string window;     // "[-2,-0.5]" or empty
  std::string strength;   // "must", "should", "may" or empty
  std::string parameter;  // "interval_days=7" or empty
  std::string family;     // "F16": the question that the evidence was looked up for
  std::string grade;      // "A" to "D", "X", or "-"; a note may follow: "X for light, D for deep"
  Role role = Role::Claim;
  std::string place;      // Shown: where ("follow_up", "caution", "brief", "self_massage", "reason")
};

/// A question about massage and what the studies answer.
struct EvidenceFamily {
  std::string id;        // "F01"
  std::string question;
  std::string grade;     // "A" to "D", "X"
  std::string verdict;
  std::vector<std::string> findings;  // what the studies found, a sentence or two each
};

struct Source {
  std::string name;      // "runners-practice"
  std::string title;
  std::string document;
  char number = '0';     // the digit in its rule ids
};

/// The whole catalogue, read once from the data in the program.
struct Catalogue {
  std::vector<Source> sources;
  std::vector<Rule> rules;            // by id
  std::vector<EvidenceFamily> families;
};

[[nodiscard]] const Catalogue& catalogue();
[[nodiscard]] const Rule* find_rule(std::string_view id);
/// True when research says the opposite: such a rule is never given as a reason.
[[nodiscard]] bool is_contradicted(const Rule& rule);

}  // namespace rubdown::rules
