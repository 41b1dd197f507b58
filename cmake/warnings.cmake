# What every target of ours is compiled with. Warnings are errors everywhere but for users of the
# release preset, whose compiler may be newer than ours.
add_library(rubdown_flags INTERFACE)
target_compile_options(rubdown_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference)
if(RUBDOWN_SANITIZE)
  target_compile_options(rubdown_flags INTERFACE -Werror
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(rubdown_flags INTERFACE -fsanitize=address,undefined)
  # g++ 12 reports null dereferences inside libstdc++ once UBSan adds its branches.
  target_compile_options(rubdown_flags INTERFACE -Wno-null-dereference)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
  # std::stable_sort of libstdc++ 12 calls a function that C++17 deprecated; clang reports it as ours.
  target_compile_options(rubdown_flags INTERFACE -Wno-deprecated-declarations)
endif()
if(RUBDOWN_FUZZ)
  # The fuzzers steer by the coverage of the rooms, not only of their own file.
  target_compile_options(rubdown_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
target_include_directories(rubdown_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
