#include "tests/app/simulated_season.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "app/kept_findings.h"
#include "app/kept_lists.h"
#include "app/kept_season.h"
#include "app/make_schedule.h"
#include "app/season.h"
#include "bench/cpu_clock.h"
#include "care/feel.h"
#include "core/day.h"
#include "store/feels.h"
#include "store/massages.h"
#include "store/money.h"
#include "store/plans.h"
#include "store/races.h"
#include "store/sessions.h"
#include "tests/agree/dice.h"
#include "tests/app/lived_rules.h"
#include "tests/app/random_season.h"
#include "tests/support/diary.h"

namespace rubdown::test {
namespace {

using agree::Dice;
using std::chrono::days;
using training::WorkoutKind;

template <class T>
T must(Result<T> result) {
  RUBDOWN_CHECK(result.has_value());
  return *std::move(result);
}
void must(const Result<void>& result) { RUBDOWN_CHECK(result.has_value()); }

template <class T>
constexpr auto never_same = [](const T&, const T&) { return false; };

/// How hard a workout of that kind feels, 0 to 10.
double effort_of(WorkoutKind kind) {
  switch (kind) {
    case WorkoutKind::Easy:
    case WorkoutKind::Recovery:
      return 3;
    case WorkoutKind::Long:
      return 5;
    default:
      return 7;
  }
}

class Life {
 public:
  Life(std::uint64_t seed, const std::filesystem::path& store)
      : dice_{seed}, drawn_{draw_season(seed)}, keep_{must(app::open_keep(store.string()))} {
    must(app::tell(keep_, drawn_.wishes.menu, never_same<schedule::MenuItem>));
    must(app::tell(keep_, drawn_.wishes.budgets, never_same<schedule::Budget>));
    for (const schedule::PastVisit& past : drawn_.wishes.past)
      keep_massage({.day = past.day, .style = past.style, .minutes = 60});
    std::vector<RaceWish> races;
    for (const Race& race : drawn_.calendar.races)
      races.push_back({race.day, race.distance, race.importance});
    must(app::tell(keep_, races, never_same<RaceWish>));
    auto batch = must(keep_.store.begin());
    drawn_.plan.name = "drawn";
    must(store::put_plan(batch, keep_.runner, {store::new_id(), drawn_.plan}));
    must(store::put_sessions(batch, keep_.runner, diary(drawn_.calendar.from - days{70}, 10)));
    must(batch.commit());
  }

  SimulatedSeason live() {
    for (Day today = drawn_.calendar.from; today <= drawn_.calendar.until; today += days{1}) {
      ++season_.days;
      events_ = std::exchange(evening_events_, {});
      wake_up(today);
      look_at_schedule(today);
      go_to_massage(today);
      book_ahead(today);
      run(today);
    }
    return std::move(season_);
  }

 private:
  void note(const char* event) { events_ += (events_.empty() ? "" : ", ") + std::string{event}; }

  void keep_massage(const care::Massage& massage) {
    must(app::tell(keep_, std::vector{massage},
                   [](const auto& a, const auto& b) { return a.day == b.day; }));
  }

  body::Spot draw_spot() {
    const auto all = body::regions();
    const auto index = static_cast<std::size_t>(dice_.between(0, static_cast<int>(all.size()) - 1));
    return {&all[index], dice_.one_in(2) ? body::Side::Left : body::Side::Right};
  }

  /// What she tells in the morning: how the legs are, and what hurts.
  void wake_up(Day today) {
    if (dice_.chance(25)) {
      const double value = dice_.between(0, 12) / 2.0;
      must(app::tell(
          keep_,
          std::vector{care::Feel{today, care::FeelKind::Soreness, load::Region::Quads, value}},
          never_same<care::Feel>));
      rules_.felt(today, value);
      note("legs told");
    }
    if (dice_.chance(5)) {
      constexpr std::array kinds = {body::FindingKind::Tight, body::FindingKind::Tight,
                                    body::FindingKind::TenderPoint, body::FindingKind::Sore,
                                    body::FindingKind::Pain};
      tell_finding({.day = today,
                    .spot = draw_spot(),
                    .value = dice_.between(2, 14) / 2.0,
                    .kind = kinds[static_cast<std::size_t>(dice_.between(0, 4))]});
      note("finding");
    }
    if (open_ && dice_.chance(30)) {
      care::Finding later = *open_;
      later.day = today;
      later.value = std::max(0.0, later.value - dice_.between(0, 3));
      tell_finding(later);
      note("finding told again");
    }
    if (had_two_days_ago(today)) note("soreness after a massage");
  }

  void tell_finding(const care::Finding& finding) {
    must(app::keep_findings(keep_, {finding}));
    if (finding.kind == body::FindingKind::Sore) rules_.found(finding);
    open_ = finding.value > 0 ? std::optional{finding} : std::nullopt;
    ++season_.findings;
  }

  bool had_two_days_ago(Day today) {
    if (season_.had.empty() || season_.had.back().day + days{2} != today) return false;
    season_.had.back().before = dice_.between(2, 6);
    season_.had.back().after_48h = dice_.between(0, 5);
    keep_massage(season_.had.back());
    return true;
  }

  schedule::Answer plan(Day today) {
    const double begin = bench::cpu_seconds();
    app::Request request = must(app::kept_request(keep_, today));
    request.from = today;
    request.until = drawn_.calendar.until;
    request.wishes.tried.set();
    const app::Basis basis = must(app::read_basis(request, today));
    const double asked = bench::cpu_seconds();
    const app::Season season = must(app::pose_season(basis, request));
    schedule::Answer answer = app::answer_for(season, {});
    const double end = bench::cpu_seconds();
    season_.replan_ms.push_back(1000 * (end - asked));
    season_.replan_whole_ms.push_back(1000 * (end - begin));
    return answer;
  }

  /// An appointment that nothing keeps any more is called off by telephone.
  void look_at_schedule(Day today) {
    answer_ = plan(today);
    if (answer_.solution.outcome == schedule::Outcome::Infeasible) {
      must(app::forget<schedule::Booking>(
          keep_, [&](const schedule::Booking& booking) { return booking.day >= today; }));
      note("called off");
      answer_ = plan(today);
    }
    RUBDOWN_CHECK(answer_.solution.outcome == schedule::Outcome::Optimal);
    std::map<Day, bool> week;  // whether it is booked
    for (const schedule::Massage& massage : answer_.massages) {
      const schedule::Offer& offer =
          answer_.problem.offers()[static_cast<std::size_t>(massage.offer)];
      const Day day = answer_.calendar.first_day() + days{offer.day};
      if (day <= today + days{7}) week.emplace(day, offer.booked);
    }
    for (const auto& [day, booked] : announced_)
      if (day >= today && !week.contains(day))
        season_.moved.push_back({today, day, booked, events_.empty() ? "nothing" : events_});
    season_.announced += static_cast<int>(week.size());
    announced_ = std::move(week);
  }

  void go_to_massage(Day today) {
    for (const schedule::Massage& chosen : answer_.massages) {
      const schedule::Offer& offer =
          answer_.problem.offers()[static_cast<std::size_t>(chosen.offer)];
      if (offer.day != 0) continue;
      care::Massage massage{
          .day = today, .style = offer.style, .minutes = offer.minutes, .price = offer.price};
      for (std::string& words : rules_.broken_by(massage, season_.had, drawn_))
        season_.broken.push_back(std::move(words));
      keep_massage(massage);
      season_.had.push_back(massage);
      if (dice_.chance(30)) {
        tell_finding({.day = today,
                      .spot = draw_spot(),
                      .value = dice_.between(3, 8) / 1.0,
                      .kind = body::FindingKind::Tight,
                      .noticed_by = body::NoticedBy::Therapist});
        evening_events_ = "found on the table";
      }
    }
  }

  void book_ahead(Day today) {
    for (const schedule::Massage& chosen : answer_.massages) {
      const schedule::Offer& offer =
          answer_.problem.offers()[static_cast<std::size_t>(chosen.offer)];
      if (offer.day < 1 || offer.day > 3 || offer.booked || !dice_.chance(50)) continue;
      must(app::tell(keep_,
                     std::vector{schedule::Booking{
                         today + days{offer.day}, offer.style, offer.minutes, offer.price, {}}},
                     never_same<schedule::Booking>));
    }
  }

  /// The day's workout, a little longer or shorter; one in twelve is missed.
  void run(Day today) {
    for (const training::Workout& workout : drawn_.plan.workouts) {
      if (workout.day != today || workout.kind == WorkoutKind::Rest || !workout.distance) continue;
      if (dice_.one_in(12)) {
        evening_events_ += (evening_events_.empty() ? "" : ", ") + std::string{"run missed"};
        continue;
      }
      const double kilometres =
          static_cast<double>(workout.distance->count()) / 1000 * dice_.between(85, 115) / 100.0;
      auto batch = must(keep_.store.begin());
      const std::vector sessions{run_on(today, kilometres, effort_of(workout.kind))};
      must(store::put_sessions(batch, keep_.runner, sessions));
      must(batch.commit());
      evening_events_ += (evening_events_.empty() ? "" : ", ") + std::string{"run"};
    }
  }

  Dice dice_;
  DrawnSeason drawn_;
  app::Keep keep_;
  LivedRules rules_;
  schedule::Answer answer_{};
  std::map<Day, bool> announced_;
  std::optional<care::Finding> open_;
  std::string events_;          // of this morning, and of the day before
  std::string evening_events_;  // of today
  SimulatedSeason season_;
};

}  // namespace

SimulatedSeason simulate_season(std::uint64_t seed, const std::filesystem::path& store) {
  return Life{seed, store}.live();
}

}  // namespace rubdown::test
