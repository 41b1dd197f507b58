# build/fuzz/fuzz/protocol_fuzz CORPUS fuzz/seeds/protocol protocols
add_executable(protocol_fuzz protocol_fuzz.cpp)
target_link_libraries(protocol_fuzz PRIVATE rubdown_rules)
target_link_options(protocol_fuzz PRIVATE -fsanitize=fuzzer)
