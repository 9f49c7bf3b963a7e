#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace easeback::test {

/// One source file: its path from the root of the repository, and its text.
struct SourceFile {
    std::string path, text;
};

/// A word or a sign of the code, with the line it stands in. Comments, texts in quotes and preprocessor lines are
/// no code; a text in quotes comes as one token `"`.
struct Token {
    std::string_view text;
    int line = 0;

    bool is_word() const;
};

/// An #include line: what it names, with its quotes or angles.
struct Include {
    std::string_view what;
    int line = 0;
    bool is_own() const { return what.starts_with('"'); }
    std::string_view name() const { return what.substr(1, what.size() - 2); }
};

/// All of these point into the file's text.
std::vector<Token> tokens_of(const SourceFile& file);
std::vector<Include> includes_of(const SourceFile& file);

/// Every .h and .cpp file below the folders, in the order of their paths.
std::vector<SourceFile> source_files(const std::vector<std::string>& folders);

} // namespace easeback::test
