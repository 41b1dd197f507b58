# libdeflate is known to inflate.cpp alone.
pkg_check_modules(LIBDEFLATE REQUIRED IMPORTED_TARGET libdeflate)
target_link_libraries(rubdown_activity PRIVATE PkgConfig::LIBDEFLATE)
