#include "training/ics_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "training/entry.h"

namespace rubdown::training {
namespace {

constexpr std::size_t longest_line = 1'000'000;
constexpr std::size_t deepest_nesting = 8;

/// As much of a file's words as a message repeats.
std::string shown(std::string_view words) { return shorten(printable(words), 40); }

std::string to_upper(std::string_view text) {
  std::string result{text};
  for (char& c : result)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return result;
}

struct Logical {
  std::string text;      // unfolded
  std::size_t line = 0;  // of its first piece
};

/// Where the name ends, outside quotes: the first of ':' and ';' from `at` on.
std::size_t delimiter(std::string_view text, std::size_t at) {
  bool quoted = false;
  for (; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (!quoted && (text[at] == ':' || text[at] == ';')) return at;
  }
  return std::string_view::npos;
}

std::string_view unquoted(std::string_view value) {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
    return value.substr(1, value.size() - 2);
  return value;
}

/// NAME;PARAMETER=value:VALUE
std::optional<IcsProperty> property_from(const Logical& logical) {
  const std::string_view text = logical.text;
  std::size_t at = delimiter(text, 0);
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  IcsProperty property{
      .name = to_upper(trim(text.substr(0, at))), .value = {}, .line = logical.line};
  if (property.name.find_first_of(" \t") != std::string::npos) return std::nullopt;
  while (text[at] == ';') {
    const std::size_t end = delimiter(text, at + 1);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view pair = text.substr(at + 1, end - at - 1);
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos)
      property.parameters.emplace_back(to_upper(pair.substr(0, equals)),
                                       unquoted(pair.substr(equals + 1)));
    at = end;
  }
  property.value = text.substr(at + 1);
  return property;
}

class LineReader {
 public:
  LineReader(std::string_view bytes, std::string_view name) : rest_{bytes}, name_{name} {}

  Result<IcsFile> run() {
    Logical logical;
    while (next(logical)) {
      if (logical.text.size() > longest_line) return refuse(logical.line, too_long(logical));
      RUBDOWN_TRY_VOID(take(logical));
    }
    if (!open_.empty())
      return refuse(
          open_.back().line,
          fmt::format("found the end of the file inside the {} that begins here; expected "
                      "END:{}. The file was cut: export or download it again",
                      shown(open_.back().name), shown(open_.back().name)));
    if (!any_calendar_)
      return refuse(1, "found no BEGIN:VCALENDAR; expected an iCalendar file (.ics)");
    return std::move(file_);
  }

 private:
  struct Open {
    std::string name;
    std::size_t line = 0;
  };

  tl::unexpected<Error> refuse(std::size_t line, std::string what) const {
    return fail(Fault::BadInput, fmt::format("{}, line {}", name_, line), std::move(what));
  }
  static std::string too_long(const Logical& logical) {
    return fmt::format(
        "found a line of {} characters; expected at most {}. This is no training plan",
        logical.text.size(), longest_line);
  }

  std::string_view physical() {
    const std::size_t end = rest_.find('\n');
    std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++line_;
    return line;
  }

  /// A line that begins with a blank continues the one before.
  bool next(Logical& logical) {
    if (rest_.empty()) return false;
    logical.text = physical();
    logical.line = line_;
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t') &&
           logical.text.size() <= longest_line) {
      logical.text += physical().substr(1);
    }
    return true;
  }

  Result<void> take(const Logical& logical) {
    if (trim(logical.text).empty()) return {};
    auto property = property_from(logical);
    if (!property) return loose_text(logical);
    const std::string component = to_upper(trim(property->value));
    if (property->name == "BEGIN") return begin(component, logical.line);
    if (property->name == "END") return end(component, logical.line);
    keep(std::move(*property));
    return {};
  }

  Result<void> begin(const std::string& component, std::size_t line) {
    if (open_.empty() && component != "VCALENDAR")
      return refuse(line, fmt::format("found BEGIN:{} outside a calendar; expected BEGIN:VCALENDAR",
                                      shown(component)));
    if (open_.size() >= deepest_nesting)
      return refuse(line, fmt::format("found components nested {} deep; expected at most {}",
                                      open_.size() + 1, deepest_nesting));
    const bool in_event = !open_.empty() && open_.back().name == "VEVENT";
    if (component == "VEVENT" && in_event)
      return refuse(line, fmt::format("found an event that begins inside the event of line {}; "
                                      "expected END:VEVENT before it. The file was cut: export or "
                                      "download it again",
                                      open_.back().line));
    if (component == "VEVENT") {
      if (file_.events.size() >= most_entries)
        return refuse(line, fmt::format("found more than {} events; expected a training plan. "
                                        "Export the plan's own calendar alone",
                                        most_entries));
      file_.events.push_back({.line = line});
    }
    any_calendar_ = any_calendar_ || component == "VCALENDAR";
    open_.push_back({component, line});
    return {};
  }

  Result<void> end(const std::string& component, std::size_t line) {
    if (open_.empty())
      return refuse(line, fmt::format("found END:{} that ends nothing", shown(component)));
    if (open_.back().name != component)
      return refuse(line, fmt::format("found END:{} inside the {} that begins in line {}; expected "
                                      "END:{}. The file was cut or edited: export it again",
                                      shown(component), shown(open_.back().name), open_.back().line,
                                      shown(open_.back().name)));
    open_.pop_back();
    return {};
  }

  void keep(IcsProperty property) {
    last_ = nullptr;
    if (open_.empty()) return;
    if (open_.back().name == "VEVENT") {
      file_.events.back().properties.push_back(std::move(property));
      last_ = &file_.events.back().properties.back();
    } else if (open_.back().name == "VCALENDAR") {
      file_.calendar.push_back(std::move(property));
    }
  }

  /// Some programs write a description's new lines without folding or escaping them.
  Result<void> loose_text(const Logical& logical) {
    if (open_.empty())
      return refuse(logical.line,
                    fmt::format("found '{}'; expected BEGIN:VCALENDAR", shown(logical.text)));
    if (last_ != nullptr && last_->value.size() + logical.text.size() <= longest_line)
      last_->value += "\\n" + logical.text;
    return {};
  }

  std::string_view rest_;
  std::string_view name_;
  std::size_t line_ = 0;
  std::vector<Open> open_;
  bool any_calendar_ = false;
  IcsProperty* last_ = nullptr;  // what loose text belongs to
  IcsFile file_;
};

}  // namespace

std::string_view IcsProperty::parameter(std::string_view wanted) const {
  for (const auto& [key, value_of_key] : parameters)
    if (key == wanted) return value_of_key;
  return {};
}

const IcsProperty* IcsEvent::find(std::string_view name) const {
  const auto found =
      std::find_if(properties.begin(), properties.end(),
                   [&](const IcsProperty& property) { return property.name == name; });
  return found == properties.end() ? nullptr : &*found;
}

Result<IcsFile> read_ics_lines(std::string_view bytes, std::string_view name) {
  return LineReader{bytes, name}.run();
}

std::string unescape_ics(std::string_view value) {
  std::string result;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] != '\\' || at + 1 == value.size()) {
      result += value[at];
      continue;
    }
    const char escaped = value[++at];
    result += escaped == 'n' || escaped == 'N' ? '\n' : escaped;
  }
  return result;
}

}  // namespace rubdown::training
