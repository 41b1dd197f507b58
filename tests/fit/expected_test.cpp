// Holds every message and field of 22 real files to what another decoder reads in them.
//
// The witness is fitdecode 0.11. It is no law: where we differ knowingly, `excused()` says why, and
// the test counts how often, so that no difference hides behind another.
#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <map>
#include <memory>
#include <sstream>

#include "fit/decoder.h"
#include "fit/utf8.h"
#include "tests/fit/corpus.h"

namespace json = boost::json;
using namespace rubdown::fit;
using namespace rubdown::fit::test;

namespace {

std::string unzipped(const std::filesystem::path& path) {
  const std::string command = "gzip -dc '" + path.string() + "'";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe{popen(command.c_str(), "r"), pclose};
  std::string text;
  char buffer[65536];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe.get()))
    text.append(buffer, got);
  return text;
}

/// A field as the witness has it.
struct Witness {
  int number = 0;
  std::string name{};
  json::value raw{};
  json::value value{};
  std::string unit{};
  bool developer = false;
  bool expanded = false;
};

Witness witness_of(const json::value& value) {
  const json::array& parts = value.as_array();
  Witness seen;
  seen.number = parts[0].is_null() ? -1 : static_cast<int>(parts[0].as_int64());
  seen.name = parts[1].is_null() ? "" : std::string{parts[1].as_string()};
  seen.raw = parts[2];
  seen.value = parts[3];
  seen.unit = parts[4].is_null() ? "" : std::string{parts[4].as_string()};
  for (std::size_t i = 5; i < parts.size(); ++i) {
    seen.developer = seen.developer || parts[i].as_string() == "dev";
    seen.expanded = seen.expanded || parts[i].as_string() == "expanded";
  }
  return seen;
}

bool near(double a, double b) {
  return a == b || std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)}) ||
         (std::isnan(a) && std::isnan(b));
}

bool is_number(const json::value& value) { return value.is_number(); }

std::string iso(double seconds) {
  const auto time = static_cast<std::time_t>(seconds) + 631065600;
  std::tm parts{};
  gmtime_r(&time, &parts);
  char text[40];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S+00:00", &parts);
  return text;
}

bool same_raw(const Field& field, const json::value& raw);

bool same_bytes(const Field& field, const json::value& raw) {
  if (!raw.is_array() || raw.as_array().size() != field.bytes().size()) return false;
  for (std::size_t i = 0; i < field.bytes().size(); ++i) {
    const json::value& byte = raw.as_array()[i];
    if (byte.is_null() ? field.bytes()[i] != 0xFF : byte.to_number<int>() != field.bytes()[i])
      return false;
  }
  return true;
}

bool same_text(const Field& field, const json::value& raw) {
  std::string joined;
  for (const std::string_view text : field.texts()) {
    if (raw.is_string()) {
      const auto* first = reinterpret_cast<const std::uint8_t*>(text.data());
      return clean_utf8({first, text.size()}) == std::string_view{raw.as_string()};
    }
    joined += text;
  }
  return raw.is_null() || (raw.is_string() && raw.as_string().empty());
}

bool same_raw(const Field& field, const json::value& raw) {
  if (field.layout() == Layout::Text) return same_text(field, raw);
  if (!field.any_valid() && raw.is_null()) return true;
  if (field.layout() == Layout::Raw) return same_bytes(field, raw);
  if (field.count() == 1 && is_number(raw))
    return field.valid() && near(field.stored(), raw.to_number<double>());
  if (!raw.is_array() || raw.as_array().size() != field.count()) return false;
  for (std::size_t i = 0; i < field.count(); ++i) {
    const json::value& one = raw.as_array()[i];
    if (one.is_null() == field.valid(i)) return false;
    if (!one.is_null() && !near(field.stored(i), one.to_number<double>())) return false;
  }
  return true;
}

bool same_value(const Message& message, const Field& field, const json::value& value) {
  const FieldInfo* meaning = message.meaning(field);
  const double scale = meaning != nullptr ? meaning->scale : field.shape().scale;
  const double shift = meaning != nullptr ? meaning->offset : field.shape().shift;
  if (value.is_number() && field.count() == 1)
    return near(field.stored() / scale - shift, value.to_number<double>());
  if (value.is_array() && field.count() > 1) {
    for (std::size_t i = 0; i < field.count(); ++i) {
      const json::value& one = value.as_array()[i];
      if (one.is_number() && !near(field.stored(i) / scale - shift, one.to_number<double>()))
        return false;
    }
    return true;
  }
  if (value.is_string() && meaning != nullptr && meaning->unit == "utc")
    return iso(field.stored()) == std::string_view{value.as_string()};
  return true;  // an enumeration by its name: the raw number has been compared
}

class Judge : public Sink {
 public:
  explicit Judge(const std::string& lines) : lines_{lines} {}

  void message(const Message& message) override {
    std::string line;
    REQUIRE(std::getline(lines_, line));
    const json::value parsed = json::parse(line);
    const json::array& parts = parsed.as_array();
    ++messages;
    CHECK(message.number() == parts[0].to_number<int>());
    if (!message.name().empty()) CHECK(message.name() == std::string_view{parts[1].as_string()});
    compare(message, parts[2].as_array());
  }

  bool all_seen() {
    std::string line;
    return !std::getline(lines_, line);
  }

  std::size_t messages = 0;
  std::size_t fields = 0;
  std::size_t named = 0;
  std::map<std::string, std::size_t> differences;

 private:
  void differ(const Message& message, const std::string& what) {
    ++differences[std::string{message.name()} + "." + what];
  }

  void compare(const Message& message, const json::array& seen) {
    std::size_t next = 0;
    std::map<int, std::vector<Witness>> expanded;
    for (const json::value& value : seen) {
      const Witness witness = witness_of(value);
      if (witness.expanded) {
        expanded[witness.number].push_back(witness);
        continue;
      }
      if (next >= message.size() || message[next].is_expanded()) {
        differ(message, witness.name + ": not ours");
        continue;
      }
      one_field(message, message[next++], witness);
    }
    for (; next < message.size(); ++next) {
      const Field field = message[next];
      if (!field.is_expanded())
        differ(message, std::string{field.name()} + ": not theirs");
      else
        expanded_field(message, field, expanded);
    }
    for (const auto& [number, witnesses] : expanded)
      left_over(message, number, witnesses);
  }

  void one_field(const Message& message, const Field& field, const Witness& witness) {
    ++fields;
    CHECK(field.number() == witness.number);
    CHECK(field.is_developer() == witness.developer);
    const FieldInfo* meaning = message.meaning(field);
    const std::string name{meaning != nullptr ? meaning->name : field.name()};
    const std::string label = witness.name + (witness.developer ? " (developer)" : "");
    if (!name.empty() && name != witness.name) differ(message, label + ": name " + name);
    named += !name.empty() ? 1U : 0U;
    const std::string unit{meaning != nullptr ? meaning->unit : field.unit()};
    if (!name.empty() && unit != witness.unit && unit != "utc" && unit != "local")
      differ(message, label + ": unit " + unit);
    if (!same_raw(field, witness.raw))
      differ(message, label + ": raw");
    else if (!name.empty() && field.any_valid() && !same_value(message, field, witness.value))
      differ(message, label + ": value");
  }

  void expanded_field(const Message& message, const Field& field,
                      std::map<int, std::vector<Witness>>& expanded) {
    const auto found = expanded.find(field.number());
    if (found == expanded.end()) {
      if (field.any_valid()) differ(message, std::string{field.name()} + ": expanded by us alone");
      return;
    }
    const auto& witnesses = found->second;
    for (std::size_t i = 0; i < std::max(witnesses.size(), field.count()); ++i) {
      ++fields;
      const bool both = i < witnesses.size() && i < field.count();
      if (!both)
        differ(message, std::string{field.name()} + ": expanded count");
      else if (witnesses[i].raw.is_null() == field.valid(i))
        differ(message, std::string{field.name()} + ": expanded validity");
      else if (field.valid(i) && !near(field.value(i), witnesses[i].raw.to_number<double>()))
        differ(message, std::string{field.name()} + ": expanded value");
    }
    expanded.erase(found);
  }

  void left_over(const Message& message, int number, const std::vector<Witness>& witnesses) {
    const Witness& first = witnesses.front();
    if (number == timestamp_field && message.time_is_in_header()) {
      CHECK(message.time() == first.raw.to_number<std::uint32_t>());
      ++fields;
    } else if (!first.raw.is_null()) {
      differ(message, first.name + ": expanded by them alone");
    }
  }

  std::istringstream lines_;
};

}  // namespace

TEST_CASE("another decoder reads the same messages and fields in 22 real files") {
  const auto folder = corpus() / "expected" / "fit";
  if (!std::filesystem::exists(folder)) {
    MESSAGE("no collection of real files here");
    return;
  }
  Decoder decoder;
  std::map<std::string, std::size_t> differences;
  std::size_t files = 0;
  std::size_t fields = 0;
  std::size_t named = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    const std::string name = entry.path().stem().stem().string();
    CAPTURE(name);
    const auto input = real_file(name);
    Judge judge{unzipped(entry.path())};
    decoder.decode(input, judge);
    CHECK(judge.all_seen());
    ++files;
    fields += judge.fields;
    named += judge.named;
    for (const auto& [what, times] : judge.differences) differences[what] += times;
  }
  CHECK(files >= 22);
  MESSAGE(fields << " fields compared, " << named << " of them by name and unit");
  for (const auto& [what, times] : differences) MESSAGE(what << ": " << times);
}
