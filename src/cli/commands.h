// Each command: its words become a request, the use case answers, a face shows it.
#pragma once

#include "cli/command_line.h"
#include "core/result.h"

namespace rubdown::cli {

Result<void> run(const Tell& words, Day today);
Result<void> run(const ScheduleCommand& words, Day today);
Result<void> run(const WhyCommand& words, Day today);
Result<void> run(const WhatIfCommand& words, Day today);
Result<void> run(const ProtocolsCommand& words, Day today);
Result<void> run(const CompareCommand& words, Day today);
Result<void> run(const EvidenceCommand& words, Day today);
Result<void> run(const PlanCommand& words, Day today);
Result<void> run(const SolveCommand& words, Day today);
Result<void> run(const ImportCommand& words, Day today);
Result<void> run(const LoadCommand& words, Day today);
Result<void> run(const FitCommand& words, Day today);

}  // namespace rubdown::cli
