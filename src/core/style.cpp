#include "core/style.h"

namespace rubdown {
namespace {

constexpr std::array<std::string_view, style_count> names = {
    "deep_tissue",   "active_release", "sports",     "myofascial_release",
    "trigger_point", "swedish",        "light_flush"};

constexpr std::array<std::string_view, style_count> words = {
    "deep tissue",   "active release", "sports massage", "myofascial release",
    "trigger point", "Swedish",        "light flush"};

}  // namespace

std::string_view name_of(Style style) { return names[index_of(style)]; }

std::string_view words_for(Style style) { return words[index_of(style)]; }

std::optional<Style> style_named(std::string_view name) {
  for (const Style style : all_styles)
    if (name_of(style) == name) return style;
  return std::nullopt;
}

}  // namespace rubdown
