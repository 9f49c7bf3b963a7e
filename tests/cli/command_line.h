#pragma once

#include <filesystem>
#include <string>

namespace easeback::test {

/// A folder of its own that goes with the test.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// Returns the path of the file that was written.
    std::string write(const std::string& name, const std::string& text) const;
    std::string read(const std::string& name) const;
    std::string path(const std::string& name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

/// What became of a command.
struct Ran {
    int status = -1;
    std::string out, err;
};

/// Runs the built program with these words of a shell; what it prints passes through the folder.
Ran run_tool(const Folder& folder, const std::string& words);

} // namespace easeback::test
