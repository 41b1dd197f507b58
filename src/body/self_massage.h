// Self-massage as data: the tools, what is done with them and where, and for how long. It is read
// from self_massage.toml; docs/selfcare.md explains it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "body/region.h"
#include "core/units.h"

namespace rubdown::body {

/// Rule H-17: a routine's muscles, the seconds of one set, the minutes of it all; and the ceiling.
namespace dose {
inline constexpr std::size_t muscles_min = 5;
inline constexpr std::size_t muscles_max = 8;
inline constexpr int set_s_min = 30;
inline constexpr int set_s_max = 60;
inline constexpr int sets_max = 3;
inline constexpr int minutes_min = 5;
inline constexpr int minutes_max = 15;
inline constexpr int pressure_max = 6;        // of 10
inline constexpr int percussion_s_max = 120;  // a muscle: S-10
inline constexpr const char* rule = "H-17";
}  // namespace dose

struct Price {
  std::string currency;        // "USD"
  std::optional<Cents> least;  // empty: copies cost less than `most`
  Cents most;
  std::string source;  // the rule that names it
};

struct Tool {
  std::string id;                  // "foam_roller"
  std::string name;                // "foam roller"
  std::vector<std::string> words;  // what people type besides: "roller"
  std::optional<Price> price;
  bool in_advice = true;  // may be recommended for buying
};

enum class Touch { Stroke, Point, Percussion };

struct Range {
  int least = 0;
  int most = 0;
};

/// One way to work on some regions with one tool.
struct Technique {
  const Tool* tool = nullptr;
  std::vector<const Region*> regions;
  Touch touch = Touch::Stroke;
  std::string how;  // one sentence or two
  Range sets;
  Range seconds;  // of one set
  int rest_s = 0;
  std::string source;  // "R1-33", or "rubdown"
  std::string grade;   // "A" to "D"
  std::string caution;
};

/// A place that is left alone, and the muscles that are worked on in its stead.
struct Instead {
  const Region* region = nullptr;
  std::vector<const Region*> regions;
  std::string says;
  std::string source;
};

/// What a race, a long run or a hard session asks for, some days after it (-1: before it).
struct TrainingNeed {
  std::string after;  // "race", "long_run", "hard_session"
  Range days;
  double level = 0;  // a preference, on the scale of soreness
  std::vector<const Region*> regions;
};

// In the order of the file, which is the order of preference.
[[nodiscard]] std::span<const Tool> tools();
[[nodiscard]] std::span<const Technique> techniques();
[[nodiscard]] std::span<const Instead> insteads();
[[nodiscard]] std::span<const TrainingNeed> training_needs();
/// What running loads most.
[[nodiscard]] std::span<const Region* const> usual_regions();
/// The muscles that stand for a region of the forecast ("hips"); empty: there is no such region.
[[nodiscard]] std::span<const Region* const> regions_for_soreness(std::string_view soreness);

/// The id of the tool that everybody has.
inline constexpr std::string_view hands = "hands";
/// By id, name or another of its words, in any letters; nothing when there is no such tool.
[[nodiscard]] const Tool* tool_named(std::string_view word);
[[nodiscard]] std::vector<std::string> tool_ids();

/// 4 for A down to 1 for D; 0 for anything else.
[[nodiscard]] int weight_of_grade(std::string_view grade);

/// What may be used: `owned` are ids, and hands are always among them.
struct Means {
  std::vector<std::string> owned;
  bool points = true;  // steady pressure on tender points
  bool percussion = true;
};
/// The best-supported technique for that region, of equals the first; nothing: none reaches it.
[[nodiscard]] const Technique* best_technique(const Region& region, const Means& means);

}  // namespace rubdown::body
