#include "support/drawn_text.h"

#include <algorithm>
#include <imgui.h>

namespace easeback::test {

namespace {

struct Triangle {
    Rect bounds;
    bool textured = false; ///< takes its ink from an area of the texture, as letters alone do
};

Triangle triangle_at(const ImDrawList& list, const ImDrawCmd& command, unsigned int first) {
    ImVec2 low{1e9f, 1e9f}, high{-1e9f, -1e9f};
    float least_v = 2, most_v = -2;
    for (unsigned int i = first; i < first + 3; ++i) {
        int index = static_cast<int>(list.IdxBuffer[static_cast<int>(i)] + command.VtxOffset);
        const ImDrawVert& corner = list.VtxBuffer[index];
        low = {std::min(low.x, corner.pos.x), std::min(low.y, corner.pos.y)};
        high = {std::max(high.x, corner.pos.x), std::max(high.y, corner.pos.y)};
        least_v = std::min(least_v, corner.uv.y);
        most_v = std::max(most_v, corner.uv.y);
    }
    return {{low.x, low.y, high.x - low.x, high.y - low.y}, most_v > least_v};
}

Rect scaled(Rect rect, float by) { return {rect.x * by, rect.y * by, rect.width * by, rect.height * by}; }

float shared(float begin_a, float end_a, float begin_b, float end_b) {
    return std::max(0.0f, std::min(end_a, end_b) - std::max(begin_a, begin_b));
}

} // namespace

std::vector<DrawnLetter> drawn_letters(float pixel_ratio) {
    std::vector<DrawnLetter> letters;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            Rect clip{command.ClipRect.x, command.ClipRect.y, command.ClipRect.z - command.ClipRect.x,
                      command.ClipRect.w - command.ClipRect.y};
            // A letter is two triangles, each of which spans all of it.
            for (unsigned int i = 0; i + 3 <= command.ElemCount; i += 3) {
                Triangle triangle = triangle_at(*list, command, command.IdxOffset + i);
                if (!triangle.textured) continue;
                letters.push_back({scaled(triangle.bounds, 1 / pixel_ratio), scaled(clip, 1 / pixel_ratio)});
                i += 3;
            }
        }
    return letters;
}

std::vector<DrawnLetter> cut_letters(const std::vector<DrawnLetter>& letters) {
    // Ink is soft at its edges.
    constexpr float edge = 1;
    std::vector<DrawnLetter> cut;
    for (const DrawnLetter& letter : letters) {
        Rect room = letter.clip.inset(-edge);
        bool whole = letter.ink.x >= room.x && letter.ink.y >= room.y && letter.ink.right() <= room.right() &&
                     letter.ink.bottom() <= room.bottom();
        if (!whole) cut.push_back(letter);
    }
    return cut;
}

std::vector<DrawnLetter> covered_letters(std::vector<DrawnLetter> letters) {
    // Neighbours in a word may reach below each other, as a j does below an i.
    constexpr float most_shared = 0.5f;
    std::vector<DrawnLetter> covered;
    std::sort(letters.begin(), letters.end(), [](const auto& a, const auto& b) { return a.ink.x < b.ink.x; });
    for (std::size_t i = 0; i < letters.size(); ++i)
        for (std::size_t j = i + 1; j < letters.size() && letters[j].ink.x < letters[i].ink.right(); ++j) {
            Rect a = letters[i].ink, b = letters[j].ink;
            float area = shared(a.x, a.right(), b.x, b.right()) * shared(a.y, a.bottom(), b.y, b.bottom());
            if (area > most_shared * std::min(a.width * a.height, b.width * b.height)) covered.push_back(letters[j]);
        }
    return covered;
}

} // namespace easeback::test
