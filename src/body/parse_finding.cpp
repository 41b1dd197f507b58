#include "body/parse_finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "body/ask.h"
#include "core/text.h"

namespace rubdown::body {
namespace {

constexpr std::size_t most_bytes = 100'000;

Result<std::string_view> judged(std::string_view text) {
  if (const auto bad = first_bad_utf8(text))
    return fail(Fault::BadInput, "finding",
                fmt::format("byte {} is not UTF-8; expected plain text", *bad + 1));
  if (text.size() > most_bytes)
    return fail(Fault::BadInput, "finding",
                fmt::format("found {} bytes; expected at most {}", text.size(), most_bytes));
  if (trim(text).empty())
    return fail(Fault::BadInput, "finding",
                "found nothing; expected words such as 'left calf 6 tight, since Tuesday'");
  return text;
}

/// Pain outranks the others, a point outranks tight and sore; else what was said first. "No pain"
/// says nothing.
std::optional<FindingKind> hear_kind(Line& line) {
  static constexpr std::array<int, 4> rank = {1, 1, 2, 3};  // in the order of FindingKind
  std::optional<std::size_t> best;
  const auto rank_of = [&](std::size_t at) {
    return rank[static_cast<std::size_t>(*line.items[at].value(Role::Kind))];
  };
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    const bool denied = at > 0 && line.is(at - 1, Role::Not);
    if (!line.is(at, Role::Kind) || denied) continue;
    if (!best || rank_of(at) > rank_of(*best)) best = at;
  }
  if (!best) return std::nullopt;
  line.items[*best].used = true;
  return static_cast<FindingKind>(*line.items[*best].value(Role::Kind));
}

std::optional<NoticedBy> hear_noticed(Line& line) {
  std::optional<NoticedBy> who;
  for (Item& item : line.items) {
    const auto said = item.value(Role::Noticed);
    if (!said) continue;
    item.used = true;
    const auto one = static_cast<NoticedBy>(*said);
    if (!who || one == NoticedBy::Therapist) who = one;
  }
  return who;
}

/// Words that say something alone, and pictures; the rest only holds sentences together.
bool says_something(const Line& line, std::size_t at) {
  const Item& item = line.items[at];
  if (item.form == Item::Form::Mark) return line.word(at).empty();
  if (item.form == Item::Form::Break) return false;
  if (item.form != Item::Form::Phrase) return true;
  return !std::any_of(item.senses.begin(), item.senses.end(), [](const Sense& sense) {
    return sense.role == Role::Glue || sense.role == Role::Fill || sense.role == Role::And ||
           sense.role == Role::One || sense.role == Role::Scale || sense.role == Role::For ||
           sense.role == Role::Ago || sense.role == Role::After;
  });
}

/// A mark or a stop, which begins no note.
bool is_punctuation(const Line& line, std::size_t at) {
  return line.items[at].form == Item::Form::Break ||
         (line.items[at].form == Item::Form::Mark && !line.word(at).empty());
}

/// What became no part of the finding, as it was typed.
std::string note_of(const Line& line) {
  std::string note;
  const std::size_t count = line.items.size();
  for (std::size_t at = 0; at < count; ++at) {
    if (line.items[at].used || is_punctuation(line, at)) continue;
    std::optional<std::size_t> first;
    std::size_t last = at;
    for (; at < count && !line.items[at].used; ++at) {
      if (!says_something(line, at)) continue;
      if (!first) first = at;
      last = at;
    }
    if (!first) continue;
    if (!note.empty()) note += ", ";
    note += printable(line.typed(*first, last));
  }
  return note;
}

}  // namespace

std::string_view name_of(Question::About about) {
  static constexpr std::array<std::string_view, 4> names = {"region", "side", "value", "since"};
  return names[static_cast<std::size_t>(about)];
}

Result<Heard> parse_finding(std::string_view text, Day today) {
  RUBDOWN_TRY(const auto plain, judged(text));
  Line line = line_of(plain);
  Heard heard;
  const auto ask = [&](Question question) { heard.questions.push_back(std::move(question)); };

  const SinceHeard since = hear_since(line, today);
  heard.finding.since = since.day;
  const AmountHeard amount = hear_amount(line);
  heard.finding.value = amount.value;
  heard.finding.kind = hear_kind(line);
  heard.finding.noticed_by = hear_noticed(line);

  const PlaceHeard place = hear_place(line);
  const bool is_clear = place.second.empty() && place.meant.size() == 1;
  const bool is_spine = std::any_of(place.meant.begin(), place.meant.end(),
                                    [](const Region* region) { return region->is_spine; });
  const SideHeard side = hear_side(line, is_spine);
  if (place.second.empty() && !place.meant.empty()) heard.finding.side = side.side;
  if (is_clear) heard.finding.region = place.meant.front();
  if (!is_clear) ask(ask_region(place, line));
  if (is_clear && !side.side) ask(ask_side(*heard.finding.region, side));
  if (!amount.value && place.second.empty()) ask(ask_value(amount));
  if (!since.problem.empty()) ask(ask_since(since));
  heard.finding.note = note_of(line);
  return heard;
}

}  // namespace rubdown::body
