// The page's own elements take every pointer and key (see web/bridge/mirror.js), and the browser shows the pointer. SDL would
// listen on the canvas and the window as well, and keep events that nobody asks it for. These stand where its
// SDL_emscriptenevents.c, SDL_emscriptenmouse.c and SDL_emscriptenframebuffer.c would be.
#include <SDL.h>
#include <emscripten/html5.h>

struct SDL_VideoDevice;
struct SDL_WindowData;

extern "C" {

void Emscripten_RegisterEventHandlers(SDL_WindowData*) {}
void Emscripten_UnregisterEventHandlers(SDL_WindowData*) {}
EM_BOOL Emscripten_HandleCanvasResize(int, const void*, void*) { return EM_FALSE; }

void Emscripten_InitMouse() {}
void Emscripten_FiniMouse() {}

// The canvas is drawn on with WebGL alone.
int Emscripten_CreateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, Uint32*, void**, int*) { return -1; }
int Emscripten_UpdateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, const SDL_Rect*, int) { return -1; }
void Emscripten_DestroyWindowFramebuffer(SDL_VideoDevice*, SDL_Window*) {}

} // extern "C"
