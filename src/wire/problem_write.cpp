#include "core/day.h"
#include "wire/json_writer.h"
#include "wire/problem_json.h"

namespace rubdown::wire {
namespace {

using schedule::Limit;
using schedule::Offer;
using schedule::Part;
using schedule::PastMassage;
using schedule::ProblemData;

/// What most offers do not have is left out, so that a season stays readable.
class ProblemWriter {
 public:
  explicit ProblemWriter(const ProblemData& data) : data_{data} {}

  std::string write() && {
    json_.object([&] {
      season();
      history();
      json_.list("limits", data_.limits, [&](const Limit& limit) { write(limit); });
      json_.list("offers", data_.offers, [&](const Offer& offer) { write(offer); });
    });
    return std::move(json_).finish();
  }

 private:
  void season() {
    json_.field("first_day", to_iso(data_.first_day));
    json_.field("days", data_.days);
    json_.field("currency", data_.currency);
    json_.key("relief");
    json_.flat_object([&] {
      json_.field("points_max", data_.relief.points_max);
      json_.field("scale_milli", data_.relief.scale_milli);
      json_.field("half_life_days", data_.relief.half_life_days);
    });
    json_.field("haste_points_max", data_.haste_points_max);
    json_.flat_list("min_gap_days", data_.min_gap_days, [&](int days) { json_.number(days); });
    texts("min_gap_rules", data_.min_gap_rule);
    json_.field("regular_days", data_.regular_days);
    json_.field("lapse_days", data_.lapse_days);
  }

  void history() {
    std::vector<std::string_view> tried;
    for (const Style style : all_styles)
      if (data_.tried.test(index_of(style))) tried.push_back(name_of(style));
    texts("tried", tried);
    json_.list("past", data_.past, [&](const PastMassage& past) {
      json_.flat_object([&] {
        day("day", past.day);
        json_.field("style", name_of(past.style));
      });
    });
    json_.flat_list("wear_before_milli", data_.wear_before_milli,
                    [&](int wear) { json_.number(wear); });
    json_.flat_list("wear_milli", data_.wear_milli, [&](int wear) { json_.number(wear); });
  }

  void write(const Limit& limit) {
    json_.flat_object([&] {
      day("first_day", limit.first_day);
      day("last_day", limit.last_day);
      json_.field("depth_min", limit.depth_min);
      json_.field("depth_max", limit.depth_max);
      if (limit.money_max) json_.field("money_cents_max", *limit.money_max);
      if (limit.count_max) json_.field("count_max", *limit.count_max);
      if (!limit.rule.empty()) json_.field("rule", limit.rule);
    });
  }

  void write(const Offer& offer) {
    json_.object([&] {
      day("day", offer.day);
      if (offer.start_min) json_.field("start_min", *offer.start_min);
      if (!offer.therapist.empty()) json_.field("therapist", offer.therapist);
      json_.field("style", name_of(offer.style));
      json_.field("duration_min", offer.minutes);
      json_.field("price_cents", offer.price);
      if (offer.booked) json_.field("booked", true);
      json_.field("effect_percent", offer.effect_percent);
      json_.key("interval_days");
      json_.decimal_number(offer.interval_tenths, 1);
      parts("parts", offer.parts);
      parts("parts_if_regular", offer.parts_if_regular);
      parts("parts_if_lapsed", offer.parts_if_lapsed);
      if (!offer.forbidden_by.empty()) texts("forbidden_by", offer.forbidden_by);
      if (!offer.forbidden_if_lapsed_by.empty())
        texts("forbidden_if_lapsed_by", offer.forbidden_if_lapsed_by);
      if (!offer.first_try_forbidden_by.empty())
        texts("first_try_forbidden_by", offer.first_try_forbidden_by);
    });
  }

  void parts(std::string_view name, const std::vector<Part>& parts) {
    if (parts.empty()) return;
    json_.list(name, parts, [&](const Part& part) {
      json_.flat_object([&] {
        json_.field("rule", part.rule);
        json_.field("points", part.points);
      });
    });
  }
  void texts(std::string_view name, const auto& texts) {
    json_.flat_list(name, texts, [&](std::string_view text) { json_.text(text); });
  }
  /// Days leave as dates.
  void day(std::string_view name, int index) {
    json_.field(name, to_iso(data_.first_day + std::chrono::days{index}));
  }

  const ProblemData& data_;
  JsonWriter json_;
};

}  // namespace

std::string to_json(const schedule::Problem& problem) {
  return ProblemWriter{problem.data()}.write();
}

}  // namespace rubdown::wire
