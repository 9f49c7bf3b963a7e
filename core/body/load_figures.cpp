#include "core/body/load_figures.h"

#include "core/json/reader.h"

#include <algorithm>
#include <initializer_list>

namespace easeback {

namespace {

Metres load_point(JsonNode node, Faults& faults) {
    auto x = node.at(0).number(), y = node.at(1).number();
    if (node.size() != 2 || !x || !y)
        faults.push_back({ErrorCode::wrong_type, node.place(), "Expected a point: two numbers in metres."});
    return {x.value_or(0), y.value_or(0)};
}

// Degrees by which something is turned out of the picture, within what the view can show.
void load_turns(JsonNode list, std::initializer_list<double*> turns, double least, double most, Faults& faults) {
    if (!list.exists()) return;
    bool single = turns.size() == 1;
    std::size_t count = single ? 1 : list.size();
    bool fits = single || (count >= 2 && count <= turns.size());
    for (std::size_t i = 0; i < count && fits; ++i) {
        double degrees = (single ? list : list.at(i)).number().value_or(most + 1);
        fits = degrees >= least && degrees <= most;
        if (fits) *turns.begin()[i] = degrees;
    }
    if (!fits) faults.push_back({ErrorCode::out_of_range, list.place(), "Expected degrees that this view can show."});
}

// {"dir": [upper, lower, end]} or {"to": [x, y], "bend": 1, "end": degrees}, and how they point out of the picture
Limb load_limb(JsonNode node, Limb before, Faults& faults) {
    ObjectReader reader(node, faults);
    Limb limb = before;
    if (JsonNode directions = node["dir"]; directions.exists()) {
        limb.mode = Limb::Mode::directions;
        double* numbers[] = {&limb.upper, &limb.lower, &limb.end};
        for (std::size_t i = 0; i < directions.size() && i < 3; ++i) *numbers[i] = directions.at(i).number().value_or(0);
        if (directions.size() < 2 || directions.size() > 3)
            reader.fault(directions, ErrorCode::wrong_type, "Expected two or three directions in degrees.");
    } else if (node["to"].exists()) {
        limb.mode = Limb::Mode::reach;
        limb.target = load_point(node["to"], faults);
    }
    limb.bend = reader.number_or("bend", limb.bend);
    limb.end = reader.number_or("end", limb.end);
    load_turns(node["depth"], {&limb.upper_depth, &limb.lower_depth, &limb.end_depth}, -80, 80, faults);
    return limb;
}

Limb mirrored(Limb limb) {
    limb.upper = 180 - limb.upper;
    limb.lower = 180 - limb.lower;
    limb.end = 180 - limb.end;
    limb.target.x = -limb.target.x;
    limb.bend = -limb.bend;
    return limb;
}

// What a key does not say stays as it was at the key before.
Pose load_pose(JsonNode node, Pose pose, FigureView view, Faults& faults) {
    if (node["root"].exists()) pose.root = load_point(node["root"], faults);
    if (JsonNode trunk = node["trunk"]; trunk.exists()) {
        double* parts[] = {&pose.pelvis, &pose.lumbar, &pose.thorax, &pose.head};
        for (std::size_t i = 0; i < 4; ++i) *parts[i] = trunk.at(i).number().value_or(90);
        if (trunk.size() != 4)
            faults.push_back(
                {ErrorCode::wrong_type, trunk.place(), "Expected four directions: pelvis, low back, upper back, head."});
    }
    double most = view == FigureView::front ? 90 : 0;
    load_turns(node["turn"], {&pose.hips_turn, &pose.shoulders_turn}, -most, most, faults);
    load_turns(node["look"], {&pose.look}, -most, 90, faults);
    auto both = [&](std::string_view key, Limb& near, Limb& far) {
        if (!node[key].exists()) return;
        near = load_limb(node[key], near, faults);
        far = view == FigureView::front ? mirrored(near) : near;
    };
    both("arms", pose.arm_near, pose.arm_far);
    both("legs", pose.leg_near, pose.leg_far);
    auto one = [&](std::string_view key, Limb& limb) {
        if (node[key].exists()) limb = load_limb(node[key], limb, faults);
    };
    one("arm_near", pose.arm_near);
    one("arm_far", pose.arm_far);
    one("leg_near", pose.leg_near);
    one("leg_far", pose.leg_far);
    return pose;
}

bool same_modes(const Pose& a, const Pose& b) {
    return a.arm_near.mode == b.arm_near.mode && a.arm_far.mode == b.arm_far.mode && a.leg_near.mode == b.leg_near.mode &&
           a.leg_far.mode == b.leg_far.mode;
}

void load_keys(JsonNode list, Figure& figure, Faults& faults) {
    figure.keys.clear();
    Pose pose;
    if (figure.view == FigureView::front) {
        pose.arm_far = mirrored(pose.arm_near);
        pose.leg_near.end = pose.leg_far.end = -90;
        pose.leg_near.end_depth = pose.leg_far.end_depth = body::toes_to_viewer;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        pose = load_pose(list.at(i), pose, figure.view, faults);
        double at = list.at(i)["at"].number().value_or(0);
        if (!figure.keys.empty() && at <= figure.keys.back().at)
            faults.push_back({ErrorCode::out_of_range, list.at(i).place(), "Expected a later time than the key before."});
        if (!figure.keys.empty() && !same_modes(pose, figure.keys.front().pose))
            faults.push_back({ErrorCode::wrong_type, list.at(i).place(),
                              "Expected each limb in the same way in every key: by \"dir\" or by \"to\"."});
        figure.keys.push_back({at, pose});
    }
    if (figure.keys.empty()) {
        faults.push_back({ErrorCode::missing, list.place(), "Expected at least one key."});
        figure.keys.push_back({});
    }
}

Prop load_prop(JsonNode node, Faults& faults) {
    ObjectReader reader(node, faults);
    Prop prop;
    prop.kind = static_cast<PropKind>(reader.choice("kind", prop_names));
    if (node["at"].exists()) prop.at = load_point(node["at"], faults);
    if (node["size"].exists()) prop.size = load_point(node["size"], faults);
    prop.facing = reader.number_or("facing", 1);
    prop.held = reader.truth_or("held", false);
    return prop;
}

Figure load_figure(JsonNode node, const std::vector<Figure>& figures, Faults& faults) {
    ObjectReader reader(node, faults);
    Figure figure;
    if (node["like"].exists()) {
        if (const Figure* other = find_figure(figures, reader.text("like"))) figure = *other;
        else reader.fault(node["like"], ErrorCode::unknown_id, "There is no figure of this name before this one.");
    }
    figure.id = reader.text("id");
    if (node["view"].exists()) figure.view = static_cast<FigureView>(reader.choice("view", figure_view_names));
    if (node["root"].exists()) figure.root = static_cast<Root>(reader.choice("root", root_names));
    if (node["motion"].exists()) figure.motion = static_cast<Motion>(reader.choice("motion", motion_names));
    figure.seconds = reader.number_or("seconds", figure.seconds);
    figure.breathe_in_until = reader.number_or("breathe_in_until", figure.breathe_in_until);
    if (node["keys"].exists() || figure.keys.empty()) load_keys(node["keys"], figure, faults);
    if (node["planted"].exists()) {
        figure.planted.clear();
        JsonNode list = node["planted"];
        for (std::size_t i = 0; i < list.size(); ++i) {
            auto found = std::find(joint_names.begin(), joint_names.end(), list.at(i).text().value_or(""));
            if (found != joint_names.end()) figure.planted.push_back(static_cast<Joint>(found - joint_names.begin()));
            else reader.fault(list.at(i), ErrorCode::unknown_value, "Expected the name of a joint.");
        }
    }
    if (node["props"].exists()) {
        figure.props.clear();
        for (std::size_t i = 0; i < node["props"].size(); ++i) figure.props.push_back(load_prop(node["props"].at(i), faults));
    }
    if (figure.keys.back().at >= figure.seconds)
        reader.fault(node, ErrorCode::out_of_range, "Expected \"seconds\" after the last key.");
    return figure;
}

} // namespace

void load_figures(JsonNode root, std::vector<Figure>& figures, Faults& faults) {
    JsonNode list = root["figures"];
    for (std::size_t i = 0; i < list.size(); ++i) {
        Figure figure = load_figure(list.at(i), figures, faults);
        if (find_figure(figures, figure.id))
            faults.push_back({ErrorCode::duplicate, list.at(i).place(), "The id '" + figure.id + "' is used twice."});
        figures.push_back(std::move(figure));
    }
}

} // namespace easeback
