# What the game reads at run time, laid out in the build tree as it will be installed, so that the program finds it the
# same way in both: ../share/ingear beside its own folder.
set(share ${CMAKE_BINARY_DIR}/share/ingear)
file(MAKE_DIRECTORY ${share}/fonts)

foreach(folder assets shaders)
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/${folder} ${share}/${folder} SYMBOLIC)
  install(DIRECTORY ${folder} DESTINATION ${CMAKE_INSTALL_DATADIR}/ingear)
endforeach()

# Fonts by file name, which but for the ending is their PostScript name: fontconfig knows where the system keeps them.
set(fonts Inter-Regular.otf Inter-Medium.otf Inter-SemiBold.otf InterDisplay-Bold.otf MaterialIcons-Regular.ttf)
set(INGEAR_FONT_DIR "" CACHE PATH "Folder that holds ${fonts}; where it is empty, fontconfig finds them")
find_program(INGEAR_FC_LIST fc-list)

function(find_font font result)
  set(found)
  if(INGEAR_FONT_DIR)
    file(GLOB found ${INGEAR_FONT_DIR}/${font})
  elseif(INGEAR_FC_LIST)
    get_filename_component(name ${font} NAME_WE)
    execute_process(COMMAND ${INGEAR_FC_LIST} --format "%{file};" ":postscriptname=${name}" OUTPUT_VARIABLE found)
    list(FILTER found INCLUDE REGEX "\\.[ot]tf$")
    list(SORT found)
  endif()
  if(NOT found)
    message(FATAL_ERROR "Missing font ${font}: install fontconfig, fonts-inter and fonts-material-design-icons-iconfont, "
                        "or tell where it is with -D INGEAR_FONT_DIR=FOLDER")
  endif()
  list(GET found 0 first)
  file(REAL_PATH ${first} first)
  set(${result} ${first} PARENT_SCOPE)
endfunction()

foreach(font ${fonts})
  find_font(${font} file)
  file(CREATE_LINK ${file} ${share}/fonts/${font} SYMBOLIC)
  install(FILES ${file} DESTINATION ${CMAKE_INSTALL_DATADIR}/ingear/fonts RENAME ${font})
endforeach()

# The coaches are baked once, and again only when the generator changes.
file(MAKE_DIRECTORY ${share}/coaches)
set(coaches)
foreach(coach bridget milo linden)
  add_custom_command(
    OUTPUT ${share}/coaches/${coach}.glb
    COMMAND bake_coach ${coach} --out ${share}/coaches/${coach}.glb
    DEPENDS bake_coach
    COMMENT "Baking ${coach}")
  list(APPEND coaches ${share}/coaches/${coach}.glb)
endforeach()
add_custom_target(coach ALL DEPENDS ${coaches})
install(FILES ${coaches} DESTINATION ${CMAKE_INSTALL_DATADIR}/ingear/coaches)
