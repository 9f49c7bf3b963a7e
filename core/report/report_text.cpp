#include "core/report/page.h"

namespace easeback {

namespace {

std::string answer_line(const std::vector<std::string>& row) { return row[0] + ": " + row[1] + " " + row[2]; }

std::string labelled_line(const std::vector<std::string>& head, const std::vector<std::string>& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!row[i].empty()) line += (i == 0 ? "" : i == 1 ? ". " : "; ") + head[i] + ": " + row[i];
    return line;
}

std::string text_of(const ReportBlock& block) {
    std::string out;
    for (const std::string& text : block.texts) out += (block.kind == ReportBlock::Kind::list ? "- " : "") + text + "\n";
    for (std::size_t i = 1; i < block.rows.size(); ++i)
        out += (block.kind == ReportBlock::Kind::answers ? answer_line(block.rows[i])
                                                         : labelled_line(block.rows[0], block.rows[i])) +
               "\n";
    return out;
}

} // namespace

std::string report_text(const ReportInput& input) {
    ReportPage page = report_page(input);
    std::string out = page.title + "\n" + page.about + "\n";
    for (const ReportSection& section : page.sections) {
        out += "\n" + section.title + "\n";
        for (const ReportBlock& block : section.blocks) out += text_of(block);
    }
    return out + "\n" + page.closing + "\n";
}

} // namespace easeback
