// The door between the page and the desk.
#include "app/desk/desk.h"

#include <emscripten.h>

extern "C" {

/// What easeback::desk::answer says; valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* easeback_desk(const char* verb, const char* json) {
    static std::string last;
    last = easeback::desk::answer(verb, json);
    return last.c_str();
}

} // extern "C"
