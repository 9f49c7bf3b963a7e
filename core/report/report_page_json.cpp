#include "core/json/writer.h"
#include "core/report/page.h"

namespace easeback {

namespace {

constexpr std::string_view kind_names[] = {"paragraph", "list", "table", "table"};

void write_texts(JsonWriter& out, const std::vector<std::string>& texts) {
    out.begin_array();
    for (const std::string& text : texts) out.value(text);
    out.end_array();
}

void write_block(JsonWriter& out, const ReportBlock& block) {
    out.begin_object().member("kind", kind_names[static_cast<std::size_t>(block.kind)]);
    if (!block.rows.empty()) {
        out.key("rows").begin_array();
        for (const std::vector<std::string>& row : block.rows) write_texts(out, row);
        out.end_array();
    } else {
        out.key("texts");
        write_texts(out, block.texts);
    }
    out.end_object();
}

} // namespace

std::string report_page_json(const ReportInput& input) {
    ReportPage page = report_page(input);
    JsonWriter out;
    out.begin_object().member("language", page.language).member("title", page.title).member("about", page.about);
    out.key("sections").begin_array();
    for (const ReportSection& section : page.sections) {
        out.begin_object().member("title", section.title).key("blocks").begin_array();
        for (const ReportBlock& block : section.blocks) write_block(out, block);
        out.end_array().end_object();
    }
    out.end_array().member("closing", page.closing).end_object();
    return out.take();
}

} // namespace easeback
