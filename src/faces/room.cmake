rubdown_embed(rubdown_faces page_style src/faces/page.css src/faces/page_condition.css)
rubdown_embed(rubdown_faces brief_style src/faces/brief.css)
# Cairo, Pango and librsvg are known to pdf_canvas.cpp alone. Their options ask for -pthread, which
# would make a target of its own for the precompiled headers; they need none of it.
pkg_check_modules(PDF_CANVAS REQUIRED cairo-pdf pangocairo librsvg-2.0)
target_include_directories(rubdown_faces SYSTEM PRIVATE ${PDF_CANVAS_INCLUDE_DIRS})
target_link_libraries(rubdown_faces PRIVATE ${PDF_CANVAS_LINK_LIBRARIES})
