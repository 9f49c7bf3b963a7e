// Dear ImGui calls these for every item it lays out when built with its test-engine hooks.
#include "support/driver.h"

#include <cstdarg>
#include <imgui.h>
#include <imgui_internal.h>
#include <set>

namespace {

std::set<ImGuiID>& seen_items() {
    static std::set<ImGuiID> items;
    return items;
}

} // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData*) {
    // The window that holds everything is laid out as an item too.
    if (context->CurrentWindow && context->CurrentWindow->ID != id && id != 0) seen_items().insert(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace easeback::test {

std::vector<std::uint32_t> unnamed_items(const SemanticTree& tree) {
    std::vector<std::uint32_t> unnamed;
    for (ImGuiID id : seen_items()) {
        const Node* node = tree.find(id);
        if (!node || node->name.empty()) unnamed.push_back(id);
    }
    return unnamed;
}

void forget_items() { seen_items().clear(); }

} // namespace easeback::test
