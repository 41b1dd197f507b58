#include "care/finding.h"

namespace rubdown::care {

Finding finding_of(const body::Finding& heard, Day day) {
  return {.day = day,
          .spot = {heard.region, *heard.side},
          .value = *heard.value,
          .kind = heard.kind,
          .since = heard.since,
          .noticed_by = heard.noticed_by.value_or(body::NoticedBy::Runner),
          .note = heard.note};
}

}  // namespace rubdown::care
