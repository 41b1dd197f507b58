#include "rules/protocols.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/text.h"
#include "rules/catalogue.h"

using namespace rubdown;
using namespace rubdown::rules;

namespace {

Protocol protocol(std::string_view name) {
  auto found = builtin_protocol(name);
  REQUIRE(found.has_value());
  return *found;
}

int halves(double days) { return static_cast<int>(days * 2); }

struct At {
  Trigger trigger;
  Style style;
  double day;
  RaceDistance distance = RaceDistance::Marathon;
  Importance importance = Importance::Goal;
  Condition condition = Condition::Always;
};

bool speaks_of(const Row& row, const At& at) {
  const auto& distances = row.distances;
  return row.trigger == at.trigger && row.styles.test(index_of(at.style)) &&
         row.condition == at.condition && row.days.first <= halves(at.day) &&
         halves(at.day) <= row.days.last &&
         (distances.empty() ||
          std::find(distances.begin(), distances.end(), at.distance) != distances.end()) &&
         (!row.importance || *row.importance == at.importance);
}

bool forbidden(const Protocol& in, const At& at) {
  return std::any_of(in.rows.begin(), in.rows.end(),
                     [&](const Row& row) { return row.forbids && speaks_of(row, at); });
}

double weight(const Protocol& in, const At& at) {
  double sum = 0;
  for (const Row& row : in.rows)
    if (!row.forbids && speaks_of(row, at)) sum += row.weight;
  return sum;
}

void gather(std::set<RuleId>& into, const std::vector<RuleId>& rules) {
  into.insert(rules.begin(), rules.end());
}

/// Every rule that stands behind a row or a number; not those that are only told.
std::set<RuleId> rules_that_compute(const Protocol& in) {
  std::set<RuleId> ids;
  for (const Row& row : in.rows) gather(ids, row.rules);
  for (const Need& need : in.needs) gather(ids, need.rules);
  for (const auto* rules :
       {&in.interval_rules, &in.gap_rules, &in.block_rules, &in.taper.rules, &in.first_try_rules,
        &in.worrier_rules, &in.minor_race_rules, &in.needs_injury_rules, &in.symptom_rules,
        &in.self_massage_rules, &in.session_minutes_rules})
    gather(ids, *rules);
  return ids;
}

}  // namespace

TEST_CASE("five protocols come with the program, each under its own name") {
  const std::vector<std::string> names{protocol_names().begin(), protocol_names().end()};
  CHECK(names == std::vector<std::string>{"consensus", "back-in-motion", "salty-running",
                                          "runners-practice", "redemption-year"});
  for (const std::string& name : names) CHECK(protocol(name).name == name);
}

TEST_CASE("an unknown protocol is refused with the nearest name") {
  const auto found = builtin_protocol("concensus");
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().fault == Fault::NotFound);
  CHECK(
      found.error().what ==
      "no protocol is called 'concensus' (did you mean 'consensus'?); expected consensus, "
      "back-in-motion, salty-running, runners-practice or redemption-year, or the path of your own "
      "file (./mine.toml)");
}

TEST_CASE("a path is told from a name") {
  CHECK(is_protocol_path("./mine.toml"));
  CHECK(is_protocol_path("mine.toml"));
  CHECK(is_protocol_path("protocols/mine"));
  CHECK_FALSE(is_protocol_path("consensus"));
}

TEST_CASE("every rule that computes stands behind a row or a number of one of the five") {
  std::set<RuleId> cited;
  for (const std::string& name : protocol_names()) cited.merge(rules_that_compute(protocol(name)));
  for (const Rule& rule : catalogue().rules) {
    CAPTURE(rule.id);
    CHECK((rule.role == Role::Computes) == (cited.count(rule.id) == 1));
  }
}

TEST_CASE("every follow-up that the catalogue places there is told by one of the five") {
  std::set<RuleId> told;
  for (const std::string& name : protocol_names())
    for (const FollowUp& follow_up : protocol(name).follow_ups) gather(told, follow_up.rules);
  for (const Rule& rule : catalogue().rules) {
    CAPTURE(rule.id);
    if (rule.place == "follow_up") CHECK(told.count(rule.id) == 1);
  }
}

TEST_CASE("no reason is a claim that research contradicts, in id or in words") {
  const auto honest = [](const std::vector<RuleId>& rules, const std::string& words) {
    CAPTURE(words);
    REQUIRE_FALSE(rules.empty());
    const Rule* first = find_rule(rules.front());
    if (first != nullptr) CHECK_FALSE(is_contradicted(*first));
    for (const char* claim :
         {"lactic", "lactate", "flushes", "flush out", "waste", "toxin", "blood flow",
          "circulation", "oxygen", "adhesion", "scar", "by-product", "prevents inj", "faster"})
      CHECK(to_lower(words).find(claim) == std::string::npos);
  };
  for (const std::string& name : protocol_names()) {
    CAPTURE(name);
    const Protocol in = protocol(name);
    for (const Row& row : in.rows) honest(row.rules, row.words);
    for (const Need& need : in.needs) honest(need.rules, need.words);
    for (const FollowUp& follow_up : in.follow_ups) honest(follow_up.rules, follow_up.words);
    for (const Caution& caution : in.cautions) honest(caution.rules, caution.words);
  }
}

TEST_CASE("a source's protocol rests on its own rules alone") {
  for (const Source& source : catalogue().sources) {
    if (source.number == 'H') continue;
    CAPTURE(source.name);
    for (const RuleId& id : rules_that_compute(protocol(source.name)))
      CHECK(find_rule(id)->source == source.name);
  }
}

TEST_CASE(
    "[R2-03] consensus before a race: deep and sports work peak at day -5, light work comes last") {
  const Protocol in = protocol("consensus");
  const auto race = [](Style style, double day) { return At{Trigger::Race, style, day}; };
  // Deep work in the week before the goal race gets 40 on top: the race comes first (R2-03).
  CHECK(weight(in, race(Style::DeepTissue, -5)) == 40 + 8);
  CHECK(weight(in, race(Style::DeepTissue, -4)) == 40 + 5);
  CHECK(weight(in, race(Style::DeepTissue, -3)) == -6);
  CHECK(weight(in, race(Style::DeepTissue, -6)) == 40 + 4);
  CHECK(weight(in, race(Style::DeepTissue, -15)) == 1);
  CHECK(weight(in, race(Style::Sports, -4)) == 40 + 7);
  CHECK(weight(in, race(Style::Sports, -3)) == 2);
  CHECK(weight(in, race(Style::TriggerPoint, -2)) == -4);
  CHECK(weight(in, race(Style::Swedish, -1)) == 1);
  CHECK(weight(in, race(Style::LightFlush, -0.5)) == -3);
  CHECK(weight(in, race(Style::LightFlush, -2)) == 2);
  CHECK(forbidden(in, race(Style::Sports, -2)));
  CHECK(forbidden(in, race(Style::MyofascialRelease, -1)));
  CHECK_FALSE(forbidden(in, race(Style::MyofascialRelease, -2)));
  CHECK(forbidden(in, race(Style::Swedish, -0.5)));
  CHECK_FALSE(forbidden(in, race(Style::LightFlush, -0.5)));
}

TEST_CASE(
    "consensus before a minor race keeps the eve free of deep work and the morning of all but "
    "light") {
  const Protocol in = protocol("consensus");
  At minor{Trigger::Race, Style::DeepTissue, -2, RaceDistance::TenK, Importance::Minor};
  CHECK_FALSE(forbidden(in, minor));
  minor.day = -1;
  CHECK(forbidden(in, minor));
  minor.style = Style::Sports;
  CHECK_FALSE(forbidden(in, minor));
  minor.day = -0.5;
  CHECK(forbidden(in, minor));
  CHECK(in.minor_race_factor == 0.5);
}

TEST_CASE("[R3-41] consensus after a race: the earliest day rises with depth and distance") {
  const Protocol in = protocol("consensus");
  struct Line {
    RaceDistance distance;
    int swedish, sports, deep;  // the first day that is open; 0 is the same day
  };
  for (const Line& line : {Line{RaceDistance::FiveK, 0, 1, 3}, Line{RaceDistance::TenK, 0, 2, 3},
                           Line{RaceDistance::Half, 1, 3, 4}, Line{RaceDistance::Marathon, 2, 4, 7},
                           Line{RaceDistance::Ultra, 3, 5, 10}}) {
    const auto earliest = [&](Style style) {
      for (int day = 0; day <= 14; ++day)
        if (!forbidden(in, {Trigger::Race, style, day == 0 ? 0.5 : day, line.distance})) return day;
      return 99;
    };
    CAPTURE(name_of(line.distance));
    CHECK(earliest(Style::LightFlush) == 0);
    CHECK(earliest(Style::Swedish) == line.swedish);
    for (const Style style : {Style::Sports, Style::MyofascialRelease, Style::TriggerPoint})
      CHECK(earliest(style) == line.sports);
    for (const Style style : {Style::DeepTissue, Style::ActiveRelease})
      CHECK(earliest(style) == line.deep);
  }
  CHECK(weight(in, {Trigger::Race, Style::Swedish, 3}) == 6);
  CHECK(weight(in, {Trigger::Race, Style::Sports, 5}) == 6);
  CHECK(weight(in, {Trigger::Race, Style::DeepTissue, 7}) == 5);
  CHECK(weight(in, {Trigger::Race, Style::LightFlush, 0.5}) == -2);
  CHECK(weight(in, {Trigger::Race, Style::LightFlush, 0.5, RaceDistance::TenK}) == 0);
  CHECK(weight(in, {Trigger::Race, Style::LightFlush, 2}) == 1);
}

TEST_CASE("consensus around long runs and hard sessions") {
  const Protocol in = protocol("consensus");
  CHECK(forbidden(in, {Trigger::LongRun, Style::DeepTissue, -1}));
  CHECK(weight(in, {Trigger::LongRun, Style::DeepTissue, -2}) == -3);
  CHECK(forbidden(in, {Trigger::HardSession, Style::Sports, -0.5}));
  CHECK_FALSE(forbidden(in, {Trigger::HardSession, Style::TriggerPoint, -1}));
  CHECK(weight(in, {Trigger::HardSession, Style::TriggerPoint, -1}) == -4);
  CHECK(weight(in, {Trigger::LongRun, Style::Swedish, -0.5}) == -4);
  CHECK(weight(in, {Trigger::LongRun, Style::DeepTissue, 0.5}) == -6);
  CHECK(weight(in, {Trigger::LongRun, Style::DeepTissue, 1}) == -2);
  CHECK(weight(in, {Trigger::LongRun, Style::DeepTissue, 2}) == 6);
  CHECK(weight(in, {Trigger::LongRun, Style::DeepTissue, 3}) == 5);
  CHECK(weight(in, {Trigger::LongRun, Style::Sports, 1}) == 4);
  CHECK(weight(in, {Trigger::LongRun, Style::Swedish, 2}) == 4);
  CHECK(weight(in, {Trigger::HardSession, Style::DeepTissue, 2}) == 4);
  CHECK(weight(in, {Trigger::HardSession, Style::LightFlush, 2}) == 3);
  CHECK(weight(in, {Trigger::EasyRun, Style::Sports, 0.5}) == 3);
  CHECK(weight(in, {Trigger::RestDay, Style::Sports, 0}) == 2);
  CHECK(weight(in, {Trigger::EasyTomorrow, Style::Sports, 0}) == 2);
}

TEST_CASE("consensus for lapsed and regular runners") {
  const Protocol in = protocol("consensus");
  At lapsed{.trigger = Trigger::Race,
            .style = Style::TriggerPoint,
            .day = -6,
            .condition = Condition::Lapsed};
  CHECK(forbidden(in, lapsed));
  lapsed.day = -7;
  CHECK_FALSE(forbidden(in, lapsed));
  lapsed = {.trigger = Trigger::LongRun,
            .style = Style::DeepTissue,
            .day = -2,
            .condition = Condition::Lapsed};
  CHECK(forbidden(in, lapsed));
  lapsed.day = -4;
  CHECK(weight(in, lapsed) == -3);

  At regular{.trigger = Trigger::Race,
             .style = Style::DeepTissue,
             .day = -3,
             .condition = Condition::Regular};
  CHECK(weight(in, regular) == 4);  // -6 + 4 = -2
  regular = {.trigger = Trigger::HardSession,
             .style = Style::DeepTissue,
             .day = -2,
             .condition = Condition::Regular};
  CHECK(weight(in, regular) == 3);  // -3 + 3: the soft day is gone
}

TEST_CASE("consensus numbers") {
  const Protocol in = protocol("consensus");
  CHECK(in.intervals ==
        std::vector<IntervalTier>{{0, 28, {}}, {2, 14, {}}, {3, 8.5, {}}, {5, 7, {}}});
  CHECK(in.min_gap_days == std::array{1, 2, 5, 7});
  CHECK(in.deep_work_gap_when_often == 7);
  CHECK(in.block_weight == std::array{0.8, 1.2, 1.5, 1.0, 1.0});
  CHECK(in.taper.span_days == 21);
  CHECK(in.taper.deepest_count == 1);
  CHECK(in.taper.gentle_interval_days == 7);
  CHECK(in.first_try_days == 14);
  CHECK(in.worrier_days == 2);
  CHECK(in.needs_injury == StyleSet{}.set(index_of(Style::ActiveRelease)));
  CHECK(in.session_minutes[index_of(Style::TriggerPoint)] == MinuteRange{Minutes{15}, Minutes{30}});
  CHECK(in.silent_on.empty());
}

TEST_CASE("deep tissue is wanted in build and peak without an injury, active release with one") {
  const Protocol in = protocol("consensus");
  const auto named = [&](std::string_view name) {
    return *std::find_if(in.needs.begin(), in.needs.end(),
                         [&](const Need& need) { return need.name == name; });
  };
  CHECK(named("hard_training").standing);
  CHECK(named("hard_training").condition == Condition::NoInjury);
  CHECK(named("hard_training").blocks.to_ulong() == 0b00110);  // build and peak
  CHECK(named("specific_injury").condition == Condition::Injury);
  CHECK(named("specific_injury").weight == 3);
  CHECK_FALSE(named("relaxation").standing);
}

TEST_CASE("each source keeps its own numbers") {
  const Protocol motion = protocol("back-in-motion");
  CHECK(weight(motion, {Trigger::LongRun, Style::DeepTissue, 1}) == 8);
  CHECK(weight(motion, {Trigger::RestDay, Style::Swedish, 0}) == 4);
  CHECK(motion.taper.frequency == 1.5);
  CHECK(motion.intervals.front().days == 7);
  CHECK(motion.symptom_days == 7);

  const Protocol salty = protocol("salty-running");
  CHECK(weight(salty, {Trigger::Race, Style::Sports, -4}) == 8);
  CHECK(weight(salty, {Trigger::Race, Style::Swedish, -1}) == -6);
  CHECK(forbidden(salty, {Trigger::Race, Style::LightFlush, 6}));
  CHECK_FALSE(forbidden(salty, {Trigger::Race, Style::LightFlush, 7}));
  CHECK_FALSE(forbidden(salty, {Trigger::Race, Style::DeepTissue, 0.5, RaceDistance::Half}));

  const Protocol practice = protocol("runners-practice");
  CHECK(forbidden(practice, {Trigger::LongRun, Style::LightFlush, 1}));
  CHECK(weight(practice, {Trigger::EasyRun, Style::Sports, 0.5}) == 8);
  CHECK(weight(practice, {Trigger::HardSession, Style::Sports, -2}) == -4);
  CHECK(practice.block_weight == std::array{1.0, 1.5, 1.5, 1.0, 1.0});
  CHECK(practice.intervals.empty());

  const Protocol year = protocol("redemption-year");
  CHECK(weight(year, {Trigger::Race, Style::Sports, -5}) == 8);
  CHECK(weight(year, {Trigger::Race, Style::Sports, -15}) == 6);
  CHECK(weight(year, {Trigger::Race, Style::Sports, -2}) == -50);
  CHECK(weight(year, {.trigger = Trigger::Race,
                      .style = Style::Sports,
                      .day = -2,
                      .condition = Condition::Regular}) == 50);
  CHECK(forbidden(year, {Trigger::LongRun, Style::Sports, -1}));
  CHECK_FALSE(forbidden(year, {Trigger::LongRun, Style::Sports, -0.5}));
}
