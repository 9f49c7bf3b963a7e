#include "core/body/figure.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {

// Rests at both ends, with no jerk.
double eased(double fraction) { return fraction * fraction * fraction * (fraction * (6 * fraction - 15) + 10); }

double hermite(double a, double b, double slope_a, double slope_b, double t) {
    double t2 = t * t, t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * a + (t3 - 2 * t2 + t) * slope_a + (-2 * t3 + 3 * t2) * b + (t3 - t2) * slope_b;
}

std::vector<double> numbers_of(Pose pose) {
    std::vector<double> numbers;
    numbers.reserve(sizeof(Pose) / sizeof(double));
    each_number([&](double& number) { numbers.push_back(number); }, pose);
    return numbers;
}

// A smooth closed curve through evenly weighted keys.
Pose flowing(const Figure& figure, std::size_t index, double fraction) {
    std::size_t count = figure.keys.size();
    auto key = [&](std::size_t i) { return numbers_of(figure.keys[i % count].pose); };
    std::vector<double> before = key(index + count - 1), from = key(index), to = key(index + 1), after = key(index + 2);
    Pose pose = figure.keys[index].pose;
    std::size_t i = 0;
    each_number(
        [&](double& number) {
            number = hermite(from[i], to[i], (to[i] - before[i]) / 2, (after[i] - from[i]) / 2, fraction);
            ++i;
        },
        pose);
    return pose;
}

void include(Extent& extent, Metres point, double around) {
    extent.low = {std::min(extent.low.x, point.x - around), std::min(extent.low.y, point.y - around)};
    extent.high = {std::max(extent.high.x, point.x + around), std::max(extent.high.y, point.y + around)};
}

} // namespace

Pose pose_at(const Figure& figure, double seconds) {
    if (figure.keys.size() == 1) return figure.keys.front().pose;
    double time = std::fmod(seconds, figure.seconds);
    if (time < 0) time += figure.seconds;
    std::size_t index = 0;
    while (index + 1 < figure.keys.size() && figure.keys[index + 1].at <= time) ++index;
    bool last = index + 1 == figure.keys.size();
    double from = figure.keys[index].at, to = last ? figure.seconds : figure.keys[index + 1].at;
    double fraction = to > from ? (time - from) / (to - from) : 0;
    if (figure.motion == Motion::flowing) return flowing(figure, index, fraction);
    const Pose& next = figure.keys[last ? 0 : index + 1].pose;
    return between(figure.keys[index].pose, next, eased(fraction));
}

Skeleton skeleton_at(const Figure& figure, double seconds) { return solve(pose_at(figure, seconds), figure.view, figure.root); }

Extent extent_of(const Figure& figure) {
    Metres start = skeleton_at(figure, 0)[Joint::hip];
    Extent extent{start, start};
    constexpr int samples = 48;
    for (int i = 0; i < samples; ++i) {
        Skeleton skeleton = skeleton_at(figure, figure.seconds * i / samples);
        for (Metres point : skeleton.points) include(extent, point, 0.07);
        include(extent, skeleton[Joint::head], body::head_radius + 0.03);
    }
    for (const Prop& prop : figure.props) {
        if (prop.kind == PropKind::mat || prop.kind == PropKind::water) continue;
        include(extent, prop.at, 0.02);
        if (!prop.held) include(extent, prop.at + prop.size, 0.02);
    }
    extent.low.y = std::min(extent.low.y, -0.05);
    return extent;
}

const Figure* find_figure(const std::vector<Figure>& figures, std::string_view id) {
    for (const Figure& figure : figures)
        if (figure.id == id) return &figure;
    return nullptr;
}

} // namespace easeback
