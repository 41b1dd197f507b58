# The rules' data, compiled in. toml++ is header-only and needs no library.
file(GLOB rule_catalogue CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/rules/catalogue/*.toml)
rubdown_embed(rubdown_rules rule_catalogue ${rule_catalogue})
rubdown_embed(rubdown_rules protocol_files
  protocols/consensus.toml protocols/back-in-motion.toml protocols/salty-running.toml
  protocols/runners-practice.toml protocols/redemption-year.toml)
