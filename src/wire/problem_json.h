// The problem of `rubdown solve` as JSON: docs/problem.schema.json describes the form,
// docs/solve.md explains it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schedule/problem.h"

namespace rubdown::wire {

/// Says whether a rule id ("R2-12", "H-01", "S-07") exists: rules::find_rule, in a lambda.
using KnownRule = bool (*)(std::string_view id);

/// Reads a problem that is called `name` in messages ("problem.json", "standard input").
/// Errors  BadInput with where = "problem.json, line 12, offers[3].price_cents" for everything that
///         is not JSON, not this form (unknown key, wrong type, missing key, key twice, more than
///         five decimals, unknown style or rule, a day outside the horizon) or that
///         Problem::make refuses. Indices in a message count from 0 in the order of the file.
[[nodiscard]] Result<schedule::Problem> problem_from_json(std::string_view text,
                                                          std::string_view name,
                                                          KnownRule known_rule);

/// Reading this gives an equal problem: points, money and days are exact.
[[nodiscard]] std::string to_json(const schedule::Problem& problem);

/// A key that problem_from_json knows: "offers[].price_cents".
struct ProblemKey {
  std::string path;
  bool required = false;
};
/// All of them, so that a test can hold the schema to the reader.
[[nodiscard]] std::vector<ProblemKey> problem_keys();

}  // namespace rubdown::wire
