# rubdown_embed(TARGET NAME FILE...) puts the files' bytes into the program with .incbin and writes
# a header "embedded/NAME.h" that declares
#
#   std::span<const rubdown::EmbeddedFile> rubdown::embedded::NAME();
#
# in the order given. g++ 12 has no #embed.
function(rubdown_embed target name)
  set(dir ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(asm ".section .rodata\n")
  set(externs "")
  set(table "")
  set(files "")
  set(index 0)
  foreach(file IN LISTS ARGN)
    get_filename_component(path ${file} ABSOLUTE BASE_DIR ${CMAKE_SOURCE_DIR})
    get_filename_component(stem ${file} NAME)
    set(symbol rubdown_${name}_${index})
    string(APPEND asm ".global ${symbol}_begin\n.global ${symbol}_end\n${symbol}_begin:\n"
                      ".incbin \"${path}\"\n${symbol}_end:\n.byte 0\n")
    string(APPEND externs "extern \"C\" const char ${symbol}_begin[];\n"
                          "extern \"C\" const char ${symbol}_end[];\n")
    string(APPEND table "    {\"${stem}\", {${symbol}_begin, ${symbol}_end}},\n")
    list(APPEND files ${path})
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND asm ".section .note.GNU-stack,\"\",@progbits\n")
  file(CONFIGURE OUTPUT ${dir}/${name}.S CONTENT "${asm}" @ONLY)
  file(CONFIGURE OUTPUT ${dir}/${name}.h CONTENT
"#pragma once
#include <span>
#include \"core/embedded.h\"
namespace rubdown::embedded {
std::span<const EmbeddedFile> ${name}();
}
" @ONLY)
  file(CONFIGURE OUTPUT ${dir}/${name}.cpp CONTENT
"#include \"embedded/${name}.h\"
${externs}namespace rubdown::embedded {
std::span<const EmbeddedFile> ${name}() {
  static const EmbeddedFile files[] = {
${table}  };
  return files;
}
}
" @ONLY)
  set_source_files_properties(${dir}/${name}.S PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE ${dir}/${name}.S ${dir}/${name}.cpp)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
