// What Dear ImGui's backend and SDL would ask of the browser's drawing again and again, each time waiting for the
// graphics process. The canvas and its context are the program's alone: its state before a frame is nobody's, and
// only the program gives it a size. These stand where the browser's functions would be.
#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

// clang-format off
EM_JS(int, largest_texture, (), { return GLctx.getParameter(0x0D33); })
// clang-format on

extern "C" {

// The backend restores what it is told here after each frame, so each answer is a value that may be set.
void glGetIntegerv(GLenum name, GLint* value) {
    switch (name) {
    case GL_MAJOR_VERSION: *value = 3; break;
    case GL_MAX_TEXTURE_SIZE: *value = largest_texture(); break;
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; break;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: value[0] = value[1] = value[2] = value[3] = 0; break;
    default: *value = 0;
    }
}

// A shader that cannot be compiled shows when its program is linked, which is asked; asking before would wait for each.
void glGetShaderiv(GLuint, GLenum name, GLint* value) { *value = name == GL_COMPILE_STATUS; }

GLboolean glIsEnabled(GLenum) { return GL_FALSE; }

const GLubyte* glGetString(GLenum) { return nullptr; }

// SDL tries sizes to learn who sizes the canvas: the page does, and WebWindow::present the pixels behind it.
EMSCRIPTEN_RESULT emscripten_set_canvas_element_size(const char*, int, int) { return EMSCRIPTEN_RESULT_SUCCESS; }

EMSCRIPTEN_RESULT emscripten_get_element_css_size(const char*, double* width, double* height) {
    *width = *height = 0;
    return EMSCRIPTEN_RESULT_SUCCESS;
}

} // extern "C"
