#pragma once

#include <cstdint>

namespace easeback {

/// The canvas of the page: an SDL window with a WebGL 2 context, drawn to by Dear ImGui's backend.
class WebWindow {
public:
    /// Opens the window on the page's element "#canvas". False when there is no WebGL 2.
    bool open();
    /// Puts what Canvas has drawn on the screen. `width` and `height` in device pixels.
    void present(int width, int height, std::uint32_t background_rgb);
    /// The context is gone with everything in it; nothing is drawn until it is back.
    void context_lost();
    void context_restored();

private:
    void* m_window = nullptr;
    bool m_has_context = false;
};

} // namespace easeback
