#include "agree/cbc.h"

#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace rubdown::agree {

namespace {

/// Processor time of all programs that we ran and that have ended.
double seconds_of_children() {
  rusage used{};
  ::getrusage(RUSAGE_CHILDREN, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace

bool has_cbc() { return std::system("command -v cbc > /dev/null 2>&1") == 0; }

/// Reads the first line of cbc's solution: "Optimal - objective value 14220423.00000000".
std::optional<CbcAnswer> run_cbc(const std::string& lp) {
  const auto folder =
      std::filesystem::temp_directory_path() / ("rubdown_cbc_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const auto input = (folder / "season.lp").string();
  const auto output = (folder / "season.sol").string();
  std::ofstream{input} << lp;
  const double before = seconds_of_children();
  const int code = std::system(
      ("cbc " + input + " ratioGap 0 allowableGap 0 solve solution " + output + " > /dev/null 2>&1")
          .c_str());
  const double taken = seconds_of_children() - before;
  std::string line;
  std::getline(std::ifstream{output} >> std::ws, line);
  std::filesystem::remove_all(folder);
  if (code != 0) return {};
  CbcAnswer answer;
  answer.seconds = taken;
  answer.optimal = line.starts_with("Optimal");
  const auto number = line.rfind(' ');
  if (number != std::string::npos) answer.objective = std::strtod(line.c_str() + number, nullptr);
  return answer;
}

}  // namespace rubdown::agree
