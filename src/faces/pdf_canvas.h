// Pages of a PDF to draw on, in points from the top left corner. The one place that knows cairo,
// pango and librsvg. The same strokes give the same bytes: no clock, no random names.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"
#include "core/units.h"

namespace rubdown::faces {

struct PaperSize {
  double width = 595.28;  // A4
  double height = 841.89;
};

struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
};

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// Texts hold markup: <b>, <i>, <span foreground="#555">; words of others go through escape_html.
struct TextLook {
  double size = 9;  // points
  bool right = false;
};

class PdfCanvas {
 public:
  /// Errors  Unavailable when there is no font at all to write with.
  static Result<PdfCanvas> make(const PaperSize& paper, const std::string& title, Day dated);
  PdfCanvas(PdfCanvas&&) noexcept;
  ~PdfCanvas();

  [[nodiscard]] const PaperSize& paper() const { return paper_; }

  /// Writes within `width` from (x, y) on, in as many lines as it takes. Gives their height.
  double text(double x, double y, double width, std::string_view markup, const TextLook& look = {});
  [[nodiscard]] double text_height(double width, std::string_view markup,
                                   const TextLook& look = {});

  void line(double x1, double y1, double x2, double y2, double thickness, Colour colour = {});
  void frame(const Box& box, double thickness, Colour colour = {});
  void fill(const Box& box, Colour colour);
  /// A picture, as large as the box lets it be. Requires a picture of our own.
  void svg(std::string_view picture, const Box& box);
  void next_page();

  /// What `draw` gives, without a stroke on the page.
  double measure(const std::function<double()>& draw);

  /// The whole file. The canvas is spent.
  [[nodiscard]] std::string finish() &&;

 private:
  struct Ink;
  PdfCanvas(const PaperSize& paper, std::unique_ptr<Ink> ink);

  PaperSize paper_;
  std::unique_ptr<Ink> ink_;
};

}  // namespace rubdown::faces
