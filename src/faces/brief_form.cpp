#include "faces/brief_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "body/figure.h"
#include "core/day.h"
#include "faces/brief_sheet.h"
#include "faces/page_parts.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

constexpr double margin = 34;
constexpr double gutter = 20;
constexpr double body_size = 9.6;
constexpr double tick = 9;  // a box for a cross
constexpr Colour pale{0.55, 0.55, 0.55};
constexpr Colour accent{0.05, 0.35, 0.36};
constexpr double figure_aspect = 524.0 / 420;
constexpr int finding_rows = 6;
constexpr int advice_lines = 2;

class FormPage {
 public:
  FormPage(PdfCanvas& canvas, const care::Brief& brief)
      : canvas_{canvas}, brief_{brief}, width_{canvas.paper().width - 2 * margin} {}

  void draw() {
    double y = head();
    const double figure_width = width_ * 0.50;
    const double left_width = width_ - figure_width - gutter;
    const double right_x = margin + left_width + gutter;
    canvas_.svg(body::figure_svg({}, body::Ink::Hatch),
                {right_x, y + 18, figure_width, figure_width * figure_aspect});
    words(right_x, y, figure_width,
          "<b>Regions</b>: shade where you worked, number what you found");
    const double left_bottom = treatment_boxes(y, left_width);
    y = std::max(left_bottom, y + 20 + figure_width * figure_aspect) + 4;
    y = findings(y);
    y = advice(y);
    later(y);
    foot();
  }

 private:
  double words(double x, double y, double width, const std::string& markup,
               double size = body_size) {
    return canvas_.text(x, y, width, markup, {.size = size});
  }

  double head() {
    const std::string name = brief_.name.empty() ? "The runner" : shown(brief_.name);
    double y = margin;
    y += words(margin, y, width_, "<span foreground=\"#0d5a5c\">Filled in by the therapist</span>",
               8.6);
    y += words(margin, y, width_, "<b>What was done and found</b>", 17) + 4;
    const double third = width_ / 3;
    words(margin, y, third, fmt::format("For: <b>{}</b>", name));
    words(margin + third, y, third, fmt::format("Day: <b>{}</b>", to_iso(brief_.day)));
    words(margin + 2 * third, y, third, "Therapist:");
    canvas_.line(margin + 2 * third + 48, y + 11, margin + width_, y + 11, 0.6, pale);
    y += 19;
    canvas_.line(margin, y, margin + width_, y, 1.2);
    return y + 8;
  }

  static std::string shown(const std::string& name) { return escape_html(name); }

  void tick_box(double x, double y) { canvas_.frame({x, y + 1.5, tick, tick}, 0.8); }

  /// 0 to 10 to be ringed.
  void scale(double x, double y, double width) {
    const double step = width / 11;
    for (int value = 0; value <= 10; ++value)
      words(x + step * value, y, step, std::to_string(value));
  }

  double treatment_boxes(double y, double width) {
    y += words(margin, y, width, "<b>Style</b>") + 3;
    for (const Style style : all_styles) {
      tick_box(margin, y);
      y += words(margin + 15, y, width - 15,
                 fmt::format("{} <span size=\"smaller\" foreground=\"#4d5657\">{}</span>",
                             capitalised(treatment(style)), depth_words(style))) +
           4.5;
    }
    y += 8;
    words(margin, y, width, "<b>Minutes</b>");
    canvas_.line(margin + 48, y + 11, margin + 110, y + 11, 0.6, pale);
    words(margin + 124, y, width, "<b>Price</b>");
    canvas_.line(margin + 154, y + 11, margin + width, y + 11, 0.6, pale);
    y += 24;
    y += words(margin, y, width, "<b>Pressure</b>: 0 nothing, 10 hardly bearable") + 4;
    scale(margin, y, width);
    y += 24;
    y += words(margin, y, width, "<b>Left alone</b>, and why") + 12;
    for (int i = 0; i < 3; ++i, y += 20) canvas_.line(margin, y, margin + width, y, 0.6, pale);
    return y;
  }

  struct Cell {
    const char* title;
    double share;
    const char* choices;  // to be ringed
  };
  static constexpr std::array cells = {
      Cell{"Place", 0.24, ""},
      Cell{"Side", 0.09, "L    R"},
      Cell{"Kind", 0.24, "tight  sore  point  pain"},
      Cell{"0 to 10", 0.09, ""},
      Cell{"Runner knew", 0.12, "yes   no"},
      Cell{"Note", 0.22, ""},
  };

  double findings(double y) {
    y += words(margin, y, width_, "<b>Findings</b>: what it feels like, never what it may be") + 4;
    constexpr double row = 21;
    double x = margin;
    for (const Cell& cell : cells) {
      words(x + (x == margin ? 14 : 4), y, cell.share * width_,
            fmt::format("<span foreground=\"#4d5657\">{}</span>", cell.title), 8.4);
      x += cell.share * width_;
    }
    y += 13;
    for (int i = 0; i < finding_rows; ++i, y += row) {
      canvas_.line(margin, y, margin + width_, y, 0.6, pale);
      words(margin, y + 5, 14, fmt::format("<b>{}</b>", i + 1));
      x = margin;
      for (const Cell& cell : cells) {
        words(x + 4, y + 5, cell.share * width_ + 8, cell.choices, 8.8);
        x += cell.share * width_;
        if (x < margin + width_ - 1) canvas_.line(x, y, x, y + row, 0.4, pale);
      }
    }
    canvas_.line(margin, y, margin + width_, y, 0.6, pale);
    return y + 11;
  }

  double advice(double y) {
    y += words(margin, y, width_, "<b>Advice</b> for the days after") + 12;
    for (int i = 0; i < advice_lines; ++i, y += 20)
      canvas_.line(margin, y, margin + width_, y, 0.6, pale);
    return y - 8;
  }

  /// What the runner rings herself.
  void later(double y) {
    canvas_.line(margin, y, margin + width_, y, 0.9, accent);
    y += 4;
    y += words(margin, y, width_,
               "<span foreground=\"#0d5a5c\"><b>The runner fills in</b></span>: soreness of the "
               "legs, 0 nothing to 10 the worst") +
         5;
    for (const char* when : {"before", "24 h later", "48 h later"}) {
      words(margin, y, 70, when);
      scale(margin + 78, y, 300);
      y += 16;
    }
  }

  void foot() {
    const auto& planned = brief_.appointment;
    const std::string typed = fmt::format(
        "rubdown log massage {}:{}:{} --pressure N --regions PLACES --findings \"PLACE N; PLACE "
        "N\"",
        to_iso(brief_.day), planned ? name_of(planned->style) : "STYLE",
        planned ? std::to_string(planned->minutes) : "MINUTES");
    canvas_.text(
        margin, canvas_.paper().height - margin - 20, width_,
        fmt::format("Left and right are the runner's own. To keep it: <tt>{}</tt>, or as JSON: "
                    "<tt>rubdown log massage --json FILE</tt>.",
                    escape_html(typed)),
        {.size = 7.8});
  }

  PdfCanvas& canvas_;
  const care::Brief& brief_;
  double width_;
};

}  // namespace

void draw_form(PdfCanvas& canvas, const care::Brief& brief) { FormPage{canvas, brief}.draw(); }

}  // namespace rubdown::faces
