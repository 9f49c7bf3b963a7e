#pragma once

#include "core/catalog/content.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace easeback::test {

/// The dotted names within quotes in the program and the page: keys of texts, and beginnings of keys, which end in '.' or
/// '_'. Names of files are left out.
std::set<std::string> key_literals();

/// "session.steps" of "session.steps.2" and "walk.minutes" of "walk.minutes.one": a text that is one of several is asked
/// for by the name of them all.
std::string_view without_form(std::string_view key);

/// By the word in braces that stands for them, such as "exercise", all ids there are.
using IdsByKind = std::map<std::string, std::set<std::string>, std::less<>>;
IdsByKind ids_by_kind(const Content& content);

/// Whether the key has the form of the pattern: parts are joined by dots; "{kind}" in a part stands for an id of that kind,
/// and "a|b" for either.
bool fits_pattern(std::string_view key, std::string_view pattern, const IdsByKind& ids);

} // namespace easeback::test
