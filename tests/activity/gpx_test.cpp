#include "activity/gpx.h"

#include <doctest/doctest.h>

#include <cmath>

namespace rubdown::activity {
namespace {

const std::string head =
    "<gpx creator=\"Phone\" xmlns=\"http://www.topografix.com/GPX/1/1\" "
    "xmlns:any=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\">";

std::string point(std::string_view position, std::string_view time, std::string_view inside = "") {
  std::string xml = "<trkpt ";
  return xml.append(position)
      .append("><time>")
      .append(time)
      .append("</time>")
      .append(inside)
      .append("</trkpt>");
}

/// A point on the equator, `e4` ten thousandths of a degree (11.12 m each) east of Greenwich.
std::string at(int e4, std::string_view time, std::string_view inside = "") {
  return point("lat=\"0\" lon=\"" + std::to_string(e4) + "e-4\"",
               "2024-03-02T" + std::string{time} + "Z", inside);
}

std::string track(std::string_view segments, std::string_view type = "running") {
  std::string xml = "<trk><name>Out</name><type>";
  return xml.append(type).append("</type>").append(segments).append("</trk>");
}

std::string segment(std::string_view points) {
  return std::string{"<trkseg>"}.append(points).append("</trkseg>");
}

std::vector<Session> all(const std::string& xml) {
  auto sessions = read_gpx(xml, "run.gpx");
  REQUIRE_MESSAGE(sessions.has_value(), sessions.error().what);
  return std::move(*sessions);
}

std::string refusal(const std::string& xml) {
  const auto sessions = read_gpx(xml, "run.gpx");
  REQUIRE_FALSE(sessions.has_value());
  return sessions.error().where + ": " + sessions.error().what;
}

bool has_note(const Session& session, std::string_view part) {
  for (const std::string& note : session.notes)
    if (note.find(part) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("A track becomes a session; extensions are read under any prefix") {
  const auto sessions =
      all(head +
          track(segment(at(0, "08:00:00",
                           "<ele>10</ele><extensions><any:TrackPointExtension><any:hr>120</any:hr>"
                           "<any:cad>80</any:cad><any:atemp>7</any:atemp>"
                           "</any:TrackPointExtension><power>250</power></extensions>") +
                        at(1, "08:00:04"))) +
          "</gpx>");
  REQUIRE(sessions.size() == 1);
  const Session& run = sessions.front();
  CHECK(run.sport == Sport::Run);
  CHECK(run.title == "Out");
  CHECK(run.device == "Phone");
  CHECK(run.series.heart_rate_bpm[0] == 120);
  CHECK(run.series.cadence_spm[0] == 160);
  CHECK(run.series.temperature_c[0] == 7);
  CHECK(run.series.power_w[0] == 250);
  CHECK(run.series.altitude_m[0] == 10);
  CHECK(run.series.longitude_e7 == std::vector<std::int32_t>{0, 1000});
  // 1e-4 degrees of 6,371,008.8 m * pi / 180 are 11.12 m.
  CHECK(*run.distance_m == doctest::Approx(11.1195).epsilon(1e-4));
  CHECK(run.elapsed_s == 4);
}

TEST_CASE("A new segment is a pause, and the way across it does not count") {
  const auto sessions = all(head +
                            track(segment(at(0, "08:00:00") + at(1, "08:00:04")) + "<trkseg/>" +
                                  segment(at(100, "08:05:00") + at(101, "08:05:04"))) +
                            "</gpx>");
  REQUIRE(sessions.size() == 1);
  CHECK(sessions[0].pauses == std::vector<Pause>{{4, 300}});
  CHECK(sessions[0].moving_s == 8);
  CHECK(*sessions[0].distance_m == doctest::Approx(2 * 11.1195).epsilon(1e-4));
}

TEST_CASE("OpenTracks' markers are a pause, not places") {
  const auto sessions = all(
      head +
      track(segment(at(0, "08:00:00") + point("lat=\"100\" lon=\"0\"", "2024-03-02T08:00:01Z") +
                    point("lat=\"200\" lon=\"0\"", "2024-03-02T08:00:31Z") + at(1, "08:00:32"))) +
      "</gpx>");
  CHECK(sessions[0].pauses == std::vector<Pause>{{1, 31}});
  CHECK(sessions[0].series.latitude_e7[1] == no_position);
  CHECK_FALSE(has_note(sessions[0], "not on earth"));
}

TEST_CASE("A silence on one spot is a pause where the file marks none") {
  // 11.12 m in 31 s are 0.36 m/s; the same in 20 s count as moving.
  const auto still = all(head + track(segment(at(0, "08:00:00") + at(1, "08:00:31"))) + "</gpx>");
  CHECK(still[0].pauses == std::vector<Pause>{{0, 31}});
  CHECK(has_note(still[0], "1 silence of over 30 s on one spot taken for a pause"));
  const auto slow = all(head + track(segment(at(0, "08:00:00") + at(1, "08:00:20"))) + "</gpx>");
  CHECK(slow[0].pauses.empty());
}

TEST_CASE("Zone offsets with fractions are read, and the offset is kept") {
  const auto sessions =
      all(head +
          track(segment(point("lat=\"3\" lon=\"14\"", "2021-01-07T21:51:59.179+01:15") +
                        point("lat=\"3\" lon=\"14\"", "2021-01-07T21:52:00.653+01:15"))) +
          "</gpx>");
  // 21:51:59 at +01:15 is 20:36:59 UTC.
  CHECK(sessions[0].start.time_since_epoch().count() == 1610051819);
  CHECK(sessions[0].utc_offset == std::chrono::minutes{75});
  CHECK(sessions[0].series.time_s == std::vector<std::int32_t>{0, 2});
}

TEST_CASE("A track that goes on under the same name is one session; another name is another") {
  const std::string first = track(segment(at(0, "08:00:00") + at(1, "08:00:04")));
  const std::string second = track(segment(at(2, "08:10:00") + at(3, "08:10:04")));
  CHECK(all(head + first + second + "</gpx>").size() == 1);
  const std::string other = track(segment(at(2, "08:10:00") + at(3, "08:10:04")), "cycling");
  CHECK(all(head + first + other + "</gpx>").size() == 2);
}

TEST_CASE("The proper heart rate wins over a stranger's; a stranger's is better than none") {
  const auto sessions =
      all(head +
          track(segment(at(0, "08:00:00",
                           "<extensions><any:hr>120</any:hr><x:hr xmlns:x='urn:x'>7</x:hr>"
                           "</extensions>") +
                        at(1, "08:00:04",
                           "<extensions><y:heartrate xmlns:y='urn:y'>130"
                           "</y:heartrate></extensions>"))) +
          "</gpx>");
  CHECK(sessions[0].series.heart_rate_bpm == std::vector<float>{120, 130});
}

TEST_CASE("A value that nobody recorded, or that is no number, is left out with a note") {
  const auto sessions =
      all(head +
          track(segment(at(0, "08:00:00",
                           "<power>" + std::string(60, '9') + "</power><any:hr>-1e10</any:hr>") +
                        at(1, "08:00:04", "<power>200</power><any:hr>fast</any:hr>"))) +
          "</gpx>");
  CHECK(std::isnan(sessions[0].series.power_w[0]));  // a float would make it infinite
  CHECK(sessions[0].series.power_w[1] == 200);
  CHECK(sessions[0].series.heart_rate_bpm.empty());
  CHECK(has_note(sessions[0], "3 values are no numbers"));
}

TEST_CASE("Points without a time among others are left out with a note") {
  const auto sessions =
      all(head +
          track(segment(at(0, "08:00:00") + "<trkpt lat=\"0\" lon=\"0\"/>" + at(1, "08:00:04"))) +
          "</gpx>");
  CHECK(sessions[0].series.size() == 2);
  CHECK(has_note(sessions[0], "1 point has no time"));
}

TEST_CASE("What is no recording is refused by its name") {
  CHECK(refusal(head + track(segment("<trkpt lat=\"1\" lon=\"2\"/>")) + "</gpx>") ==
        "run.gpx, line 1: found a route: 1 positions without times; expected an activity that was "
        "recorded");
  CHECK(refusal(head + "<rte><rtept lat=\"1\" lon=\"2\"/></rte></gpx>").find("found a route") !=
        std::string::npos);
  CHECK(refusal(head + "<wpt lat=\"1\" lon=\"2\"/></gpx>") ==
        "run.gpx, line 1: found waypoints only; expected a track with times");
  CHECK(refusal(head + "<metadata><time>2024-03-02T08:00:00Z</time></metadata></gpx>")
            .find("without a track") != std::string::npos);
  CHECK(refusal(head + track(segment(at(0, "99:00:00"))) + "</gpx>")
            .find("none with a time that can be read") != std::string::npos);
}

TEST_CASE("Cut anywhere, a file gives what stands before the cut or says why not") {
  const std::string whole =
      head + track(segment(at(0, "08:00:00", "<ele>1</ele>") + at(1, "08:00:04"))) + "</gpx>";
  std::size_t salvaged = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    CAPTURE(i);
    const auto read = read_gpx(whole.substr(0, i), "cut.gpx");
    if (!read) {
      CHECK(read.error().where.starts_with("cut.gpx, line 1"));
      continue;
    }
    ++salvaged;
    CHECK(has_note(read->front(), "the file ends"));
  }
  CHECK(salvaged > whole.size() / 5);
}

TEST_CASE("A clock that jumps by years makes sessions, never a number that overflows") {
  const auto sessions = all(head +
                            track(segment(point("lat='0' lon='0'", "1980-01-01T00:00:00Z") +
                                          point("lat='0' lon='0'", "2100-12-31T00:00:00Z"))) +
                            "</gpx>");
  CHECK(sessions.size() == 2);
}

}  // namespace rubdown::activity
