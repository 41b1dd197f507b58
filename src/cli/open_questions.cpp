#include "cli/open_questions.h"

#include <fmt/format.h>

#include "app/screen.h"
#include "cli/output.h"

namespace rubdown::cli {

Result<void> show_questions(app::Keep& keep, Day today,
                            const std::function<bool(const body::Stop&)>& is_meant) {
  RUBDOWN_TRY(const auto answers, app::kept_answers(keep));
  RUBDOWN_TRY(const auto when, app::screen_day(keep, today));
  for (const body::Stop* stop : body::open_stops(answers, when))
    if (is_meant(*stop))
      RUBDOWN_TRY_VOID(give(fmt::format("{}\n  rubdown screen {}=no, or {}=yes{}\n", stop->question,
                                        stop->id, stop->id, stop->asks_spot ? ",PLACE" : ""),
                            ""));
  return {};
}

}  // namespace rubdown::cli
