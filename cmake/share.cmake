# What the game reads at run time, laid out in the build tree as it will be installed, so that the program finds it the
# same way in both: ../share/ingear beside its own folder.
set(share ${CMAKE_BINARY_DIR}/share/ingear)
file(MAKE_DIRECTORY ${share}/fonts)

foreach(folder assets shaders)
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/${folder} ${share}/${folder} SYMBOLIC)
  install(DIRECTORY ${folder} DESTINATION ${CMAKE_INSTALL_DATADIR}/ingear)
endforeach()

set(inter /usr/share/fonts/opentype/inter)
set(fonts ${inter}/Inter-Regular.otf ${inter}/Inter-Medium.otf ${inter}/Inter-SemiBold.otf ${inter}/InterDisplay-Bold.otf
          /usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf)
foreach(font ${fonts})
  if(NOT EXISTS ${font})
    message(FATAL_ERROR "Missing font ${font}: install fonts-inter and fonts-material-design-icons-iconfont")
  endif()
  get_filename_component(name ${font} NAME)
  file(CREATE_LINK ${font} ${share}/fonts/${name} SYMBOLIC)
endforeach()
install(FILES ${fonts} DESTINATION ${CMAKE_INSTALL_DATADIR}/ingear/fonts)

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
