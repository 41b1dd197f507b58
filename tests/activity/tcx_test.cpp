#include "activity/tcx.h"

#include <doctest/doctest.h>

#include <cmath>

namespace rubdown::activity {
namespace {

const std::string head =
    "<?xml version=\"1.0\"?><TrainingCenterDatabase "
    "xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\" "
    "xmlns:ns3=\"http://www.garmin.com/xmlschemas/ActivityExtension/v2\"><Activities>";
const std::string tail = "</Activities></TrainingCenterDatabase>";

std::string point(std::string_view time, std::string_view inside = "") {
  std::string xml = "<Trackpoint><Time>2024-03-02T08:";
  return xml.append(time).append("Z</Time>").append(inside).append("</Trackpoint>");
}

std::string distance(std::string_view metres) {
  return std::string{"<DistanceMeters>"}.append(metres).append("</DistanceMeters>");
}

std::string heart_rate(std::string_view beats) {
  return std::string{"<HeartRateBpm><Value>"}.append(beats).append("</Value></HeartRateBpm>");
}

std::string extension(std::string_view values) {
  return std::string{"<Extensions><ns3:TPX>"}.append(values).append("</ns3:TPX></Extensions>");
}

std::string lap(std::string_view start, std::string_view seconds, std::string_view tracks) {
  std::string xml = "<Lap StartTime=\"2024-03-02T08:";
  return xml.append(start)
      .append("Z\"><TotalTimeSeconds>")
      .append(seconds)
      .append("</TotalTimeSeconds>")
      .append(tracks)
      .append("</Lap>");
}

std::string run(std::string_view laps, std::string_view sport = "Running") {
  std::string xml = "<Activity Sport=\"";
  return xml.append(sport).append("\">").append(laps).append("</Activity>");
}

Session only(const std::string& xml) {
  const auto sessions = read_tcx(xml, "run.tcx");
  REQUIRE_MESSAGE(sessions.has_value(), sessions.error().what);
  REQUIRE(sessions->size() == 1);
  return sessions->front();
}

std::string refusal(const std::string& xml) {
  const auto sessions = read_tcx(xml, "run.tcx");
  REQUIRE_FALSE(sessions.has_value());
  return sessions.error().where + ": " + sessions.error().what;
}

bool has_note(const Session& session, std::string_view part) {
  for (const std::string& note : session.notes)
    if (note.find(part) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("A run becomes a session with its columns, laps and sums") {
  const Session session = only(
      head +
      run(lap("00:00", "10.5",
              "<DistanceMeters>30</DistanceMeters><AverageHeartRateBpm><Value>130</Value>"
              "</AverageHeartRateBpm><MaximumHeartRateBpm><Value>141</Value></MaximumHeartRateBpm>"
              "<Track>" +
                  point("00:00", distance("0") + heart_rate("120") +
                                     extension("<ns3:Speed>2.5</ns3:Speed>"
                                               "<ns3:RunCadence>85</ns3:RunCadence>")) +
                  point("00:10",
                        "<Position><LatitudeDegrees>49.5</LatitudeDegrees>"
                        "<LongitudeDegrees>6.25</LongitudeDegrees></Position>"
                        "<AltitudeMeters>300.5</AltitudeMeters>" +
                            distance("30")) +
                  "</Track>") +
          "<Creator><Name>Forerunner 55</Name></Creator>") +
      tail);
  CHECK(session.start.time_since_epoch().count() == 1709366400);
  CHECK(session.sport == Sport::Run);
  CHECK(session.device == "Forerunner 55");
  CHECK(session.series.time_s == std::vector<std::int32_t>{0, 10});
  CHECK(session.series.cadence_spm[0] == 170);  // 85 strides are 170 steps
  CHECK(session.series.speed_mps[0] == 2.5F);
  CHECK(std::isnan(session.series.speed_mps[1]));
  CHECK(session.series.latitude_e7[0] == no_position);
  CHECK(session.series.latitude_e7[1] == 495'000'000);
  CHECK(session.series.power_w.empty());
  CHECK(session.distance_m == 30);
  CHECK(session.moving_s == 10.5);
  CHECK(session.heart_rate_mean_bpm == 130);
  CHECK(session.heart_rate_max_bpm == 141);
  REQUIRE(session.laps.size() == 1);
  CHECK(session.laps[0].moving_s == 10.5);
  CHECK_FALSE(session.utc_offset);
  CHECK(session.notes.empty());
}

TEST_CASE("A new track inside a lap is a pause; at a lap's end only what its time lacks is") {
  // Lap 1 lasts 60 s of timer between 08:00:00 and 08:02:00: a pause of 20 s between its tracks,
  // and 40 s at its end.
  const Session session =
      only(head +
           run(lap("00:00", "60",
                   "<Track>" + point("00:00") + point("00:30") + "</Track><Track>" +
                       point("00:50") + point("01:20") + "</Track>") +
               lap("02:00", "30", "<Track>" + point("02:00") + point("02:30") + "</Track>")) +
           tail);
  CHECK(session.pauses == std::vector<Pause>{{30, 50}, {80, 120}});
  CHECK(session.moving_s == 90);
  CHECK(session.elapsed_s == 150);
}

TEST_CASE("Laps that overlap give no pause and a note") {
  const Session session =
      only(head +
           run(lap("00:00", "600", "<Track>" + point("00:00") + point("00:30") + "</Track>") +
               lap("01:00", "60", "<Track>" + point("01:00") + point("02:00") + "</Track>")) +
           tail);
  CHECK(session.pauses.empty());
  CHECK(has_note(session, "1 lap begins before the one before it ends (first in line 1)"));
  CHECK(*session.moving_s <= *session.elapsed_s);
}

TEST_CASE("Cadence in steps is not doubled") {
  std::string track = "<Track>";
  for (const char* time : {"00:00", "00:01", "00:02"})
    track += point(time, extension("<ns3:RunCadence>176</ns3:RunCadence>"));
  const Session session = only(head + run(lap("00:00", "2", track + "</Track>")) + tail);
  CHECK(session.series.cadence_spm[0] == 176);
  CHECK(has_note(session, "counts steps already"));
}

TEST_CASE("A ride's cadence stays what it is, whatever the case of its sport") {
  const Session session =
      only(head +
           run(lap("00:00", "2", "<Track>" + point("00:00", "<Cadence>90</Cadence>") + "</Track>"),
               "bIKING") +
           tail);
  CHECK(session.sport == Sport::Ride);
  CHECK(session.series.cadence_spm[0] == 90);
}

TEST_CASE("A stranger's element of the same name does not replace the proper one") {
  const Session session =
      only(head +
           run(lap("00:00", "2",
                   "<Track>" +
                       point("00:00", extension("<ns3:Watts>200</ns3:Watts>"
                                                "<x:Watts xmlns:x=\"urn:x\">7</x:Watts>")) +
                       point("00:01",
                             "<Extensions><Foo xmlns=\"urn:foo\"><Watts>210</Watts></Foo>"
                             "</Extensions>") +
                       "</Track>")) +
           tail);
  CHECK(session.series.power_w == std::vector<float>{200, 210});
}

TEST_CASE("Points out of order are sorted, and a heart rate of zero is none") {
  const Session session =
      only(head +
           run(lap("00:00", "9",
                   "<Track>" + point("00:05", heart_rate("0")) + point("00:03") +
                       point("00:09", heart_rate("150")) + "</Track>")) +
           tail);
  CHECK(session.series.time_s == std::vector<std::int32_t>{3, 5, 9});
  CHECK(std::isnan(session.series.heart_rate_bpm[1]));
  CHECK(has_note(session, "the time steps back 1 time"));
}

TEST_CASE("Points without time, numbers that are none and places off the earth are left out") {
  const Session session =
      only(head +
           run(lap("00:00", "9",
                   "<Track>\n" + point("00:00", distance("far") + heart_rate("99")) +
                       "<Trackpoint></Trackpoint>" +
                       point("00:02",
                             "<Position><LatitudeDegrees>95</LatitudeDegrees>"
                             "<LongitudeDegrees>6</LongitudeDegrees></Position>") +
                       "</Track>")) +
           tail);
  CHECK(session.series.size() == 2);
  CHECK(session.series.distance_m.empty());
  CHECK(session.series.latitude_e7.empty());
  CHECK(has_note(session, "1 value is no number (first in line 2: 'far'); left out"));
  CHECK(has_note(session, "1 point has no time"));
  CHECK(has_note(session, "1 position is not on earth (first in line 2: '95')"));
}

TEST_CASE("Several activities and the legs of a multisport session are sessions of their own") {
  const std::string leg = lap("00:00", "9", "<Track>" + point("00:00") + "</Track>");
  const auto sessions = read_tcx(head + "<MultiSportSession><FirstSport>" + run(leg, "Biking") +
                                     "</FirstSport><NextSport>" + run(leg) +
                                     "</NextSport></MultiSportSession>" + run(leg, "Other") + tail,
                                 "tri.tcx");
  REQUIRE(sessions.has_value());
  REQUIRE(sessions->size() == 3);
  CHECK((*sessions)[0].sport == Sport::Ride);
  CHECK((*sessions)[1].sport == Sport::Run);
  CHECK((*sessions)[2].sport == Sport::Other);
}

TEST_CASE("Laps without a track are a session with sums only") {
  const Session session = only(
      head + run(lap("00:00", "60", distance("200")) + lap("01:00", "62", distance("210"))) + tail);
  CHECK(session.series.size() == 0);
  CHECK(session.distance_m == 410);
  CHECK(session.elapsed_s == 122);
  CHECK(session.laps.size() == 2);
}

TEST_CASE("A silence of over three hours parts two sessions; one of three does not") {
  const auto day = [](std::string_view second) {
    return head +
           run("<Lap StartTime=\"2024-03-02T07:00:00Z\"><Track><Trackpoint><Time>"
               "2024-03-02T07:00:00Z</Time>" +
               distance("0") + "</Trackpoint><Trackpoint><Time>2024-03-02T07:30:00Z</Time>" +
               distance("5000") + "</Trackpoint><Trackpoint><Time>2024-03-02T" +
               std::string{second} + "Z</Time>" + distance("5000") +
               "</Trackpoint></Track></Lap>") +
           tail;
  };
  CHECK(read_tcx(day("10:30:00"), "a.tcx")->size() == 1);
  const auto two = read_tcx(day("10:30:01"), "a.tcx");
  REQUIRE(two->size() == 2);
  CHECK((*two)[0].elapsed_s == 1800);
  CHECK((*two)[1].start - (*two)[0].start == std::chrono::seconds{12'601});
  CHECK((*two)[1].laps.empty());
}

TEST_CASE("What is no activity is refused by its name") {
  CHECK(refusal(head + tail) ==
        "run.tcx, line 1: found TCX without an activity; expected <Activity> with laps");
  CHECK(refusal("<TrainingCenterDatabase>\n<Courses><Course><Track>" + point("00:00") +
                "</Track></Course></Courses></TrainingCenterDatabase>") ==
        "run.tcx, line 2: found a course: a way to follow; expected an activity that was recorded");
  CHECK(
      refusal("<TrainingCenterDatabase><Workouts><Workout/></Workouts></TrainingCenterDatabase>") ==
      "run.tcx, line 1: found a workout: a plan for the watch; expected an activity that was "
      "recorded");
  CHECK(refusal(head + run("<Lap><Track><Trackpoint/></Track></Lap>") + tail) ==
        "run.tcx, line 1: found an activity without a single time; expected points or laps with "
        "times");
  CHECK(refusal("<a><b></a>") == "run.tcx, line 1: found </a>; expected </b>");
}

TEST_CASE("Cut anywhere, a file gives what stands before the cut or says why not") {
  const std::string whole = head +
                            run(lap("00:00", "60",
                                    "<Track>" + point("00:00", heart_rate("120")) +
                                        point("00:30", distance("99")) + "</Track>")) +
                            tail;
  std::size_t salvaged = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    CAPTURE(i);
    const auto read = read_tcx(whole.substr(0, i), "cut.tcx");
    if (!read) {
      CHECK(read.error().where.starts_with("cut.tcx, line 1"));
      CHECK_FALSE(read.error().what.empty());
      continue;
    }
    ++salvaged;
    CHECK(has_note(read->front(), "the file ends"));
  }
  CHECK(salvaged > whole.size() / 5);
}

}  // namespace rubdown::activity
