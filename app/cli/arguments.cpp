#include "app/cli/arguments.h"

#include "core/base/whole_number.h"

#include <algorithm>

namespace easeback::cli {

std::string Arguments::option(const std::string& name, std::string_view otherwise) const {
    auto found = options.find(name);
    return found == options.end() ? std::string(otherwise) : found->second;
}

Result<std::uint64_t> Arguments::number(const std::string& name, std::uint64_t otherwise) const {
    auto found = options.find(name);
    if (found == options.end()) return otherwise;
    auto value = whole_number<std::uint64_t>(found->second);
    if (!value || *value == 0)
        return Error{ErrorCode::wrong_type, "--" + name,
                     "Expected a whole number of at least 1, found \"" + found->second + "\"."};
    return *value;
}

Result<Date> Arguments::date() const {
    auto found = options.find("date");
    if (found == options.end()) return Error{ErrorCode::missing, "--date", "Expected --date with a day such as 2026-11-21."};
    auto date = Date::from_iso(found->second);
    if (!date)
        return Error{ErrorCode::wrong_type, "--date", "Expected a day such as 2026-11-21, found \"" + found->second + "\"."};
    return *date;
}

Result<Arguments> read_arguments(const std::vector<std::string>& words, const std::vector<std::string>& known,
                                 std::size_t positional) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].starts_with("--")) {
            arguments.positional.push_back(words[i]);
            continue;
        }
        std::string name = words[i].substr(2);
        if (std::find(known.begin(), known.end(), name) == known.end())
            return Error{ErrorCode::unknown_key, words[i], "This option is not known here."};
        if (i + 1 == words.size()) return Error{ErrorCode::missing, words[i], "Expected a value after this option."};
        arguments.options[name] = words[++i];
    }
    if (arguments.positional.size() != positional)
        return Error{ErrorCode::missing, "arguments",
                     "Expected " + std::to_string(positional) + " file or folder, found " +
                         std::to_string(arguments.positional.size()) + "."};
    return arguments;
}

} // namespace easeback::cli
