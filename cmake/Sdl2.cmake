# SDL2 compiled straight from its sources with its ready-made Emscripten settings. Its own configure
# step takes many minutes under Emscripten and would find what is listed here. What listens on the canvas is not
# there: see app/platform/web/sdl_without_input.cpp.
set(_sdl ${EASEBACK_SDL2}/src)
add_library(sdl2 STATIC
  ${_sdl}/SDL.c ${_sdl}/SDL_assert.c ${_sdl}/SDL_dataqueue.c ${_sdl}/SDL_error.c ${_sdl}/SDL_guid.c
  ${_sdl}/SDL_hints.c ${_sdl}/SDL_list.c ${_sdl}/SDL_log.c ${_sdl}/SDL_utils.c
  ${_sdl}/atomic/SDL_atomic.c ${_sdl}/atomic/SDL_spinlock.c
  ${_sdl}/cpuinfo/SDL_cpuinfo.c
  ${_sdl}/events/SDL_clipboardevents.c ${_sdl}/events/SDL_displayevents.c ${_sdl}/events/SDL_dropevents.c
  ${_sdl}/events/SDL_events.c ${_sdl}/events/SDL_gesture.c ${_sdl}/events/SDL_keyboard.c
  ${_sdl}/events/SDL_keysym_to_scancode.c ${_sdl}/events/SDL_mouse.c ${_sdl}/events/SDL_quit.c
  ${_sdl}/events/SDL_scancode_tables.c ${_sdl}/events/SDL_touch.c ${_sdl}/events/SDL_windowevents.c
  ${_sdl}/file/SDL_rwops.c
  ${_sdl}/filesystem/emscripten/SDL_sysfilesystem.c
  ${_sdl}/joystick/SDL_gamecontroller.c ${_sdl}/joystick/SDL_joystick.c
  ${_sdl}/joystick/controller_type.c ${_sdl}/joystick/dummy/SDL_sysjoystick.c
  ${_sdl}/loadso/dummy/SDL_sysloadso.c
  ${_sdl}/render/SDL_render.c ${_sdl}/render/SDL_yuv_sw.c
  ${_sdl}/stdlib/SDL_crc16.c ${_sdl}/stdlib/SDL_crc32.c ${_sdl}/stdlib/SDL_getenv.c
  ${_sdl}/stdlib/SDL_iconv.c ${_sdl}/stdlib/SDL_malloc.c 
    ${_sdl}/stdlib/SDL_mslibc.c
  ${_sdl}/stdlib/SDL_qsort.c ${_sdl}/stdlib/SDL_stdlib.c ${_sdl}/stdlib/SDL_string.c ${_sdl}/stdlib/SDL_strtokr.c
  ${_sdl}/thread/SDL_thread.c ${_sdl}/thread/generic/SDL_syscond.c ${_sdl}/thread/generic/SDL_sysmutex.c
  ${_sdl}/thread/generic/SDL_syssem.c ${_sdl}/thread/generic/SDL_systhread.c
  ${_sdl}/thread/generic/SDL_systls.c
  ${_sdl}/timer/SDL_timer.c ${_sdl}/timer/unix/SDL_systimer.c
  ${_sdl}/video/SDL_RLEaccel.c ${_sdl}/video/SDL_blit.c ${_sdl}/video/SDL_blit_0.c ${_sdl}/video/SDL_blit_1.c
  ${_sdl}/video/SDL_blit_A.c ${_sdl}/video/SDL_blit_N.c ${_sdl}/video/SDL_blit_auto.c
  ${_sdl}/video/SDL_blit_copy.c ${_sdl}/video/SDL_blit_slow.c ${_sdl}/video/SDL_bmp.c
  ${_sdl}/video/SDL_clipboard.c ${_sdl}/video/SDL_egl.c ${_sdl}/video/SDL_fillrect.c
  ${_sdl}/video/SDL_pixels.c ${_sdl}/video/SDL_rect.c ${_sdl}/video/SDL_shape.c ${_sdl}/video/SDL_stretch.c
  ${_sdl}/video/SDL_surface.c ${_sdl}/video/SDL_video.c ${_sdl}/video/SDL_vulkan_utils.c ${_sdl}/video/SDL_yuv.c
  ${_sdl}/video/yuv2rgb/yuv_rgb_std.c
  ${_sdl}/video/emscripten/SDL_emscriptenopengles.c ${_sdl}/video/emscripten/SDL_emscriptenvideo.c)
target_include_directories(sdl2 SYSTEM PUBLIC ${EASEBACK_SDL2}/include)
target_compile_definitions(sdl2 PUBLIC
  SDL_AUDIO_DISABLED SDL_JOYSTICK_DISABLED SDL_HAPTIC_DISABLED SDL_SENSOR_DISABLED SDL_RENDER_DISABLED
  SDL_THREADS_DISABLED SDL_LOADSO_DUMMY SDL_LEAN_AND_MEAN=1 SDL_MAIN_HANDLED)
target_compile_options(sdl2 PRIVATE -w)
