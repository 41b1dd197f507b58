# The places of the body, the patterns that runners know, the words for them (a file for each language) and the figure.
rubdown_embed(rubdown_body body_regions src/body/regions.toml)
rubdown_embed(rubdown_body body_self_massage src/body/self_massage.toml)
rubdown_embed(rubdown_body body_patterns src/body/patterns.toml)
rubdown_embed(rubdown_body body_words
  src/body/words/en.toml
  src/body/words/de.toml)

rubdown_embed(rubdown_body body_figure src/body/figure.svg src/body/figure.txt)

find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h REQUIRED)
target_include_directories(rubdown_body PRIVATE ${TOMLPLUSPLUS_INCLUDE_DIR})
