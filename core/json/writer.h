#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

/// Writes compact JSON text piece by piece. The caller keeps begin and end in balance; commas,
/// escapes and number forms are taken care of. Bytes that are not UTF-8 become U+FFFD, so that what
/// was written can always be read again.
class JsonWriter {
public:
    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();

    /// The name of the next value; only inside an object.
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    /// Whole numbers are written without a fraction; others with up to 6 digits after the point. What is
    /// not a finite number becomes null.
    JsonWriter& value(double number);
    JsonWriter& value(int number) { return value(static_cast<double>(number)); }
    JsonWriter& value(std::uint64_t number);
    JsonWriter& value(bool truth);
    JsonWriter& null();
    /// A list of texts.
    JsonWriter& value(const std::vector<std::string>& texts);
    /// Text that is already JSON, written as it is.
    JsonWriter& raw(std::string_view json);

    template <class T>
    JsonWriter& member(std::string_view name, const T& content) {
        key(name);
        return value(content);
    }

    const std::string& text() const { return m_text; }
    std::string take() { return std::move(m_text); }

private:
    void separate();
    void append_text(std::string_view text);

    std::string m_text;
    std::vector<bool> m_has_elements; // one for each open object or array
    bool m_after_key = false;
};

} // namespace easeback
