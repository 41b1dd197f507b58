#include "wire/answer_json.h"

#include <cmath>

#include "core/day.h"
#include "wire/answer_parts.h"

namespace rubdown::wire {
namespace {

using schedule::Alternative;
using schedule::Answer;
using schedule::CalendarDay;
using schedule::DayView;
using schedule::FollowUp;
using schedule::Massage;
using schedule::Reason;
using schedule::SelfMassage;
using schedule::WorkRegion;

class AnswerWriter {
 public:
  explicit AnswerWriter(const Answer& answer) : answer_{answer} {}

  std::string write() && {
    json_.object([&] {
      write_proof(json_, answer_.problem, answer_.solution);
      write_season();
      write_sentences(json_, "obstacles", answer_.obstacles);
      json_.list("massages", answer_.massages, [&](const Massage& massage) { write(massage); });
      json_.list("self_massage", answer_.self_massage,
                 [&](const SelfMassage& self) { write(self); });
      write_days();
      write_sentences(json_, "notes", answer_.notes);
    });
    return std::move(json_).finish();
  }

 private:
  void write_season() {
    json_.field("protocol", answer_.protocol);
    json_.field("protocol_title", answer_.protocol_title);
    json_.field("first_day", to_iso(day_at(0)));
    json_.field("last_day", to_iso(day_at(answer_.problem.days() - 1)));
    json_.key("goal_race");
    if (answer_.goal_race_day) {
      json_.flat_object([&] {
        json_.field("day", to_iso(*answer_.goal_race_day));
        json_.field("words", answer_.goal_race);
      });
    } else {
      json_.null();
    }
    json_.list("races", answer_.calendar.races, [&](const Race& race) {
      json_.flat_object([&] {
        json_.field("day", to_iso(race.day));
        json_.field("distance", name_of(race.distance));
        json_.field("importance", name_of(race.importance));
        json_.field("name", race.name);
      });
    });
  }

  void write(const Massage& massage) {
    const schedule::Offer& offer = offer_at(massage.offer);
    json_.object([&] {
      json_.field("offer", massage.offer);
      write_offer(json_, answer_.problem, offer);
      json_.field("booked", offer.booked);
      json_.field("points", massage.points);
      json_.list("reasons", massage.reasons, [&](const Reason& reason) { write(reason); });
      json_.list("follow_ups", massage.follow_ups, [&](const FollowUp& then) { write(then); });
      json_.list("alternatives", massage.alternatives, [&](const Alternative& other) {
        json_.flat_object([&] {
          json_.field("offer", other.offer);
          write_offer(json_, answer_.problem, offer_at(other.offer));
          json_.field("regret_points", other.regret);
        });
      });
      write_sentences(json_, "cautions", massage.cautions);
      if (answer_.condition || !massage.regions.empty())
        json_.list("regions", massage.regions, [&](const WorkRegion& region) { write(region); });
    });
  }

  void write_tenths(std::string_view name, double value) {
    json_.key(name);
    json_.decimal_number(std::lround(10 * value), 1);
  }

  void write(const WorkRegion& region) {
    json_.flat_object([&] {
      json_.field("region", region.spot.region->id);
      json_.field("side", name_of(region.spot.side));
      write_tenths("soreness", region.soreness);
      write_tenths("soreness_low", region.low);
      write_tenths("soreness_high", region.high);
      json_.field("reported", region.reported);
      json_.field("cause", region.cause);
      json_.field("finding", region.finding);
    });
  }

  void write(const Reason& reason) {
    json_.flat_object([&] {
      json_.field("rule", reason.rule);
      json_.field("source", reason.source);
      json_.field("grade", reason.grade);
      json_.field("points", reason.points);
      json_.field("words", reason.words);
    });
  }

  void write(const FollowUp& then) {
    json_.flat_object([&] {
      json_.field("first_day", to_iso(then.first_day));
      json_.field("last_day", to_iso(then.last_day));
      json_.field("rule", then.rule);
      json_.field("words", then.words);
    });
  }

  void write(const SelfMassage& self) {
    json_.flat_object([&] {
      json_.field("day", to_iso(self.day));
      json_.field("duration_min", self.minutes);
      json_.field("words", self.words);
      json_.field("rule", self.rule);
    });
  }

  /// Every season day: what the plan says of it and how a massage on it looks from the optimum.
  void write_days() {
    int index = 0;
    json_.list("days", answer_.days, [&](const DayView& view) {
      const CalendarDay& day = answer_.calendar.at(index++);
      json_.flat_object([&] {
        json_.field("day", to_iso(day.day));
        json_.field("block", name_of(day.block));
        json_.field("words", day.words);
        json_.field("regret_points", view.regret);
        json_.field("best_offer", view.best_offer);
        json_.field("best_style", best_style(view));
        write_names(json_, "closed_by", view.closed_by);
      });
    });
  }

  [[nodiscard]] std::optional<std::string_view> best_style(const DayView& view) const {
    if (!view.best_offer) return {};
    return name_of(offer_at(*view.best_offer).style);
  }
  [[nodiscard]] Day day_at(int index) const {
    return answer_.problem.data().first_day + std::chrono::days{index};
  }
  [[nodiscard]] const schedule::Offer& offer_at(int index) const {
    return answer_.problem.offers()[static_cast<std::size_t>(index)];
  }

  const Answer& answer_;
  JsonWriter json_;
};

}  // namespace

std::string to_json(const schedule::Answer& answer) { return AnswerWriter{answer}.write(); }

}  // namespace rubdown::wire
