// Where in the file stands what Problem::make complains of.
#pragma once

#include <string>
#include <string_view>

#include "wire/json_tree.h"

namespace rubdown::wire {

/// Turns "offers[3].minutes", in the words of schedule::ProblemData, into
/// "problem.json, line 12, offers[3].duration_min", in the words of the file. What the file does
/// not contain (a default that does not fit) gets the line of what is around it.
[[nodiscard]] std::string place_in_file(std::string_view path, const JsonNode& root,
                                        std::string_view name);

}  // namespace rubdown::wire
