// Dear ImGui's tables and columns are not used, but its windows tidy up after them, which would keep a tenth of the
// library in the page. These stand where imgui_tables.cpp would be; with no table there is nothing for them to do.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void TablePopColumnChannel() {}
void TablePushColumnChannel(int) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}

} // namespace ImGui
