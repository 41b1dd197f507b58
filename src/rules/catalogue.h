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
  std::string
      place;  // Shown: where (follow_up, caution, brief, self_massage, therapist, budget, reason)
};

/// A question about massage and what the studies answer.
struct EvidenceFamily {
  std::string id;  // "F01"
  std::string question;
  std::string grade;  // "A" to "D", "X"
  std::string verdict;
  std::vector<std::string> findings;  // what the studies found, a sentence or two each
};

struct Source {
  std::string name;  // "runners-practice"
  std::string title;
  std::string document;
  char number = '0';  // the digit in its rule ids; 'H' for rubdown's own
};

/// What a stop asks for, the gravest first.
enum class StopLevel {
  Emergency,  // call for help now
  Stop,       // no massage until somebody has looked at it
  StopLocal,  // not on or near that place
  Restrict,   // gentle work only, or only with a doctor's word
};
/// "emergency", "stop", "stop_local", "restrict".
[[nodiscard]] std::string_view name_of(StopLevel level);

/// A sign or condition that outranks every other rule. rubdown never says what it may be.
struct SafetyStop {
  RuleId id;              // "S-01"
  std::string condition;  // what the runner or the therapist notices
  std::string action;
  StopLevel level = StopLevel::Stop;
  std::string within;    // how soon to be seen: "same day", "1-2 days"; may be empty
  std::string strength;  // what kind of source stands behind it
};

/// Two or more rules that cannot all be followed, and what the consensus protocol does.
struct Conflict {
  std::string id;  // "C01"
  std::vector<RuleId> rules;
  std::string clash;
  std::string resolution;
  std::string decided_by;  // "evidence F13", "budget", ...; empty when they do not really clash
};

/// The whole catalogue, read once from the data in the program.
struct Catalogue {
  std::vector<Source> sources;  // the four that were read, then "rubdown"
  std::vector<Rule> rules;      // by id: what the sources say
  std::vector<Rule> house;      // by id: rubdown's own, source "rubdown", grade "-"
  std::vector<EvidenceFamily> families;
  std::vector<SafetyStop> stops;    // by id
  std::vector<Conflict> conflicts;  // by id
};

/// Read at the first call (about four milliseconds), then kept. A fault in it is a bug.
[[nodiscard]] const Catalogue& catalogue();
/// Rules of the sources ("R2-12") and rubdown's own ("H-01"); nullptr when there is none.
[[nodiscard]] const Rule* find_rule(std::string_view id);
[[nodiscard]] const EvidenceFamily* find_family(std::string_view id);
[[nodiscard]] const SafetyStop* find_stop(std::string_view id);
/// "computes", "shown", "claim".
[[nodiscard]] std::string_view name_of(Role role);
/// True when research says the opposite: such a rule is never given as a reason.
[[nodiscard]] bool is_contradicted(const Rule& rule);

}  // namespace rubdown::rules
