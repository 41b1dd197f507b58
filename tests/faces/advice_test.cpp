#include "faces/advice.h"

#include <doctest/doctest.h>

#include <string>

#include "faces/kept_text.h"

using namespace rubdown;

namespace {

bool tells(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "[R0-41 R0-42 R1-29 R1-30 R2-31 R3-20] who has booked nothing is told how to find a "
    "therapist") {
  const std::string text = faces::bookings_as_text({}, "EUR");
  for (const char* words : {"licensed", "Ask other runners", "proves no skill", "fits the session",
                            "before you book", "active release"})
    CHECK_MESSAGE(tells(text, words), words);
  for (const char* rule : {"R0-41", "R0-42", "R1-29", "R1-30", "R2-31", "R3-20"})
    CHECK_MESSAGE(tells(text, rule), rule);
  CHECK_FALSE(tells(text, "adhesion"));  // research contradicts that part of what R3-20 says
  const schedule::Booking booked{Day{}, Style::Sports, 60, Cents{8000}, {}};
  CHECK_FALSE(tells(faces::bookings_as_text(std::vector{booked}, "EUR"), "R1-29"));
}

TEST_CASE(
    "[R1-32 R3-45 R1-49] without a budget, or with none to spend, one's own hands are named") {
  const schedule::Budget nothing{schedule::Budget::Period::Month, {}, 0};
  for (const std::string& text :
       {faces::budgets_as_text({}, "EUR"), faces::budgets_as_text(std::vector{nothing}, "EUR")})
    for (const char* words : {"R1-32", "rubdown selfcare", "R3-45", "rubdown tools advise", "R1-49",
                              "when the therapist has time"})
      CHECK_MESSAGE(tells(text, words), words);
  const schedule::Budget some{schedule::Budget::Period::Month, Cents{16000}, {}};
  CHECK_FALSE(tells(faces::budgets_as_text(std::vector{some}, "EUR"), "R1-32"));
}
