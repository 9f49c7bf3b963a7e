#include "app/platform/web/window.h"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

// SDL asks for this table of every WebGL function by name, and nothing here ever looks anything up in it.
// Answering "none" keeps the table and its JavaScript out of the page.
extern "C" void* eglGetProcAddress(const char*) { return nullptr; }

// Within the same task as the drawing, because a canvas that is given a size is empty.
// clang-format off
EM_JS(void, size_canvas, (int width, int height), {
    const canvas = Module['canvas'];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
})
// clang-format on

namespace easeback {

bool WebWindow::open() {
    SDL_SetMainReady();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_Window* window = SDL_CreateWindow("Easeback", 0, 0, 16, 16, SDL_WINDOW_OPENGL);
    if (!window || !SDL_GL_CreateContext(window)) return false;
    m_window = window;
    m_has_context = ImGui_ImplOpenGL3_Init("#version 300 es");
    return m_has_context;
}

void WebWindow::present(int width, int height, std::uint32_t background_rgb) {
    if (!m_has_context) return;
    size_canvas(width, height);
    ImGui_ImplOpenGL3_NewFrame();
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, width, height);
    auto channel = [&](int shift) { return static_cast<float>(background_rgb >> shift & 255) / 255.0f; };
    glClearColor(channel(16), channel(8), channel(0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(static_cast<SDL_Window*>(m_window));
}

void WebWindow::context_lost() {
    m_has_context = false;
    // The objects died with the context; this forgets them and marks the textures to be made anew.
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

void WebWindow::context_restored() { m_has_context = ImGui_ImplOpenGL3_CreateDeviceObjects(); }

} // namespace easeback
