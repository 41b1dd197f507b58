// The brief for the therapist: one page, whatever the runner has to tell.
#pragma once

#include <string>

#include "body/figure.h"
#include "care/brief.h"
#include "core/result.h"
#include "faces/lines.h"

namespace rubdown::faces {

enum class Paper { A4, Letter };

/// At most 80 columns and 72 lines.
[[nodiscard]] std::string brief_as_text(const care::Brief& brief, const TextStyle& style);

struct BriefPaper {
  Paper size = Paper::A4;
  body::Ink ink = body::Ink::Colour;  // of the figure
};

/// A page that needs nothing else, and prints on one sheet.
[[nodiscard]] std::string brief_as_html(const care::Brief& brief, const BriefPaper& paper);

/// Two pages: the brief, and a form for the therapist to fill in. The same brief gives the same
/// bytes.
/// Errors  Unavailable when there is no font to write with.
[[nodiscard]] Result<std::string> brief_as_pdf(const care::Brief& brief, const BriefPaper& paper);

}  // namespace rubdown::faces
