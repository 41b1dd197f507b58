#include "care/complaint.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text.h"

namespace rubdown::care {
namespace {

constexpr std::array<std::string_view, 2> extents = {"point", "spread"};
constexpr std::array<std::string_view, 2> onsets = {"sudden", "slow"};
constexpr std::array<std::string_view, 5> moments = {"first_steps", "start", "whole_run", "after",
                                                     "rest"};
constexpr std::array<std::string_view, 4> signs = {"swelling", "heat", "bruise", "numbness"};
constexpr std::array<std::string_view, 4> changes = {"distance", "speed", "shoes", "surface"};

template <class T, std::size_t count>
std::optional<T> named(const std::array<std::string_view, count>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return {};
  return static_cast<T>(found - names.begin());
}

constexpr std::string_view nobody = "nobody";

// How the words of an answer become a value and come back, by the value's type.

bool take_words(std::optional<double>& to, std::string_view words) {
  double value = -1;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  const bool is_good =
      error == std::errc{} && end == words.data() + words.size() && value >= 0 && value <= 10;
  if (is_good) to = value;
  return is_good;
}
std::string answer_words(const std::optional<double>& value) {
  return value ? fmt::format("{:g}", *value) : "";
}

bool take_words(std::optional<int>& to, std::string_view words) {
  constexpr int day_min = 24 * 60;
  int value = -1;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  const bool is_good =
      error == std::errc{} && end == words.data() + words.size() && value >= 0 && value <= day_min;
  if (is_good) to = value;
  return is_good;
}
std::string answer_words(const std::optional<int>& value) {
  return value ? fmt::format("{}", *value) : "";
}

bool take_words(std::optional<bool>& to, std::string_view words) {
  if (words != "yes" && words != "no") return false;
  to = words == "yes";
  return true;
}
std::string answer_words(const std::optional<bool>& value) {
  if (!value) return "";
  return *value ? "yes" : "no";
}

bool take_words(std::optional<std::string>& to, std::string_view words) {
  constexpr std::size_t most_bytes = 200;
  if (words.size() > most_bytes || first_bad_utf8(words)) return false;
  to = words == nobody ? "" : std::string{words};
  return true;
}
std::string answer_words(const std::optional<std::string>& value) {
  if (!value) return "";
  return value->empty() ? std::string{nobody} : *value;
}

/// "none", or names with commas between them.
template <class T, std::optional<T> (*from)(std::string_view)>
bool take_list(std::optional<std::vector<T>>& to, std::string_view words) {
  std::vector<T> values;
  if (words != "none")
    for (const std::string_view word : split(words, ',')) {
      const auto value = from(word);
      if (!value) return false;
      if (std::find(values.begin(), values.end(), *value) == values.end()) values.push_back(*value);
    }
  std::sort(values.begin(), values.end());
  to = std::move(values);
  return true;
}
template <class T>
std::string list_words(const std::optional<std::vector<T>>& values) {
  if (!values) return "";
  std::string words;
  for (const T value : *values) words += (words.empty() ? "" : ",") + std::string{name_of(value)};
  return words.empty() ? "none" : words;
}

/// A field of a type that has its words above.
template <auto member>
constexpr ComplaintField plain(std::string_view key, std::string_view question,
                               std::string_view expected) {
  return {key, question, expected,
          [](Complaint& c, std::string_view words) { return take_words(c.*member, words); },
          [](const Complaint& c) { return answer_words(c.*member); }};
}
template <auto member, auto from>
constexpr ComplaintField one_of_names(std::string_view key, std::string_view question,
                                      std::string_view expected) {
  return {key, question, expected,
          [](Complaint& c, std::string_view words) {
            const auto value = from(words);
            if (value) c.*member = value;
            return value.has_value();
          },
          [](const Complaint& c) {
            return c.*member ? std::string{name_of(*(c.*member))} : std::string{};
          }};
}
template <auto member, auto from>
constexpr ComplaintField list_of_names(std::string_view key, std::string_view question,
                                       std::string_view expected) {
  return {key, question, expected,
          [](Complaint& c, std::string_view words) {
            using T = typename std::remove_reference_t<decltype(*(c.*member))>::value_type;
            return take_list<T, from>(c.*member, words);
          },
          [](const Complaint& c) { return list_words(c.*member); }};
}

constexpr const char* zero_to_ten = "0 to 10";
constexpr const char* yes_or_no = "yes or no";

}  // namespace

std::string_view name_of(Extent extent) { return extents[static_cast<std::size_t>(extent)]; }
std::string_view name_of(Onset onset) { return onsets[static_cast<std::size_t>(onset)]; }
std::string_view name_of(Moment moment) { return moments[static_cast<std::size_t>(moment)]; }
std::string_view name_of(Sign sign) { return signs[static_cast<std::size_t>(sign)]; }
std::string_view name_of(Change change) { return changes[static_cast<std::size_t>(change)]; }

std::optional<Extent> extent_named(std::string_view name) { return named<Extent>(extents, name); }
std::optional<Onset> onset_named(std::string_view name) { return named<Onset>(onsets, name); }
std::optional<Moment> moment_named(std::string_view name) { return named<Moment>(moments, name); }
std::optional<Sign> sign_named(std::string_view name) { return named<Sign>(signs, name); }
std::optional<Change> change_named(std::string_view name) { return named<Change>(changes, name); }

std::span<const ComplaintField> complaint_fields() {
  using C = Complaint;
  static constexpr std::array fields = {
      one_of_names<&C::extent, &extent_named>(
          "extent", "Does it hurt under one finger, or over an area?", "point or spread"),
      one_of_names<&C::onset, &onset_named>("onset", "Did it begin suddenly or slowly?",
                                            "sudden or slow"),
      plain<&C::worst>("worst", "How bad is it at its worst?", zero_to_ten),
      plain<&C::at_night>("night", "How bad is it at night?", zero_to_ten),
      list_of_names<&C::when, &moment_named>(
          "when", "When does it hurt?",
          "some of first_steps, start, whole_run, after, rest, with commas"),
      plain<&C::stiffness_min>("stiff", "For how many minutes is it stiff in the morning?",
                               "minutes, 0 if it is not"),
      list_of_names<&C::signs, &sign_named>(
          "signs", "Is there swelling, heat, a bruise or numbness?",
          "none, or some of swelling, heat, bruise, numbness, with commas"),
      plain<&C::limps>("limp", "Do you limp?", yes_or_no),
      plain<&C::hop>("hop", "How much does hopping on that leg hurt?", zero_to_ten),
      list_of_names<&C::changed, &change_named>(
          "changed", "What changed in the last three weeks?",
          "none, or some of distance, speed, shoes, surface, with commas"),
      plain<&C::hurt_before>("before", "Was the place injured before?", yes_or_no),
      plain<&C::seen_by>("seen-by", "Who has examined it?", "a name, or nobody"),
  };
  return fields;
}

const ComplaintField* complaint_field(std::string_view key) {
  const auto all = complaint_fields();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const ComplaintField& field) { return field.key == key; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace rubdown::care
