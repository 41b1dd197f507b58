// The season that a command asks about: as it was typed, or as it is kept.
#pragma once

#include "app/request.h"
#include "cli/words.h"
#include "core/result.h"

namespace rubdown::cli {

/// With a plan or recordings among the words they are all there is. Without them they are added to
/// what the store keeps.
/// Errors  those of request_from and of the store.
[[nodiscard]] Result<app::Request> season_request(const SeasonWords& typed, Day today);

}  // namespace rubdown::cli
