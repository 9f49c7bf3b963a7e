#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace easeback {

template <class Signature>
class FunctionView;

/// Refers to something that can be called, for the length of a call: a parameter type that, unlike std::function,
/// copies nothing and adds little code. Never stored.
template <class Result, class... Arguments>
class FunctionView<Result(Arguments...)> {
public:
    template <class Callable>
        requires(!std::is_same_v<std::remove_cvref_t<Callable>, FunctionView>)
    FunctionView(Callable&& callable) // implicit: it stands in for the callable
        : m_object(const_cast<void*>(static_cast<const void*>(std::addressof(callable))))
        , m_call([](void* object, Arguments... arguments) -> Result {
            return (*static_cast<std::remove_reference_t<Callable>*>(object))(std::forward<Arguments>(arguments)...);
        }) {}

    Result operator()(Arguments... arguments) const { return m_call(m_object, std::forward<Arguments>(arguments)...); }

private:
    void* m_object;
    Result (*m_call)(void*, Arguments...);
};

} // namespace easeback
