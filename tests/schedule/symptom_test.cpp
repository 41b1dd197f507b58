#include "schedule/symptom.h"

#include <doctest/doctest.h>

#include "core/day.h"
#include "rules/protocols.h"

using namespace rubdown;
using namespace rubdown::schedule;

namespace {

const Day monday = *day_from_iso("2027-06-07");

Symptom told(std::string_view spot, double value, int after = 0) {
  return {monday + std::chrono::days{after}, *body::spot_named(spot), value, "told"};
}

Points gain(const std::vector<Symptom>& symptoms, int after, int effect_percent = 100,
            const char* protocol = "consensus") {
  const auto found = symptom_gain(symptoms, *rules::builtin_protocol(protocol),
                                  monday + std::chrono::days{after}, effect_percent);
  return found ? found->points : Points{};
}

Points points(double value) { return Points{static_cast<std::int64_t>(value * 100'000)}; }

}  // namespace

TEST_CASE("a place at 10 of 10 gives 8 points that day, an eighth less each day, and none later") {
  const std::vector worst = {told("calves-left", 10)};
  CHECK(gain(worst, -1) == Points{});
  CHECK(gain(worst, 0) == points(8));
  CHECK(gain(worst, 1) == points(7));
  CHECK(gain(worst, 7) == points(1));
  CHECK(gain(worst, 8) == Points{});
}

TEST_CASE("a milder place and a lesser massage gain in proportion") {
  CHECK(gain({told("calves-left", 5)}, 0) == points(4));
  CHECK(gain({told("calves-left", 10)}, 0, 50) == points(4));
  CHECK(gain({told("calves-left", 0)}, 0) == Points{});
}

TEST_CASE("of several places the one that gives most counts, not their sum") {
  CHECK(gain({told("calves-left", 4), told("quads-both", 6), told("hips-left", 5)}, 0) ==
        points(4.8));
  CHECK(gain({told("calves-left", 10), told("quads-both", 9, 4)}, 5) ==
        points(8 * 0.9 * 7.0 / 8.0));
}

TEST_CASE("a protocol that knows no symptom gives nothing for one") {
  CHECK(gain({told("calves-left", 10)}, 0, 100, "redemption-year") == Points{});
}
