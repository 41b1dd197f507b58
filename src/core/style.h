// The styles of massage, their depth and their names.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>

namespace rubdown {

enum class Style {
  DeepTissue,
  ActiveRelease,
  Sports,
  MyofascialRelease,
  TriggerPoint,
  Swedish,
  LightFlush,
};

inline constexpr std::size_t style_count = 7;
inline constexpr std::array<Style, style_count> all_styles = {
    Style::DeepTissue,   Style::ActiveRelease, Style::Sports,    Style::MyofascialRelease,
    Style::TriggerPoint, Style::Swedish,       Style::LightFlush};

using StyleSet = std::bitset<style_count>;

[[nodiscard]] constexpr std::size_t index_of(Style style) {
  return static_cast<std::size_t>(style);
}

/// 0 to 3; rises with the recovery that the style asks for.
[[nodiscard]] constexpr int depth_of(Style style) {
  constexpr std::array<int, style_count> depths = {3, 3, 2, 2, 2, 1, 0};
  return depths[index_of(style)];
}
inline constexpr int depth_count = 4;

/// Depth 2 and 3: work that the muscles must recover from. The rest is gentle.
[[nodiscard]] constexpr bool is_deep_work(Style style) { return depth_of(style) >= 2; }

/// "deep_tissue": the name in files, flags and JSON.
[[nodiscard]] std::string_view name_of(Style style);
/// "deep tissue": the name in sentences.
[[nodiscard]] std::string_view words_for(Style style);
[[nodiscard]] std::optional<Style> style_named(std::string_view name);

}  // namespace rubdown
