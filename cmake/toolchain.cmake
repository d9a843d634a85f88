# Flags that every target shares. Floating point is kept exact (no contraction into fused multiply-adds), because the
# baked coach and every simulated session must come out the same in debug and release builds.
add_library(ingear_flags INTERFACE)
target_compile_options(ingear_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                              -ffp-contract=off)
if(CMAKE_UNITY_BUILD)
  # Of several files read as one, one file's names lie above another's: that says nothing about either.
  target_compile_options(ingear_flags INTERFACE -Wno-shadow -Wno-subobject-linkage)
endif()
if(INGEAR_WARNINGS_AS_ERRORS)
  target_compile_options(ingear_flags INTERFACE -Werror)
endif()
if(INGEAR_SANITIZERS)
  target_compile_options(ingear_flags INTERFACE -fsanitize=${INGEAR_SANITIZERS} -fno-omit-frame-pointer)
  target_link_options(ingear_flags INTERFACE -fsanitize=${INGEAR_SANITIZERS})
endif()

# Both are conveniences: the build is the same without them, only slower.
find_program(INGEAR_CCACHE ccache)
if(INGEAR_CCACHE)
  # What it needs to be told to keep what was compiled with a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${INGEAR_CCACHE})
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
find_program(INGEAR_MOLD mold)
if(INGEAR_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
