#include "fit/frames.h"

#include <algorithm>

#include "fit/base_type.h"
#include "fit/plan.h"
#include "fit/profile.h"

namespace rubdown::fit {
namespace {

constexpr std::uint8_t compressed_bit = 0x80;
constexpr std::uint8_t definition_bit = 0x40;
constexpr std::uint8_t developer_bit = 0x20;
constexpr std::uint8_t reserved_bit = 0x10;

bool plausible(const Definition& definition) {
  if (definition.byte_order > 1 || definition.all[0] != 0 || definition.message == 0xFFFF)
    return false;
  if (definition.fields.empty() && definition.developer.empty()) return false;
  for (std::size_t i = 0; i < definition.fields.size(); i += 3)
    if (!base_type_from(definition.fields[i + 2]) || (definition.fields[i + 2] & 0x60) != 0)
      return false;
  return true;
}

FrameAt step_definition(Bytes rest, Frames& frames) {
  FrameAt found{.is_definition = true, .local = static_cast<std::uint8_t>(rest[0] & 0x0F)};
  const auto definition = definition_from(rest.subspan(1), (rest[0] & developer_bit) != 0);
  if (!definition) {
    found.fit = Fit::Cut;
    return found;
  }
  if (!plausible(*definition)) return found;
  Frames::Local local{.defined = true, .big_endian = definition->big_endian()};
  for (std::size_t i = 0; i < definition->fields.size(); i += 3) {
    if (definition->fields[i] == timestamp_field && definition->fields[i + 1] == 4)
      local.time_at = static_cast<std::int32_t>(local.size);
    local.size += definition->fields[i + 1];
  }
  for (std::size_t i = 0; i < definition->developer.size(); i += 3)
    local.size += definition->developer[i + 1];
  frames.locals[found.local] = local;
  found.fit = Fit::Fits;
  found.size = 1 + definition->all.size();
  return found;
}

bool continues(const Frames& frames, std::uint32_t now) {
  const std::uint64_t before = frames.time;
  return before == 0 ||
         (now <= before + frames.longest_ahead_s && std::uint64_t{now} + frames.longest_back_s >= before);
}

}  // namespace

bool Frames::have_times() const {
  return std::ranges::any_of(locals, [](const Local& local) { return local.time_at >= 0; });
}

FrameAt step(Bytes rest, Frames& frames) {
  const std::uint8_t header = rest[0];
  const bool compressed = (header & compressed_bit) != 0;
  if (!compressed && (header & definition_bit) != 0) return step_definition(rest, frames);
  FrameAt found;
  found.local = static_cast<std::uint8_t>(compressed ? (header >> 5) & 3 : header & 0x0F);
  const Frames::Local& local = frames.locals[found.local];
  const bool flags_odd = !compressed && (header & (developer_bit | reserved_bit)) != 0;
  if (!local.defined || flags_odd) return found;
  found.size = 1 + std::size_t{local.size};
  if (found.size > rest.size()) {
    found.fit = Fit::Cut;
    return found;
  }
  found.fit = Fit::Fits;
  if (compressed || local.time_at < 0) return found;
  const auto now = static_cast<std::uint32_t>(
      load_exactly(&rest[1 + static_cast<std::size_t>(local.time_at)], 4, local.big_endian));
  if (!continues(frames, now) || now == UINT32_MAX) found.fit = Fit::TimeJumps;
  found.has_time = true;
  frames.time = now;
  return found;
}

std::size_t fitting(Bytes rest, Frames frames, std::size_t wanted, std::size_t reach) {
  const bool times_expected = frames.have_times();
  std::size_t timed = 0;
  std::size_t count = 0;
  std::size_t at = 0;
  while (count < wanted || at < reach) {
    if (at == rest.size()) {
      count = std::max(count, wanted);
      break;
    }
    const FrameAt frame = step(rest.subspan(at), frames);
    if (frame.fit != Fit::Fits) break;
    ++count;
    timed += frame.has_time ? 1U : 0U;
    at += frame.size;
  }
  const bool enough_times = !times_expected || 3 * timed >= std::min(count, wanted);
  return enough_times && at >= reach ? std::min(count, wanted) : 0;
}

}  // namespace rubdown::fit
