// What the readers of TCX and GPX share: the values of points, and what is amiss with them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "activity/moment.h"
#include "activity/track.h"
#include "activity/xml_reader.h"
#include "core/result.h"

namespace rubdown::activity {

/// The largest file of one recording that is read: a day at one point a second is 35 MB of GPX.
inline constexpr std::size_t bytes_of_a_track_max = 256U << 20U;

/// The values that extensions bring into points.
enum class Field : std::uint8_t {
  Distance,
  Altitude,
  Speed,
  HeartRate,
  Cadence,
  Power,
  Temperature
};

/// Which elements are open, as a format's own tags.
template <class Tag>
class TagPath {
 public:
  /// The element that `xml` just opened is `tag`.
  void open(const XmlReader& xml, Tag tag) { tags_[xml.depth() - 1] = tag; }
  /// The element that `xml` just closed.
  [[nodiscard]] Tag closed(const XmlReader& xml) const { return tags_[xml.depth()]; }
  /// What that one stood in; Tag{} at the top.
  [[nodiscard]] Tag parent(const XmlReader& xml) const {
    return xml.depth() == 0 ? Tag{} : tags_[xml.depth() - 1];
  }

 private:
  std::array<Tag, XmlReader::depth_max> tags_{};
};

class TrackReader {
 public:
  TrackReader(std::string_view bytes, bool (*is_known_uri)(std::string_view))
      : xml{bytes, is_known_uri} {}

  /// Walks to the end: `opened` and `closed` are called at every tag. Gives nothing, or why nothing
  /// more could be read.
  template <class Opened, class Closed>
  std::optional<std::string> follow(Opened opened, Closed closed) {
    for (;;) {
      switch (xml.next()) {
        case XmlReader::Event::Open:
          opened();
          break;
        case XmlReader::Event::Close:
          closed();
          break;
        case XmlReader::Event::End:
          return {};
        case XmlReader::Event::Fault:
          return cut_short();
      }
    }
  }
  /// What was mended, for the notes of a session, and why it ends early where it does.
  void tell(Session& session, const std::optional<std::string>& cut) const {
    if (cut) session.notes.push_back(*cut);
    for (std::string& note : flaws.sentences()) session.notes.push_back(std::move(note));
  }

  /// The number that the element just closed holds; nothing, and a flaw, when it is none, or one
  /// that nobody recorded.
  std::optional<double> number() { return number(xml.raw()); }
  std::optional<double> number(std::string_view text);
  /// The time that the element just closed holds, in milliseconds since 1970.
  std::optional<std::int64_t> moment() { return moment(xml.raw()); }
  std::optional<std::int64_t> moment(std::string_view text);
  /// The words of the element just closed, fit to show, at most 200 characters.
  std::string words() { return words(xml.text()); }
  static std::string words(std::string_view text);

  void begin_point();
  void set_time();
  /// Takes the element's number. A namespace that the format knows outranks one that it does not,
  /// so a stranger's "hr" never replaces the proper one.
  void set(Field field);
  void set_latitude(std::string_view degrees);
  void set_longitude(std::string_view degrees);
  /// Adds the point to the track, if it has a time. True when it was added.
  bool end_point(Track& track);

  /// "run.gpx, line 12"
  [[nodiscard]] std::string place(const std::string& name) const;
  /// Why nothing more could be read, for the notes of what was.
  [[nodiscard]] std::string cut_short() const;

  XmlReader xml;
  Flaws flaws;
  Point point;
  std::size_t points_seen = 0;
  std::size_t points_kept = 0;
  std::optional<std::int32_t> utc_offset_s;

 private:
  void blame(Flaw flaw, std::string_view found);
  std::int32_t degrees_e7(std::string_view degrees, double most);

  MomentReader moments_;
  bool has_time_ = false;
  unsigned known_ = 0;  // fields that the proper namespace has set
};

}  // namespace rubdown::activity
