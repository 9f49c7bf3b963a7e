#include "app/kit/body_shape.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {

constexpr BodySlice trunk[] = {{44, -9.5f, 9.5f},    {57, -10.5f, 10.5f},  {63, -16, 16},  {69, -31, 31},
                               {76, -41, 41},        {86, -45, 45},        {98, -43, 43},  {114, -40, 40},
                               {134, -36, 36},       {156, -33.5f, 33.5f}, {178, -35, 35}, {200, -39.5f, 39.5f},
                               {220, -42.5f, 42.5f}, {238, -43, 43},       {256, -42, 42}};
constexpr BodySlice left_arm[] = {{70, -36, -30},  {75, -46, -36},  {83, -54, -39},  {94, -58, -43},
                                  {114, -60, -46}, {150, -62, -50}, {164, -63, -51}, {196, -65, -55},
                                  {208, -67, -55}, {222, -66, -56}, {230, -62, -59}};
constexpr BodySlice right_arm[] = {{70, 30, 36},  {75, 36, 46},  {83, 39, 54},  {94, 43, 58},  {114, 46, 60}, {150, 50, 62},
                                   {164, 51, 63}, {196, 55, 65}, {208, 55, 67}, {222, 56, 66}, {230, 59, 62}};
constexpr BodySlice left_leg[] = {{238, -43, -1},  {262, -42, -3},  {300, -37, -8},  {326, -33, -10}, {346, -33.5f, -9},
                                  {376, -27, -12}, {394, -24, -13}, {402, -27, -11}, {408, -28, -12}};
constexpr BodySlice right_leg[] = {{238, 1, 43},  {262, 3, 42},  {300, 8, 37},  {326, 10, 33}, {346, 9, 33.5f},
                                   {376, 12, 27}, {394, 13, 24}, {402, 11, 27}, {408, 12, 28}};
constexpr Outline parts[] = {trunk, left_arm, right_arm, left_leg, right_leg};

// From the front the thighs begin at the groin.
constexpr BodySlice left_leg_front[] = {{216, -43, -26}, {232, -43, -15},   {246, -43, -6},  {262, -42, -3}, {300, -37, -8},
                                        {326, -33, -10}, {346, -33.5f, -9}, {376, -27, -12}, {394, -24, -13}};
constexpr BodySlice right_leg_front[] = {{216, 26, 43}, {232, 15, 43},   {246, 6, 43},  {262, 3, 42}, {300, 8, 37},
                                         {326, 10, 33}, {346, 9, 33.5f}, {376, 12, 27}, {394, 13, 24}};
constexpr BodySlice left_shoulder[] = {{70, -40, -30}, {78, -53, -28}, {90, -58, -28}, {110, -60, -34}};
constexpr BodySlice right_shoulder[] = {{70, 30, 40}, {78, 28, 53}, {90, 28, 58}, {110, 34, 60}};
constexpr BodySlice left_buttock[] = {{204, -40, 0}, {220, -42.5f, 0}, {238, -43, 0}, {254, -42, 0}};
constexpr BodySlice right_buttock[] = {{204, 0, 40}, {220, 0, 42.5f}, {238, 0, 43}, {254, 0, 42}};
constexpr BodySlice left_hip[] = {{172, -34.5f, -20}, {200, -39.5f, -20}, {214, -42, -23}};
constexpr BodySlice right_hip[] = {{172, 20, 34.5f}, {200, 20, 39.5f}, {214, 23, 42}};
constexpr BodySlice groin[] = {{206, -19, 19}, {218, -19, 19}, {232, -12, 12}, {250, -2, 2}};

constexpr BodyRegion regions[] = {
    {"neck", BodyView::back, {-24, 20, 48, 46}, trunk, 46, 66, {}},
    {"upper_back", BodyView::back, {-46, 66, 92, 48}, trunk, 66, 114, {}},
    {"mid_back", BodyView::back, {-46, 114, 92, 45}, trunk, 114, 159, {}},
    {"low_back", BodyView::back, {-46, 159, 92, 45}, trunk, 159, 204, {}},
    {"buttock", BodyView::back, {-46, 204, 92, 48}, left_buttock, 204, 254, right_buttock},
    {"left_leg", BodyView::back, {-46, 252, 46, 156}, left_leg, 252, 394, {}},
    {"right_leg", BodyView::back, {0, 252, 46, 156}, right_leg, 252, 394, {}},
    {"shoulder", BodyView::front, {-62, 66, 124, 48}, left_shoulder, 70, 110, right_shoulder},
    {"hip", BodyView::front, {-46, 158, 92, 46}, left_hip, 172, 214, right_hip},
    {"groin", BodyView::front, {-24, 204, 48, 48}, groin, 206, 250, {}},
    {"right_leg", BodyView::front, {-46, 252, 46, 156}, left_leg_front, 216, 394, {}},
    {"left_leg", BodyView::front, {0, 252, 46, 156}, right_leg_front, 216, 394, {}},
};

// Catmull-Rom through four values, at `t` between the middle two.
float smooth(float before, float from, float to, float after, float t) {
    return from + t / 2 * (to - before + t * (2 * before - 5 * from + 4 * to - after + t * (3 * (from - to) + after - before)));
}

} // namespace

std::span<const BodyRegion> body_regions() { return regions; }
std::span<const Outline> body_parts() { return parts; }

BodySlice band_at(Outline outline, float y) {
    std::size_t last = outline.size() - 1, next = 1;
    while (next < last && outline[next].y < y) ++next;
    const BodySlice &from = outline[next - 1], &to = outline[next];
    const BodySlice &before = outline[next > 1 ? next - 2 : 0], &after = outline[std::min(next + 1, last)];
    float t = std::clamp((y - from.y) / (to.y - from.y), 0.0f, 1.0f);
    return {y, smooth(before.left, from.left, to.left, after.left, t),
            smooth(before.right, from.right, to.right, after.right, t)};
}

std::vector<BodySlice> rounded(Outline outline, float top, float bottom, float inset, float radius) {
    constexpr float step = 1;
    std::vector<BodySlice> bands;
    top += inset;
    bottom -= inset;
    auto count = static_cast<int>(std::ceil((bottom - top) / step));
    for (int i = 0; i <= count; ++i) {
        float y = top + (bottom - top) * static_cast<float>(i) / static_cast<float>(count);
        BodySlice band = band_at(outline, y);
        float half = (band.right - band.left) / 2 - inset;
        float round = std::min(radius, half * 0.8f);
        float depth = round - std::min({y - top, bottom - y, round});
        float corner = round - std::sqrt(std::max(0.0f, round * round - depth * depth));
        float middle = (band.left + band.right) / 2, reach = std::max(0.0f, half - corner);
        bands.push_back({y, middle - reach, middle + reach});
    }
    return bands;
}

} // namespace easeback
