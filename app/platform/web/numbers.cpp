// The browser reads numbers: the C library's own readers, which work in 128-bit arithmetic, would make up a twentieth
// of the program.
#include <emscripten.h>

EM_JS(double, easeback_read_number, (const char* text, char** end), {
    const found = /^[+-]?[0-9]*[.]?[0-9]*(?:[eE][+-]?[0-9]+)?/.exec(UTF8ToString(text))[0];
    if (end) HEAPU32[end >> 2] = text + found.length;
    return Number(found);
});

extern "C" {

double strtod(const char* text, char** end) { return easeback_read_number(text, end); }
float strtof(const char* text, char** end) { return static_cast<float>(easeback_read_number(text, end)); }
long double strtold(const char* text, char** end) { return easeback_read_number(text, end); }

// Dear ImGui alone would use it, for a settings file that is never kept.
int sscanf(const char*, const char*, ...) { return 0; }

}
