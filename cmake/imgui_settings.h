#pragma once
// What Dear ImGui leaves out: the demo, the debugging windows, the obsolete names and the desktop
// shells' file functions are of no use in a page.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
// A page that is shown whole, as tall as its content, has more corners than 16 bits can count.
#define ImDrawIdx unsigned int
