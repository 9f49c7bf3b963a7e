#include "support/picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <imgui.h>
#include <vector>

namespace easeback::test {

namespace {

using Pixel = std::array<float, 3>;

struct Picture {
    int width = 0, height = 0;
    std::vector<Pixel> pixels;
};

// How much ink the font's texture has at a place, 0 to 1, between its pixels.
float ink_at(const ImTextureData& texture, float u, float v) {
    float x = u * static_cast<float>(texture.Width) - 0.5f, y = v * static_cast<float>(texture.Height) - 0.5f;
    auto at = [&](int column, int row) {
        column = std::clamp(column, 0, texture.Width - 1);
        row = std::clamp(row, 0, texture.Height - 1);
        const unsigned char* pixel = texture.Pixels + (row * texture.Width + column) * texture.BytesPerPixel;
        return static_cast<float>(pixel[texture.BytesPerPixel - 1]) / 255;
    };
    int left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
    float right = x - static_cast<float>(left), below = y - static_cast<float>(top);
    return (at(left, top) * (1 - right) + at(left + 1, top) * right) * (1 - below) +
           (at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right) * below;
}

void draw_triangle(Picture& picture, const ImDrawVert* const corners[3], const ImVec4& clip, const ImTextureData& texture) {
    const ImVec2 a = corners[0]->pos, b = corners[1]->pos, c = corners[2]->pos;
    float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (std::abs(area) < 1e-6f) return;
    int left = std::max(static_cast<int>(std::max(clip.x, std::min({a.x, b.x, c.x}))), 0);
    int right = std::min(static_cast<int>(std::ceil(std::min(clip.z, std::max({a.x, b.x, c.x})))), picture.width);
    int top = std::max(static_cast<int>(std::max(clip.y, std::min({a.y, b.y, c.y}))), 0);
    int bottom = std::min(static_cast<int>(std::ceil(std::min(clip.w, std::max({a.y, b.y, c.y})))), picture.height);
    for (int row = top; row < bottom; ++row)
        for (int column = left; column < right; ++column) {
            float x = static_cast<float>(column) + 0.5f, y = static_cast<float>(row) + 0.5f;
            float second = ((x - a.x) * (c.y - a.y) - (c.x - a.x) * (y - a.y)) / area;
            float third = ((b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)) / area;
            float first = 1 - second - third;
            // An edge that two triangles share belongs to one of them.
            if (first < 0 || second < 0 || third < 0 || (first == 0 && area < 0)) continue;
            auto mixed = [&](float p, float q, float r) { return p * first + q * second + r * third; };
            auto channel = [&](int shift) {
                auto part = [&](int i) { return static_cast<float>(corners[i]->col >> shift & 255u) / 255; };
                return mixed(part(0), part(1), part(2));
            };
            float ink = ink_at(texture, mixed(corners[0]->uv.x, corners[1]->uv.x, corners[2]->uv.x),
                               mixed(corners[0]->uv.y, corners[1]->uv.y, corners[2]->uv.y));
            float alpha = channel(IM_COL32_A_SHIFT) * ink;
            Pixel& pixel = picture.pixels[static_cast<std::size_t>(row * picture.width + column)];
            const int shifts[] = {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT};
            for (std::size_t i = 0; i < 3; ++i) pixel[i] = pixel[i] * (1 - alpha) + channel(shifts[i]) * alpha;
        }
}

Picture draw(Color background) {
    ImDrawData* data = ImGui::GetDrawData();
    Picture picture{static_cast<int>(data->DisplaySize.x), static_cast<int>(data->DisplaySize.y), {}};
    auto part = [](std::uint8_t value) { return static_cast<float>(value) / 255; };
    picture.pixels.assign(static_cast<std::size_t>(picture.width * picture.height),
                          {part(background.red), part(background.green), part(background.blue)});
    for (const ImDrawList* list : data->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImTextureData* texture = command.TexRef._TexData;
            if (!texture || !texture->Pixels) continue;
            for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
                const ImDrawVert* corners[3];
                for (unsigned int corner = 0; corner < 3; ++corner)
                    corners[corner] = &list->VtxBuffer[static_cast<int>(
                        list->IdxBuffer[static_cast<int>(command.IdxOffset + i + corner)] + command.VtxOffset)];
                draw_triangle(picture, corners, command.ClipRect, *texture);
            }
        }
    return picture;
}

// --- PNG, without compression -------------------------------------------------------------------------------

using Bytes = std::vector<std::uint8_t>;

void add_number(Bytes& bytes, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(number >> shift & 255));
}

std::uint32_t check_sum(const Bytes& bytes) {
    std::uint32_t sum = 0xFFFFFFFFu;
    for (std::uint8_t byte : bytes) {
        sum ^= byte;
        for (int bit = 0; bit < 8; ++bit) sum = sum & 1 ? sum >> 1 ^ 0xEDB88320u : sum >> 1;
    }
    return ~sum;
}

void add_chunk(Bytes& file, const char* kind, const Bytes& content) {
    add_number(file, static_cast<std::uint32_t>(content.size()));
    Bytes checked(kind, kind + 4);
    checked.insert(checked.end(), content.begin(), content.end());
    file.insert(file.end(), checked.begin(), checked.end());
    add_number(file, check_sum(checked));
}

Bytes stored(const Bytes& raw) {
    Bytes out{0x78, 0x01};
    std::uint32_t low = 1, high = 0;
    for (std::size_t from = 0; from < raw.size(); from += 65535) {
        auto length = static_cast<std::uint16_t>(std::min<std::size_t>(65535, raw.size() - from));
        out.push_back(from + length == raw.size());
        for (int value : {length & 255, length >> 8, ~length & 255, ~length >> 8 & 255})
            out.push_back(static_cast<std::uint8_t>(value));
        out.insert(out.end(), raw.begin() + static_cast<std::ptrdiff_t>(from),
                   raw.begin() + static_cast<std::ptrdiff_t>(from + length));
    }
    for (std::uint8_t byte : raw) {
        low = (low + byte) % 65521;
        high = (high + low) % 65521;
    }
    add_number(out, high << 16 | low);
    return out;
}

} // namespace

bool write_picture(const std::string& path, Color background) {
    Picture picture = draw(background);
    Bytes raw;
    for (int row = 0; row < picture.height; ++row) {
        raw.push_back(0);
        for (int column = 0; column < picture.width; ++column)
            for (float value : picture.pixels[static_cast<std::size_t>(row * picture.width + column)])
                raw.push_back(static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0f, 1.0f) * 255)));
    }
    Bytes file{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, header;
    add_number(header, static_cast<std::uint32_t>(picture.width));
    add_number(header, static_cast<std::uint32_t>(picture.height));
    header.insert(header.end(), {8, 2, 0, 0, 0});
    add_chunk(file, "IHDR", header);
    add_chunk(file, "IDAT", stored(raw));
    add_chunk(file, "IEND", {});
    std::ofstream out(path, std::ios::binary);
    out.write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
    return out.good();
}

} // namespace easeback::test
