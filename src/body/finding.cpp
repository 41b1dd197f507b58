#include "body/finding.h"

#include <array>

namespace rubdown::body {
namespace {

constexpr std::array<std::string_view, 4> kinds = {"tight", "sore", "tender_point", "pain"};
constexpr std::array<std::string_view, 2> noticers = {"runner", "therapist"};

}  // namespace

std::string_view name_of(FindingKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::optional<FindingKind> finding_kind_named(std::string_view name) {
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (kinds[i] == name) return static_cast<FindingKind>(i);
  return {};
}

std::optional<NoticedBy> noticed_by_named(std::string_view name) {
  for (std::size_t i = 0; i < noticers.size(); ++i)
    if (noticers[i] == name) return static_cast<NoticedBy>(i);
  return {};
}

std::string_view name_of(NoticedBy who) { return noticers[static_cast<std::size_t>(who)]; }

}  // namespace rubdown::body
