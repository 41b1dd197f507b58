#include "training/sessions.h"

#include <algorithm>

namespace rubdown::training {
namespace {

using Type = Piece::Type;
using Span = std::span<const Piece>;

/// Nobody runs more often in a day; the words then mean something else.
constexpr std::size_t most_sessions = 4;

bool is_marker(Span pieces, std::size_t at) {
  const bool word = pieces[at].has(Role::Morning) || pieces[at].has(Role::Evening);
  const bool time_of_day = at > 0 && pieces[at - 1].is(Type::Number);  // "at 6 am"
  return word && !time_of_day;
}

bool is_amount(const Piece& piece) {
  return piece.is(Type::Length) || piece.is(Type::Time) || piece.is(Type::Times);
}

bool has_amount(Span pieces) { return std::any_of(pieces.begin(), pieces.end(), is_amount); }

bool says_something(Span pieces) {
  return has_amount(pieces) || std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
           return piece.has(Role::Kind);
         });
}

/// "AM: 4 easy / PM: 8 easy"; what stands before the first marker is a session of its own.
std::vector<Span> cut_before(Span pieces, const std::vector<std::size_t>& markers) {
  std::vector<Span> sessions;
  if (markers.front() > 0) sessions.push_back(pieces.first(markers.front()));
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const std::size_t end = i + 1 < markers.size() ? markers[i + 1] : pieces.size();
    const bool colon = markers[i] + 1 < end && pieces[markers[i] + 1].is_mark(':');
    const std::size_t begin = markers[i] + (colon ? 2 : 1);
    sessions.push_back(pieces.subspan(begin, end - begin));
  }
  return sessions;
}

/// "6 mi a.m. 4 mi p.m."
std::vector<Span> cut_after(Span pieces, const std::vector<std::size_t>& markers) {
  std::vector<Span> sessions;
  std::size_t begin = 0;
  for (const std::size_t marker : markers) {
    sessions.push_back(pieces.subspan(begin, marker - begin));
    begin = marker + 1;
  }
  if (begin < pieces.size()) sessions.push_back(pieces.subspan(begin));
  return sessions;
}

/// "Recovery AM 5 mi, tempo PM 8 mi with 4 mi fast": a session ends behind the first amount that
/// follows its marker; the last one takes the rest.
std::vector<Span> cut_between(Span pieces, const std::vector<std::size_t>& markers) {
  std::vector<Span> sessions;
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 1 < markers.size(); ++i) {
    std::size_t end = markers[i];
    while (end < markers[i + 1] && !is_amount(pieces[end])) ++end;
    if (end == markers[i + 1]) return {pieces};
    sessions.push_back(pieces.subspan(begin, end + 1 - begin));
    begin = end + 1;
  }
  sessions.push_back(pieces.subspan(begin));
  return sessions;
}

/// German "am" before an ordinary noun is no morning: "10 km am Rhein".
bool reads_as_place(Span pieces, std::size_t marker) {
  return marker + 1 < pieces.size() && pieces[marker + 1].is(Type::Word);
}

}  // namespace

std::vector<Span> split_sessions(Span pieces) {
  std::vector<std::size_t> markers;
  for (std::size_t at = 0; at < pieces.size(); ++at)
    if (is_marker(pieces, at)) markers.push_back(at);
  if (markers.empty()) return {pieces};
  const std::size_t first = markers.front();
  const bool before = first == 0 || (first + 1 < pieces.size() && pieces[first + 1].is_mark(':'));
  if (!before && reads_as_place(pieces, first)) return {pieces};
  std::vector<Span> sessions = before                            ? cut_before(pieces, markers)
                               : has_amount(pieces.first(first)) ? cut_after(pieces, markers)
                                                                 : cut_between(pieces, markers);
  std::erase_if(sessions, [](Span session) { return !says_something(session); });
  if (sessions.size() < 2 || sessions.size() > most_sessions) return {pieces};
  return sessions;
}

}  // namespace rubdown::training
