#pragma once

#include "core/report/facts.h"
#include "core/report/report.h"

#include <cstdint>
#include <string>
#include <vector>

namespace easeback {

/// A part of a section.
struct ReportBlock {
    enum class Kind : std::uint8_t {
        paragraph, ///< one text
        list,      ///< texts of equal rank
        table,     ///< rows; the first one names the columns
        answers    ///< a table of day, question and answer
    } kind = Kind::paragraph;
    std::vector<std::string> texts;
    std::vector<std::vector<std::string>> rows = {};
};

struct ReportSection {
    std::string title;
    std::vector<ReportBlock> blocks;
};

/// The report as a page that a busy reader takes in within a minute: what is urgent comes first. Words only; each writer
/// gives it its form.
struct ReportPage {
    std::string language;
    std::string title, about;
    std::vector<ReportSection> sections; ///< none is empty
    std::string closing;
};

ReportPage report_page(const ReportInput& input);

/// The answer in words: "3", "Low back, Groin", "I am not sure".
std::string answer_words(const Strings& strings, const Question& question, const AnswerValue& value);

} // namespace easeback
