#include "app/kept_findings.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/kept_lists.h"
#include "core/day.h"
#include "store/findings.h"
#include "store/profile.h"

namespace rubdown::app {
namespace {

/// Whether the runner had told of the place when the therapist found it.
bool was_known(const std::vector<care::Course>& courses, const care::Finding& finding) {
  return std::any_of(courses.begin(), courses.end(), [&](const care::Course& course) {
    return overlap(course.spot, finding.spot) && course.last().day < finding.day &&
           course.is_open() && finding.day - course.last().day <= care::finding_lasts;
  });
}

Result<void> judge_day(Keep& keep, Day day) {
  RUBDOWN_TRY(const store::Runner runner, store::load_runner(keep.store, keep.runner));
  const int year = static_cast<int>(std::chrono::year_month_day{day}.year());
  if (!runner.birth_year || year >= *runner.birth_year) return {};
  return fail(Fault::BadInput, "finding on " + to_iso(day),
              fmt::format("found a day before you were born ({}); expected one since then",
                          *runner.birth_year));
}

}  // namespace

Result<KeptBody> kept_findings(Keep& keep) {
  KeptBody body;
  RUBDOWN_TRY(body.findings, kept<care::Finding>(keep));
  RUBDOWN_TRY(body.complaints, kept<care::Complaint>(keep));
  RUBDOWN_TRY(body.trials, kept<care::Trial>(keep));
  return body;
}

Result<void> keep_findings(Keep& keep, std::vector<care::Finding> findings) {
  RUBDOWN_TRY(const auto before, kept<care::Finding>(keep));
  const auto courses = care::courses_of(before);
  for (care::Finding& finding : findings) {
    RUBDOWN_TRY_VOID(judge_day(keep, finding.day));
    if (finding.noticed_by == body::NoticedBy::Therapist)
      finding.was_known = was_known(courses, finding);
  }
  return tell(keep, findings, [](const care::Finding& a, const care::Finding& b) {
    return a.day == b.day && a.spot == b.spot;
  });
}

Result<void> keep_complaint(Keep& keep, const care::Complaint& complaint) {
  return tell(keep, std::vector{complaint},
              [](const care::Complaint& a, const care::Complaint& b) { return a.spot == b.spot; });
}

Result<care::Complaint> complaint_of(Keep& keep, const body::Spot& spot, Day today) {
  RUBDOWN_TRY(const auto complaints, kept<care::Complaint>(keep));
  const auto known = std::find_if(complaints.begin(), complaints.end(),
                                  [&](const auto& complaint) { return complaint.spot == spot; });
  care::Complaint complaint = known == complaints.end() ? care::Complaint{} : *known;
  complaint.spot = spot;
  complaint.day = today;
  return complaint;
}

Result<void> keep_trial(Keep& keep, const care::Trial& trial) {
  return tell(keep, std::vector{trial}, [](const care::Trial& a, const care::Trial& b) {
    return a.day == b.day && a.spot == b.spot && a.what == b.what;
  });
}

Result<std::size_t> forget_findings(Keep& keep, Day day, const body::Spot* spot) {
  return forget<care::Finding>(keep, [&](const care::Finding& finding) {
    return finding.day == day && (!spot || overlap(finding.spot, *spot));
  });
}

}  // namespace rubdown::app
