// The browser reads numbers: the C library's own readers, which work in 128-bit arithmetic, would make up a twentieth
// of the program.
#include <cstdarg>
#include <cstdlib>
#include <emscripten.h>

// The body is JavaScript, which clang-format takes apart.
// clang-format off
EM_JS(double, easeback_read_number, (const char* text, char** end), {
    const found = /^[+-]?[0-9]*[.]?[0-9]*(?:[eE][+-]?[0-9]+)?/.exec(UTF8ToString(text))[0];
    if (end) HEAPU32[end >> 2] = text + found.length;
    return Number(found);
});
// clang-format on

extern "C" {

double strtod(const char* text, char** end) { return easeback_read_number(text, end); }
float strtof(const char* text, char** end) { return static_cast<float>(easeback_read_number(text, end)); }
long double strtold(const char* text, char** end) { return easeback_read_number(text, end); }

// Dear ImGui alone uses it: to find the number in "#version 300 es", and for a settings file that is never kept.
// Knows letters that have to be there and %d.
int sscanf(const char* text, const char* form, ...) {
    va_list places;
    va_start(places, form);
    int read = 0;
    for (; *form; ++form) {
        if (form[0] == '%' && form[1] == 'd') {
            char* end = nullptr;
            long number = strtol(text, &end, 10);
            if (end == text) break;
            *va_arg(places, int*) = static_cast<int>(number);
            text = end;
            ++form;
            ++read;
        } else if (*text++ != *form) {
            break;
        }
    }
    va_end(places);
    return read;
}
}
