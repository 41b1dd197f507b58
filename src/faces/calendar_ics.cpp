#include "faces/calendar_ics.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"
#include "core/text.h"
#include "faces/stop_text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::Massage;
using schedule::Offer;

/// RFC 5545, 3.3.11: backslash, semicolon, comma and line feed are escaped; other control
/// characters are not allowed at all.
std::string escaped(std::string_view text) {
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    if (line.data() != text.data()) out += "\\n";
    for (const char c : printable(line)) {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
  return out;
}

/// RFC 5545, 3.1: at most 75 octets, further ones on lines that begin with a space. A code point
/// is never cut, though the RFC would allow it: some readers unfold after decoding.
std::string folded(std::string_view line) {
  constexpr std::size_t octets_max = 75;
  std::string out;
  std::size_t room = octets_max;
  while (line.size() > room) {
    std::size_t cut = room;
    while ((static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = octets_max - 1;  // the space counts
  }
  return out.append(line).append("\r\n");
}

std::string property(std::string_view name, std::string_view value) {
  return folded(fmt::format("{}:{}", name, value));
}
std::string text_property(std::string_view name, std::string_view text) {
  return property(name, escaped(text));
}

std::string basic_date(Day day) {
  std::string date = to_iso(day);
  std::erase(date, '-');
  return date;
}

/// 64-bit FNV-1a: short, and the same on every machine.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14'695'981'039'346'656'037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
  return hash;
}

/// From the day, the style and the minutes alone: there is at most one massage a day.
std::string uid_of(Day day, const Offer& offer) {
  const std::string what = fmt::format("{}:{}", name_of(offer.style), offer.minutes);
  return fmt::format("{}-{:016x}@rubdown", basic_date(day), hash_of(what));
}

std::string when(Day day, const Offer& offer) {
  if (!offer.start_min)
    return property("DTSTART;VALUE=DATE", basic_date(day)) +
           property("DTEND;VALUE=DATE", basic_date(day + std::chrono::days{1}));
  return property("DTSTART", fmt::format("{}T{:02}{:02}00", basic_date(day), *offer.start_min / 60,
                                         *offer.start_min % 60)) +
         property("DURATION", fmt::format("PT{}M", offer.minutes));
}

std::string description(const Answer& answer, const Massage& massage) {
  const Offer& offer = offer_at(answer, massage.offer);
  const Day day = day_at(answer, offer.day);
  std::string text = "Price: " + money(offer.price, answer.problem.data().currency) + "\n";
  if (!offer.therapist.empty()) text += "With: " + printable(offer.therapist) + "\n";
  if (const std::string regions = regions_line(massage); !regions.empty())
    text += "Work on: " + regions + "\n";
  if (const std::string alone = leave_alone_line(massage.leave_alone); !alone.empty())
    text += "Leave alone: " + alone + "\n";
  text += "\nWhy this day:\n";
  for (const schedule::Reason& reason : massage.reasons)
    text += printable(fmt::format("{} {} ({}, {}{}{})", signed_points(reason.points), reason.words,
                                  reason.rule, reason.source,
                                  grade_letter(reason.grade) == '-' ? "" : ", evidence ",
                                  grade_letter(reason.grade) == '-' ? "" : reason.grade)) +
            "\n";
  if (!massage.follow_ups.empty()) text += "\nAfterwards:\n";
  for (const schedule::FollowUp& next : massage.follow_ups)
    text += printable(follow_up_days(next, day) + ": " + next.words) + "\n";
  for (const std::string& caution : massage.cautions)
    text += "\nMind: " + printable(caution) + "\n";
  const std::string alternatives = alternatives_line(answer, massage);
  if (!alternatives.empty()) text += "\nInstead: " + alternatives + "\n";
  return with_plain_spaces(text + "\nNot medical advice.");
}

std::string event(const Answer& answer, const Massage& massage) {
  const Offer& offer = offer_at(answer, massage.offer);
  const Day day = day_at(answer, offer.day);
  std::string out = "BEGIN:VEVENT\r\n" + property("UID", uid_of(day, offer));
  // Not the moment of writing, which would change the bytes at every run: the season's first day
  // is a fixed instant that belongs to this schedule, and readers only compare it for one UID.
  out += property("DTSTAMP", basic_date(day_at(answer, 0)) + "T000000Z");
  out += when(day, offer);
  out += text_property("SUMMARY", with_plain_spaces(capitalised(offer_name(offer))));
  out += text_property("DESCRIPTION", description(answer, massage));
  out += property("CATEGORIES", "MASSAGE,RUNNING");
  out += property("STATUS", offer.booked ? "CONFIRMED" : "TENTATIVE");
  // A proposal without a time must not make the whole day look busy to others.
  out += property("TRANSP", offer.start_min ? "OPAQUE" : "TRANSPARENT");
  return out + "END:VEVENT\r\n";
}

/// The appointment that a red flag outranks, under the name that it has had.
std::string cancelled(const Answer& answer, const schedule::CalledOff& one) {
  Offer offer;
  offer.start_min = one.booking.start_min;
  offer.style = one.booking.style;
  offer.minutes = one.booking.minutes;
  std::string out = "BEGIN:VEVENT\r\n" + property("UID", uid_of(one.booking.day, offer));
  out += property("DTSTAMP", basic_date(day_at(answer, 0)) + "T000000Z");
  out += when(one.booking.day, offer);
  out += text_property("SUMMARY", with_plain_spaces("Call off: " + offer_name(offer)));
  out +=
      text_property("DESCRIPTION", with_plain_spaces(printable(one.words + " (" + one.rule + ")")));
  out += property("STATUS", "CANCELLED");
  out += property("TRANSP", "TRANSPARENT");
  return out + "END:VEVENT\r\n";
}

/// An all-day entry on the first day of the season for each red flag that holds: a calendar without
/// massages would not say why.
std::string stop_event(const Answer& answer, const schedule::StopNotice& stop) {
  const Day day = std::max(stop.first, day_at(answer, 0));
  std::string out = "BEGIN:VEVENT\r\n" +
                    property("UID", fmt::format("{}-{}@rubdown", basic_date(day), stop.rule));
  out += property("DTSTAMP", basic_date(day_at(answer, 0)) + "T000000Z");
  out += property("DTSTART;VALUE=DATE", basic_date(day)) +
         property("DTEND;VALUE=DATE", basic_date(day + std::chrono::days{1}));
  out += text_property("SUMMARY", printable(stop.urgency));
  out += text_property(
      "DESCRIPTION", printable(fmt::format("{} This holds {}. ({}) Not medical advice.", stop.words,
                                           stop.opens, stop.rule)));
  out += property("TRANSP", "TRANSPARENT");
  return out + "END:VEVENT\r\n";
}

}  // namespace

std::string as_ics(const Answer& answer) {
  std::string out = "BEGIN:VCALENDAR\r\n";
  out += property("VERSION", "2.0");
  out += property("PRODID", "-//rubdown//massage schedule//EN");
  out += property("CALSCALE", "GREGORIAN");
  out += property("METHOD", "PUBLISH");
  out += text_property("X-WR-CALNAME", "Massage " + aim(answer));
  for (const schedule::StopNotice& stop : answer.stops) out += stop_event(answer, stop);
  for (const schedule::CalledOff& one : answer.called_off) out += cancelled(answer, one);
  for (const Massage& massage : answer.massages) out += event(answer, massage);
  return out + "END:VCALENDAR\r\n";
}

}  // namespace rubdown::faces
