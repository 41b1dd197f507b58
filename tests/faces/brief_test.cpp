// The brief in its three forms: one page, the same bytes, and nothing that the runner left out.
#include "faces/brief.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/faces/sample_brief.h"
#include "tests/support/golden.h"
#include "tests/support/lines.h"

using namespace rubdown;
using care::BriefPart;

namespace {

struct Sample {
  const char* name;
  care::Brief brief;
};

std::vector<Sample> samples() {
  return {{"fresh", test::fresh_marathoner()},
          {"shin", test::with_a_shin()},
          {"taper", test::in_taper()},
          {"overfull", test::overfull()}};
}

std::string pdf_of(const care::Brief& brief, const faces::BriefPaper& paper = {}) {
  const auto pdf = faces::brief_as_pdf(brief, paper);
  REQUIRE(pdf.has_value());
  return *pdf;
}

std::string output_of(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    output.append(buffer, got);
  CHECK(pclose(pipe) == 0);
  return output;
}

bool has_poppler() { return std::filesystem::exists("/usr/bin/pdftotext"); }

/// The words of one page; page 0: all.
std::string words_of(const std::string& pdf, const std::string& name, int page = 0) {
  const std::string file = test::write_output("faces/brief-" + name + ".pdf", pdf);
  const std::string pages =
      page > 0 ? " -f " + std::to_string(page) + " -l " + std::to_string(page) : "";
  return test::joined(output_of("pdftotext -raw" + pages + " '" + file + "' -"));
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

TEST_CASE("a PDF has the brief on one page and the form on the second, however much there is") {
  if (!has_poppler()) return;
  for (const auto& [name, brief] : samples())
    for (const faces::Paper paper : {faces::Paper::A4, faces::Paper::Letter}) {
      CAPTURE(name);
      const std::string pdf = pdf_of(brief, {.size = paper});
      const std::string file = test::write_output(std::string{"faces/brief-"} + name + ".pdf", pdf);
      CHECK(test::says(output_of("pdfinfo '" + file + "'"), "Pages: 2"));
      // The footer is the last thing on the first page, so all above it is there, too.
      CHECK(words_of(pdf, name, 1).find("outranks this page") != std::string::npos);
      CHECK(words_of(pdf, name, 2).find("What was done and found") != std::string::npos);
    }
}

TEST_CASE("the same brief gives the same bytes") {
  CHECK(pdf_of(test::with_a_shin()) == pdf_of(test::with_a_shin()));
  CHECK(pdf_of(test::with_a_shin()) != pdf_of(test::in_taper()));
}

TEST_CASE("a PDF tells what a therapist has to know, as text that can be selected") {
  if (!has_poppler()) return;
  const std::string page = words_of(pdf_of(test::with_a_shin()), "shin", 1);
  for (const char* words :
       {"Jonas", "Friday 6 August 2027, 09:00", "in 44 days", "No deep, no percussion", "S-09",
        "Leave alone: left shin", "left calf", "worse, was 4", "tried foam roller (before",
        "found by the therapist, new to the", "right piriformis", "better, was 6", "hop on one leg",
        "calves 4", "58 km", "prefers 45 min", "R2-03, evidence D"}) {
    CAPTURE(words);
    CHECK(page.find(words) != std::string::npos);
  }
}

TEST_CASE("what finds no room is counted, and the weightiest stays") {
  const std::string text = faces::brief_as_text(test::overfull(), {});
  CHECK(std::count(text.begin(), text.end(), '\n') <= 72);
  CHECK(test::widest(text) <= 80);
  CHECK(test::says(text, "S-09"));
  CHECK(test::says(text, "1 left calf: tight 6 of 10, worse, was 4"));
  CHECK(text.find(" more\n") != std::string::npos);
}

TEST_CASE("what the runner leaves out is in none of the three, and that it is left out is told") {
  struct Row {
    BriefPart part;
    std::vector<const char*> words;
  };
  const std::vector<Row> rows = {
      {BriefPart::Name, {"Jonas"}},
      {BriefPart::Race, {"half marathon", "in 44 days"}},
      {BriefPart::Days, {"long run", "intervals", "hard session"}},
      {BriefPart::Load, {"58 km", "412"}},
      {BriefPart::Soreness, {"calves 4", "quads 2.1"}},
      {BriefPart::Findings, {"tender point", "stairs are bad", "worse, was 4"}},
      {BriefPart::Complaints, {"tender strip", "Has the shin been looked at"}},
      {BriefPart::Wanted, {"22 days ago"}},
      {BriefPart::Helped, {"calves looser"}},
      {BriefPart::Wishes, {"calm work"}},
      {BriefPart::Questions, {"distance runners"}},
      {BriefPart::Price, {"60.00"}},
  };
  CHECK(rows.size() == care::brief_part_names().size());
  const care::Brief whole = test::with_a_shin();
  const std::string all = test::joined(faces::brief_as_text(whole, {}));
  for (const auto& [part, words] : rows) {
    const care::Brief brief = care::without(whole, {part});
    const std::string note = "left out: " + std::string{name_of(part)};
    std::vector<std::string> forms = {test::joined(faces::brief_as_text(brief, {})),
                                      test::joined(faces::brief_as_html(brief, {}))};
    if (has_poppler()) forms.push_back(words_of(pdf_of(brief), "without"));
    for (const std::string& form : forms) {
      CHECK(form.find(note) != std::string::npos);
      for (const std::string word : words) {
        CAPTURE(word);
        CHECK(form.find(word) == std::string::npos);
      }
    }
  }
  CHECK(all.find("The runner left out") == std::string::npos);
}

TEST_CASE("a brief says what is felt, never what it may be") {
  for (const auto& [name, brief] : samples()) {
    const std::string text =
        lower(faces::brief_as_text(brief, {})) + lower(faces::brief_as_html(brief, {}));
    for (const char* word : {"tendinopathy", "tendinitis", "stress fracture", "periostitis",
                             "fasciitis", "rupture", "syndrome", "lactic", "adhesion", "toxin"}) {
      CAPTURE(word);
      CHECK(text.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("words of others cannot break out of the page") {
  const std::string page = faces::brief_as_html(test::overfull(), {});
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("&lt;script&gt;") != std::string::npos);
}

TEST_CASE("a silent runner gives a page without empty sections, which says that no flag was told") {
  care::Brief brief;
  brief.day = test::in_taper().day;
  const std::string text = faces::brief_as_text(brief, {});
  CHECK(test::says(text, "The runner: Friday 1 October 2027"));
  CHECK(test::says(text, "None was told."));
  CHECK(text.find("Findings") == std::string::npos);
  CHECK(pdf_of(brief).starts_with("%PDF-"));
}

TEST_CASE("the three runners look as they did when somebody looked at them") {
  for (const auto& [name, brief] : samples()) {
    const std::string html = faces::brief_as_html(brief, {});
    test::write_output(std::string{"faces/brief-"} + name + ".html", html);
    const std::string golden = std::string{"faces/golden/brief-"} + name + ".txt";
    CHECK(test::differs_from_golden(golden, faces::brief_as_text(brief, {})) == "");
  }
}
