# What every target of ours is compiled with. The presets make warnings errors
# (CMAKE_COMPILE_WARNING_AS_ERROR), but for users of the release preset, whose compiler may be newer
# than ours.
add_library(rubdown_flags INTERFACE)
target_compile_options(rubdown_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # False alarms of g++ 12 in its own std::string and in tl::expected when it optimises (bugs 105651
  # and 105562 there). clang checks the same code without them.
  target_compile_options(rubdown_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
  # libstdc++ 12 calls a deprecated function of its own inside stable_sort.
  target_compile_options(rubdown_flags INTERFACE -Wno-deprecated-declarations)
endif()
if(RUBDOWN_SANITIZE)
  target_compile_options(rubdown_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(rubdown_flags INTERFACE -fsanitize=address,undefined)
endif()
target_include_directories(rubdown_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
