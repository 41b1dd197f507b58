// What numbers of FIT files mean in our words.
#pragma once

#include <string>

#include "activity/session.h"
#include "fit/activity.h"

namespace rubdown::activity {

/// By sport, sub-sport and, where those are general, the name that the watch shows.
[[nodiscard]] Sport sport_of(const fit::Summary& summary);

/// "Forerunner 945", "Garmin, product 3291": what recorded the file.
[[nodiscard]] std::string device_of(const fit::Activity& activity);

}  // namespace rubdown::activity
