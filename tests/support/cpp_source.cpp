#include "support/cpp_source.h"

#include "support/content.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace easeback::test {

namespace {

bool is_word_sign(char sign) { return std::isalnum(static_cast<unsigned char>(sign)) || sign == '_'; }
bool is_blank(char sign) { return std::isspace(static_cast<unsigned char>(sign)); }

// Goes through a text sign by sign and counts lines.
struct Reader {
    std::string_view text;
    std::size_t at = 0;
    int line = 1;

    bool ends() const { return at >= text.size(); }
    bool sees(std::string_view what) const { return text.substr(at, what.size()) == what; }
    void step(std::size_t count = 1) {
        for (; count && !ends(); --count) line += text[at++] == '\n';
    }
    void skip_to(std::string_view what) {
        while (!ends() && !sees(what)) step();
        step(what.size());
    }
    void skip_line() {
        while (!ends() && text[at] != '\n') step(sees("\\\n") ? 2 : 1);
    }
    void skip_quoted(char quote) {
        for (step(); !ends() && text[at] != quote;) step(text[at] == '\\' ? 2 : 1);
        step();
    }
    void skip_raw_text() {
        std::size_t open = text.find('(', at);
        skip_to(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"");
    }
};

} // namespace

bool Token::is_word() const { return is_word_sign(text.front()); }

std::vector<Token> tokens_of(const SourceFile& file) {
    std::vector<Token> tokens;
    Reader in{file.text};
    bool line_begins = true;
    while (!in.ends()) {
        std::size_t begin = in.at;
        int line = in.line;
        if (in.text[in.at] == '\n') line_begins = true;
        if (is_blank(in.text[in.at])) {
            in.step();
            continue;
        }
        if (in.sees("//") || (in.sees("#") && line_begins)) {
            in.skip_line();
            continue;
        }
        if (in.sees("/*")) {
            in.skip_to("*/");
            continue;
        }
        line_begins = false;
        if (in.sees("R\"")) in.skip_raw_text();
        else if (in.sees("\"")) in.skip_quoted('"');
        else if (in.sees("'")) in.skip_quoted('\'');
        else {
            // An apostrophe within a word separates the digits of a number.
            do in.step();
            while (!in.ends() && is_word_sign(in.text[begin]) && (is_word_sign(in.text[in.at]) || in.sees("'")));
            tokens.push_back({in.text.substr(begin, in.at - begin), line});
            continue;
        }
        tokens.push_back({"\"", line});
    }
    return tokens;
}

std::vector<Include> includes_of(const SourceFile& file) {
    std::vector<Include> includes;
    std::string_view rest = file.text;
    for (int line = 1; !rest.empty(); ++line) {
        std::string_view here = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(here.size() + 1, rest.size()));
        std::size_t begin = here.find_first_not_of(" \t");
        if (begin == std::string_view::npos || here[begin] != '#') continue;
        std::size_t word = here.find_first_not_of(" \t", begin + 1);
        if (word == std::string_view::npos || !here.substr(word).starts_with("include")) continue;
        std::size_t open = here.find_first_of("\"<", word);
        if (open == std::string_view::npos) continue;
        std::size_t close = here.find(here[open] == '<' ? '>' : '"', open + 1);
        if (close != std::string_view::npos) includes.push_back({here.substr(open, close + 1 - open), line});
    }
    return includes;
}

std::vector<SourceFile> source_files(const std::vector<std::string>& folders) {
    namespace fs = std::filesystem;
    std::vector<SourceFile> files;
    for (const std::string& folder : folders)
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(EASEBACK_SOURCE_FOLDER) / folder)) {
            if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
            std::string path = fs::relative(entry.path(), EASEBACK_SOURCE_FOLDER).generic_string();
            files.push_back({path, read_source(path)});
        }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

} // namespace easeback::test
