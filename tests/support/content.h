#pragma once

#include "core/catalog/content.h"
#include "core/catalog/load.h"
#include "core/l10n/strings.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace easeback::test {

/// The project's own content folder, read from the source tree.
const ContentFiles& content_files();
/// The faults that loading finds by itself, without the help of any schema, in the files that are always needed, with one
/// file replaced or added.
Faults load_faults_with(const std::string& path, const std::string& text);
const Content& content();
/// The words of every language, by code.
const std::map<std::string, Strings>& languages();
inline const Strings& english() { return languages().at("en"); }

/// The bytes of a file of the source tree.
std::string read_source(const std::string& path);
std::vector<std::uint8_t> read_font(const std::string& name);

/// A sheet with the calmest answer to every question: a typical sore back that has no danger sign.
AnswerSheet calm_answers();
/// The sheet with the calmest answer to each question that hangs on others and would have been asked; one that splits an
/// older question, or settles a doubt, stays open.
AnswerSheet calm_where_asked(AnswerSheet sheet);
/// The sheet with one answer given by the ids of question and option.
AnswerSheet with(AnswerSheet sheet, std::string_view question, std::string_view option);
AnswerSheet with(AnswerSheet sheet, std::string_view question, double number);

} // namespace easeback::test
