#include "core/report/page.h"

namespace easeback {

namespace {

constexpr std::string_view style =
    "body{font:15px/1.4 system-ui,sans-serif;color:#111;background:#fff;max-width:50rem;margin:1.5rem auto;padding:0 1rem}"
    "h1{font-size:1.3rem;margin:0}h2{font-size:1.05rem;margin:1rem 0 .3rem;border-bottom:1px solid #999}"
    "p,ul{margin:.25rem 0}table{border-collapse:collapse;width:100%;margin:.3rem 0}"
    "th,td{text-align:start;vertical-align:top;padding:.15rem .5rem .15rem 0;border-bottom:1px solid #ddd}"
    "h2,tr,li{break-inside:avoid}h2{break-after:avoid}footer{margin-top:1rem;font-size:.85rem}"
    "@media print{body{font-size:10pt;margin:0;max-width:none;padding:0}@page{margin:14mm}}";

// Everything that is not markup of ours goes through here. Control characters have no place in a document.
std::string escaped(std::string_view text) {
    std::string out;
    for (char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) out += c;
            else out += ' ';
        }
    }
    return out;
}

std::string element(std::string_view name, std::string_view text) {
    return "<" + std::string(name) + ">" + escaped(text) + "</" + std::string(name) + ">";
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::string out = "<table>\n<thead><tr>";
    for (const std::string& cell : rows[0]) out += "<th scope=\"col\">" + escaped(cell) + "</th>";
    out += "</tr></thead>\n<tbody>\n";
    for (std::size_t i = 1; i < rows.size(); ++i) {
        out += "<tr>";
        for (const std::string& cell : rows[i]) out += element("td", cell);
        out += "</tr>\n";
    }
    return out + "</tbody></table>\n";
}

std::string html_of(const ReportBlock& block) {
    if (!block.rows.empty()) return table(block.rows);
    bool list = block.kind == ReportBlock::Kind::list;
    std::string out = list ? "<ul>\n" : "";
    for (const std::string& text : block.texts) out += element(list ? "li" : "p", text) + "\n";
    return out + (list ? "</ul>\n" : "");
}

} // namespace

std::string report_html(const ReportInput& input) {
    ReportPage page = report_page(input);
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + escaped(page.language) +
                      "\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += element("title", page.title) + "\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n<header>\n";
    out += element("h1", page.title) + "\n" + element("p", page.about) + "\n</header>\n<main>\n";
    for (const ReportSection& section : page.sections) {
        out += "<section>\n" + element("h2", section.title) + "\n";
        for (const ReportBlock& block : section.blocks) out += html_of(block);
        out += "</section>\n";
    }
    return out + "</main>\n" + element("footer", page.closing) + "\n</body>\n</html>\n";
}

} // namespace easeback
