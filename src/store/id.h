// A UUID: what every row of a runner's is called, and the runner too.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rubdown::store {

class Id {
 public:
  constexpr Id() = default;  // all zeros: nobody
  explicit constexpr Id(std::array<std::uint8_t, 16> bytes) : bytes_{bytes} {}

  /// "f47ac10b-58cc-4372-a567-0e02b2c3d479", in either case; else nothing.
  [[nodiscard]] static std::optional<Id> from(std::string_view text);
  /// In lower case.
  [[nodiscard]] std::string text() const;

  friend constexpr auto operator<=>(const Id&, const Id&) = default;

 private:
  std::array<std::uint8_t, 16> bytes_{};
};

/// A random one (RFC 9562, version 4), drawn from the system. The only place that draws.
[[nodiscard]] Id new_id();

/// A value that the store keeps under an id of its own.
template <class T>
struct Kept {
  Id id;
  T value;

  friend bool operator==(const Kept&, const Kept&) = default;
};

}  // namespace rubdown::store
