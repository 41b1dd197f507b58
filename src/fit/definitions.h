// What holds inside one part of a file: its sixteen local types and its developers' fields.
//
// Some devices define a local type anew before every message, so compiled plans are kept and found
// again by the bytes of their definition.
#pragma once

#include <array>
#include <map>
#include <span>
#include <vector>

#include "fit/plan.h"

namespace rubdown::fit {

class Definitions : private Descriptions {
 public:
  static constexpr std::size_t cached = 64;

  /// Forgets all but its memory.
  void start_input();

  /// Forgets local types and descriptions; compiled plans without developer fields stay of use.
  void start_part();

  /// Requires local < 16. `at` is the offset of the header byte. What is not wanted is never to be
  /// unpacked; one message is wanted always or never.
  void define(std::size_t local, const Definition& definition, std::size_t at, bool is_wanted,
              Faults& faults);

  /// What a walk asks at nearly every message, in one place: the next message's place hangs on it.
  struct Ready {
    const Plan* plan = nullptr;    // null: undefined, or must be looked up by find()
    std::uint32_t frame_size = 0;  // with its header byte
    std::uint32_t time_at = 0;
    bool big_endian = false;
    std::uint16_t message = 0;
  };
  [[nodiscard]] const Ready& ready(std::size_t local) const { return ready_[local]; }

  /// Null when the local type is undefined. Compiles again what a later description has changed.
  const Plan* find(std::size_t local, Faults& faults);

  /// Of the message now at `payload`, which `plan` describes: a field_description.
  void describe(const Plan& plan, const std::uint8_t* payload);

  [[nodiscard]] const DeveloperField* find(std::uint8_t developer,
                                           std::uint8_t number) const override;

 private:
  struct Entry {
    Plan plan{};
    std::vector<std::uint8_t> definition{};
    std::uint64_t hash = 0;
    std::uint64_t epoch = 0;  // of the descriptions it was compiled with
    std::uint32_t users = 0;  // local types
    std::size_t at = 0;
    bool filled = false;
    bool is_wanted = false;
  };

  Entry& entry_of(const Definition& definition, std::size_t at, bool is_wanted, Faults& faults);
  void compile_into(Entry& entry, const Definition& definition, Faults& faults);
  void release(std::size_t local);
  void make_ready(std::size_t local, const Plan& plan);

  std::vector<Entry> entries_ = std::vector<Entry>(cached);
  std::array<Entry*, 16> locals_{};
  std::array<Ready, 16> ready_{};
  std::map<std::uint16_t, DeveloperField> described_{};
  std::uint64_t epoch_ = 0;
  std::uint64_t serial_ = 0;
};

}  // namespace rubdown::fit
