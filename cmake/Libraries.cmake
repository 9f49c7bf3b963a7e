# Where the library sources lie: the cache variable or environment variable of each, else the folder
# that serve.py fills.
function(easeback_find_library_sources variable folder proof)
  if(NOT ${variable})
    if(DEFINED ENV{${variable}})
      set(found "$ENV{${variable}}")
    elseif(DEFINED ENV{EASEBACK_CACHE})
      set(found "$ENV{EASEBACK_CACHE}/libraries/${folder}")
    else()
      set(found "${CMAKE_SOURCE_DIR}/.cache/libraries/${folder}")
    endif()
    set(${variable} "${found}" CACHE PATH "Unpacked sources of ${folder}")
  endif()
  if(NOT EXISTS "${${variable}}/${proof}")
    message(FATAL_ERROR "'${proof}' is not in '${${variable}}'. Run 'python3 serve.py --build-only' once, "
                        "or set ${variable} to the unpacked sources.")
  endif()
endfunction()

easeback_find_library_sources(EASEBACK_IMGUI imgui imgui.h)
easeback_find_library_sources(EASEBACK_JSON json single_include/nlohmann/json.hpp)

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${EASEBACK_JSON}/single_include)

add_library(imgui STATIC
  ${EASEBACK_IMGUI}/imgui.cpp
  ${EASEBACK_IMGUI}/imgui_draw.cpp
  ${EASEBACK_IMGUI}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${EASEBACK_IMGUI} ${EASEBACK_IMGUI}/backends)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="${PROJECT_SOURCE_DIR}/cmake/imgui_settings.h")
if(EASEBACK_TEST_HOOKS)
  target_compile_definitions(imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE)
endif()

if(EMSCRIPTEN)
  easeback_find_library_sources(EASEBACK_SDL2 sdl2 include/SDL.h)
  include(${CMAKE_CURRENT_LIST_DIR}/Sdl2.cmake)
  target_sources(imgui PRIVATE ${EASEBACK_IMGUI}/backends/imgui_impl_opengl3.cpp)
  target_compile_definitions(imgui PRIVATE IMGUI_IMPL_OPENGL_ES3)
else()
  target_sources(imgui PRIVATE ${EASEBACK_IMGUI}/imgui_tables.cpp)
endif()

if(EASEBACK_TESTS AND NOT EMSCRIPTEN)
  easeback_find_library_sources(EASEBACK_CATCH2 catch2 extras/catch_amalgamated.cpp)
  easeback_find_library_sources(EASEBACK_FONTS ../fonts Regular.ttf)
  add_library(catch2 STATIC ${EASEBACK_CATCH2}/extras/catch_amalgamated.cpp)
  target_include_directories(catch2 SYSTEM PUBLIC ${EASEBACK_CATCH2}/extras)
  # The benchmarks run in a session of their own.
  target_compile_definitions(catch2 PRIVATE CATCH_AMALGAMATED_CUSTOM_MAIN)
endif()
