# ingear_layer(<name> [USES <layer>...] [LIBRARIES <target>...] [PRIVATE_LIBRARIES <target>...])
#
# One static library, ingear_<name>, from every source in src/<name> and its sub-folders. USES names the layers it may include; the layer
# test holds the includes against src/README.md. Its tests, tests/<name>/*_test.cpp, link to that library alone.
function(ingear_layer name)
  cmake_parse_arguments(LAYER "" "" "USES;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  list(TRANSFORM LAYER_USES PREPEND ingear_)
  if(sources)
    add_library(ingear_${name} STATIC ${sources})
    target_include_directories(ingear_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(ingear_${name} PUBLIC ${LAYER_USES} ${LAYER_LIBRARIES}
                                         PRIVATE ${LAYER_PRIVATE_LIBRARIES} ingear_flags)
  else()
    add_library(ingear_${name} INTERFACE)
    target_include_directories(ingear_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(ingear_${name} INTERFACE ${LAYER_USES} ${LAYER_LIBRARIES})
  endif()
endfunction()
