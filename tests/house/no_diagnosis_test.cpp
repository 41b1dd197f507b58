// Nothing that rubdown says names what a runner may be suffering from: it says what to do. Every
// text in the data and the code, and every output in the golden files, is searched for phrases that
// only a diagnosis needs. docs/safety.md tells how the list was chosen.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "body/pattern.h"
#include "core/text.h"
#include "tests/support/file_text.h"

namespace fs = std::filesystem;
using namespace rubdown;

namespace {

/// A verdict on the reader, or a guess at one.
constexpr std::array verdicts = {
    "diagnos",         "you suffer",     "you are suffering", "you have a ",
    "you have an ",    "you have got ",  "you may have",      "you might have",
    "you could have",  "you probably ",  "you seem to have",  "you are likely to have",
    "looks like a ",   "sounds like a ", "is probably a ",    "a sign of",
    "signs of",        "symptom of",     "symptoms of",       "indicates a",
    "consistent with", "points to a ",   "caused by a",       "suspected ",
    "possible clot",   "this is a case"};

/// Names of what a sign might be: nobody is told that she has one of these. What a runner may have
/// been told by a doctor is asked (brittle bones, cancer, anaemia), and so is none of them.
constexpr std::array conditions = {"thrombos",        "embol",
                                   "rhabdo",          "compartment syndrome",
                                   "stress fracture", "stress reaction",
                                   "bone stress",     "shin splint",
                                   "tendinitis",      "tendonitis",
                                   "tendinopath",     "fasciitis",
                                   "patellofemoral",  "runner's knee",
                                   "sciatica",        "bursitis",
                                   "hyponatr",        "heat stroke",
                                   "heatstroke",      "cauda equina",
                                   "arthritis",       "hernia",
                                   "band syndrome",   "piriformis syndrome",
                                   "muscle tear",     "overtraining syndrome"};

/// Claims of the sources and findings of the studies are quoted as theirs: what massage is said to
/// prevent cannot be told without its name. Words that a runner may type must be understood.
bool is_quotation(const fs::path& file) {
  const std::string name = file.string();
  const auto in = [&](std::string_view part) { return name.find(part) != std::string::npos; };
  return in("rules/catalogue/") ? !in("safety.toml") && !in("house.toml") : in("body/words/");
}

/// Sentences that were read by a person and say no such thing.
constexpr std::array allowed = {
    // an option's help: the runner says it of herself
    "you have a named injury that somebody has assessed",
    // the brief's footer
    "nothing here is a diagnosis"};

/// What runners call a pain is told as theirs, in these words and in no others.
std::string without_runners_names(std::string text) {
  for (const body::Pattern& pattern : body::patterns())
    for (const std::string& words : {to_lower("runners often call pain there: " + pattern.name),
                                     "name = \"" + to_lower(pattern.name)})
      for (std::size_t at; (at = text.find(words)) != std::string::npos;)
        text.erase(at, words.size());
  return text;
}

/// Lines without what nobody is shown: comments of code and of data.
std::string shown(const fs::path& path) {
  const std::string extension = path.extension().string();
  const std::string_view comment = extension == ".toml"                       ? "#"
                                   : extension == ".cpp" || extension == ".h" ? "//"
                                                                              : "";
  std::string text;
  const std::string bytes = test::file_text(path);
  for (const std::string_view line : split(bytes, '\n')) {
    if (!comment.empty() && trim(line).starts_with(comment)) continue;
    text += to_lower(line);
    text += ' ';
  }
  for (const std::string_view sentence : allowed)
    for (std::size_t at; (at = text.find(sentence)) != std::string::npos;)
      text.erase(at, sentence.size());
  return without_runners_names(std::move(text));
}

std::vector<fs::path> files_below(std::initializer_list<const char*> folders,
                                  std::initializer_list<const char*> extensions) {
  std::vector<fs::path> files;
  for (const char* folder : folders)
    for (const auto& entry :
         fs::recursive_directory_iterator{fs::path{RUBDOWN_SOURCE_DIR} / folder})
      for (const char* extension : extensions)
        if (entry.path().extension() == extension) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// "you have a " outside a question; the names of conditions anywhere.
std::string first_diagnosis(const std::string& text) {
  for (const std::string_view phrase : conditions)
    if (text.find(phrase) != std::string::npos) return std::string{phrase};
  for (const std::string_view phrase : verdicts)
    for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
      const bool is_asked = at >= 3 && text.compare(at - 3, 3, "do ") == 0;
      if (!is_asked) return std::string{phrase} + " in: " + text.substr(at < 60 ? 0 : at - 60, 160);
    }
  return "";
}

void check_all(const std::vector<fs::path>& files, std::size_t least) {
  std::size_t seen = 0;
  for (const fs::path& path : files) {
    if (is_quotation(path)) continue;
    CAPTURE(path.string());
    CHECK(first_diagnosis(shown(path)) == "");
    ++seen;
  }
  CHECK(seen >= least);
}

}  // namespace

TEST_CASE("no text of the data makes a diagnosis") {
  check_all(files_below({"src", "protocols"}, {".toml"}), 8);
}

TEST_CASE("no text of the code makes a diagnosis") {
  check_all(files_below({"src/faces", "src/schedule", "src/app", "src/cli", "src/body", "src/wire",
                         "src/load", "src/care"},
                        {".cpp", ".h", ".css"}),
            100);
}

TEST_CASE("no output in the golden files makes a diagnosis") {
  check_all(files_below({"tests/cases", "tests/faces/golden"},
                        {".case", ".txt", ".ics", ".html", ".golden"}),
            10);
}

TEST_CASE("the search finds what it looks for") {
  CHECK(first_diagnosis("the calf hurts: you have a strain") != "");
  CHECK(first_diagnosis("that may be a stress fracture") != "");
  CHECK(first_diagnosis("these are signs of something") != "");
  CHECK(first_diagnosis("do you have an implant?") == "");
  CHECK(first_diagnosis("no massage until a doctor has looked at it") == "");
}
