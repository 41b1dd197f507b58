#include "core/csv.h"

#include <doctest/doctest.h>

using namespace rubdown;

namespace {

const CsvRules rules = {.separator = ';',
                        .cells_max = 3,
                        .rows_max = 4,
                        .is_left_out = [](const CsvRow& row) { return row.cell(0) == "#"; },
                        .if_too_many = "found more than 4 rows; expected a haiku",
                        .if_unclosed = "Close it"};

std::vector<CsvRow> rows_of(std::string_view bytes) {
  const auto rows = read_csv_rows(bytes, "a.csv", rules);
  REQUIRE(rows.has_value());
  return *rows;
}

std::string refusal(std::string_view bytes) {
  const auto rows = read_csv_rows(bytes, "a.csv", rules);
  REQUIRE_FALSE(rows.has_value());
  CHECK(rows.error().fault == Fault::BadInput);
  return rows.error().where + ": " + rows.error().what;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("cells stand between separators, whatever ends the lines") {
  const auto rows = rows_of("a;b,c;\r\n;d\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].cells == Cells{"a", "b,c", ""});
  CHECK(rows[1].cells == Cells{"", "d"});
  CHECK(rows_of("").empty());
  CHECK(rows_of("e").front().cells == Cells{"e"});
}

TEST_CASE("quotes hold separators, new lines and quotes; rows remember where they begin") {
  const auto rows = rows_of("\"a;\nb\";\"say \"\"go\"\"\"\r\nc\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].cells == Cells{"a;\nb", "say \"go\""});
  CHECK(rows[0].line == 1);
  CHECK(rows[1].line == 3);
}

TEST_CASE("what stands between a closing quote and the separator belongs to nobody") {
  CHECK(rows_of("\"a\" b;\"\"c\n").front().cells == Cells{"a", ""});
}

TEST_CASE("a quote inside a bare cell is a letter") {
  CHECK(rows_of("5\" pizza;b\n").front().cells == Cells{"5\" pizza", "b"});
}

TEST_CASE("a cell that is not there is empty; the rest of a row is joined again") {
  const CsvRow row{.line = 1, .cells = {"a", "b", " ", "c"}};
  CHECK(row.cell(3) == "c");
  CHECK(row.cell(4).empty());
  CHECK(row.from(1, ',') == "b,c");
  CHECK(row.from(9, ',').empty());
}

TEST_CASE("cells beyond the most are dropped, rows beyond the most refused") {
  CHECK(rows_of("a;b;c;d\ne\n").front().cells == Cells{"a", "b", "c"});
  CHECK(rows_of("1\n2\n#\n3\n4\n#\n").size() == 4);
  CHECK(refusal("1\n2\n#\n3\n4\n5\n") == "a.csv, line 6: found more than 4 rows; expected a haiku");
}

TEST_CASE("a quote that is never closed is refused where it opens, with the caller's advice") {
  CHECK(refusal("a\nb;\"c\n\nd") ==
        "a.csv, line 2: found a quote that is never closed; expected \" behind the text. Close it");
  CHECK(refusal("\"\"\"") ==
        "a.csv, line 1: found a quote that is never closed; expected \" behind the text. Close it");
}
