#include "fit/message.h"

#include <algorithm>
#include <bit>

#include "fit/utf8.h"

namespace rubdown::fit {

std::string_view Field::name() const {
  if (shape_->described != nullptr) return shape_->described->name;
  return shape_->info == nullptr ? std::string_view{} : shape_->info->name;
}

std::string_view Field::unit() const {
  if (shape_->described != nullptr) return shape_->described->unit;
  return shape_->info == nullptr ? std::string_view{} : shape_->info->unit;
}

bool Field::any_valid() const {
  if (layout() == Layout::Text) return !text().empty();
  if (layout() == Layout::Raw)
    return std::ranges::any_of(bytes(), [](std::uint8_t byte) { return byte != 0xFF; });
  for (std::size_t i = 0; i < count(); ++i)
    if (valid(i)) return true;
  return false;
}

double Field::stored(std::size_t i) const {
  const std::uint64_t word = raw(i);
  const BaseTypeInfo& info = info_of(shape_->type);
  if (info.is_float && info.width == 4)
    return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(word)));
  if (info.is_float) return std::bit_cast<double>(word);
  if (info.is_signed) return static_cast<double>(static_cast<std::int64_t>(word));
  return static_cast<double>(word);
}

std::string_view Field::text() const {
  if (layout() != Layout::Text) return {};
  const Bytes all = bytes();
  const auto end = std::ranges::find(all, std::uint8_t{0});
  return {reinterpret_cast<const char*>(all.data()), static_cast<std::size_t>(end - all.begin())};
}

std::vector<std::string_view> Field::texts() const {
  std::vector<std::string_view> found;
  if (layout() != Layout::Text) return found;
  std::string_view rest{reinterpret_cast<const char*>(bytes().data()), bytes().size()};
  rest = rest.substr(0, rest.find_last_not_of('\0') + 1);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\0'), rest.size());
    found.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return found;
}

std::optional<Field> Message::find(std::uint8_t number) const {
  for (std::size_t i = size(); i-- > 0;) {
    const FieldShape& shape = plan_->fields[i];
    if (shape.number != number || shape.is_developer) continue;
    const Field field = (*this)[i];
    if (field.any_valid()) return field;
  }
  return {};
}

std::optional<double> Message::value(std::uint8_t number) const {
  const auto field = find(number);
  if (!field || field->count() == 0 || !field->valid()) return {};
  return field->value();
}

std::optional<std::int64_t> Message::stored(std::uint8_t number) const {
  const auto field = find(number);
  if (!field || field->count() == 0 || !field->valid()) return {};
  return static_cast<std::int64_t>(field->raw());
}

std::string Message::text(std::uint8_t number) const {
  const auto field = find(number);
  if (!field) return {};
  const std::string_view found = field->text();
  return clean_utf8({reinterpret_cast<const std::uint8_t*>(found.data()), found.size()});
}

const FieldInfo* Message::meaning(const Field& field) const {
  if (field.is_developer()) return nullptr;
  for (const Subfield& sub : subfields()) {
    if (sub.message != number() || sub.field != field.number()) continue;
    const auto decides = stored(sub.reference);
    const auto is_it = [&](std::uint8_t value) { return decides == std::int64_t{value}; };
    if (std::ranges::any_of(sub.values, is_it)) return &sub.info;
  }
  return field.shape().info;
}

}  // namespace rubdown::fit
