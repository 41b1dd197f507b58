# Our JSON and our schemas, judged by ajv.
add_executable(write_samples wire/samples/write_samples.cpp)
target_link_libraries(write_samples PRIVATE rubdown_wire)
target_include_directories(write_samples PRIVATE ${CMAKE_SOURCE_DIR})
set(samples ${CMAKE_CURRENT_BINARY_DIR}/samples)
add_test(NAME schema_samples COMMAND write_samples ${samples})
set_tests_properties(schema_samples PROPERTIES FIXTURES_SETUP samples)

foreach(form IN ITEMS problem solution answer selfcare)
  set(files_problem problem.json problem-least.json)
  set(files_solution solution.json solution-infeasible.json solution-stopped.json)
  set(files_answer answer.json answer-without-race.json answer-recorded.json)
  set(files_selfcare selfcare.json selfcare-barred.json)
  list(TRANSFORM files_${form} PREPEND ${samples}/)
  add_test(NAME schema_${form} COMMAND ${RUBDOWN_NODE} ${CMAKE_CURRENT_SOURCE_DIR}/web/schema.mjs
           ${CMAKE_SOURCE_DIR}/docs/${form}.schema.json ${files_${form}})
  set_tests_properties(schema_${form} PROPERTIES FIXTURES_REQUIRED samples)
endforeach()

# A validator that is content with everything would be content with a solution for a problem.
add_test(NAME schema_tells_forms_apart COMMAND ${RUBDOWN_NODE} ${CMAKE_CURRENT_SOURCE_DIR}/web/schema.mjs
         ${CMAKE_SOURCE_DIR}/docs/problem.schema.json ${samples}/solution.json)
set_tests_properties(schema_tells_forms_apart PROPERTIES FIXTURES_REQUIRED samples WILL_FAIL ON)
