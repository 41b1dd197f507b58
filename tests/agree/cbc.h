// Somebody else's solver: Cbc, a general one for linear programmes with whole numbers.
#pragma once

#include <optional>
#include <string>

namespace rubdown::agree {

/// There is a `cbc` on the PATH (Debian package coinor-cbc).
[[nodiscard]] bool has_cbc();

struct CbcAnswer {
  bool optimal = false;  // else there is no solution
  double objective = 0;
  double seconds = 0;  // of processor time, reading included
};

/// Solves an LP file's text with no tolerance for gaps; empty when cbc failed.
[[nodiscard]] std::optional<CbcAnswer> run_cbc(const std::string& lp);

}  // namespace rubdown::agree
