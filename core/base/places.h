#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace easeback {

/// Lets tables of texts be asked without making a text of the question.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Places of things in their list, by their ids.
class Places {
public:
    /// The place of the thing with that id, or -1.
    int find(std::string_view id) const {
        auto found = m_places.find(id);
        return found == m_places.end() ? -1 : found->second;
    }

    /// Takes up the ids of a list of things, or of a list of ids.
    template <class Things>
    void fill(const Things& things) {
        m_places.clear();
        for (const auto& thing : things) {
            int place = static_cast<int>(m_places.size());
            if constexpr (requires { thing.id; }) m_places.emplace(thing.id, place);
            else m_places.emplace(thing, place);
        }
    }

private:
    std::unordered_map<std::string, int, TextHash, std::equal_to<>> m_places;
};

} // namespace easeback
