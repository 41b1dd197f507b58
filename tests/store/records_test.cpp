// Everything with an id of its own, and what hangs on a runner.
#include "store/records.h"

#include <doctest/doctest.h>

#include <cmath>

#include "store/feels.h"
#include "store/findings.h"
#include "store/massages.h"
#include "store/money.h"
#include "store/plans.h"
#include "store/profile.h"
#include "store/races.h"
#include "store/self_massage.h"
#include "store/wishes.h"
#include "tests/store/made.h"

namespace rubdown::store {
namespace {

using made::must;
const Id ada = made::id(1);
const Id bob = made::id(2);

Day day(const char* iso) { return *day_from_iso(iso); }

struct Fixture {
  made::Folder folder;
  Store store = made::open(folder / "a.db");
  Fixture() { made::add_runner(store, ada); }

  template <class T>
  Result<void> keep(const Id& owner, const Id& id, const T& value) {
    RUBDOWN_TRY(auto batch, store.begin());
    RUBDOWN_TRY_VOID(put(batch, owner, Kept<T>{id, value}));
    return batch.commit();
  }
  template <class T>
  bool drop(const Id& owner, const Id& id) {
    auto batch = must(store.begin());
    const bool found = must(remove<T>(batch, owner, id));
    must(batch.commit());
    return found;
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "races come by day, change in place and go") {
  const RaceWish spring{day("2027-04-04"), RaceDistance::Half, Importance::Minor};
  const RaceWish autumn{day("2027-10-10"), RaceDistance::Marathon, {}};
  must(keep(ada, made::id(11), autumn));
  must(keep(ada, made::id(12), spring));
  CHECK(must(all<RaceWish>(store, ada)) ==
        std::vector<Kept<RaceWish>>{{made::id(12), spring}, {made::id(11), autumn}});
  RaceWish moved = autumn;
  moved.day = day("2027-03-03");
  must(keep(ada, made::id(11), moved));
  CHECK(must(all<RaceWish>(store, ada)) ==
        std::vector<Kept<RaceWish>>{{made::id(11), moved}, {made::id(12), spring}});
  CHECK_FALSE(drop<RaceWish>(bob, made::id(11)));
  CHECK(drop<RaceWish>(ada, made::id(11)));
  CHECK_FALSE(drop<RaceWish>(ada, made::id(11)));
  CHECK(must(all<RaceWish>(store, ada)).size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "self-massage comes back with its place, a tool once") {
  const care::SelfMassage calf{day("2027-05-06"), *body::spot_named("calves-left"), "stick", 90};
  const care::SelfMassage back{day("2027-05-05"), *body::spot_named("back-middle"), "theracane", 1};
  must(keep(ada, made::id(21), calf));
  must(keep(ada, made::id(22), back));
  CHECK(must(all<care::SelfMassage>(store, ada)) ==
        std::vector<Kept<care::SelfMassage>>{{made::id(22), back}, {made::id(21), calf}});
  CHECK_FALSE(keep(ada, made::id(23), care::SelfMassage{calf.day, calf.spot, "stick", 0}));
  must(keep(ada, made::id(24), care::OwnedTool{"stick"}));
  CHECK_FALSE(keep(ada, made::id(25), care::OwnedTool{"stick"}));
  made::add_runner(store, bob, "Bob");
  must(keep(bob, made::id(25), care::OwnedTool{"stick"}));
  CHECK(drop<care::OwnedTool>(ada, made::id(24)));
  CHECK(must(all<care::OwnedTool>(store, ada)).empty());
}

TEST_CASE_FIXTURE(Fixture, "a place that this rubdown does not know is refused when it is read") {
  must(keep(ada, made::id(1),
            care::SelfMassage{day("2027-05-06"), *body::spot_named("calves-left"), "stick", 90}));
  must(store.database().run("UPDATE self_massage SET spot = 'elbow-left'"));
  const auto refused = all<care::SelfMassage>(store, ada);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().what.starts_with("table self_massage, column spot: holds what"));
}

TEST_CASE_FIXTURE(Fixture, "what has no day stays in the order in which it was put") {
  for (const int minutes : {90, 30, 60})
    must(keep(ada, made::id(minutes), schedule::MenuItem{Style::Swedish, minutes, Cents{8000}}));
  must(keep(ada, made::id(90), schedule::MenuItem{Style::Swedish, 91, Cents{9000}}));
  const auto menu = must(all<schedule::MenuItem>(store, ada));
  REQUIRE(menu.size() == 3);
  CHECK(menu[0].value.minutes == 91);
  CHECK(menu[0].value.price == Cents{9000});
  CHECK(menu[1].value.minutes == 30);
  CHECK(menu[2].value.minutes == 60);
  CHECK(drop<schedule::MenuItem>(ada, made::id(30)));
}

TEST_CASE_FIXTURE(Fixture, "budgets and bookings come back with what they leave out") {
  using schedule::Booking;
  using schedule::Budget;
  must(keep(ada, made::id(1), Budget{Budget::Period::FourWeeks, {}, 3}));
  must(keep(ada, made::id(2), Budget{Budget::Period::Month, Cents{16000}, {}}));
  const auto budgets = must(all<Budget>(store, ada));
  REQUIRE(budgets.size() == 2);
  CHECK(budgets[0].value.period == Budget::Period::FourWeeks);
  CHECK_FALSE(budgets[0].value.money);
  CHECK(budgets[0].value.count == 3);
  CHECK(budgets[1].value.money == Cents{16000});
  must(keep(ada, made::id(3), Booking{day("2027-05-05"), Style::Sports, 45, Cents{1}, 600}));
  must(keep(ada, made::id(4), Booking{day("2027-05-04"), Style::Sports, 45, Cents{2}, {}}));
  const auto booked = must(all<Booking>(store, ada));
  REQUIRE(booked.size() == 2);
  CHECK(booked[0].id == made::id(4));
  CHECK_FALSE(booked[0].value.start_min);
  CHECK(booked[1].value.start_min == 600);
  CHECK(drop<Budget>(ada, made::id(1)));
  CHECK(drop<Booking>(ada, made::id(3)));
}

TEST_CASE_FIXTURE(Fixture, "what is told of a place comes back whole") {
  const body::Spot calf = *body::spot_named("calves-left");
  const care::Finding finding{day("2027-05-05"),
                              calf,
                              6.5,
                              body::FindingKind::TenderPoint,
                              day("2027-05-01"),
                              body::NoticedBy::Therapist,
                              false,
                              "on stairs"};
  const care::Finding bare{.day = day("2027-05-06"), .spot = calf};
  must(keep(ada, made::id(1), finding));
  must(keep(ada, made::id(2), bare));
  CHECK(must(all<care::Finding>(store, ada)) ==
        std::vector<Kept<care::Finding>>{{made::id(1), finding}, {made::id(2), bare}});
  care::Complaint complaint{.day = day("2027-05-05"), .spot = calf};
  must(keep(ada, made::id(3), complaint));
  CHECK(must(all<care::Complaint>(store, ada)).front().value == complaint);  // nothing answered
  for (const care::ComplaintField& field : care::complaint_fields()) {
    const bool taken = field.take(complaint, "3") || field.take(complaint, "yes") ||
                       field.take(complaint, "none") || field.take(complaint, "point") ||
                       field.take(complaint, "sudden") || field.take(complaint, "start,after");
    CHECK_MESSAGE(taken, field.key);
  }
  must(keep(ada, made::id(3), complaint));
  CHECK(must(all<care::Complaint>(store, ada)).front().value == complaint);  // all of it
  const care::Trial trial{day("2027-05-05"), calf, "foam roller", 6, {}, 4};
  must(keep(ada, made::id(4), trial));
  CHECK(must(all<care::Trial>(store, ada)).front().value == trial);
}

TEST_CASE_FIXTURE(Fixture, "massages and feelings come back whole") {
  const care::Massage massage{
      day("2027-05-05"),
      Style::DeepTissue,
      60,
      7,
      {*body::spot_named("calves-left"), *body::spot_named("low_back-middle")},
      Cents{8000},
      "Kim",
      "left calf tight",
      "the pin and stretch",
      "heel drops",
      6,
      4.5,
      {}};
  must(keep(ada, made::id(1), massage));
  must(keep(ada, made::id(2), care::Massage{}));
  const auto massages = must(all<care::Massage>(store, ada));
  REQUIRE(massages.size() == 2);
  CHECK(massages[0].value == care::Massage{});  // 1970, with no regions and no price
  CHECK(massages[1].value == massage);
  const care::Feel feel{day("2027-05-06"), care::FeelKind::Pain, load::Region::Hips, 2.5};
  must(keep(ada, made::id(3), feel));
  must(keep(ada, made::id(4), care::Feel{day("2027-05-07"), care::FeelKind::Legs, {}, 10}));
  const auto feels = must(all<care::Feel>(store, ada));
  CHECK(feels[0].value == feel);
  CHECK_FALSE(feels[1].value.region);
  CHECK(drop<care::Massage>(ada, made::id(1)));
  CHECK(drop<care::Feel>(ada, made::id(3)));
}

TEST_CASE_FIXTURE(Fixture, "values that mean nothing are refused, and nothing is kept") {
  const auto refused = [&](const auto& value) {
    const auto kept = keep(ada, made::id(1), value);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().fault == Fault::BadInput);
    CHECK(kept.error().where == (folder / "a.db").string());
  };
  refused(schedule::MenuItem{Style::Sports, 60, Cents{-1}});
  refused(schedule::MenuItem{Style::Sports, 0, Cents{1}});
  refused(schedule::Budget{schedule::Budget::Period::Month, Cents{-1}, {}});
  refused(schedule::Booking{day("2027-01-01"), Style::Sports, 60, Cents{1}, 1440});
  refused(RaceWish{day("1900-01-01") - std::chrono::days{1}, RaceDistance::Half, Importance::Goal});
  refused(care::Feel{day("2027-01-01"), care::FeelKind::Legs, {}, 10.5});
  refused(care::Feel{day("2027-01-01"), care::FeelKind::Legs, {}, std::nan("")});
  CHECK(must(all<care::Feel>(store, ada)).empty());
  const auto nobody = keep(bob, made::id(1), care::Feel{day("2027-01-01")});
  REQUIRE_FALSE(nobody);
  CHECK(nobody.error().fault == Fault::NotFound);
}

TEST_CASE_FIXTURE(Fixture, "a batch in which something failed is not committed") {
  auto batch = must(store.begin());
  must(put(batch, ada, Kept<care::Feel>{made::id(1), {day("2027-01-01")}}));
  CHECK_FALSE(put(batch, bob, Kept<care::Feel>{made::id(2), {day("2027-01-01")}}));
  CHECK_FALSE(put(batch, ada, Kept<care::Feel>{made::id(3), {day("2027-01-01")}}));
  const auto committed = batch.commit();
  REQUIRE_FALSE(committed);
  CHECK(committed.error().fault == Fault::NotFound);
  { const Batch gone = std::move(batch); }
  CHECK(must(all<care::Feel>(store, ada)).empty());
  must(keep(ada, made::id(4),
            care::Feel{day("2027-01-01")}));  // the next one is not held against it
}

TEST_CASE_FIXTURE(Fixture, "runners, settings and wishes") {
  const Runner changed{"Ada L.", load::Sex::Unknown, {}, "Europe/London", "GBP"};
  schedule::Wishes wishes;
  wishes.weekday_points = {1, -2, 3, 0, 0, 0, 7};
  wishes.weekday_never[4] = true;
  wishes.style_points[index_of(Style::Swedish)] = 5;
  wishes.minutes = 75;
  wishes.half = schedule::Half::Before;
  CHECK(must(load_wishes(store, ada)).half == schedule::Half::After);
  {
    auto batch = must(store.begin());
    must(put_wishes(batch, ada, schedule::Wishes{.minutes = 30}));
    must(put_wishes(batch, ada, wishes));
    must(put_setting(batch, ada, "protocol", "consensus"));
    must(put_setting(batch, ada, "protocol", "salty-running"));
    must(put_setting(batch, ada, "tools", "roller"));
    CHECK(must(remove_setting(batch, ada, "tools")));
    CHECK_FALSE(must(remove_setting(batch, ada, "tools")));
    must(put_runner(batch, ada, changed));
    must(put_runner(batch, bob, {"Bob"}));
    must(batch.commit());
  }
  const auto back = must(load_wishes(store, ada));
  CHECK(back.weekday_points == wishes.weekday_points);
  CHECK(back.weekday_never == wishes.weekday_never);
  CHECK(back.style_points == wishes.style_points);
  CHECK(back.minutes == 75);
  CHECK(back.half == schedule::Half::Before);
  CHECK(must(setting(store, ada, "protocol")) == "salty-running");
  CHECK_FALSE(must(setting(store, ada, "tools")));
  CHECK_FALSE(must(setting(store, bob, "protocol")));
  CHECK(must(load_runner(store, ada)) == changed);
  CHECK(must(all_runners(store)) == std::vector<Kept<Runner>>{{ada, changed}, {bob, {"Bob"}}});
  const auto nobody = load_runner(store, made::id(3));
  REQUIRE_FALSE(nobody);
  CHECK(nobody.error().fault == Fault::NotFound);
}

TEST_CASE_FIXTURE(Fixture, "thresholds hold from their day, in the order they were told") {
  load::ThresholdEntry first;
  first.from = day("2027-01-01");
  first.max_bpm = 190.5;
  first.assumed = true;
  first.max_how = "208 - 0.7 * age";
  load::ThresholdEntry second = first;
  second.max_bpm = 185;
  second.rest_bpm = 50;
  second.threshold_bpm = 168;
  second.threshold_mps = 4.125;
  second.speed_how = "a race";
  must(keep(ada, made::id(2), first));
  must(keep(ada, made::id(1), second));
  const auto entries = must(all<load::ThresholdEntry>(store, ada));
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].id == made::id(2));
  CHECK(entries[0].value.max_how == first.max_how);
  CHECK(entries[1].value.threshold_mps == 4.125);
  CHECK(entries[1].value.assumed);
  const auto history = must(threshold_history(store, ada));
  CHECK(history.on(day("2027-02-01")).max_bpm->value == 185);  // the later of one day
  CHECK(history.on(day("2027-02-01")).sex == load::Sex::Female);
  CHECK(drop<load::ThresholdEntry>(ada, made::id(1)));
}

TEST_CASE_FIXTURE(Fixture, "a plan comes back as it was, and a new one under its id replaces it") {
  agree::Dice dice{8};
  const auto same = [](const training::Plan& a, const training::Plan& b) {
    REQUIRE(a.workouts.size() == b.workouts.size());
    for (std::size_t i = 0; i < a.workouts.size(); ++i) {
      const auto &x = a.workouts[i], &y = b.workouts[i];
      CHECK(x.day == y.day);
      CHECK(x.start == y.start);
      CHECK(x.kind == y.kind);
      CHECK(x.named == y.named);
      CHECK(x.distance == y.distance);
      CHECK(x.duration == y.duration);
      CHECK(x.pace == y.pace);
      CHECK(x.race == y.race);
      CHECK(x.text == y.text);
      CHECK(x.place == y.place);
    }
    REQUIRE(a.not_understood.size() == b.not_understood.size());
    CHECK(a.not_understood[0].text == b.not_understood[0].text);
    CHECK(a.not_understood[0].why == b.not_understood[0].why);
    CHECK(a.name == b.name);
    CHECK(a.notes == b.notes);
    CHECK(a.events == b.events);
  };
  for (int round = 0; round < 20; ++round) {
    const training::Plan plan = made::plan(dice);
    auto batch = must(store.begin());
    must(put_plan(batch, ada, {made::id(5), plan}));
    must(batch.commit());
    same(must(load_plan(store, ada, made::id(5))), plan);
    CHECK(must(plan_summaries(store, ada)) ==
          std::vector<PlanSummary>{{made::id(5), plan.name, 10}});
  }
  auto batch = must(store.begin());
  CHECK(must(remove_plan(batch, ada, made::id(5))));
  CHECK_FALSE(must(remove_plan(batch, ada, made::id(5))));
  CHECK_FALSE(put_matches(batch, ada, made::id(5), {{0, made::id(1)}}));
  CHECK_FALSE(load_plan(store, ada, made::id(5)));
}

TEST_CASE_FIXTURE(Fixture, "a cell that this program does not understand is named") {
  must(keep(ada, made::id(1), care::Feel{day("2027-01-01")}));
  must(store.database().run("UPDATE feel SET kind = 'joy'"));
  const auto refused = all<care::Feel>(store, ada);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().what ==
        "table feel, column kind: holds what this rubdown does not understand; bring back a backup "
        "or an export");
}

}  // namespace rubdown::store
