// Any bytes are either refused with a place and a reason, or a form whose numbers are within their
// ranges and whose places are places.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/judge_refusal.h"
#include "wire/massage_json.h"

using namespace rubdown;

namespace {

void judge_spot(const body::Spot& spot) {
  RUBDOWN_CHECK(spot.region != nullptr);
  RUBDOWN_CHECK(body::spot_named(id_of(spot)) == spot);
}

void judge_form(const wire::MassageForm& form) {
  const care::Massage& massage = form.massage;
  RUBDOWN_CHECK(massage.minutes > 0);
  if (massage.pressure) RUBDOWN_CHECK(*massage.pressure >= 0 && *massage.pressure <= 10);
  for (const body::Spot& spot : massage.regions) judge_spot(spot);
  for (const care::Finding& finding : form.findings) {
    judge_spot(finding.spot);
    RUBDOWN_CHECK(finding.day == massage.day);
    RUBDOWN_CHECK(finding.value >= 0 && finding.value <= 10);
    RUBDOWN_CHECK(finding.noticed_by == body::NoticedBy::Therapist);
  }
  RUBDOWN_CHECK(form.findings.empty() == massage.findings.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  const auto form = wire::massage_from_json(text, "form.json");
  if (form.has_value())
    judge_form(*form);
  else
    judge_refusal(form.error(), "form.json");
  return 0;
}
