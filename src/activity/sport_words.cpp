#include "activity/sport_words.h"

#include <array>

#include "core/text.h"

namespace rubdown::activity {
namespace {

struct Row {
  std::string_view piece;
  Sport sport;
};

/// Looked for from the top, so that what is longer or odder stands above: "running" is also in
/// "wheelchair running", "rad" also in "Radtour". Lower case as bytes; accents as they come.
constexpr std::array rows = {Row{"wheelchair", Sport::Other},
                             Row{"rollstuhl", Sport::Other},
                             Row{"handbike", Sport::Ride},
                             Row{"handcycle", Sport::Ride},
                             Row{"orienteering", Sport::Run},
                             Row{"course à pied", Sport::Run},
                             Row{"course a pied", Sport::Run},
                             Row{"treadmill", Sport::Run},
                             Row{"jog", Sport::Run},
                             Row{"langlauf", Sport::Other},
                             Row{"skilauf", Sport::Other},
                             Row{"eislauf", Sport::Other},
                             Row{"run", Sport::Run},
                             Row{"lauf", Sport::Run},
                             Row{"läuf", Sport::Run},
                             Row{"carrera", Sport::Run},
                             Row{"correr", Sport::Run},
                             Row{"corrida", Sport::Run},
                             Row{"corsa", Sport::Run},
                             Row{"hardlo", Sport::Run},
                             Row{"løb", Sport::Run},
                             Row{"löp", Sport::Run},
                             Row{"walk", Sport::Walk},
                             Row{"hik", Sport::Walk},
                             Row{"snowshoe", Sport::Walk},
                             Row{"wander", Sport::Walk},
                             Row{"spazier", Sport::Walk},
                             Row{"gehen", Sport::Walk},
                             Row{"marche", Sport::Walk},
                             Row{"randonn", Sport::Walk},
                             Row{"camina", Sport::Walk},
                             Row{"caminhada", Sport::Walk},
                             Row{"senderismo", Sport::Walk},
                             Row{"camminata", Sport::Walk},
                             Row{"escursion", Sport::Walk},
                             Row{"wandel", Sport::Walk},
                             Row{"swim", Sport::Swim},
                             Row{"schwimm", Sport::Swim},
                             Row{"natation", Sport::Swim},
                             Row{"natación", Sport::Swim},
                             Row{"natação", Sport::Swim},
                             Row{"nuoto", Sport::Swim},
                             Row{"zwem", Sport::Swim},
                             Row{"strength", Sport::Strength},
                             Row{"weight", Sport::Strength},
                             Row{"crossfit", Sport::Strength},
                             Row{"krafttraining", Sport::Strength},
                             Row{"musculation", Sport::Strength},
                             Row{"pesas", Sport::Strength},
                             Row{"krachttraining", Sport::Strength},
                             Row{"bik", Sport::Ride},
                             Row{"cycl", Sport::Ride},
                             Row{"ride", Sport::Ride},
                             Row{"radfahr", Sport::Ride},
                             Row{"radtour", Sport::Ride},
                             Row{"fahrrad", Sport::Ride},
                             Row{"vélo", Sport::Ride},
                             Row{"velo", Sport::Ride},
                             Row{"bicicl", Sport::Ride},
                             Row{"ciclismo", Sport::Ride},
                             Row{"pedalada", Sport::Ride},
                             Row{"fiets", Sport::Ride},
                             Row{"other", Sport::Other},
                             Row{"multi", Sport::Other},
                             Row{"transition", Sport::Other}};

/// The numbers that Strava writes into the <type> of its GPX files.
constexpr std::array numbers = {Row{"1", Sport::Ride}, Row{"9", Sport::Run}, Row{"10", Sport::Walk},
                                Row{"4", Sport::Walk}, Row{"16", Sport::Swim}};

}  // namespace

std::optional<Sport> sport_of_words(std::string_view words) {
  const std::string lower = to_lower(trim(words.substr(0, 200)));
  for (const Row& row : numbers)
    if (lower == row.piece) return row.sport;
  for (const Row& row : rows)
    if (lower.find(row.piece) != std::string::npos) return row.sport;
  return {};
}

}  // namespace rubdown::activity
