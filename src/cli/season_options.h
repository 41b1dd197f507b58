// The options that say what a season is made from, shared by all commands that ask about one.
#pragma once

#include "cli/options.h"
#include "cli/words.h"

namespace rubdown::cli {

/// Plans, races and days.
void add_plan_options(Options& options, SeasonWords& words);
/// What a runner likes, needs and rules out.
void add_wish_options(Options& options, SeasonWords& words);
/// All of them.
void add_season_options(Options& options, SeasonWords& words);
/// `--labels-max`.
void add_effort_option(Options& options, std::optional<int>& labels_max);
/// `--store`.
void add_store_option(Options& options, std::string& store);

}  // namespace rubdown::cli
