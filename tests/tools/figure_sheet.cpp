// Draws figures of the content as one SVG picture, a row for each figure, so that whoever changes a posture sees it:
//     build/dev/tests/easeback_figure_sheet [id…] > sheet.svg
#include "app/cli/content_folder.h"
#include "core/body/check.h"
#include "core/body/shapes.h"

#include <cstdio>
#include <string>
#include <string_view>

using namespace easeback;

namespace {

constexpr int frames = 6;
constexpr double cell = 220;

// As the light theme paints it: what is duller lets the background through.
std::string toned(unsigned color, double dull) {
    constexpr unsigned background = 0xf6f4ef;
    unsigned mixed = 0;
    for (unsigned bits : {16u, 8u, 0u}) {
        double from = color >> bits & 255, to = background >> bits & 255;
        mixed |= static_cast<unsigned>(from + (to - from) * 0.3 * dull) << bits;
    }
    char text[12];
    std::snprintf(text, sizeof text, "#%06x", mixed);
    return text;
}

std::string color_of(const FigureShape& shape) {
    switch (shape.material) {
    case Material::skin: return toned(0xe0ab83, shape.dull);
    case Material::skin_shadow: return "#bb8d6c";
    case Material::hair: return "#4a3428";
    case Material::shirt: return toned(0x12857c, shape.dull);
    case Material::trousers: return toned(0x3d5169, shape.dull);
    case Material::shoe: return toned(0x2d353d, shape.dull);
    case Material::prop: return "#a08a68";
    case Material::prop_soft: return "#e3d9c6";
    case Material::prop_line: return "#c2452d";
    case Material::water: return "#4aa3d866";
    default: return "#ff9d2e30";
    }
}

void draw(const Figure& figure, double time, double left, double top) {
    Extent extent = extent_of(figure);
    double scale = std::min(cell / (extent.high.x - extent.low.x), cell / (extent.high.y - extent.low.y));
    auto x = [&](Metres point) { return left + (point.x - extent.low.x) * scale; };
    auto y = [&](Metres point) { return top + cell - (point.y - extent.low.y) * scale; };
    std::printf("<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='#999'/>\n", left, y({0, 0}), left + cell, y({0, 0}));
    for (const FigureShape& shape : shapes_at(figure, time, 1)) {
        std::printf("<%s points='", shape.thickness > 0 ? "polyline" : "polygon");
        for (Metres point : shape.points) std::printf("%.1f,%.1f ", x(point), y(point));
        if (shape.thickness > 0)
            std::printf("' fill='none' stroke='%s' stroke-width='%.1f'/>\n", color_of(shape).c_str(), shape.thickness * scale);
        else std::printf("' fill='%s'/>\n", color_of(shape).c_str());
    }
}

} // namespace

int main(int count, char** words) {
    auto loaded = cli::load_everything("content", "en");
    if (!loaded) {
        std::fprintf(stderr, "%s: %s\n", loaded.error().place.c_str(), loaded.error().sentence.c_str());
        return 1;
    }
    std::vector<const Figure*> shown;
    for (const Figure& figure : loaded.value().content.figures) {
        bool wanted = count == 1;
        for (int i = 1; i < count; ++i) wanted |= figure.id == words[i];
        if (wanted) shown.push_back(&figure);
    }
    std::printf("<svg xmlns='http://www.w3.org/2000/svg' width='%.0f' height='%.0f' font-family='sans-serif'>\n",
                frames * cell + 20, static_cast<double>(shown.size()) * (cell + 30) + 20);
    std::puts("<rect width='100%' height='100%' fill='#fff'/>");
    for (std::size_t row = 0; row < shown.size(); ++row) {
        double top = static_cast<double>(row) * (cell + 30) + 25;
        std::printf("<text x='6' y='%.0f' font-size='16'>%s</text>\n", top - 6, shown[row]->id.c_str());
        for (int i = 0; i < frames; ++i) draw(*shown[row], shown[row]->seconds * i / frames, 10 + i * cell, top);
        for (const std::string& fault : check_figure(*shown[row])) std::fprintf(stderr, "%s\n", fault.c_str());
    }
    std::puts("</svg>");
}
