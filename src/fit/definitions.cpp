#include "fit/definitions.h"

#include <algorithm>
#include <cmath>

#include "fit/utf8.h"

namespace rubdown::fit {
namespace {

constexpr std::size_t tries = 17;  // one more than there are local types: one entry is free

/// Of the first and the last fields: those of a device seldom differ in the midst alone, and
/// whoever finds the same hash compares the bytes.
std::uint64_t hash_of(Bytes bytes) {
  constexpr std::uint64_t odd = 0x9E37'79B9'7F4A'7C15;
  constexpr std::uint64_t other = 0xC2B2'AE3D'27D4'EB4F;
  const bool is_short = bytes.size() < 16;
  const auto word = [&](std::size_t at) { return load<std::uint64_t>(&bytes[at]); };
  const auto some = [&](std::size_t at, unsigned size) {
    return load_exactly(&bytes[at], size, false);
  };
  const std::uint64_t first = is_short ? some(0, 4) : word(0) ^ word(8);
  const std::uint64_t last = is_short ? some(bytes.size() - 4, 4) : word(bytes.size() - 8);
  const std::uint64_t hash = (first + bytes.size()) * odd ^ last * other;
  return hash ^ hash >> 32;
}

std::uint16_t key_of(std::uint8_t developer, std::uint8_t number) {
  return static_cast<std::uint16_t>(developer << 8 | number);
}

/// The numbers and texts of a field_description, wherever its definition has put them.
class DescriptionReader {
 public:
  DescriptionReader(const Plan& plan, const std::uint8_t* payload) : plan_{plan}, bytes_{payload} {}

  [[nodiscard]] std::optional<std::uint64_t> number(std::uint8_t field) const {
    const FieldShape* shape = shape_of(field);
    if (shape == nullptr || shape->count == 0) return {};
    const unsigned width = shape->size / shape->count;
    const auto found = load_exactly(bytes_ + shape->offset, width, plan_.big_endian);
    if (found == (info_of(shape->type).invalid & (~std::uint64_t{0} >> (64 - 8 * width))))
      return {};
    return found;
  }

  [[nodiscard]] std::string text(std::uint8_t field) const {
    const FieldShape* shape = shape_of(field);
    if (shape == nullptr) return {};
    const std::uint8_t* first = bytes_ + shape->offset;
    return clean_utf8({first, std::find(first, first + shape->size, std::uint8_t{0})});
  }

 private:
  [[nodiscard]] const FieldShape* shape_of(std::uint8_t field) const {
    for (const FieldShape& shape : plan_.fields)
      if (shape.number == field && !shape.is_developer && !shape.expanded) return &shape;
    return nullptr;
  }

  const Plan& plan_;
  const std::uint8_t* bytes_;
};

}  // namespace

void Definitions::start_input() {
  start_part();
  for (Entry& entry : entries_) entry.filled = false;
}

void Definitions::start_part() {
  for (std::size_t local = 0; local < locals_.size(); ++local) release(local);
  described_.clear();
  ++epoch_;
}

void Definitions::release(std::size_t local) {
  if (locals_[local] != nullptr) --locals_[local]->users;
  locals_[local] = nullptr;
  ready_[local] = {};
}

void Definitions::make_ready(std::size_t local, const Plan& plan) {
  ready_[local] = {&plan, 1 + plan.size, plan.time_at, plan.big_endian, plan.message};
}

void Definitions::define(std::size_t local, const Definition& definition, std::size_t at,
                         bool is_wanted, Faults& faults) {
  Entry& entry = entry_of(definition, at, is_wanted, faults);
  ++entry.users;
  release(local);
  locals_[local] = &entry;
  make_ready(local, entry.plan);
}

Definitions::Entry& Definitions::entry_of(const Definition& definition, std::size_t at,
                                          bool is_wanted, Faults& faults) {
  const std::uint64_t hash = hash_of(definition.all);
  Entry* free = nullptr;
  for (std::size_t i = 0; i < tries; ++i) {
    Entry& entry = entries_[(hash + i) % cached];
    if (entry.filled && entry.hash == hash &&
        (entry.epoch == epoch_ || !entry.plan.has_developer_fields) &&
        std::ranges::equal(entry.definition, definition.all))
      return entry;
    if (entry.users == 0 && (free == nullptr || (free->filled && !entry.filled))) free = &entry;
    if (!entry.filled) break;
  }
  free->definition.assign(definition.all.begin(), definition.all.end());
  free->hash = hash;
  free->filled = true;
  free->at = at;
  free->is_wanted = is_wanted;
  compile_into(*free, definition, faults);
  return *free;
}

void Definitions::compile_into(Entry& entry, const Definition& definition, Faults& faults) {
  compile(definition, *this, entry.at, entry.is_wanted, faults, entry.plan);
  entry.epoch = epoch_;
  entry.plan.index = static_cast<std::uint32_t>(&entry - entries_.data());
  entry.plan.serial = ++serial_;
}

const Plan* Definitions::find(std::size_t local, Faults& faults) {
  Entry* entry = locals_[local];
  if (entry == nullptr) return nullptr;
  if (entry->epoch != epoch_ && entry->plan.has_developer_fields)
    if (const auto definition = definition_from(entry->definition, true))
      compile_into(*entry, *definition, faults);
  make_ready(local, entry->plan);
  return &entry->plan;
}

void Definitions::describe(const Plan& plan, const std::uint8_t* payload) {
  const DescriptionReader reader{plan, payload};
  const auto developer = reader.number(0);
  const auto number = reader.number(1);
  if (!developer || !number) return;
  DeveloperField field;
  field.developer = static_cast<std::uint8_t>(*developer);
  field.number = static_cast<std::uint8_t>(*number);
  const auto type = base_type_from(static_cast<std::uint8_t>(reader.number(2).value_or(0x0D)));
  field.type = type.value_or(BaseType::Byte);
  field.name = reader.text(3);
  field.unit = reader.text(8);
  if (const auto scale = reader.number(6); scale && *scale != 0)
    field.scale = static_cast<double>(*scale);
  if (const auto offset = reader.number(7))
    field.offset = static_cast<double>(static_cast<std::int8_t>(*offset));
  if (const auto message = reader.number(14))
    field.native_message = static_cast<std::uint16_t>(*message);
  if (const auto native = reader.number(15))
    field.native_field = static_cast<std::uint8_t>(*native);
  DeveloperField& known = described_[key_of(field.developer, field.number)];
  if (known == field) return;
  known = std::move(field);
  ++epoch_;
  for (std::size_t local = 0; local < locals_.size(); ++local)
    if (locals_[local] != nullptr && locals_[local]->plan.has_developer_fields) ready_[local] = {};
}

const DeveloperField* Definitions::find(std::uint8_t developer, std::uint8_t number) const {
  const auto found = described_.find(key_of(developer, number));
  return found == described_.end() ? nullptr : &found->second;
}

}  // namespace rubdown::fit
