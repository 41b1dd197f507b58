// Runs as programs export them, for machines without real files.
#pragma once

#include <fmt/format.h>

#include <string>

namespace rubdown::bench {

namespace made {

inline std::string time(int second) {
  return fmt::format("2027-03-01T{:02}:{:02}:{:02}Z", 6 + second / 3600, second / 60 % 60,
                     second % 60);
}
inline double latitude(int second) { return 52.5 + 3.1e-6 * second; }
inline double longitude(int second) { return 13.4 + 1.7e-6 * (second % 900); }
inline int heart_rate(int second) { return 140 + second % 13; }

}  // namespace made

/// One point a second with position, height, heart rate and cadence.
[[nodiscard]] inline std::string made_gpx(int seconds) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"made\" "
      "xmlns=\"http://www.topografix.com/GPX/1/1\" "
      "xmlns:x=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\">\n<trk>\n<trkseg>\n";
  for (int i = 0; i < seconds; ++i)
    text += fmt::format(
        "   <trkpt lat=\"{:.7f}\" lon=\"{:.7f}\">\n    <ele>{:.1f}</ele>\n    <time>{}</time>\n    "
        "<extensions>\n     <x:TrackPointExtension>\n      <x:hr>{}</x:hr>\n      "
        "<x:cad>82</x:cad>\n     </x:TrackPointExtension>\n    </extensions>\n   </trkpt>\n",
        made::latitude(i), made::longitude(i), 34 + 0.1 * (i % 77), made::time(i),
        made::heart_rate(i));
  return text + "</trkseg>\n</trk>\n</gpx>\n";
}

[[nodiscard]] inline std::string made_tcx(int seconds) {
  std::string text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TrainingCenterDatabase "
      "xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\">\n<Activities>\n"
      "<Activity Sport=\"Running\">\n<Id>{0}</Id>\n<Lap StartTime=\"{0}\">\n"
      "<TotalTimeSeconds>{1}</TotalTimeSeconds>\n<Track>\n",
      made::time(0), seconds);
  for (int i = 0; i < seconds; ++i)
    text += fmt::format(
        "          <Trackpoint>\n            <Time>{}</Time>\n            <Position>\n             "
        " "
        "<LatitudeDegrees>{:.7f}</LatitudeDegrees>\n              "
        "<LongitudeDegrees>{:.7f}</LongitudeDegrees>\n            </Position>\n            "
        "<AltitudeMeters>{:.1f}</AltitudeMeters>\n            "
        "<DistanceMeters>{:.2f}</DistanceMeters>\n            <HeartRateBpm>\n              "
        "<Value>{}</Value>\n            </HeartRateBpm>\n          </Trackpoint>\n",
        made::time(i), made::latitude(i), made::longitude(i), 34 + 0.1 * (i % 77), 2.8 * i,
        made::heart_rate(i));
  return text + "</Track>\n</Lap>\n</Activity>\n</Activities>\n</TrainingCenterDatabase>\n";
}

}  // namespace rubdown::bench
