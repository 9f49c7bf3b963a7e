#include "core/json/canonical.h"

#include "core/json/writer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace easeback {

namespace {

struct Member {
    std::string name;
    JsonNode value;
};

// Surrogates of UTF-16 come before U+E000, so characters beyond U+FFFF come before those from there to U+FFFF.
unsigned rank(char byte) {
    auto value = static_cast<unsigned char>(byte);
    return value == 0xee || value == 0xef ? value + 0x10u : value;
}

bool comes_first(const Member& a, const Member& b) {
    return std::lexicographical_compare(a.name.begin(), a.name.end(), b.name.begin(), b.name.end(),
                                        [](char left, char right) { return rank(left) < rank(right); });
}

// Number::toString of ECMAScript, from the shortest digits that give the number back.
std::string number_text(double number) {
    if (number == 0) return "0";
    char buffer[40];
    auto end = std::to_chars(buffer, buffer + sizeof buffer, std::fabs(number), std::chars_format::scientific).ptr;
    std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    std::size_t mark = text.find('e');
    std::string digits;
    for (char c : text.substr(0, mark))
        if (c != '.') digits += c;
    int exponent = 0;
    const char* first = text.data() + mark + (text[mark + 1] == '+' ? 2 : 1);
    std::from_chars(first, end, exponent);
    int point = exponent + 1; // digits before the point
    auto count = static_cast<int>(digits.size());
    if (point > 21 || point < -5) {
        if (count > 1) digits.insert(1, ".");
        digits += (exponent < 0 ? "e" : "e+") + std::to_string(exponent);
    } else if (point <= 0) {
        digits = "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    } else if (point < count) {
        digits.insert(static_cast<std::size_t>(point), ".");
    } else {
        digits.append(static_cast<std::size_t>(point - count), '0');
    }
    return number < 0 ? "-" + digits : digits;
}

void write(JsonWriter& out, JsonNode node) {
    if (node.is_object()) {
        std::vector<Member> members;
        node.for_each_member([&](std::string_view name, JsonNode value) { members.push_back({std::string(name), value}); });
        std::sort(members.begin(), members.end(), comes_first);
        out.begin_object();
        for (const Member& member : members) {
            out.key(member.name);
            write(out, member.value);
        }
        out.end_object();
    } else if (node.is_array()) {
        out.begin_array();
        for (std::size_t i = 0; i < node.size(); ++i) write(out, node.at(i));
        out.end_array();
    } else if (auto number = node.number()) {
        out.raw(number_text(*number));
    } else {
        out.raw(node.dump());
    }
}

} // namespace

std::string canonical_json(JsonNode node) {
    JsonWriter out;
    write(out, node);
    return out.take();
}

} // namespace easeback
