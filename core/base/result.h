#pragma once

#include "core/base/error.h"

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace easeback {

/// A value or the error that stood in its way. Must be looked at; taking the value of a failed
/// result is a programming error.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_content(std::move(value)) {}
    Result(Error error)
        : m_content(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    const T& value() const& {
        assert(ok());
        return *std::get_if<T>(&m_content);
    }
    T& value() & {
        assert(ok());
        return *std::get_if<T>(&m_content);
    }
    T&& take() {
        assert(ok());
        return std::move(*std::get_if<T>(&m_content));
    }
    const Error& error() const {
        assert(!ok());
        return *std::get_if<Error>(&m_content);
    }

private:
    std::variant<T, Error> m_content;
};

/// The result of something that yields nothing but may fail.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error)) {}

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const {
        assert(!ok());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace easeback
