#pragma once

#include <algorithm>
#include <memory>
#include <vector>

namespace easeback {

/// What the features keep in the model, one value of each type, so that the model need not know them. A value is there
/// from its first use on; until then it reads as a fresh one.
class Parts {
public:
    Parts() = default;
    Parts(const Parts& other) {
        for (const auto& part : other.m_parts) m_parts.push_back(part->copy());
    }
    Parts(Parts&&) noexcept = default;
    Parts& operator=(Parts other) noexcept {
        m_parts.swap(other.m_parts);
        return *this;
    }
    ~Parts() = default;

    template <class T>
    T& get() {
        if (Any* found = find(&kind<T>)) return static_cast<Part<T>*>(found)->value;
        m_parts.push_back(std::make_unique<Part<T>>());
        return static_cast<Part<T>*>(m_parts.back().get())->value;
    }

    template <class T>
    const T& get() const {
        static const T fresh{};
        const Any* found = find(&kind<T>);
        return found ? static_cast<const Part<T>*>(found)->value : fresh;
    }

private:
    // Its address tells one type from another; there is no run-time type information.
    template <class T>
    static constexpr char kind = 0;

    struct Any {
        explicit Any(const char* of)
            : type(of) {}
        virtual ~Any() = default;
        virtual std::unique_ptr<Any> copy() const = 0;
        const char* type;
    };

    template <class T>
    struct Part final : Any {
        Part()
            : Any(&kind<T>) {}
        std::unique_ptr<Any> copy() const override { return std::make_unique<Part>(*this); }
        T value{};
    };

    Any* find(const char* type) const {
        auto found = std::find_if(m_parts.begin(), m_parts.end(), [&](const auto& part) { return part->type == type; });
        return found == m_parts.end() ? nullptr : found->get();
    }

    std::vector<std::unique_ptr<Any>> m_parts;
};

} // namespace easeback
