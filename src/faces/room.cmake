rubdown_embed(rubdown_faces page_style src/faces/page.css src/faces/page_condition.css)
