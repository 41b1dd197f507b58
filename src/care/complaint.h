// What is asked about a place that hurts, so that a therapist or a doctor need not ask it again.
// Nothing here says what it may be.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "body/spot.h"
#include "core/units.h"

namespace rubdown::care {

enum class Extent { Point, Spread };
enum class Onset { Sudden, Slow };
enum class Moment { FirstSteps, Start, WholeRun, After, Rest };
enum class Sign { Swelling, Heat, Bruise, Numbness };
enum class Change { Distance, Speed, Shoes, Surface };

/// Everything may be unanswered.
struct Complaint {
  Day day{};  // on which it was told of last
  body::Spot spot{};
  std::optional<Extent> extent{};  // under one finger, or an area
  std::optional<Onset> onset{};
  std::optional<double> worst{};              // pain, 0 to 10
  std::optional<double> at_night{};           // pain, 0 to 10
  std::optional<std::vector<Moment>> when{};  // it hurts
  std::optional<int> stiffness_min{};         // stiff in the morning for so long
  std::optional<std::vector<Sign>> signs{};   // empty list: none of them
  std::optional<bool> limps{};
  std::optional<double> hop{};                   // pain of hopping on that leg, 0 to 10
  std::optional<std::vector<Change>> changed{};  // in the last three weeks
  std::optional<bool> hurt_before{};             // an earlier injury there
  std::optional<std::string> seen_by{};          // who has examined it; "": nobody

  friend bool operator==(const Complaint&, const Complaint&) = default;
};

/// One thing that is asked.
struct ComplaintField {
  std::string_view key;       // "onset"
  std::string_view question;  // "How did it begin?"
  std::string_view expected;  // "sudden or slow"
  /// False when the words are no answer; then nothing is changed.
  bool (*take)(Complaint& complaint, std::string_view words);
  /// The answer as it is typed, "sudden"; empty: not answered.
  std::string (*answer)(const Complaint& complaint);
};

/// In the order in which they are asked.
[[nodiscard]] std::span<const ComplaintField> complaint_fields();
/// Null when there is none of that key.
[[nodiscard]] const ComplaintField* complaint_field(std::string_view key);

/// Names as typed and kept: "first_steps". Nothing when there is no such name.
[[nodiscard]] std::string_view name_of(Extent extent);
[[nodiscard]] std::string_view name_of(Onset onset);
[[nodiscard]] std::string_view name_of(Moment moment);
[[nodiscard]] std::string_view name_of(Sign sign);
[[nodiscard]] std::string_view name_of(Change change);
[[nodiscard]] std::optional<Extent> extent_named(std::string_view name);
[[nodiscard]] std::optional<Onset> onset_named(std::string_view name);
[[nodiscard]] std::optional<Moment> moment_named(std::string_view name);
[[nodiscard]] std::optional<Sign> sign_named(std::string_view name);
[[nodiscard]] std::optional<Change> change_named(std::string_view name);

}  // namespace rubdown::care
