#include "faces/pdf_canvas.h"

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>

#include <map>
#include <tuple>
#include <utility>

#include "core/day.h"
#include "core/text.h"

#if defined(__SANITIZE_ADDRESS__)
// Fontconfig keeps its patterns in pointers that are offsets, which the leak checker cannot follow.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
#endif

namespace rubdown::faces {
namespace {

/// Dense and plain, then whatever there is.
constexpr const char* families = "Liberation Sans, DejaVu Sans, sans-serif";

template <auto release>
struct Release {
  void operator()(auto* thing) const { release(thing); }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
template <class T>
using Object = std::unique_ptr<T, Release<g_object_unref>>;
using FontDescription = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_destroy>>;

/// Families are listed even where no font stands behind their names.
bool has_fonts(PangoFontMap* fonts, PangoContext* context) {
  const FontDescription any{pango_font_description_from_string(families)};
  const Object<PangoFont> font{pango_font_map_load_font(fonts, context, any.get())};
  return font != nullptr;
}

/// Widths that do not depend on any screen.
void unhint(PangoContext* context) {
  const FontOptions options{cairo_font_options_create()};
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options.get());
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_language(context, pango_language_from_string("en"));
}

}  // namespace

struct PdfCanvas::Ink {
  std::string bytes;
  Surface surface;
  Pen pen;
  Object<PangoFontMap> fonts;
  Object<PangoContext> context;
  bool is_dry = false;  // measures only
  /// What was measured before: fitting a page asks for the same heights many times.
  std::map<std::tuple<double, double, std::string>, double> heights;

  Object<PangoLayout> layout(double width, std::string_view markup, const TextLook& look) const;
  void colour(Colour of) const { cairo_set_source_rgb(pen.get(), of.red, of.green, of.blue); }
};

Object<PangoLayout> PdfCanvas::Ink::layout(double width, std::string_view markup,
                                           const TextLook& look) const {
  Object<PangoLayout> layout{pango_layout_new(context.get())};
  const FontDescription font{pango_font_description_from_string(families)};
  pango_font_description_set_size(font.get(), static_cast<int>(look.size * PANGO_SCALE));
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout.get(), look.right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_line_spacing(layout.get(), 1.0F);
  pango_layout_set_markup(layout.get(), markup.data(), static_cast<int>(markup.size()));
  return layout;
}

PdfCanvas::PdfCanvas(const PaperSize& paper, std::unique_ptr<Ink> ink)
    : paper_{paper}, ink_{std::move(ink)} {}
PdfCanvas::PdfCanvas(PdfCanvas&&) noexcept = default;
PdfCanvas::~PdfCanvas() = default;

Result<PdfCanvas> PdfCanvas::make(const PaperSize& paper, const std::string& title, Day dated) {
  auto ink = std::make_unique<Ink>();
  ink->fonts.reset(pango_cairo_font_map_new());
  ink->context.reset(pango_font_map_create_context(ink->fonts.get()));
  if (!has_fonts(ink->fonts.get(), ink->context.get()))
    return fail(Fault::Unavailable, "PDF",
                "no font was found to write with; expected one, such as Debian's package "
                "fonts-liberation. --format html and --format text need none");
  unhint(ink->context.get());
  const auto take = [](void* into, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(into)->append(data, data + length);
    return CAIRO_STATUS_SUCCESS;
  };
  ink->surface.reset(
      cairo_pdf_surface_create_for_stream(take, &ink->bytes, paper.width, paper.height));
  cairo_pdf_surface_set_metadata(ink->surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(ink->surface.get(), CAIRO_PDF_METADATA_CREATOR, "rubdown");
  cairo_pdf_surface_set_metadata(ink->surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                 (to_iso(dated) + "T00:00:00Z").c_str());
  ink->pen.reset(cairo_create(ink->surface.get()));
  return PdfCanvas{paper, std::move(ink)};
}

double PdfCanvas::text(double x, double y, double width, std::string_view markup,
                       const TextLook& look) {
  double& height = ink_->heights[{width, look.size, std::string{markup}}];
  if (ink_->is_dry && height > 0) return height;
  const auto layout = ink_->layout(width, markup, look);
  PangoRectangle taken{};
  pango_layout_get_extents(layout.get(), nullptr, &taken);
  height = static_cast<double>(taken.height) / PANGO_SCALE;
  if (ink_->is_dry) return height;
  ink_->colour({});
  cairo_move_to(ink_->pen.get(), x, y);
  pango_cairo_show_layout(ink_->pen.get(), layout.get());
  return height;
}

double PdfCanvas::text_height(double width, std::string_view markup, const TextLook& look) {
  return measure([&] { return text(0, 0, width, markup, look); });
}

void PdfCanvas::line(double x1, double y1, double x2, double y2, double thickness, Colour colour) {
  if (ink_->is_dry) return;
  ink_->colour(colour);
  cairo_set_line_width(ink_->pen.get(), thickness);
  cairo_move_to(ink_->pen.get(), x1, y1);
  cairo_line_to(ink_->pen.get(), x2, y2);
  cairo_stroke(ink_->pen.get());
}

void PdfCanvas::frame(const Box& box, double thickness, Colour colour) {
  if (ink_->is_dry) return;
  ink_->colour(colour);
  cairo_set_line_width(ink_->pen.get(), thickness);
  cairo_rectangle(ink_->pen.get(), box.x, box.y, box.width, box.height);
  cairo_stroke(ink_->pen.get());
}

void PdfCanvas::fill(const Box& box, Colour colour) {
  if (ink_->is_dry) return;
  ink_->colour(colour);
  cairo_rectangle(ink_->pen.get(), box.x, box.y, box.width, box.height);
  cairo_fill(ink_->pen.get());
}

void PdfCanvas::svg(std::string_view picture, const Box& box) {
  if (ink_->is_dry) return;
  const auto bytes = std::basic_string<unsigned char>(picture.begin(), picture.end());
  const Object<RsvgHandle> handle{rsvg_handle_new_from_data(bytes.data(), bytes.size(), nullptr)};
  RUBDOWN_CHECK(handle != nullptr);
  const RsvgRectangle place{box.x, box.y, box.width, box.height};
  RUBDOWN_CHECK(rsvg_handle_render_document(handle.get(), ink_->pen.get(), &place, nullptr));
}

void PdfCanvas::next_page() { cairo_show_page(ink_->pen.get()); }

double PdfCanvas::measure(const std::function<double()>& draw) {
  const bool was_dry = std::exchange(ink_->is_dry, true);
  const double height = draw();
  ink_->is_dry = was_dry;
  return height;
}

std::string PdfCanvas::finish() && {
  ink_->pen.reset();
  cairo_surface_finish(ink_->surface.get());
  RUBDOWN_CHECK(cairo_surface_status(ink_->surface.get()) == CAIRO_STATUS_SUCCESS);
  ink_->surface.reset();
  return std::move(ink_->bytes);
}

}  // namespace rubdown::faces
