find_package(CLI11 REQUIRED)
target_link_libraries(rubdown PRIVATE CLI11::CLI11)
target_compile_definitions(rubdown PRIVATE RUBDOWN_VERSION="${PROJECT_VERSION}")
