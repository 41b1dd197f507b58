# Boost.JSON is known to json_tree.cpp alone.
find_package(Boost 1.81 REQUIRED COMPONENTS json)
target_link_libraries(rubdown_wire PRIVATE Boost::json)
