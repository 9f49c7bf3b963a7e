#include "app/kit/canvas.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <imgui.h>
#include <imgui_internal.h>

namespace easeback {

struct Canvas::Fonts {
    ImFont* faces[2] = {};
    std::vector<std::unique_ptr<ImDrawListSplitter>> layers;
    std::vector<ImVec2> points; // reused from call to call

    ImFont* of(Face face) const { return faces[static_cast<std::size_t>(face)]; }
};

namespace {

ImU32 packed(Color color) { return IM_COL32(color.red, color.green, color.blue, color.alpha); }

ImDrawList* list() { return ImGui::GetWindowDrawList(); }

ImFont* add_font(std::span<const std::uint8_t> bytes) {
    void* copy = ImGui::MemAlloc(bytes.size());
    std::memcpy(copy, bytes.data(), bytes.size());
    ImFontConfig config;
    config.OversampleH = 1;
    config.OversampleV = 1;
    // Dear ImGui owns the copy and frees it.
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, static_cast<int>(bytes.size()), 16, &config);
}

} // namespace

Canvas::Canvas(std::span<const std::uint8_t> regular, std::span<const std::uint8_t> bold)
    : m_fonts(std::make_unique<Fonts>()) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoKeyboard;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.CircleTessellationMaxError = 0.2f;
    m_fonts->faces[0] = add_font(regular);
    m_fonts->faces[1] = add_font(bold);
}

Canvas::~Canvas() { ImGui::DestroyContext(); }

void Canvas::begin_frame(const Viewport& viewport, double seconds_since_last) {
    m_ratio = viewport.pixel_ratio;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {std::round(to_device(viewport.width)), std::round(to_device(viewport.height))};
    io.DeltaTime = static_cast<float>(std::clamp(seconds_since_last, 1e-4, 0.25));
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("easeback", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoInputs);
    m_clips.assign(1, {0, 0, viewport.width, viewport.height});
}

void Canvas::end_frame() {
    ImGui::End();
    ImGui::Render();
}

void Canvas::fill(Rect rect, Color color, float radius) {
    if (!is_visible(rect)) return;
    ImVec2 from{std::round(to_device(rect.x)), std::round(to_device(rect.y))};
    ImVec2 to{std::round(to_device(rect.right())), std::round(to_device(rect.bottom()))};
    list()->AddRectFilled(from, to, packed(color), to_device(radius));
}

void Canvas::stroke(Rect rect, Color color, float radius, float thickness) {
    if (!is_visible(rect)) return;
    float width = std::max(1.0f, std::round(to_device(thickness)));
    ImVec2 from{std::round(to_device(rect.x)) + width / 2, std::round(to_device(rect.y)) + width / 2};
    ImVec2 to{std::round(to_device(rect.right())) - width / 2, std::round(to_device(rect.bottom())) - width / 2};
    // AddRect insets by half a pixel by itself; the whole-pixel edges above already account for it.
    list()->PathRect(from, to, to_device(radius));
    list()->PathStroke(packed(color), ImDrawFlags_Closed, width);
}

void Canvas::line(std::span<const Point> points, Color color, float thickness) {
    auto& path = m_fonts->points;
    path.clear();
    for (Point point : points) path.push_back({to_device(point.x), to_device(point.y)});
    list()->AddPolyline(path.data(), static_cast<int>(path.size()), packed(color), 0, to_device(thickness));
}

void Canvas::fill_polygon(std::span<const Point> convex, Color color) {
    auto& path = m_fonts->points;
    path.clear();
    for (Point point : convex) path.push_back({to_device(point.x), to_device(point.y)});
    // Its edges are smoothed on the outside only where the corners follow each other clockwise.
    float area = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const ImVec2& from = path[i == 0 ? path.size() - 1 : i - 1];
        area += from.x * path[i].y - path[i].x * from.y;
    }
    if (area < 0) std::reverse(path.begin(), path.end());
    list()->AddConvexPolyFilled(path.data(), static_cast<int>(path.size()), packed(color));
}

void Canvas::circle(Point center, float radius, Color color) {
    list()->AddCircleFilled({to_device(center.x), to_device(center.y)}, to_device(radius), packed(color));
}

void Canvas::text(Point place, Face face, float size, Color color, std::string_view line) {
    if (line.empty()) return;
    ImVec2 at{std::round(to_device(place.x)), std::round(to_device(place.y))};
    list()->AddText(m_fonts->of(face), std::round(to_device(size)), at, packed(color), line.data(), line.data() + line.size());
}

float Canvas::text_width(Face face, float size, std::string_view line) const {
    if (line.empty()) return 0;
    ImVec2 extent =
        m_fonts->of(face)->CalcTextSizeA(std::round(to_device(size)), FLT_MAX, 0, line.data(), line.data() + line.size());
    return extent.x / m_ratio;
}

std::size_t Canvas::break_at(Face face, float size, std::string_view text, float width) const {
    if (text.empty()) return 0;
    const char* end = m_fonts->of(face)->CalcWordWrapPosition(std::round(to_device(size)), text.data(), text.data() + text.size(),
                                                              to_device(width));
    auto length = static_cast<std::size_t>(end - text.data());
    return length == 0 ? 1 : length;
}

void Canvas::push_clip(Rect rect) {
    if (!m_clips.empty()) {
        Rect outer = m_clips.back();
        float right = std::min(rect.right(), outer.right()), bottom = std::min(rect.bottom(), outer.bottom());
        rect.x = std::max(rect.x, outer.x);
        rect.y = std::max(rect.y, outer.y);
        rect.width = std::max(0.0f, right - rect.x);
        rect.height = std::max(0.0f, bottom - rect.y);
    }
    m_clips.push_back(rect);
    list()->PushClipRect({std::round(to_device(rect.x)), std::round(to_device(rect.y))},
                         {std::round(to_device(rect.right())), std::round(to_device(rect.bottom()))}, false);
}

void Canvas::pop_clip() {
    m_clips.pop_back();
    list()->PopClipRect();
}

void Canvas::begin_layers() {
    if (m_layer_depth == m_fonts->layers.size()) m_fonts->layers.push_back(std::make_unique<ImDrawListSplitter>());
    ImDrawListSplitter& layers = *m_fonts->layers[m_layer_depth++];
    layers.Split(list(), 2);
    layers.SetCurrentChannel(list(), 1);
}

void Canvas::draw_behind() { m_fonts->layers[m_layer_depth - 1]->SetCurrentChannel(list(), 0); }

void Canvas::end_layers() { m_fonts->layers[--m_layer_depth]->Merge(list()); }

void Canvas::register_item(NodeId id, Rect rect) {
    ImRect box({to_device(rect.x), to_device(rect.y)}, {to_device(rect.right()), to_device(rect.bottom())});
    ImGui::ItemAdd(box, id);
}

} // namespace easeback
