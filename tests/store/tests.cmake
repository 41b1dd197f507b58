# The command itself, killed, doubled and out of room.
if(TARGET rubdown)
  add_test(NAME import COMMAND ${CMAKE_CURRENT_LIST_DIR}/import_command.sh $<TARGET_FILE:rubdown>)
endif()
