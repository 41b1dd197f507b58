// The brief as a PDF. Boxes from top to bottom: the head, a row of facts, the flags across the
// page, then two columns; the figure heads the right one.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "core/text.h"
#include "faces/brief.h"
#include "faces/brief_form.h"
#include "faces/brief_sheet.h"
#include "faces/fit_sheet.h"
#include "faces/page_parts.h"
#include "faces/pdf_canvas.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using care::BriefPart;

constexpr double margin = 34;
constexpr double gutter = 20;
constexpr double right_share = 0.42;  // of the width
constexpr double figure_aspect = 524.0 / 420;
constexpr double lead_width = 13;
constexpr double flags_height_max = 190;
/// Letters are as large as lets everything stand on the page.
constexpr std::array body_sizes = {11.2, 10.4, 9.6};
constexpr double title_size = 10.8;
constexpr double bars_height = 26;
constexpr double footer_size = 7.8;
constexpr Colour faint_line{0.72, 0.70, 0.66};
constexpr Colour accent{0.05, 0.35, 0.36};
constexpr Colour flag_ground{1.0, 0.95, 0.84};

constexpr std::array<PaperSize, 2> papers = {PaperSize{595.28, 841.89}, PaperSize{612, 792}};

std::string bold(std::string_view words) { return "<b>" + escape_html(words) + "</b>"; }

std::string faint(std::string_view words) {
  return fmt::format("<span size=\"smaller\" foreground=\"#4d5657\">{}</span>", escape_html(words));
}

std::string coloured(std::string_view words) {
  return fmt::format("<span foreground=\"#0d5a5c\">{}</span>", escape_html(words));
}

std::string markup_of(const SheetLine& line) {
  std::string markup;
  const auto add = [&](const std::string& piece) {
    markup += (markup.empty() ? "" : "  ") + piece;
  };
  if (!line.strong.empty()) add(bold(line.strong));
  if (!line.words.empty()) add(escape_html(line.words));
  if (!line.faint.empty()) add(faint(line.faint));
  return markup;
}

/// Where the next box begins, and how wide it is.
struct Column {
  double x = 0;
  double y = 0;
  double width = 0;
};

class BriefPage {
 public:
  BriefPage(PdfCanvas& canvas, Sheet sheet)
      : canvas_{canvas}, sheet_{std::move(sheet)}, width_{canvas.paper().width - 2 * margin} {}

  void draw(const std::string& figure, const std::vector<double>& weeks) {
    weeks_ = weeks;
    double y = head();
    y = facts(y);
    y = flags(y);
    const double bottom = footer();
    const double right_width = width_ * right_share;
    const double left_width = width_ - right_width - gutter;
    const Box place{margin + left_width + gutter, y, right_width, right_width * figure_aspect};
    canvas_.svg(figure, place);
    Column right{place.x, place.y + place.height + 2, right_width};
    put(right, faint("Darker is worse. Numbers are the findings, × is to be left alone."),
        {.size = 9});
    right.y += 6;
    columns({margin, y, left_width}, right, bottom);
  }

 private:
  static constexpr std::array left_parts = {BriefPart::Wanted, BriefPart::Findings,
                                            BriefPart::Complaints, BriefPart::Helped,
                                            BriefPart::Questions};
  static constexpr std::array right_parts = {BriefPart::Soreness, BriefPart::Load,
                                             BriefPart::Wishes};

  double put(Column& column, const std::string& markup, const TextLook& look) {
    const double height = canvas_.text(column.x, column.y, column.width, markup, look);
    column.y += height;
    return height;
  }

  /// Each gives where the next box begins.
  double head() {
    Column left{margin, margin, width_ * 0.45};
    put(left, coloured("For the therapist, before the massage"), {.size = 8.6});
    put(left, bold(sheet_.name), {.size = 20});
    Column right{margin + width_ * 0.45, margin + 5, width_ * 0.55};
    put(right, bold(sheet_.title), {.size = 13, .right = true});
    if (!sheet_.what.empty())
      put(right, escape_html(capitalised(sheet_.what)), {.size = 10.5, .right = true});
    return std::max(left.y, right.y) + 5;
  }

  double facts(double y) {
    if (sheet_.facts.empty()) return y;
    const double cell = width_ / static_cast<double>(sheet_.facts.size());
    canvas_.line(margin, y, margin + width_, y, 1.2);
    double bottom = y;
    Column column{margin, y, cell - 9};
    for (const SheetFact& fact : sheet_.facts) {
      column.y = y + 5;
      put(column, faint(fact.label), {.size = 9.6});
      put(column, bold(fact.value), {.size = 11.5});
      put(column, escape_html(fact.note), {.size = 8.4});
      bottom = std::max(bottom, column.y);
      column.x += cell;
    }
    return bottom + 8;
  }

  /// What is flagged stands in a frame that no copier loses.
  double flags(double y) {
    SheetSection& flags = sheet_.flags;
    const auto write = [&] {
      Column inside{margin + 9, y + 6, width_ - 18};
      put(inside, bold(flags.title), {.size = title_size});
      lines(inside, flags);
      return inside.y + 4 - y;
    };
    shrink_to_fit(flags, [&] { return canvas_.measure(write) <= flags_height_max; });
    const Box box{margin, y, width_, canvas_.measure(write)};
    if (sheet_.is_flagged) canvas_.fill(box, flag_ground);
    canvas_.frame(box, sheet_.is_flagged ? 1.8 : 0.6, sheet_.is_flagged ? Colour{} : faint_line);
    write();
    return y + box.height + 10;
  }

  /// Stands at the foot of the page; gives where it begins.
  double footer() {
    std::string words;
    for (const std::string& sentence : sheet_.footer)
      words += (words.empty() ? "" : " ") + escape_html(sentence);
    const TextLook look{.size = footer_size};
    const double y = canvas_.paper().height - margin - canvas_.text_height(width_, words, look);
    canvas_.line(margin, y - 4, margin + width_, y - 4, 0.6, faint_line);
    canvas_.text(margin, y, width_, words, look);
    return y - 8;
  }

  void lines(Column& column, const SheetSection& section) {
    for (const SheetLine& line : section.lines) {
      Column inside = column;
      if (!line.lead.empty()) {
        canvas_.text(column.x, column.y, lead_width, bold(line.lead), {.size = body_size_});
        inside.x += lead_width;
        inside.width -= lead_width;
      }
      put(inside, markup_of(line), {.size = body_size_});
      column.y = inside.y + 2.4;
    }
    if (section.more > 0) put(column, faint(more_words(section)), {.size = body_size_});
  }

  void section(Column& column, const SheetSection& section) {
    canvas_.line(column.x, column.y, column.x + column.width, column.y, 0.9, accent);
    column.y += 3.5;
    put(column, "<b>" + coloured(section.title) + "</b>", {.size = title_size});
    column.y += 1.5;
    lines(column, section);
    if (section.part == BriefPart::Load) bars(column);
    column.y += 7;
  }

  std::vector<SheetSection> sections_for(std::span<const BriefPart> parts) const {
    std::vector<SheetSection> sections;
    for (const BriefPart part : parts)
      if (const SheetSection* one = section_of(sheet_, part)) sections.push_back(*one);
    return sections;
  }

  /// Gives where the column ends.
  double write(Column column, const std::vector<SheetSection>& sections) {
    for (const SheetSection& one : sections) section(column, one);
    return column.y;
  }

  /// Both columns down to `bottom`, in the largest letters that leave nothing out; what finds no
  /// room even in the smallest is counted.
  void columns(const Column& left, const Column& right, double bottom) {
    auto on_left = sections_for(left_parts);
    auto on_right = sections_for(right_parts);
    const auto fits = [&](const Column& column, const std::vector<SheetSection>& sections) {
      return canvas_.measure([&] { return write(column, sections); }) <= bottom;
    };
    for (const double size : body_sizes) {
      body_size_ = size;
      if (fits(left, on_left) && fits(right, on_right)) break;
    }
    shrink_to_fit(on_left, [&] { return fits(left, on_left); });
    shrink_to_fit(on_right, [&] { return fits(right, on_right); });
    write(left, on_left);
    write(right, on_right);
  }

  /// The weeks beside each other, oldest first; the last one is the one that counts.
  void bars(Column& column) {
    if (weeks_.size() < 2) return;
    const double most = std::max(1.0, *std::max_element(weeks_.begin(), weeks_.end()));
    const double step = std::min(26.0, column.width / static_cast<double>(weeks_.size()));
    column.y += bars_height + 4;
    for (std::size_t i = 0; i < weeks_.size(); ++i) {
      const double height = bars_height * weeks_[i] / most;
      canvas_.fill({column.x + step * static_cast<double>(i), column.y - height, step - 5, height},
                   i + 1 == weeks_.size() ? accent : faint_line);
    }
    const double beside = column.x + step * static_cast<double>(weeks_.size()) + 4;
    canvas_.text(beside, column.y - 11, column.x + column.width - beside, faint("by week"),
                 {.size = 9});
    column.y += 5;
  }

  PdfCanvas& canvas_;
  Sheet sheet_;
  double width_;
  std::vector<double> weeks_;
  double body_size_ = body_sizes.front();
};

}  // namespace

Result<std::string> brief_as_pdf(const care::Brief& brief, const BriefPaper& paper) {
  const Sheet sheet = sheet_of(brief);
  RUBDOWN_TRY(PdfCanvas canvas,
              PdfCanvas::make(papers[static_cast<std::size_t>(paper.size)],
                              "Massage brief: " + printable(sheet.name), brief.day));
  const auto marks = marks_of(brief);
  const auto tags = tags_of(brief);
  const std::vector<double> weeks = brief.load ? brief.load->weeks : std::vector<double>{};
  BriefPage{canvas, sheet}.draw(body::figure_svg(marks, paper.ink, tags), weeks);
  canvas.next_page();
  draw_form(canvas, brief);
  return std::move(canvas).finish();
}

}  // namespace rubdown::faces
