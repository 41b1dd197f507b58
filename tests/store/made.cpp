#include "tests/store/made.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "store/feels.h"
#include "store/findings.h"
#include "store/massages.h"
#include "store/money.h"
#include "store/plans.h"
#include "store/profile.h"
#include "store/races.h"
#include "store/self_massage.h"
#include "store/sessions.h"
#include "store/wishes.h"

namespace rubdown::store::made {
namespace {

namespace fs = std::filesystem;
using agree::Dice;

std::string words(Dice& dice) {
  static const std::vector<std::string> some = {"",
                                                "tight",
                                                "a \"quoted\" word, and a comma",
                                                "two\nlines",
                                                "\xC3\xBC"
                                                "ber",
                                                "12",
                                                "1e5",
                                                std::string{"a\0b", 3},
                                                "'; DROP TABLE runner; --"};
  return some[static_cast<std::size_t>(dice.between(0, static_cast<int>(some.size()) - 1))];
}

std::optional<double> number(Dice& dice) {
  if (dice.chance(30)) return {};
  return dice.chance(30) ? dice.between(-5, 300) : dice.between(1, 1'000'000) / 7.0;
}

Day some_day(Dice& dice) {
  return *day_from_iso("2027-01-01") + std::chrono::days{dice.between(0, 700)};
}

template <class T>
T one_of(Dice& dice, const T* begin, std::size_t count) {
  return begin[dice.next() % count];
}
Style style(Dice& dice) { return one_of(dice, all_styles.data(), all_styles.size()); }
load::Region region(Dice& dice) {
  return one_of(dice, load::all_regions.data(), load::all_regions.size());
}

body::Spot spot(Dice& dice) {
  const auto all = body::regions();
  return {&all[static_cast<std::size_t>(dice.between(0, static_cast<int>(all.size()) - 1))],
          dice.chance(50) ? body::Side::Left : body::Side::Both};
}

std::vector<float> column(Dice& dice, std::size_t samples) {
  if (dice.chance(25)) return {};
  std::vector<float> values;
  float value = static_cast<float>(dice.between(60, 190));
  for (std::size_t i = 0; i < samples; ++i) {
    value += static_cast<float>(dice.between(-300, 300)) / 97.0F;
    values.push_back(dice.chance(5) ? activity::missing : value);
  }
  return values;
}

void fill_series(activity::Series& series, Dice& dice, std::size_t samples) {
  std::int32_t time = 0;
  for (std::size_t i = 0; i < samples; ++i) series.time_s.push_back(time += dice.between(0, 3));
  for (auto* values :
       {&series.distance_m, &series.altitude_m, &series.speed_mps, &series.heart_rate_bpm,
        &series.cadence_spm, &series.power_w, &series.temperature_c})
    *values = column(dice, samples);
  if (dice.chance(50)) return;
  for (std::size_t i = 0; i < samples; ++i) {
    const bool lost = dice.chance(5);
    series.latitude_e7.push_back(lost ? activity::no_position : 525'000'000 + dice.between(0, 999));
    series.longitude_e7.push_back(lost ? activity::no_position : dice.between(-900, 900));
  }
}

/// What is told of one place.
void put_place(Batch& batch, const Id& owner, Dice& dice) {
  const body::Spot place = spot(dice);
  must(put(batch, owner,
           Kept<care::Finding>{
               new_id(),
               {some_day(dice), place, dice.between(0, 10) / 1.0, body::FindingKind::Sore,
                some_day(dice), body::NoticedBy::Therapist, dice.chance(50), words(dice)}}));
  care::Complaint complaint{.day = some_day(dice), .spot = place};
  complaint.when = {care::Moment::Start, care::Moment::After};
  complaint.seen_by = words(dice);
  must(put(batch, owner, Kept<care::Complaint>{new_id(), complaint}));
  must(put(batch, owner,
           Kept<care::Trial>{new_id(), {some_day(dice), place, words(dice), 5, {}, 3}}));
}

}  // namespace

Id id(int number) {
  std::array<std::uint8_t, 16> bytes{0x5A, 0x5A};
  for (std::size_t i = 0; i < 4; ++i)
    bytes[12 + i] = static_cast<std::uint8_t>(static_cast<unsigned>(number) >> (8 * (3 - i)));
  return Id{bytes};
}

Store open(const fs::path& path) { return must(Store::open(path)); }

void add_runner(Store& store, const Id& owner, const std::string& name) {
  auto batch = must(store.begin());
  must(put_runner(batch, owner, {name, load::Sex::Female, 1985, "Europe/Berlin", "EUR"}));
  must(batch.commit());
}

activity::Session session(Dice& dice, int number, std::size_t samples) {
  activity::Session session;
  session.start = activity::Instant{Seconds{1'800'000'000LL + 86'400LL * number}};
  if (dice.chance(50)) session.utc_offset = Seconds{3600 * dice.between(-11, 12)};
  session.sport = static_cast<activity::Sport>(dice.between(0, 5));
  session.title = words(dice);
  session.device = words(dice);
  for (auto* member : {&session.elapsed_s, &session.moving_s, &session.distance_m,
                       &session.ascent_m, &session.descent_m, &session.heart_rate_mean_bpm,
                       &session.heart_rate_max_bpm, &session.rpe, &session.feel})
    *member = made::number(dice);
  fill_series(session.series, dice, samples);
  for (int i = dice.between(0, 3); i > 0; --i) session.pauses.push_back({10 * i, 10 * i + 5});
  for (int i = dice.between(0, 3); i > 0; --i)
    session.laps.push_back({100 * i, made::number(dice), made::number(dice), made::number(dice)});
  for (int i = dice.between(0, 30); i > 0; --i)
    session.rr_intervals_s.push_back(static_cast<float>(dice.between(300, 1200)) / 1000.0F);
  session.sources.push_back({fmt::format("runs/{}.fit", number), "fit",
                             fmt::format("{:064x}", number + 1), dice.between(1, 1'000'000)});
  for (int i = dice.between(0, 2); i > 0; --i) session.notes.push_back(words(dice));
  return session;
}

training::Plan plan(Dice& dice) {
  training::Plan plan;
  plan.name = words(dice);
  plan.events = 12;
  for (int i = 0; i < 10; ++i) {
    training::Workout workout;
    workout.day = some_day(dice);
    workout.kind = static_cast<training::WorkoutKind>(dice.between(0, 12));
    workout.named = dice.chance(50);
    if (dice.chance(50)) workout.start = Minutes{dice.between(0, 1439)};
    if (dice.chance(50)) workout.distance = Metres{dice.between(1, 42'195)};
    if (dice.chance(50)) workout.duration = Seconds{dice.between(1, 20'000)};
    if (dice.chance(50)) workout.pace = SecondsPerKm{dice.between(180, 500)};
    if (dice.chance(50)) workout.race = Metres{dice.between(1, 42'195)};
    workout.text = words(dice);
    workout.place = fmt::format("plan.ics, line {}", i);
    plan.workouts.push_back(workout);
  }
  plan.not_understood.push_back({"plan.ics, line 99", words(dice), "no day"});
  plan.notes = {"the zone was assumed", words(dice)};
  return plan;
}

void fill(Store& store, const Id& owner, const std::string& name, Dice& dice) {
  auto batch = must(store.begin());
  must(put_runner(batch, owner, {name, load::Sex::Male, {}, "Europe/Berlin", "EUR"}));
  must(put_setting(batch, owner, "protocol", words(dice)));
  std::vector<activity::Session> sessions;
  for (int i = 0; i < 6; ++i)
    sessions.push_back(session(dice, i, static_cast<std::size_t>(20 * (i % 3))));
  const auto put_ones = must(put_sessions(batch, owner, sessions));
  for (int i = 0; i < 3; ++i) {
    load::ThresholdEntry entry;
    entry.from = some_day(dice);
    entry.max_bpm = dice.between(180, 200) / 1.1;
    entry.assumed = dice.chance(50);
    entry.max_how = words(dice);
    must(put(batch, owner, Kept<load::ThresholdEntry>{new_id(), entry}));
    must(put(batch, owner,
             Kept<RaceWish>{new_id(), {some_day(dice), RaceDistance::Half, Importance::Minor}}));
    must(put(batch, owner,
             Kept<schedule::MenuItem>{new_id(), {style(dice), 60, Cents{dice.between(0, 9000)}}}));
    must(put(batch, owner,
             Kept<schedule::Budget>{new_id(), {schedule::Budget::Period::FourWeeks, {}, i}}));
    must(put(batch, owner,
             Kept<schedule::Booking>{new_id(), {some_day(dice), style(dice), 45, Cents{1}, 600}}));
    must(put(batch, owner,
             Kept<care::Massage>{new_id(),
                                 {some_day(dice),
                                  style(dice),
                                  60,
                                  dice.between(0, 10),
                                  {spot(dice), spot(dice)},
                                  Cents{8000},
                                  "Kim",
                                  words(dice),
                                  words(dice),
                                  words(dice),
                                  dice.between(0, 10) / 1.0,
                                  {},
                                  2.5}}));
    put_place(batch, owner, dice);
    must(put(batch, owner,
             Kept<care::Feel>{new_id(),
                              {some_day(dice), care::FeelKind::Soreness, region(dice),
                               dice.between(0, 100) / 10.0}}));
    must(put(batch, owner,
             Kept<care::SelfMassage>{new_id(),
                                     {some_day(dice), *body::spot_named("calves-left"),
                                      "foam_roller", dice.between(1, 600)}}));
  }
  must(put(batch, owner, Kept<care::OwnedTool>{new_id(), {"stick"}}));
  schedule::Wishes wishes;
  wishes.weekday_points[2] = dice.between(1, 9);
  wishes.weekday_never[6] = true;
  wishes.style_points[index_of(style(dice))] = -3;
  must(put_wishes(batch, owner, wishes));
  const Id plan_id = new_id();
  must(put_plan(batch, owner, {plan_id, plan(dice)}));
  must(put_matches(batch, owner, plan_id, {{1, put_ones[0].id}, {4, put_ones[3].id}}));
  must(batch.commit());
}

std::map<std::string, std::int64_t> rows(Store& store) {
  Database& database = store.database();
  std::map<std::string, std::int64_t> counts;
  auto tables = must(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'"));
  while (must(tables.step())) {
    const std::string name{*text_in(tables.cell(0))};
    counts[name] = must(database.number("SELECT count(*) FROM " + name));
  }
  return counts;
}

std::string dump(Store& store) {
  std::string out;
  for (const auto& [name, count] : rows(store)) {
    auto select = must(store.database().prepare("SELECT * FROM " + name));
    std::vector<std::string> lines;
    while (must(select.step())) {
      std::string line = name;
      for (int c = 0; c < select.columns(); ++c) {
        auto quote = must(store.database().prepare("SELECT typeof($1) || ' ' || quote($1)"));
        quote.bind(1, select.cell(c));
        must(quote.step());
        line += fmt::format(" | {} {}", select.column_name(c), *text_in(quote.cell(0)));
      }
      lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    for (const std::string& line : lines) out += line + "\n";
  }
  return out;
}

std::string bytes_of(const fs::path& path) {
  std::ostringstream out;
  for (const auto& entry : fs::directory_iterator{path.parent_path()})
    if (entry.path().string().starts_with(path.string()))
      out << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
  return out.str();
}

}  // namespace rubdown::store::made
