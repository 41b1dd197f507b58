// The form on the brief's second page, for the therapist's pen.
#pragma once

#include "care/brief.h"
#include "faces/pdf_canvas.h"

namespace rubdown::faces {

void draw_form(PdfCanvas& canvas, const care::Brief& brief);

}  // namespace rubdown::faces
