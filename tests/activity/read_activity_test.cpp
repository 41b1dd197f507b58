#include "activity/read_activity.h"

#include <doctest/doctest.h>

#include "activity/read_all.h"
#include "activity/sha256.h"
#include "tests/activity/packing.h"

namespace rubdown::activity {
namespace {

const std::string gpx =
    "<gpx><trk><type>run</type><trkseg><trkpt lat=\"1\" lon=\"2\"><time>2024-03-02T08:00:00Z</time>"
    "</trkpt></trkseg></trk></gpx>";

std::string refusal(std::string_view bytes) {
  const auto read = read_activity(bytes, "export/thing");
  REQUIRE_FALSE(read.has_value());
  return read.error().where + ": " + read.error().what;
}

}  // namespace

TEST_CASE("Bytes decide what a file is, and its source says what they were") {
  for (const std::string& bytes : {gpx, gzip(gpx)}) {
    const auto read = read_activity(bytes, "run.fit");
    REQUIRE(read.has_value());
    REQUIRE(read->size() == 1);
    const Source& source = read->front().sources.at(0);
    CHECK(source.name == "run.fit");
    CHECK(source.format == "gpx");
    CHECK(source.sha256 == sha256_of(gpx));
    CHECK(source.size_bytes == static_cast<std::int64_t>(gpx.size()));
  }
}

TEST_CASE("UTF-16 is read") {
  std::string wide = "\xFF\xFE";
  for (const char c : gpx) wide.append(1, c).append(1, '\0');
  const auto read = read_activity(wide, "a.gpx");
  REQUIRE(read.has_value());
  CHECK(read->front().sport == Sport::Run);
}

TEST_CASE("What is no recording is named") {
  CHECK(refusal("") ==
        "export/thing: found an empty file; expected an activity as FIT, TCX or GPX");
  CHECK(refusal("\x89PNG\r\n").find("found a picture (PNG)") != std::string::npos);
  CHECK(refusal(zip({{.name = "a", .bytes = "b"}})).find("found a zip archive") !=
        std::string::npos);
  CHECK(refusal("BEGIN:VCALENDAR").find("found a calendar") != std::string::npos);
  CHECK(refusal(" [1]").find("found JSON") != std::string::npos);
  CHECK(refusal("<kml/>") ==
        "export/thing: found XML that begins <kml/>; expected an activity as FIT, TCX or GPX");
  CHECK(refusal("hello").find("found text that begins 'hello'") != std::string::npos);
  CHECK(refusal(std::string("\x01\x00\x02", 3)).find("bytes of no kind") != std::string::npos);
}

TEST_CASE(
    "An export is read whole: files, index and rows without a file, on any number of threads") {
  const std::string index =
      "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed "
      "Time,Distance,Filename\n1,\"Mar 2, 2024, 8:00:00 AM\",Park,Run,,60,1,activities/1.gpx.gz\n"
      "2,\"Mar 3, 2024, 8:00:00 AM\",By hand,Run,,60,1,\n";
  const Listing listing = walk_bytes(zip({{.name = "activities.csv", .bytes = index},
                                          {.name = "activities/1.gpx.gz", .bytes = gzip(gpx)},
                                          {.name = "activities/2.gpx", .bytes = gpx},
                                          {.name = "activities/3.gpx", .bytes = "broken"}}),
                                     "e.zip");
  for (const unsigned threads : {1U, 2U, 7U}) {
    const Reading reading = read_all(listing, {.threads = threads});
    CHECK(reading.files_read == 2);
    REQUIRE(reading.sessions.size() == 2);
    CHECK(reading.sessions[0].title == "Park");
    CHECK(reading.sessions[0].sources.size() == 2);
    CHECK(reading.sessions[1].title == "By hand");
    REQUIRE(reading.refused.size() == 1);
    CHECK(reading.refused[0].where == "e.zip/activities/3.gpx");
  }
}

}  // namespace rubdown::activity
