# The words of plans, a file for each language; a new language is one more line here.
rubdown_embed(rubdown_training plan_words
  src/training/words/en.toml
  src/training/words/de.toml
  src/training/words/lb.toml)

find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h REQUIRED)
pkg_check_modules(LIBICAL REQUIRED IMPORTED_TARGET libical)
target_include_directories(rubdown_training PRIVATE ${TOMLPLUSPLUS_INCLUDE_DIR})
target_link_libraries(rubdown_training PRIVATE PkgConfig::LIBICAL)
