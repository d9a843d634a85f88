# ingear_layer(<name> [USES <layer>...] [LIBRARIES <target>...] [PRIVATE_LIBRARIES <target>...] [HEADERS <header>...] [COLD])
#
# One static library, ingear_<name>, from every source in src/<name> and its sub-folders. USES names the layers it may include; the layer
# test holds the includes against src/README.md. Its tests, tests/<name>/*_test.cpp, link to that library alone. HEADERS are
# headers of libraries, slow to read, that most of the layer's files use: they are read once, like what all layers use of the
# standard library. None of our own: a changed line would build the whole layer anew. COLD marks what waits for people and disks
# rather than for the processor: it is compiled for a quick build, not for a quick loop.
function(ingear_layer name)
  cmake_parse_arguments(LAYER "COLD" "" "USES;LIBRARIES;PRIVATE_LIBRARIES;HEADERS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  list(TRANSFORM LAYER_USES PREPEND ingear_)
  if(sources)
    add_library(ingear_${name} STATIC ${sources})
    target_include_directories(ingear_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(ingear_${name} PUBLIC ${LAYER_USES} ${LAYER_LIBRARIES}
                                         PRIVATE ${LAYER_PRIVATE_LIBRARIES} ingear_flags)
    target_precompile_headers(ingear_${name} PRIVATE <algorithm> <array> <chrono> <functional> <memory> <optional>
                                                     <string> <string_view> <vector> ${LAYER_HEADERS})
    if(LAYER_COLD)
      target_compile_options(ingear_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
    endif()
  else()
    add_library(ingear_${name} INTERFACE)
    target_include_directories(ingear_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(ingear_${name} INTERFACE ${LAYER_USES} ${LAYER_LIBRARIES})
  endif()
endfunction()
