# What browsers and other people's calendars make of the files that faces_tests leaves behind.
set(output ${CMAKE_BINARY_DIR}/tests/output/faces)
set_tests_properties(faces PROPERTIES FIXTURES_SETUP faces_output)

add_test(NAME ics COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/faces/ics_agree.py
  ${output}/season.ics ${output}/hostile.ics)
add_test(NAME page COMMAND ${RUBDOWN_NODE} ${CMAKE_CURRENT_SOURCE_DIR}/web/page.mjs
  ${output}/season.html ${output}/recorded.html ${output}/hostile.html ${output}/infeasible.html ${output}/stopped.html
  ${output}/empty.html)
# A brief prints on one sheet.
add_test(NAME brief_page COMMAND ${RUBDOWN_NODE} ${CMAKE_CURRENT_SOURCE_DIR}/web/page.mjs --one-sheet
  ${output}/brief-fresh.html ${output}/brief-shin.html ${output}/brief-taper.html
  ${output}/brief-overfull.html)
set_tests_properties(ics page brief_page PROPERTIES
  FIXTURES_REQUIRED faces_output SKIP_RETURN_CODE 77 TIMEOUT 600)
