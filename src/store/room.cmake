# SQLite is known to database.cpp and statement.cpp alone, libdeflate to pack.cpp. The schema is
# compiled in, in the order of its numbers.
find_package(SQLite3 REQUIRED)
pkg_check_modules(LIBDEFLATE REQUIRED IMPORTED_TARGET libdeflate)
target_link_libraries(rubdown_store PRIVATE SQLite::SQLite3 PkgConfig::LIBDEFLATE)
file(GLOB migration_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/store/migrations/*.sql)
list(SORT migration_files)
rubdown_embed(rubdown_store migrations ${migration_files})
