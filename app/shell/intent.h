#pragma once

#include <concepts>
#include <memory>
#include <utility>

namespace easeback {

class Changes;

/// What the person wants, as the screens tell it: a value of any type for which a feature has
/// `carry_out(Changes&, const T&)`. One that nothing carries out does not compile. Screens never change the model
/// themselves.
class Intent {
public:
    template <class T>
        requires(!std::same_as<T, Intent>) && requires(Changes& changes, const T& wanted) { carry_out(changes, wanted); }
    Intent(T wanted)
        : m_wanted(std::make_unique<Held<T>>(std::move(wanted))) {}

    void carried_out(Changes& changes) const { m_wanted->carried_out(changes); }

private:
    struct Wanted {
        Wanted() = default;
        Wanted(const Wanted&) = delete;
        Wanted& operator=(const Wanted&) = delete;
        virtual ~Wanted() = default;
        virtual void carried_out(Changes& changes) const = 0;
    };

    template <class T>
    struct Held final : Wanted {
        explicit Held(T value)
            : wanted(std::move(value)) {}
        void carried_out(Changes& changes) const override { carry_out(changes, wanted); }
        T wanted;
    };

    std::unique_ptr<const Wanted> m_wanted;
};

} // namespace easeback
